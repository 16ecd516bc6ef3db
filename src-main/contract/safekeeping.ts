import { oc } from '@orpc/contract'
import { z } from 'zod'
import { statusSchema } from './application'

/** A copy is named by its day and what it was made for. Never by a path. */
const copyIdSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}(-[a-z0-9]+)*$/)

const copySchema = z.object({
  id: copyIdSchema,
  /** The day it was made, `YYYY-MM-DD`. */
  date: z.iso.date(),
  /** The day's first opening, before a migration, or before a restore. */
  reason: z.enum(['daily', 'migration', 'restore']),
  /** Imports that it holds. */
  batches: z.number().int(),
})
/** A copy that was looked through and is sound. */
export type Copy = z.infer<typeof copySchema>

const copiesSchema = z.object({
  /** Where they lie, for a person to read. */
  folder: z.string(),
  /** The newest sound ones, newest first. */
  copies: z.array(copySchema),
})
/** The copies that can be put in the place of the current store. */
export type Copies = z.infer<typeof copiesSchema>

/** The way out where the current store cannot be opened. It is asked without opening it. */
export const safekeepingContract = {
  copies: oc.output(copiesSchema),
  /** Puts a copy in the place of the current store, which is kept aside; answers the status of what is then open. */
  restoreCopy: oc.input(z.object({ copy: copyIdSchema })).output(statusSchema),
}
