import { ORPCError } from '@orpc/server'
import { failureCode } from '#contract/failure'

/** What a window may be told in full: refusals, and that what it sent does not fit the contract. */
const openCodes: readonly unknown[] = [failureCode, 'BAD_REQUEST', 'NOT_FOUND', 'PAYLOAD_TOO_LARGE']

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError'

/** Writes what went wrong where a developer looks for it; never to the window. */
export const logFault = (error: unknown): void => {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`afkast: ${text}\n`)
}

/** The error that the window gets for `error`: a refusal as it is, all else without message, stack or data. */
const forWindow = (error: unknown): ORPCError<string, unknown> => {
  if (error instanceof ORPCError && openCodes.includes(error.code)) return error as ORPCError<string, unknown>
  if (!isAbort(error)) logFault(error)
  return new ORPCError('INTERNAL_SERVER_ERROR')
}

/** Options of an oRPC handler, for every carrier: faults of the core stay in the core. */
export const handlerOptions = {
  clientInterceptors: [
    async ({ next }: { next: () => Promise<unknown> }): Promise<unknown> => {
      try {
        return await next()
      } catch (error) {
        throw forWindow(error)
      }
    },
  ],
}
