import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Layout } from '#contract/importing'
import { client } from '../app/client'
import { useNoticesStore } from '../stores/notices'

/** Id of the heading over the remembered layouts, for moving the focus to it. */
export const knownLayoutsId = 'import-known-layouts'

/** The layouts that are remembered from earlier files. */
export const useLayoutsStore = defineStore('import-layouts', () => {
  const notices = useNoticesStore()
  /** `null` until they have been asked for. */
  const layouts = shallowRef<readonly Layout[] | null>(null)

  /** Takes the core's answer; true where it came. */
  const take = async (ask: Promise<readonly Layout[]>): Promise<boolean> => {
    try {
      layouts.value = await ask
      return true
    } catch (error) {
      notices.tell(error)
      return false
    }
  }

  return {
    layouts,
    load: () => take(client.importing.layouts()),
    /** Changes an answer; `null` forgets it. */
    change: (id: number, answer: string, value: string | null) =>
      take(client.importing.changeLayout({ id, answers: { [answer]: value } })),
    forget: (id: number) => take(client.importing.forgetLayout({ id })),
  }
})
