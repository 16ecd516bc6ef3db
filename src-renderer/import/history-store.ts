import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { Batch } from '#contract/importing'
import { client } from '../app/client'
import { useLatest } from '../composables/use-latest'
import { useNoticesStore } from '../stores/notices'
import { useStatusStore } from '../stores/status'
import { newestFirst } from './history-view'

/** Every import there has been, and the way to take one back or put it back. */
export const useHistoryStore = defineStore('import-history', () => {
  const status = useStatusStore()
  const notices = useNoticesStore()
  const latest = useLatest((signal) => client.importing.batches(undefined, { signal }))
  const opened = ref(false)
  /** The batch that is being taken back or put back. */
  const busy = ref<number | null>(null)
  const batches = computed(() => newestFirst(latest.data.value ?? []))
  /** Numbers of the imports that are taken back. */
  const undone = computed(() => new Set(batches.value.filter(({ status }) => status === 'undone').map(({ id }) => id)))

  const open = () => {
    opened.value = true
  }
  watch(
    () => [status.revision, opened.value] as const,
    () => {
      if (opened.value) void latest.load()
    },
  )

  const find = (id: number): Batch | undefined => batches.value.find((batch) => batch.id === id)

  /** Takes an import back, or puts one back that was taken back. The batch as it is then, or `null` where it failed. */
  const turn = async (id: number, way: 'undo' | 'redo'): Promise<Batch | null> => {
    busy.value = id
    try {
      const turned = await client.importing[way]({ batch: id })
      await latest.load()
      return turned
    } catch (error) {
      notices.tell(error)
      return null
    } finally {
      busy.value = null
    }
  }

  return { batches, undone, loaded: latest.data, failed: latest.failed, busy, open, find, turn, load: latest.load }
})
