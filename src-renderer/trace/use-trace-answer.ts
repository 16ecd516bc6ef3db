import { type ComputedRef, computed, watch } from 'vue'
import { client } from '../app/client'
import { useLatest } from '../composables/use-latest'
import { useSpeech } from '../composables/use-speech'
import { useAsOfStore } from '../stores/as-of'
import { useStatusStore } from '../stores/status'
import { type TraceDrawing, traceDrawingOf } from './trace-drawing'
import { useTrace } from './use-trace'

/** What `useTraceAnswer` gives. */
export interface UseTraceAnswerReturn {
  /** The answer to the figure asked about; `null` until it is there. */
  readonly drawing: ComputedRef<TraceDrawing | null>
  readonly failed: ComputedRef<boolean>
}

/** Asks the core where the figure of the drawer came from, and again when the figures change under it. */
export const useTraceAnswer = (): UseTraceAnswerReturn => {
  const { request } = useTrace()
  const status = useStatusStore()
  const asOf = useAsOfStore()
  const speech = useSpeech()
  const latest = useLatest(async (signal) => {
    const asked = request.value
    if (asked === null) return null
    const question = { initiative: status.initiativeKey, key: { ...asked.key }, asOf: asOf.wanted }
    const answer = await client.followup.trace(question, { signal })
    return { asked, answer }
  })
  watch(
    () => [request.value, status.revision] as const,
    () => {
      if (request.value !== null) void latest.load()
    },
    { immediate: true },
  )
  return {
    drawing: computed(() => {
      const found = latest.data.value
      if (!found) return null
      return found.asked === request.value ? traceDrawingOf(speech.value, found.asked.key, found.answer) : null
    }),
    failed: computed(() => latest.failed.value),
  }
}
