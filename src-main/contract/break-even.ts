import { z } from 'zod'
import { calculatedSchema } from './calculators'
import { caseVersionSchema, findingSchema } from './case-schemas'
import { businessCaseSchema, planYearSchema, traceKeySchema } from './followup'
import { integerSchema, messageSchema, monthSchema } from './schemas'

/** First notion: from which year on a year saves more than it costs. `null`: no year within the horizon. */
const surplusSchema = z.object({
  notion: z.literal('surplus'),
  scenarios: z.array(z.object({ scenario: z.string(), year: z.number().int().nullable() })),
})

const foundSchema = z.object({
  year: z.number().int(),
  /** Years from the start, two decimals; 0: from the start. */
  exact: z.number(),
  /** Whole months from the start. */
  months: z.number().int(),
  /** `null` without a start month. */
  month: monthSchema.nullable(),
})

/** Second notion: when all years together have been earned back, for good. `null`: not within the horizon. */
const accumulatedSchema = z.object({
  notion: z.literal('break-even'),
  horizonYears: z.number().int(),
  scenarios: z.array(z.object({ scenario: z.string(), found: foundSchema.nullable() })),
})

/** Third notion: what was put into the budget, by calendar year, and who entered it. `null` where nobody has. */
const budgetedGainSchema = z.object({
  notion: z.literal('budgeted-gain'),
  years: z.array(
    z.object({
      calendarYear: z.number().int(),
      investment: integerSchema,
      gain: integerSchema,
      net: integerSchema,
      cumulative: integerSchema,
      enteredAt: z.string(),
      enteredBy: z.string(),
    }),
  ),
})

/** A payer's part of a scenario. Where its share of cost or gain is not stated for the case, that is `null`, and so is the rest. */
const payerPartSchema = z.object({
  payer: z.string(),
  years: z.array(
    planYearSchema.omit({ extrapolated: true }).extend({
      investment: integerSchema.nullable(),
      saving: integerSchema.nullable(),
      net: integerSchema.nullable(),
      cumulative: integerSchema.nullable(),
    }),
  ),
  /** Over the years to the horizon, not discounted. */
  cost: integerSchema.nullable(),
  gain: integerSchema.nullable(),
  breakEven: foundSchema.nullable(),
})

/** A step of the explanation, in reading order: print `message`; each figure is a param of it and leads to its sources. */
export const stepSchema = z.object({
  message: messageSchema,
  figures: z.array(
    z.object({
      param: z.string(),
      unit: z.enum(['ore', 'years', 'months', 'rate']),
      value: z.number(),
      /** Places in `sources` of the explanation. */
      sources: z.array(z.number().int()),
    }),
  ),
})

/** Every stored figure that the numbers of an explanation rest on, once. */
export const explainedSourcesSchema = z.array(z.object({ trace: traceKeySchema, value: integerSchema }))

const explanationSchema = z.object({
  scenario: z.string(),
  steps: z.array(stepSchema),
  sources: explainedSourcesSchema,
})

/** The approved part of the break-even page: one version, worked out and explained. */
export const breakEvenSchema = z.object({
  version: caseVersionSchema,
  /** Years, months and ranks of its scenarios. */
  case: businessCaseSchema,
  surplus: surplusSchema,
  breakEven: accumulatedSchema,
  budgetedGain: budgetedGainSchema.nullable(),
  /** By scenario; empty where no payer is named. */
  payers: z.array(z.object({ scenario: z.string(), parts: z.array(payerPartSchema) })),
  explanations: z.array(explanationSchema),
  /** Calculators beside the stated series. */
  calculated: z.array(calculatedSchema),
  /** What there is to say: figures that are missing or disagree, a plain answer to an odd case. */
  findings: z.array(findingSchema),
})
export type BreakEvenView = z.infer<typeof breakEvenSchema>
