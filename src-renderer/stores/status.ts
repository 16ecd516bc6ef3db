import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { DemoCase, Status } from '#contract/application'
import { client } from '../app/client'
import { useNoticesStore } from './notices'

/** Which store is open, what it follows, and how often its figures have changed since the window opened. */
export const useStatusStore = defineStore('status', () => {
  const notices = useNoticesStore()
  const status = shallowRef<Status | null>(null)
  const failed = ref(false)
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
      revision.value += 1
      return true
    } catch (error) {
      failed.value = status.value === null
      notices.tell(error)
      return false
    }
  }
  const load = () => renew(() => client.application.status())
  const loadDemo = (demoCase: DemoCase) => renew(() => client.application.loadDemo({ case: demoCase }))
  const switchStore = (store: Status['store']) => renew(() => client.application.switchStore({ store }))
  const choose = (key: string) => {
    chosenKey.value = key
    revision.value += 1
  }
  return {
    status,
    failed,
    revision,
    initiatives,
    initiative,
    initiativeKey,
    isDemo,
    renew,
    load,
    loadDemo,
    switchStore,
    choose,
  }
})
