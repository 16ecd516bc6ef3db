import { z } from 'zod'
import { messageSchema } from './schemas'

/**
 * A refusal that a person can act on. It crosses the contract as the data of an oRPC error with code `REFUSED`;
 * anything else that goes wrong in the core reaches the window as `INTERNAL_SERVER_ERROR` without detail.
 */
export const failureDataSchema = z.object({ message: messageSchema })

/** Code of the oRPC error that carries a failure. */
export const failureCode = 'REFUSED'
