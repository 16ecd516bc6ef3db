import { readRefusal, wasAborted } from '../app/refusal'
import type { RowState } from './import-row'

const isUnreadable = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'NotFoundError')

/** The state of a row whose reading or storing failed: cancelled, refused with the core's words, gone, or a fault. */
export const rowFailure = (error: unknown): RowState => {
  const message = readRefusal(error)
  if (wasAborted(error) || message?.key === 'error.cancelled') return { at: 'cancelled' }
  if (message !== null) return { at: 'failed', reason: { kind: 'refused', message }, plan: null }
  return { at: 'failed', reason: { kind: isUnreadable(error) ? 'unreadable' : 'unknown' }, plan: null }
}
