import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { DemoCase, Status } from '#contract/application'
import type { Message } from '#domain/message'
import { client } from '../app/client'
import { readRefusal } from '../app/refusal'
import { useNoticesStore } from './notices'

/** Which store is open, what it follows, and how often its figures have changed since the window opened. */
export const useStatusStore = defineStore('status', () => {
  const notices = useNoticesStore()
  const status = shallowRef<Status | null>(null)
  const failed = ref(false)
  /** Said once, and again only after it went well. */
  let copyFaultTold = false
  /** Why the store cannot be opened, in the core's words; `null` while it can. */
  const trouble = shallowRef<Message | null>(null)
  /** Grows whenever the figures may be others than before: watch it to ask again. */
  const revision = ref(0)
  const chosenKey = useLocalStorage('afkast.initiative', '')

  const initiatives = computed(() => status.value?.initiatives ?? [])
  const initiative = computed(
    () => initiatives.value.find(({ key }) => key === chosenKey.value) ?? initiatives.value[0] ?? null,
  )
  /** What to ask the core for; `null` where the store has only one. */
  const initiativeKey = computed(() => (initiatives.value.length > 1 ? (initiative.value?.key ?? null) : null))
  const isDemo = computed(() => status.value?.store === 'demo')

  /** Runs a call that may change which figures are shown; the answer of `fetch` is the new status. True where it went well. */
  const renew = async (fetch: () => Promise<Status>): Promise<boolean> => {
    try {
      status.value = await fetch()
      failed.value = false
      trouble.value = null
      revision.value += 1
      return true
    } catch (error) {
      failed.value = status.value === null
      if (trouble.value === null || trouble.value.key !== readRefusal(error)?.key) notices.tell(error)
      return false
    }
  }
  /** The status, or the refusal of a store that cannot be opened: a page of its own says that. */
  const ask = async (): Promise<Status> => {
    const answer = await client.application.status().catch((error: unknown) => {
      const refusal = readRefusal(error)
      trouble.value = refusal?.key.startsWith('error.store-') ? refusal : null
      throw error
    })
    if (answer.copyFault !== null && !copyFaultTold) notices.say(answer.copyFault)
    copyFaultTold = answer.copyFault !== null
    return answer
  }
  const load = () => renew(ask)
  /** Puts a copy in the place of the current store. */
  const restoreCopy = (copy: string) => renew(() => client.safekeeping.restoreCopy({ copy }))
  const loadDemo = (demoCase: DemoCase) => renew(() => client.application.loadDemo({ case: demoCase }))
  const switchStore = (store: Status['store']) => renew(() => client.application.switchStore({ store }))
  const choose = (key: string) => {
    chosenKey.value = key
    revision.value += 1
  }
  return {
    status,
    failed,
    trouble,
    revision,
    initiatives,
    initiative,
    initiativeKey,
    isDemo,
    renew,
    load,
    restoreCopy,
    loadDemo,
    switchStore,
    choose,
  }
})
