import { watchDebounced } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { WhatIfInput } from '#contract/realised'
import { client } from '../app/client'
import { useLatest } from '../composables/use-latest'
import { useAsOfStore } from './as-of'
import { useStatusStore } from './status'

/** The saving to come as it is expected: nothing is tried out. */
const asItIs: WhatIfInput = { success: 1, price: 1, phaseIn: 0 }

/** True where a what-if changes nothing: a slower or faster phase-in alone has nothing to phase in. */
export const changesNothing = ({ success, price }: WhatIfInput): boolean => success === 1 && price === 1

/**
 * What was realised as of the chosen month and as known on the chosen day, and what a what-if would do to it. Nothing is asked
 * for before a page calls `open`; the what-if is a question of its own and stores nothing.
 */
export const useRealisedStore = defineStore('realised', () => {
  const status = useStatusStore()
  const asOf = useAsOfStore()
  const opened = ref(false)
  const question = () => ({ initiative: status.initiativeKey, asOf: asOf.wanted, knownOn: asOf.knownOn })
  const latest = useLatest((signal) => client.following.realised({ ...question(), whatIf: null }, { signal }))
  watch(
    () => [status.revision, asOf.wanted, asOf.knownOn, opened.value] as const,
    () => {
      if (opened.value) void latest.load()
    },
  )
  watch(latest.data, (view) => {
    if (view) asOf.settle('realised', view.asOf, view.asOfChoices)
  })

  const whatIf = ref<WhatIfInput>(asItIs)
  const tried = useLatest(async (signal) => {
    const asked = { ...whatIf.value }
    const view = await client.following.realised({ ...question(), whatIf: asked }, { signal })
    return view.whatIf
  })
  // A slider is moved in many small steps: only where it rests is worked out.
  watchDebounced(
    () => [whatIf.value, status.revision, asOf.wanted, asOf.knownOn] as const,
    () => {
      if (changesNothing(whatIf.value)) tried.data.value = null
      else void tried.load()
    },
    { debounce: 120 },
  )
  const reset = () => {
    whatIf.value = asItIs
    tried.data.value = null
  }
  // Another store or initiative has another past.
  watch(
    () => [status.status?.store, status.initiative?.key] as const,
    () => {
      reset()
      asOf.know(null)
    },
  )
  const open = () => {
    opened.value = true
  }
  return {
    /** True once the core has answered, or could not. */
    answered: computed(() => latest.data.value !== null || latest.failed.value),
    view: latest.data,
    whatIf,
    /** What the what-if comes to; `null` where nothing is tried out. */
    tried: computed(() => (changesNothing(whatIf.value) ? null : tried.data.value)),
    trying: tried.loading,
    reset,
    open,
  }
})
