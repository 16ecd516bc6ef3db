import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  basisSchema,
  columnMeaningSchema,
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

/**
 * One figure that a commit would change. Values in the measure's integer scale (øre for money). The `value` of a removed one is
 * that of an older figure of another export, which holds from then on, or `null`.
 */
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

/** A total that the file states itself, against the sum of its rows, in the measure's integer scale (øre for money). */
export const controlTotalSchema = z.object({
  sheet: z.string(),
  cell: z.string(),
  label: z.string(),
  measure: z.string(),
  stated: integerSchema,
  computed: integerSchema,
  agrees: z.boolean(),
})
export type ControlTotal = z.infer<typeof controlTotalSchema>

/**
 * A sheet as it was understood, to be shown tinted: at most 40 rows. A person corrects it by answers to `preview`:
 * `Ark1!take` (`yes`, `no`), `Ark1!header` (a row number), `Ark1!C` (a column meaning).
 */
export const sheetViewSchema = z.object({
  sheet: z.string(),
  hidden: z.boolean(),
  /** True where its figures are part of the plan. */
  taken: z.boolean(),
  kind: z.string().nullable(),
  headerRow: z.number().int().nullable(),
  /** True where its layout was remembered from an earlier file. */
  remembered: z.boolean(),
  columns: z.array(
    z.object({
      letter: z.string(),
      role: z.enum(['key', 'name', 'value', 'total', 'derived', 'ignored']),
      /** What a person said that it holds; `null` where nobody did. */
      corrected: columnMeaningSchema.nullable(),
    }),
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
  /** Which kind of table: `function-months`, `posting-list`, `caseload`, …; of several, the first. */
  kind: z.string(),
  source: sourceSchema,
  measures: z.array(z.string()),
  firstPeriod: z.string(),
  lastPeriod: z.string(),
  figures: z.number().int(),
  /** `null` where it holds no amounts. */
  unit: z.enum(['kr', '1000kr', 'mio']).nullable(),
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
  /** Those that are open. */
  questions: z.array(questionSchema),
  /** Those that were answered, now or for an earlier file of the same layout: an answer can be changed. */
  answered: z.array(questionSchema),
  /**
   * Years whose spend would come from two sources that differ: which one leads? The proposal holds where nothing is answered
   * (`leads.2018`), so that the file can be stored without.
   */
  leading: z.array(questionSchema),
  /** The remembered layout that was used, or `null`. */
  layout: z.object({ id: z.number().int(), label: z.string() }).nullable(),
  issues: z.array(issueSchema),
  /** Batch that holds the same bytes already and is in force: a commit would add nothing. */
  sameAs: z.number().int().nullable(),
  counts: countsSchema,
  /** New, changed and removed figures first, at most 400; `moreChanges` counts the rest. */
  changes: z.array(changeSchema),
  moreChanges: z.number().int(),
  totals: z.array(controlTotalSchema),
  /** At most 12 sheets. */
  views: z.array(sheetViewSchema),
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

/** What happened to an import, and to which figures. */
export const batchDetailSchema = z.object({
  batch: batchSchema,
  events: z.array(z.object({ event: z.enum(['imported', 'undone', 'redone']), at: z.string(), by: z.string() })),
  /** Removed, changed and new figures first, at most 400; `moreChanges` counts the rest. */
  changes: z.array(changeSchema),
  moreChanges: z.number().int(),
})
export type BatchDetail = z.infer<typeof batchDetailSchema>

/** A layout whose questions were answered and whose columns were corrected: the next file of it is read the same way. */
export const layoutSchema = z.object({
  id: z.number().int(),
  kind: z.string(),
  /** Its headings. */
  label: z.string(),
  /** By question id; `header` and `column.C` are corrections. */
  answers: z.record(z.string(), z.string()),
  changedAt: z.string(),
  changedBy: z.string(),
  usedAt: z.string().nullable(),
  uses: z.number().int(),
})
export type Layout = z.infer<typeof layoutSchema>

/** A blank workbook to fill in. */
export const templateSchema = z.object({ id: z.string(), file: z.string() })

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
  batch: oc.input(z.object({ batch: z.number().int() })).output(batchDetailSchema),
  layouts: oc.output(z.array(layoutSchema)),
  /** Changes a remembered layout: an answer that is `null` is forgotten. */
  changeLayout: oc
    .input(z.object({ id: z.number().int(), answers: z.record(z.string(), z.string().nullable()) }))
    .output(z.array(layoutSchema)),
  forgetLayout: oc.input(z.object({ id: z.number().int() })).output(z.array(layoutSchema)),
  templates: oc.output(z.array(templateSchema)),
  template: oc.input(z.object({ id: z.string() })).output(z.instanceof(File)),
  undo: oc.input(z.object({ batch: z.number().int() })).output(batchSchema),
  redo: oc.input(z.object({ batch: z.number().int() })).output(batchSchema),
}
