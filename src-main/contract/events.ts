import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'

/** Everything that the core tells a window without being asked, through one stream a window. */
export const windowEventSchema = z.discriminatedUnion('type', [
  /** How far a file has come; `fraction` from 0 to 1 of the phase. */
  z.object({
    type: z.literal('progress'),
    jobId: z.string(),
    phase: z.enum(['reading', 'understanding', 'comparing']),
    fraction: z.number().min(0).max(1),
  }),
  /** The store holds other figures than before: an import, an undo, another window or the command line. */
  z.object({ type: z.literal('store-changed') }),
  z.object({ type: z.literal('alive') }),
])
export type WindowEvent = z.infer<typeof windowEventSchema>

export const eventsContract = {
  subscribe: oc.output(eventIterator(windowEventSchema)),
}
