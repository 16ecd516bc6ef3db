import { ORPCError } from '@orpc/server'
import { failureCode, failureDataSchema } from '#contract/failure'
import { record, recordFault } from './log'
import type { LogFacts } from './support-log'

/** What a window may be told in full: refusals, and that what it sent does not fit the contract. */
const openCodes: readonly unknown[] = [failureCode, 'BAD_REQUEST', 'NOT_FOUND', 'PAYLOAD_TOO_LARGE']

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError'

/** Writes what went wrong where a developer looks for it, and to the log for support; never to the window. */
export const logFault = (error: unknown): void => {
  recordFault('fault', error)
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`afkast: ${text}\n`)
}

/** Whether a call is a step of the person's; looking at figures and listening are not. */
const isStep = ([feature]: readonly string[]): boolean => feature !== 'followup' && feature !== 'events'

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** How a file was judged, as codes. */
const verdictOf = (answer: unknown): LogFacts =>
  typeof answer === 'object' && answer !== null && 'outcome' in answer && 'code' in answer
    ? { outcome: text(answer.outcome), verdict: text(answer.code) }
    : {}

/** Why a call was refused, as the key of its message. */
const reasonOf = (data: unknown): LogFacts => {
  const { success, data: failure } = failureDataSchema.safeParse(data)
  return success ? { reason: failure.message.key } : {}
}

/** The error that the window gets for `error`: a refusal as it is, all else without message, stack or data. */
const forWindow = (error: unknown): ORPCError<string, unknown> => {
  if (error instanceof ORPCError && openCodes.includes(error.code)) return error as ORPCError<string, unknown>
  if (!isAbort(error)) logFault(error)
  return new ORPCError('INTERNAL_SERVER_ERROR')
}

/** A call as an interceptor sees it. */
interface Call {
  readonly path: readonly string[]
  readonly next: () => Promise<unknown>
}

/** Options of an oRPC handler, for every carrier: faults of the core stay in the core, and the log says which call went how. */
export const handlerOptions = {
  clientInterceptors: [
    async ({ path, next }: Call): Promise<unknown> => {
      const startedMs = performance.now()
      const facts = { call: path.join('/') }
      const ms = () => Math.round(performance.now() - startedMs)
      try {
        const answer = await next()
        if (isStep(path)) record('done', { ...facts, ...verdictOf(answer), ms: ms() })
        return answer
      } catch (error) {
        const told = forWindow(error)
        record('failed', { ...facts, code: told.code, ...reasonOf(told.data), ms: ms() })
        throw told
      }
    },
  ],
}
