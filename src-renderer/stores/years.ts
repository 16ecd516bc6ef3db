import { defineStore } from 'pinia'
import { watch } from 'vue'
import { client } from '../app/client'
import { useLatest } from '../composables/use-latest'
import { useAsOfStore } from './as-of'
import { useOverviewStore } from './overview'
import { useStatusStore } from './status'

/** Spend year by year, for the overview's trend: asked for whenever a new overview has figures of spend. */
export const useYearsStore = defineStore('years', () => {
  const status = useStatusStore()
  const asOf = useAsOfStore()
  const overview = useOverviewStore()
  const latest = useLatest((signal) =>
    client.followup.economy(
      { initiative: status.initiativeKey, asOf: asOf.wanted, year: null, view: 'year' },
      { signal },
    ),
  )
  watch(
    () => overview.overview,
    (shown) => {
      if (shown && shown.kpis.length > 0) void latest.load()
      else latest.data.value = null
    },
    { immediate: true },
  )
  return { years: latest.data }
})
