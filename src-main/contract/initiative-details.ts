import { z } from 'zod'
import { findingSchema, typedNumberSchema } from './case-schemas'

const text = z.string().max(400)

/** What an initiative is, as typed. Days as `2015-03-24`, `2015-03` or `2015`. */
export const initiativeDetailsSchema = z.object({
  owner: text,
  /** Last month; `null` where it is not decided. */
  ends: text.nullable(),
  targetGroup: z.string().max(4000),
  /** Persons. */
  targetCount: typedNumberSchema,
  milestones: z
    .array(z.object({ title: text, due: text.nullable(), doneOn: text.nullable(), note: z.string().max(2000) }))
    .max(200),
})
export type InitiativeDetailsInput = z.infer<typeof initiativeDetailsSchema>

/** What a save answers. */
export const detailsSavedSchema = z.object({
  saved: z.boolean(),
  findings: z.array(findingSchema),
  details: initiativeDetailsSchema,
})
export type DetailsSaved = z.infer<typeof detailsSavedSchema>
