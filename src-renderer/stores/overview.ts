import { defineStore } from 'pinia'
import { watch } from 'vue'
import { client } from '../app/client'
import { useLatest } from '../composables/use-latest'
import { useAsOfStore } from './as-of'
import { useStatusStore } from './status'

/** The overview of the initiative as of the chosen month; asked for again whenever either, or the store, changes. */
export const useOverviewStore = defineStore('overview', () => {
  const status = useStatusStore()
  const asOf = useAsOfStore()
  const latest = useLatest((signal) =>
    client.followup.overview({ initiative: status.initiativeKey, asOf: asOf.wanted }, { signal }),
  )
  watch(
    () => [status.revision, asOf.wanted] as const,
    () => void latest.load(),
  )
  watch(latest.data, (overview) => {
    if (overview) asOf.settle('overview', overview.asOf, overview.asOfChoices)
  })
  return { overview: latest.data, loading: latest.loading, failed: latest.failed }
})
