import { readonly, shallowRef, type DeepReadonly, type ShallowRef } from 'vue'
import type { TraceKey } from '#contract/followup'

/** A figure that someone asked about: its key, and its name as the page shows it. */
export interface TraceRequest {
  readonly key: TraceKey
  readonly label: string
}

/** What `useTrace` gives. */
export interface UseTraceReturn {
  /** The figure asked about now; `null` while the drawer is closed. */
  readonly request: DeepReadonly<ShallowRef<TraceRequest | null>>
  /** Opens the drawer on a figure. */
  readonly open: (key: TraceKey, label: string) => void
  readonly close: () => void
}

const request = shallowRef<TraceRequest | null>(null)

/** The window's one trace drawer: any page opens it, the drawer reads what was asked. */
export const useTrace = (): UseTraceReturn => ({
  request: readonly(request),
  open: (key, label) => {
    request.value = { key, label }
  },
  close: () => {
    request.value = null
  },
})
