import { formatMessage } from '#contract/messages/format-message'
import { refusalIn } from '#features/refusal'
import { record } from './log'
import { logFault } from './window-errors'

/** Why Afkast could not start, in Danish, for the person. What is not a refusal is logged, and said without detail. */
export const startFault = (error: unknown): string => {
  const refusal = refusalIn(error)
  if (refusal !== null) {
    record('start-refused', { reason: refusal.reason.key })
    return formatMessage('da', refusal.reason)
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'Porten i AFKAST_PORT er optaget.'
  }
  logFault(error)
  return 'Der er en fejl i programmet.'
}
