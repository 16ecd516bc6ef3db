import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { Economy } from '#contract/followup'
import { client } from '../app/client'
import { useLatest } from '../composables/use-latest'
import { useAsOfStore } from './as-of'
import { useStatusStore } from './status'

/** Spend by function in the chosen view and year. Nothing is asked for before a page calls `open`. */
export const useEconomyStore = defineStore('economy', () => {
  const status = useStatusStore()
  const asOf = useAsOfStore()
  const view = ref<Economy['view']>('ytd')
  /** `null`: the year of the as-of month. */
  const year = ref<number | null>(null)
  const opened = ref(false)
  const latest = useLatest((signal) =>
    client.followup.economy(
      { initiative: status.initiativeKey, asOf: asOf.wanted, year: year.value, view: view.value },
      { signal },
    ),
  )
  watch(
    () => [status.revision, asOf.wanted, view.value, year.value, opened.value] as const,
    () => {
      if (opened.value) void latest.load()
    },
  )
  const open = () => {
    opened.value = true
  }
  return { economy: latest.data, loading: latest.loading, failed: latest.failed, view, year, open }
})
