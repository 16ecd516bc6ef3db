import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { Economy } from '#contract/followup'
import { client } from '../app/client'
import { useLatest } from '../composables/use-latest'
import { useAsOfStore } from './as-of'
import { useStatusStore } from './status'

/** True where anything is known of the periods of the view by themselves, so that they can be drawn as columns. */
export const knowsPeriods = ({ total }: Economy): boolean =>
  total?.cells.some(({ value, from }) => value !== null && from === null) ?? false

/** True where months are known, if only several together; a whole year put in its last month is no such knowledge. */
export const knowsRanges = ({ total, view }: Economy): boolean =>
  view === 'month' && total?.yearToDate.basis !== 'year'
    ? (total?.cells.some(({ value }) => value !== null) ?? false)
    : false

/** The view to begin with: months, else the year to date while the year runs, else the years. */
const proposal = (economy: Economy): Economy['view'] =>
  economy.view === 'month' && economy.total?.yearToDate.basis !== 'year' ? 'ytd' : 'year'

/** Spend by function in the chosen view and year, with the year before. Nothing is asked for before a page calls `open`. */
export const useEconomyStore = defineStore('economy', () => {
  const status = useStatusStore()
  const asOf = useAsOfStore()
  const chosenView = ref<Economy['view'] | null>(null)
  const proposedView = ref<Economy['view']>('month')
  /** Months until someone chooses, or what is known where the months are not. */
  const view = computed<Economy['view']>({
    get: () => chosenView.value ?? proposedView.value,
    set: (chosen) => {
      chosenView.value = chosen
    },
  })
  /** `null`: the year of the as-of month. */
  const year = ref<number | null>(null)
  const opened = ref(false)
  const ask = (of: number | null, signal: AbortSignal) =>
    client.followup.economy(
      { initiative: status.initiativeKey, asOf: asOf.wanted, year: of, view: view.value },
      { signal },
    )
  const latest = useLatest((signal) => ask(year.value, signal))
  const before = useLatest((signal) => ask((latest.data.value?.year ?? 0) - 1, signal))
  watch(
    () => [status.revision, asOf.wanted, view.value, year.value, opened.value] as const,
    () => {
      if (opened.value) void latest.load()
    },
  )
  watch(latest.data, (economy) => {
    if (economy?.total && !knowsPeriods(economy)) proposedView.value = proposal(economy)
    const wanted =
      economy && economy.view !== 'year' && economy.year !== null && economy.years.includes(economy.year - 1)
    if (wanted) void before.load()
    else before.data.value = null
  })
  // Another store or initiative knows other years.
  watch(
    () => [status.status?.store, status.initiative?.key] as const,
    () => {
      year.value = null
      chosenView.value = null
      proposedView.value = 'month'
    },
  )
  const open = () => {
    opened.value = true
  }
  return { economy: latest.data, previous: before.data, loading: latest.loading, view, year, open }
})
