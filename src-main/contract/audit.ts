import { z } from 'zod'
import { type Claim, figureUnits, printedUnits } from '#domain/audit/claim'
import { findingCodes } from '#domain/audit/finding'
import type { SuccessRateModel } from '#domain/calculator/success-rate'
import { findingSchema } from './case-schemas'
import { messageSchema } from './schemas'

const text = z.string().max(2000)
const statement = { place: text, quote: text, remark: text.exactOptional() }
const stated = {
  ...statement,
  unit: z.enum(figureUnits),
  stated: z.number(),
  statedTo: z.number().exactOptional(),
  step: z.number().exactOptional(),
  tolerance: z.number().exactOptional(),
}
const part = z.object({ label: text, value: z.number() })
const parts = z.array(part).max(500)
const numbers = z.array(z.number()).max(500)
const side = z.object({ label: text, parts: numbers })
const figureOrWords = z.union([z.number(), text])

const model = z.object({
  targetGroup: z.number(),
  successRate: z.number(),
  phaseIn: numbers,
  costBeforeOre: z.number(),
  costAfterOre: z.number(),
  growth: numbers,
  runningCostOre: z.number(),
  oneOffOre: z.number(),
  relapse: z.object({ share: z.number(), fromYear: z.number() }),
  discountRate: z.number(),
  horizonYears: z.number(),
}) satisfies z.ZodType<SuccessRateModel>

/** A figure or a sentence that is stated somewhere, and what it can be checked against. Money in øre. */
export const claimSchema = z.discriminatedUnion('kind', [
  z.object({ ...stated, kind: z.literal('sum'), parts }),
  z.object({ ...stated, kind: z.literal('left-out'), parts }),
  z.object({ ...statement, kind: z.literal('percent-total'), parts }),
  z.object({ ...stated, kind: z.literal('share'), part: z.number(), whole: z.number() }),
  z.object({ ...stated, kind: z.literal('change'), from: z.number(), to: z.number() }),
  z.object({
    ...stated,
    kind: z.literal('product'),
    amount: z.number(),
    times: numbers,
    dividedBy: numbers.exactOptional(),
  }),
  z.object({
    ...stated,
    kind: z.literal('weighted-mean'),
    parts: z.array(z.object({ label: text, weight: z.number(), value: z.number() })).max(500),
  }),
  z.object({ ...stated, kind: z.literal('per-unit'), total: z.number(), count: z.number() }),
  z.object({ ...stated, kind: z.literal('rounding'), exact: z.number() }),
  z.object({ ...stated, kind: z.literal('years-between'), from: z.number(), to: z.number() }),
  z.object({ ...stated, kind: z.literal('rate-base'), base: part, rate: z.number(), appliedTo: part }),
  z.object({
    ...statement,
    kind: z.literal('unit'),
    printed: z.number(),
    printedUnit: z.enum(printedUnits),
    parts,
  }),
  z.object({
    ...statement,
    kind: z.literal('stated-twice'),
    subject: text,
    unit: z.enum(figureUnits),
    value: figureOrWords,
    tolerance: z.number().exactOptional(),
    others: z.array(z.object({ ...statement, value: figureOrWords })).max(50),
  }),
  z.object({
    ...statement,
    kind: z.literal('date'),
    subject: text,
    value: text,
    others: z.array(z.object({ place: text, quote: text, value: text })).max(50),
  }),
  z.object({
    ...statement,
    kind: z.literal('wording'),
    relation: z.enum(['more', 'less', 'equal']),
    unit: z.enum(figureUnits),
    left: side,
    right: side,
    tolerance: z.number().exactOptional(),
  }),
  z.object({
    ...stated,
    kind: z.literal('plan-figure'),
    scenario: text,
    year: z.number(),
    of: z.enum(['investment', 'saving', 'net', 'balance']),
  }),
  z.object({ ...stated, kind: z.literal('break-even'), scenario: text }),
  z.object({ ...stated, kind: z.literal('surplus-year'), scenario: text }),
  z.object({
    ...stated,
    kind: z.literal('model'),
    of: z.enum(['net', 'balance', 'break-even', 'successes']),
    model,
    year: z.number().exactOptional(),
  }),
  z.object({ ...stated, kind: z.literal('series-cost'), model, nets: numbers }),
]) satisfies z.ZodType<Claim>

/** A contradiction: what is stated at a place, and what comes out. Figures in `unit` (`kr`: øre). */
const contradictionSchema = z.object({
  code: z.enum(findingCodes),
  place: z.string(),
  quote: z.string(),
  unit: z.enum(figureUnits),
  stated: z.union([z.number(), z.string()]),
  computed: z.union([z.number(), z.string()]).nullable(),
  message: messageSchema,
  remark: z.string().nullable(),
})

/** What the audit of a version found. */
export const auditSchema = z.object({
  /** `null` without a case; `message` then says so. */
  version: z.number().int().nullable(),
  message: messageSchema.nullable(),
  /** Statements that were recomputed, the findings among them. */
  checked: z.number().int(),
  findings: z.array(contradictionSchema),
  /** Claims that could not be checked, and why. */
  unchecked: z.array(z.object({ place: z.string(), quote: z.string(), reasons: z.array(messageSchema) })),
  claims: z.array(z.object({ id: z.number().int(), claim: claimSchema, createdAt: z.string(), createdBy: z.string() })),
})
export type AuditView = z.infer<typeof auditSchema>

/** What adding a claim answers. */
export const claimSavedSchema = z.object({
  saved: z.boolean(),
  findings: z.array(findingSchema),
  audit: auditSchema,
})
export type ClaimSaved = z.infer<typeof claimSavedSchema>
