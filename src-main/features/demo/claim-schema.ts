import { z } from 'zod'
import { type Claim, figureUnits, printedUnits } from '#domain/audit/claim'
import type { SuccessRateModel } from '#domain/calculator/success-rate'
import { oreFromKroner } from '#domain/money'

const moneyPattern = /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)? (?:mio\. )?kr\.$/

/** Money as a text prints it, `1.337.305 kr.` or `1,5 mio. kr.`, kept in øre. */
export const moneySchema = z
  .string()
  .regex(moneyPattern)
  .transform((text) => {
    const kroner = Number(text.replace(/[^\d,-]/g, '').replace(',', '.'))
    return oreFromKroner(text.includes('mio.') ? kroner * 1_000_000 : kroner)
  })

/** A figure of a file of facts: a number as printed, or money. */
const figure = z.union([z.number(), moneySchema])

const statement = { place: z.string().min(1), quote: z.string().min(1), remark: z.string().exactOptional() }
const unit = z.enum(figureUnits)
const stated = {
  ...statement,
  unit,
  stated: figure,
  statedTo: figure.exactOptional(),
  step: figure.exactOptional(),
  tolerance: figure.exactOptional(),
}
const parts = z.array(z.strictObject({ label: z.string(), value: figure }))
const part = z.strictObject({ label: z.string(), value: z.number() })
const side = z.strictObject({ label: z.string(), parts: z.array(figure) })
const figureOrWords = z.union([figure, z.string()])

/** A success-rate model as a file of facts has it: rates as fractions. */
const modelSchema = z.strictObject({
  targetGroup: z.number(),
  successRate: z.number(),
  phaseIn: z.array(z.number()),
  costBeforeOre: moneySchema,
  costAfterOre: moneySchema,
  growth: z.array(z.number()),
  runningCostOre: moneySchema,
  oneOffOre: moneySchema,
  relapse: z.strictObject({ share: z.number(), fromYear: z.number() }),
  discountRate: z.number(),
  horizonYears: z.number(),
}) satisfies z.ZodType<SuccessRateModel>

const claimSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...stated, kind: z.literal('sum'), parts }),
  z.strictObject({ ...stated, kind: z.literal('left-out'), parts }),
  z.strictObject({ ...statement, kind: z.literal('percent-total'), parts }),
  z.strictObject({ ...stated, kind: z.literal('share'), part: z.number(), whole: z.number() }),
  z.strictObject({ ...stated, kind: z.literal('change'), from: z.number(), to: z.number() }),
  z.strictObject({
    ...stated,
    kind: z.literal('product'),
    amount: figure,
    times: z.array(z.number()),
    dividedBy: z.array(z.number()).exactOptional(),
  }),
  z.strictObject({
    ...stated,
    kind: z.literal('weighted-mean'),
    parts: z.array(z.strictObject({ label: z.string(), weight: z.number(), value: figure })),
  }),
  z.strictObject({ ...stated, kind: z.literal('per-unit'), total: figure, count: z.number() }),
  z.strictObject({ ...stated, kind: z.literal('rounding'), exact: figure }),
  z.strictObject({ ...stated, kind: z.literal('years-between'), from: z.number(), to: z.number() }),
  z.strictObject({ ...stated, kind: z.literal('rate-base'), base: part, rate: z.number(), appliedTo: part }),
  z.strictObject({
    ...statement,
    kind: z.literal('unit'),
    printed: z.number(),
    printedUnit: z.enum(printedUnits),
    parts,
  }),
  z.strictObject({
    ...statement,
    kind: z.literal('stated-twice'),
    subject: z.string(),
    unit,
    value: figureOrWords,
    tolerance: figure.exactOptional(),
    others: z.array(z.strictObject({ ...statement, value: figureOrWords })),
  }),
  z.strictObject({
    ...statement,
    kind: z.literal('date'),
    subject: z.string(),
    value: z.string(),
    others: z.array(z.strictObject({ place: z.string(), quote: z.string(), value: z.string() })),
  }),
  z.strictObject({
    ...statement,
    kind: z.literal('wording'),
    relation: z.enum(['more', 'less', 'equal']),
    unit,
    left: side,
    right: side,
    tolerance: figure.exactOptional(),
  }),
  z.strictObject({
    ...stated,
    kind: z.literal('plan-figure'),
    scenario: z.string(),
    year: z.number(),
    of: z.enum(['investment', 'saving', 'net', 'balance']),
  }),
  z.strictObject({ ...stated, kind: z.literal('break-even'), scenario: z.string() }),
  z.strictObject({ ...stated, kind: z.literal('surplus-year'), scenario: z.string() }),
  z.strictObject({
    ...stated,
    kind: z.literal('model'),
    of: z.enum(['net', 'balance', 'break-even', 'successes']),
    model: modelSchema,
    year: z.number().exactOptional(),
  }),
  z.strictObject({ ...stated, kind: z.literal('series-cost'), model: modelSchema, nets: z.array(moneySchema) }),
]) satisfies z.ZodType<Claim>

/** The claims of a demonstration case. A model that several claims rest on is written once, by name. */
export const claimsFileSchema = z.preprocess(
  (read) => {
    const file = z
      .strictObject({
        source: z.string(),
        models: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
        claims: z.array(z.looseObject({ model: z.unknown().optional() })),
      })
      .parse(read)
    const claims = file.claims.map((claim) =>
      typeof claim.model === 'string' ? { ...claim, model: file.models[claim.model] } : claim,
    )
    return { source: file.source, claims }
  },
  z.strictObject({ source: z.string(), claims: z.array(claimSchema) }),
)
