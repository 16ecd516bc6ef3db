import { readonly, shallowRef, type DeepReadonly, type ShallowRef } from 'vue'
import type { TraceKey } from '#contract/followup'

/** A figure that someone asked about: its key, and its name as the page shows it. */
export interface TraceRequest {
  readonly key: TraceKey
  readonly label: string
  /** Of a figure that was worked out from several stored ones: all of them, and the figure as the page shows it. */
  readonly worked?: { readonly text: string; readonly from: readonly TraceKey[] }
}

/** What `useTrace` gives. */
export interface UseTraceReturn {
  /** The figure asked about now; `null` while the drawer is closed. */
  readonly request: DeepReadonly<ShallowRef<TraceRequest | null>>
  /** Opens the drawer on a figure. */
  readonly open: (key: TraceKey, label: string) => void
  /** Opens the drawer on a figure that was worked out from stored ones; of one alone it is that figure's own answer. */
  readonly openWorked: (text: string, from: readonly TraceKey[], label: string) => void
  readonly close: () => void
}

const request = shallowRef<TraceRequest | null>(null)

/** The window's one trace drawer: any page opens it, the drawer reads what was asked. */
export const useTrace = (): UseTraceReturn => ({
  request: readonly(request),
  open: (key, label) => {
    request.value = { key, label }
  },
  openWorked: (text, from, label) => {
    const [key] = from
    if (key === undefined) return
    request.value = from.length === 1 ? { key, label } : { key, label, worked: { text, from } }
  },
  close: () => {
    request.value = null
  },
})
