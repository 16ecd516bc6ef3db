import { oc } from '@orpc/contract'
import { z } from 'zod'
import { initiativeKeySchema, messageSchema, monthSchema } from './schemas'

/** An initiative as the window lists it. `placeholder` is the nameless `default` of a new store. */
export const initiativeSchema = z.object({
  key: initiativeKeySchema,
  name: z.string(),
  municipality: z.string(),
  start: monthSchema.nullable(),
  placeholder: z.boolean(),
})
export type Initiative = z.infer<typeof initiativeSchema>

export const storeKindSchema = z.enum(['real', 'demo'])
export const demoCaseSchema = z.enum(['roedovre', 'ishoej', 'faxe', 'furesoe'])
/** A demonstration case that this version ships. */
export type DemoCase = z.infer<typeof demoCaseSchema>

export const statusSchema = z.object({
  version: z.string(),
  store: storeKindSchema,
  /** Whether a demonstration store has been made, so that the window can offer to go back to it. */
  demoExists: z.boolean(),
  initiatives: z.array(initiativeSchema),
  /** Nothing imported and no initiative created: the window shows the first run. */
  firstRun: z.boolean(),
  /** The copy of the day could not be made, and why; `null` where it was, or was not needed. */
  copyFault: messageSchema.nullable(),
})
export type Status = z.infer<typeof statusSchema>

/** What a person tells support; paths as text, to be read and copied. `storeFile` is `null` where the store cannot be opened. */
export const supportSchema = z.object({
  version: z.string(),
  logFolder: z.string(),
  storeFile: z.string().nullable(),
})
export type Support = z.infer<typeof supportSchema>

/** What the window needs to know before it draws anything, and the doors of the first run. */
export const applicationContract = {
  status: oc.output(statusSchema),
  support: oc.output(supportSchema),
  addInitiative: oc
    .input(
      z.object({
        name: z.string().trim().min(1).max(120),
        municipality: z.string().trim().min(1).max(80),
        start: monthSchema,
      }),
    )
    .output(initiativeSchema),
  /** Fills the demonstration store and makes it current. */
  loadDemo: oc.input(z.object({ case: demoCaseSchema })).output(statusSchema),
  switchStore: oc.input(z.object({ store: storeKindSchema })).output(statusSchema),
}
