import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  basisSchema,
  initiativeRef,
  integerSchema,
  issueSchema,
  questionSchema,
  rejectCodeSchema,
  sourceSchema,
} from './schemas'

/** A file over this many bytes is refused before it is sent. */
export const largestFileBytes = 100 * 1024 * 1024

export const countsSchema = z.object({
  new: integerSchema,
  changed: integerSchema,
  unchanged: integerSchema,
  removed: integerSchema,
})
export type Counts = z.infer<typeof countsSchema>

/** One figure that a commit would change. Values in the measure's integer scale (øre for money). */
export const changeSchema = z.object({
  change: z.enum(['new', 'changed', 'unchanged', 'removed']),
  measure: z.string(),
  breakdown: z.string(),
  component: z.string(),
  committee: z.string(),
  period: z.string(),
  basis: basisSchema,
  old: integerSchema.nullable(),
  value: integerSchema.nullable(),
  sheet: z.string(),
  cell: z.string().nullable(),
})
export type Change = z.infer<typeof changeSchema>

/** A total that the file states itself, against the sum of its rows, in øre. */
export const controlTotalSchema = z.object({
  sheet: z.string(),
  cell: z.string(),
  label: z.string(),
  stated: integerSchema,
  computed: integerSchema,
  agrees: z.boolean(),
})
export type ControlTotal = z.infer<typeof controlTotalSchema>

/** The recognised part of a sheet, to be shown tinted: at most 40 rows. */
export const sheetViewSchema = z.object({
  sheet: z.string(),
  columns: z.array(
    z.object({ letter: z.string(), role: z.enum(['key', 'name', 'value', 'total', 'derived', 'ignored']) }),
  ),
  rows: z.array(
    z.object({
      row: z.number().int(),
      role: z.enum(['title', 'header', 'data', 'subtotal', 'total', 'footnote', 'ignored']),
      /** One text a column, as the file shows it; personal data never gets here. */
      cells: z.array(z.string()),
    }),
  ),
  moreRows: z.number().int(),
})
export type SheetView = z.infer<typeof sheetViewSchema>

/** What a file was understood to be. */
export const understandingSchema = z.object({
  /** Which kind of table: `function-years`, `function-months`, `function-periods`, `budget-follow-up`, `business-case`. */
  kind: z.string(),
  source: sourceSchema,
  measures: z.array(z.string()),
  firstPeriod: z.string(),
  lastPeriod: z.string(),
  figures: z.number().int(),
  unit: z.enum(['kr', '1000kr', 'mio']),
})

/** A file read, understood and compared with the store: nothing is stored yet. A commit carries out just this plan. */
export const planSchema = z.object({
  /** `null` where there is nothing that could be committed. */
  planId: z.string().nullable(),
  file: z.string(),
  sha256: z.string(),
  outcome: z.enum(['accepted', 'needs-answer', 'rejected']),
  code: rejectCodeSchema.nullable(),
  understanding: understandingSchema.nullable(),
  questions: z.array(questionSchema),
  issues: z.array(issueSchema),
  /** Batch that holds the same bytes already and is in force: a commit would add nothing. */
  sameAs: z.number().int().nullable(),
  counts: countsSchema,
  /** New, changed and removed figures first, at most 400; `moreChanges` counts the rest. */
  changes: z.array(changeSchema),
  moreChanges: z.number().int(),
  totals: z.array(controlTotalSchema),
  view: sheetViewSchema.nullable(),
})
export type Plan = z.infer<typeof planSchema>

/** One import in the history. */
export const batchSchema = z.object({
  id: z.number().int(),
  file: z.string(),
  sha256: z.string(),
  kind: z.string(),
  source: sourceSchema,
  status: z.enum(['active', 'undone']),
  importedAt: z.string(),
  importedBy: z.string(),
  measures: z.array(z.string()),
  firstPeriod: z.string(),
  lastPeriod: z.string(),
  counts: countsSchema,
  /** How many of its figures are in force now: newer imports may have taken over. */
  inForce: z.number().int(),
})
export type Batch = z.infer<typeof batchSchema>

export const importingContract = {
  preview: oc
    .input(
      z.object({
        ...initiativeRef,
        /** Chosen by the window; progress events carry it. */
        jobId: z.string().min(1).max(64),
        file: z.instanceof(File),
        answers: z.record(z.string(), z.string()),
      }),
    )
    .output(planSchema),
  commit: oc
    .input(z.object({ planId: z.string(), acceptWarnings: z.boolean() }))
    .output(z.object({ batch: z.number().int().nullable(), counts: countsSchema })),
  discard: oc.input(z.object({ planId: z.string() })).output(z.object({})),
  batches: oc.output(z.array(batchSchema)),
  undo: oc.input(z.object({ batch: z.number().int() })).output(batchSchema),
  redo: oc.input(z.object({ batch: z.number().int() })).output(batchSchema),
}
