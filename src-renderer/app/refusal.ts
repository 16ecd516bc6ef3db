import { ORPCError } from '@orpc/client'
import { failureCode, failureDataSchema } from '#contract/failure'
import type { Message } from '#domain/message'

/** The message of a refusal of the core, or `null` where something else went wrong. */
export const readRefusal = (error: unknown): Message | null => {
  if (!(error instanceof ORPCError) || error.code !== failureCode) return null
  const data = failureDataSchema.safeParse(error.data)
  return data.success ? data.data.message : null
}

/** True where a call was given up by the window itself: nothing to tell anyone. */
export const wasAborted = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'
