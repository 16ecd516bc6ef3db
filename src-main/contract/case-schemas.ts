import { z } from 'zod'
import { caseEventSchema } from './case-events'
import { integerSchema, messageSchema, monthSchema } from './schemas'

/** A number that a person typed; `null` where the field is empty. What it may be is answered in words, not by this schema. */
export const typedNumberSchema = z.number().nullable()

const typedText = z.string().max(400)

/** A share as an exact fraction: 80,6 % is 806,000 of 1,000,000, 125 of 155 as it is. */
export const shareSchema = z.object({ parts: z.number(), of: z.number() })

/** A payer with its share of the cost and of the gain; `null`: it has none. */
export const casePayerSchema = z.object({
  name: typedText,
  cost: shareSchema.nullable(),
  gain: shareSchema.nullable(),
})

/** What the budget counts on in a calendar year, øre. */
export const caseBudgetYearSchema = z.object({
  year: z.number(),
  investment: typedNumberSchema,
  gain: typedNumberSchema,
})

/** An amount of the plan. */
export const caseLineSchema = z.object({
  kind: z.enum(['investment', 'saving']),
  /** Empty: of all scenarios that do not state it themselves. */
  scenario: typedText,
  /** Item of the investment or component of the saving. Empty: the whole; where that is stated it is the figure, and parts stand beside it. */
  item: typedText,
  /** `Y3`, or `2015-07` where the plan is typed by month. */
  period: z.string().max(20),
  /** øre; an empty cell (`null`) is no line. */
  ore: typedNumberSchema,
})
export type CaseLineInput = z.infer<typeof caseLineSchema>

/** What is said of a version beside its plan. */
export const caseTermsSchema = z.object({
  /** Reference to the paper: journal number, item of an agenda. */
  document: typedText.nullable(),
  priceLevel: typedText.nullable(),
  /** `null`: the start of the initiative. */
  start: typedText.nullable(),
  horizonYears: typedNumberSchema,
  /** 0.04 = 4 %. */
  discountRate: typedNumberSchema,
  payers: z.array(casePayerSchema).max(50),
  budget: z.array(caseBudgetYearSchema).max(100),
})
export type CaseTermsInput = z.infer<typeof caseTermsSchema>

export const caseScenarioSchema = z.object({
  key: typedText,
  /** 0.1 = 10 %; `null` where the case states none. */
  successRate: typedNumberSchema,
})

/** A whole draft, as it is typed and saved. */
export const caseDocumentSchema = caseTermsSchema.extend({
  scenarios: z.array(caseScenarioSchema).max(20),
  lines: z.array(caseLineSchema).max(20_000),
})
export type CaseDocumentInput = z.infer<typeof caseDocumentSchema>

/** When a version was approved and by whom, as typed. */
export const approvalSchema = z.object({ approvedOn: typedText.nullable(), approvedBy: typedText.nullable() })
export type ApprovalInput = z.infer<typeof approvalSchema>

/**
 * What there is to say of what was typed: `refusal` it cannot be so · `incomplete` a draft may be kept so, but not approved ·
 * `warning` two figures disagree · `answer` the plain answer to an odd case.
 */
export const findingSchema = z.object({
  severity: z.enum(['refusal', 'incomplete', 'warning', 'answer']),
  /** Which field. */
  part: z.enum([
    'start',
    'horizon',
    'discount',
    'scenarios',
    'lines',
    'cost-shares',
    'gain-shares',
    'budget',
    'versions',
    'approved-on',
    'approved-by',
    'document',
    'price-level',
    'payers',
    'owner',
    'ends',
    'target-group',
    'target-count',
    'milestones',
    'calculator',
    'claim',
  ]),
  scenario: z.string().nullable(),
  year: z.number().int().nullable(),
  message: messageSchema,
})
export type Finding = z.infer<typeof findingSchema>

/** A version in a list. */
export const caseVersionSchema = z.object({
  version: z.number().int(),
  /** `draft` can be changed; `approved` and `imported` are frozen; `undone`: its import is taken back. */
  state: z.enum(['draft', 'approved', 'imported', 'undone']),
  /** The one that every figure compares with. */
  compared: z.boolean(),
  /** Imported, and nobody has completed when it was approved and by whom. */
  completable: z.boolean(),
  copiedFrom: z.number().int().nullable(),
  approvedOn: z.string().nullable(),
  approvedBy: z.string().nullable(),
  document: z.string().nullable(),
  priceLevel: z.string().nullable(),
  start: monthSchema.nullable(),
  horizonYears: z.number().int(),
  discountRate: z.number(),
  scenarios: z.array(z.string()),
  batch: z.number().int().nullable(),
  file: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
})
export type CaseVersion = z.infer<typeof caseVersionSchema>

/** A line with where it came from: an imported figure (`file` …), else who typed it and when. */
export const storedLineSchema = caseLineSchema.extend({
  ore: integerSchema,
  imported: z
    .object({ batch: z.number().int(), file: z.string(), sheet: z.string(), cell: z.string().nullable() })
    .nullable(),
  enteredAt: z.string(),
  enteredBy: z.string(),
})

/** Everything of one version. */
export const caseDetailSchema = z.object({
  version: caseVersionSchema,
  terms: caseTermsSchema,
  scenarios: z.array(caseScenarioSchema),
  lines: z.array(storedLineSchema),
  /** What there is to say of it as it stands. */
  findings: z.array(findingSchema),
  /** Nothing is missing or wrong: it could be approved. */
  ready: z.boolean(),
  history: z.array(caseEventSchema),
})
export type CaseDetail = z.infer<typeof caseDetailSchema>

/** What a write answers: whether it was done, what there is to say, and how things stand after it. */
export const caseSavedSchema = z.object({
  saved: z.boolean(),
  findings: z.array(findingSchema),
  detail: caseDetailSchema,
})
export type CaseSaved = z.infer<typeof caseSavedSchema>
