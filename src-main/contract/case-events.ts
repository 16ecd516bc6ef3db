import { z } from 'zod'

/** Something that was done with a version. */
export const caseEventSchema = z.object({
  event: z.enum(['imported', 'created', 'saved', 'reverted', 'approved', 'completed']),
  at: z.string(),
  by: z.string(),
  /** Of a save: how many amounts are new, changed and gone since the one before; `null` for everything else. */
  changes: z.object({ new: z.number().int(), changed: z.number().int(), removed: z.number().int() }).nullable(),
})
export type CaseEvent = z.infer<typeof caseEventSchema>
