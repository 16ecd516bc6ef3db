import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { client } from '../app/client'
import { useLatest } from '../composables/use-latest'
import { useStatusStore } from './status'

/** The version that figures are compared with, worked out and audited. Nothing is asked for before a page calls `open`. */
export const useBreakEvenStore = defineStore('break-even', () => {
  const status = useStatusStore()
  const opened = ref(false)
  const question = () => ({ initiative: status.initiativeKey, version: null })
  const latest = useLatest(async (signal) => {
    const found = await client.businessCase.breakEven(question(), { signal })
    // The agreed shares stand with the version; the figures only say what comes of them.
    const detail =
      found &&
      (await client.businessCase.version(
        { initiative: status.initiativeKey, version: found.version.version },
        { signal },
      ))
    return { found, payers: detail?.terms.payers ?? [], scenarios: detail?.scenarios ?? [] }
  })
  const checked = useLatest((signal) => client.businessCase.audit(question(), { signal }))
  watch(
    () => [status.revision, opened.value] as const,
    () => {
      if (!opened.value) return
      void latest.load()
      void checked.load()
    },
  )
  const open = () => {
    opened.value = true
  }
  return {
    /** True once the core has answered, whether or not there is a case. */
    answered: computed(() => latest.data.value !== null),
    /** `null` where there is no approved or imported case. */
    view: computed(() => latest.data.value?.found ?? null),
    /** Scenarios with the success rates that the version states. */
    rates: computed(() => latest.data.value?.scenarios ?? []),
    /** Payers with their agreed shares. */
    payers: computed(() => latest.data.value?.payers ?? []),
    audit: checked.data,
    load: latest.load,
    open,
  }
})
