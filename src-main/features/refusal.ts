import { ORPCError } from '@orpc/server'
import { failureCode } from '#contract/failure'
import { type Message, message } from '#domain/message'
import { StoreFailure } from '#store/store-failure'

/** A refusal that a person can act on. Every other error is a fault of the program. */
export class Refusal extends Error {
  readonly reason: Message
  constructor(reason: Message) {
    super(reason.key)
    this.name = 'Refusal'
    this.reason = reason
  }
}

/** What a store failure means to a person. */
const refusalOfStore = ({ code, reason, copies }: StoreFailure): Refusal => {
  if (code !== 'damaged') return new Refusal(message(`error.store-${code}`, { reason }))
  const listed = copies === null ? '@copies.unknown' : copies.join(', ') || '@copies.none'
  return new Refusal(message('error.store-damaged', { reason, copies: listed }))
}

/** The refusal within an error, or `null` where it is a fault of the program. */
export const refusalIn = (error: unknown): Refusal | null => {
  if (error instanceof Refusal) return error
  return error instanceof StoreFailure ? refusalOfStore(error) : null
}

/** Carries a refusal over the contract; a fault of the program passes on as it is and reaches the window without detail. */
export const crossing = async <Result>(work: () => Result | Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal === null) throw error
    throw new ORPCError(failureCode, { status: 409, data: { message: refusal.reason } })
  }
}
