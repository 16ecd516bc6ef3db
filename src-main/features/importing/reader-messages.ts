import type { RememberedLayout } from '#excel/recognise/corrections'
import type { Interpretation } from '#excel/recognise/interpretation'

/** A file handed to a reader process. */
export interface ReadRequest {
  readonly type: 'read'
  readonly job: number
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly currentYear: number
  readonly answers: Readonly<Record<string, string>>
  /** Layouts that were answered before. */
  readonly layouts: readonly RememberedLayout[]
}

/** What a reader process answers. */
export type ReaderAnswer =
  | {
      readonly type: 'progress'
      readonly job: number
      readonly phase: 'reading' | 'understanding'
      readonly fraction: number
    }
  | { readonly type: 'done'; readonly job: number; readonly interpretation: Interpretation }
  /** The reader met a fault of its own; the file is not to blame as far as is known. */
  | { readonly type: 'fault'; readonly job: number }

const hasType = (value: unknown): value is { readonly type: unknown; readonly job: unknown } =>
  typeof value === 'object' && value !== null && 'type' in value && 'job' in value

/** True for a request of ours. */
export const isReadRequest = (value: unknown): value is ReadRequest => hasType(value) && value.type === 'read'

/** True for an answer of a reader to a given job; whatever else comes is passed over. */
export const isAnswerTo = (job: number, value: unknown): value is ReaderAnswer =>
  hasType(value) && value.job === job && (value.type === 'progress' || value.type === 'done' || value.type === 'fault')
