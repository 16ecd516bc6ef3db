import { z } from 'zod'
import { isDayOfMonth, isMonth } from '#domain/month'
import { outlookForms } from '#domain/realised-messages'
import { forecastMethods, savingMethods } from '#domain/realised/settings'
import { standingStates } from '#domain/realised/standing'
import { explainedSourcesSchema, stepSchema } from './break-even'
import { traceKeySchema } from './followup'
import { basisSchema, initiativeRef, integerSchema, messageSchema, monthSchema } from './schemas'

const method = z.enum(savingMethods)
const forecastMethod = z.enum(forecastMethods)

/** `YYYY-MM-DD`. */
const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((day) => isMonth(day.slice(0, 7)) && isDayOfMonth(Number(day.slice(8)), Number(day.slice(5, 7))), 'not a day')

/** A what-if on the saving to come: factors (1: as it is), reached after so many months of even rise (0: at once). */
export const whatIfSchema = z.object({
  success: z.number().min(0).max(5),
  price: z.number().min(0).max(5),
  phaseIn: z.number().int().min(0).max(120),
})
export type WhatIfInput = z.infer<typeof whatIfSchema>

/** øre at the price level, rounded. */
const amounts = z.object({ investment: integerSchema, saving: integerSchema, cumulative: integerSchema })

const triedSchema = z.object({
  method: forecastMethod,
  /** Mean absolute error, øre (a year's); `null`: tested too seldom. */
  error: integerSchema.nullable(),
  tests: z.number().int(),
})

const forecastSchema = z.object({
  method: forecastMethod,
  proposed: forecastMethod,
  /** Why another than the proposed method is used. */
  reason: z.string().nullable(),
  tried: z.array(triedSchema.extend({ breakEven: monthSchema.nullable() })),
  error: integerSchema.nullable(),
  /** True where no method could be tested: no band then. */
  tooLittle: z.boolean(),
  earliest: monthSchema.nullable(),
  expected: monthSchema.nullable(),
  latest: monthSchema.nullable(),
  /** Realised part of the planned saving of the last (at most) twelve months; 1 = all of it. */
  share: z.number().nullable(),
  months: z.array(
    z.object({
      month: monthSchema,
      investment: integerSchema,
      saving: integerSchema,
      expected: integerSchema,
      low: integerSchema.nullable(),
      high: integerSchema.nullable(),
    }),
  ),
})

/** What it takes to break even in the approved month. */
const takesSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('enough'), approved: monthSchema }),
  z.object({ kind: z.literal('passed'), approved: monthSchema, short: integerSchema }),
  z.object({
    kind: z.literal('more'),
    approved: monthSchema,
    short: integerSchema,
    /** Saved in addition every month, øre. */
    perMonth: integerSchema,
    months: z.number().int(),
    /** The same as full-year placements avoided all that time, of one form each; empty without unit prices. */
    placements: z.array(z.object({ form: z.string(), net: integerSchema, count: z.number() })),
  }),
])

const yearEndSchema = z.object({
  year: z.number().int(),
  method: forecastMethod,
  proposed: forecastMethod,
  reason: z.string().nullable(),
  /** øre, in the prices of the year. */
  value: integerSchema,
  error: integerSchema.nullable(),
  errorPercent: z.number().nullable(),
  tooLittle: z.boolean(),
  tried: z.array(triedSchema.extend({ value: integerSchema, errorPercent: z.number().nullable() })),
})

const restatedSchema = z.object({
  measure: z.string(),
  breakdown: z.string(),
  committee: z.string(),
  period: z.string(),
  basis: basisSchema,
  /** In the measure's integer scale; `null`: not known then. */
  before: integerSchema.nullable(),
  /** `null`: no longer known. */
  after: integerSchema.nullable(),
  /** The import that it holds by now, or held by then where it is gone. */
  file: z.string(),
  importedAt: z.string(),
  trace: traceKeySchema,
})

/** What was realised from the start to the as-of month, against the approved case, and what is expected. */
export const realisedSchema = z.object({
  asOf: monthSchema.nullable(),
  /** Months that can be chosen, oldest first. */
  asOfChoices: z.array(monthSchema),
  start: monthSchema.nullable(),
  /** Last month that investment and saving are both known through. */
  through: monthSchema.nullable(),
  state: z.enum(standingStates),
  outlook: z.enum(outlookForms).nullable(),
  /** The conclusion, then what it leaves out. */
  sentences: z.array(messageSchema),
  /** B(actual) − B(approved), øre; positive is ahead. */
  difference: integerSchema.nullable(),
  /** Expected minus approved break-even, months; positive is later. */
  months: z.number().int().nullable(),
  stale: z.boolean(),
  /** Components of the plan that are not followed. */
  partly: z.array(z.string()),
  method: method.nullable(),
  methods: z.array(z.object({ from: monthSchema, method })),
  /** Year of the prices that everything is compared in; `null`: current prices. */
  priceYear: z.number().int().nullable(),
  scenario: z.object({ key: z.string(), rank: z.enum(['low', 'high', 'middle', 'only']) }).nullable(),
  notes: z.array(messageSchema),
  totals: amounts.nullable(),
  planned: amounts.nullable(),
  actual: z.array(
    amounts.extend({
      month: monthSchema,
      /** The followed part of the plan; `null` without a case. */
      planned: amounts.nullable(),
    }),
  ),
  /** Balance of the followed part of the plan, to the horizon. */
  plan: z.array(z.object({ month: monthSchema, cumulative: integerSchema })),
  approved: monthSchema.nullable(),
  /** Investment by item, from the start to `through`, at the price level. */
  items: z.array(
    z.object({
      item: z.string(),
      actual: integerSchema.nullable(),
      planned: integerSchema.nullable(),
      trace: z.array(traceKeySchema),
    }),
  ),
  /** Each method over the months that are known by all methods that can be used. */
  compared: z.object({
    months: z.number().int(),
    /** Last of them. */
    through: monthSchema.nullable(),
    methods: z.array(
      z.object({
        method,
        saving: integerSchema.nullable(),
        unavailable: messageSchema.nullable(),
        notes: z.array(messageSchema),
      }),
    ),
    years: z.array(z.object({ year: z.number().int(), savings: z.array(integerSchema.nullable()) })),
  }),
  forecast: forecastSchema.nullable(),
  takes: takesSchema.nullable(),
  yearEnd: yearEndSchema.nullable(),
  explanation: z.object({ steps: z.array(stepSchema), sources: explainedSourcesSchema }),
  whatIf: z
    .object({
      months: z.array(z.object({ month: monthSchema, cumulative: integerSchema })),
      breakEven: monthSchema.nullable(),
    })
    .nullable(),
  /** What moved since the month before. */
  moved: z.array(messageSchema),
  /** As it was known at the end of a day; `null` where that was not asked. */
  known: z
    .object({
      on: daySchema,
      /** Figures that say something else today, newest import first, at most five hundred. */
      restated: z.array(restatedSchema),
      /** How many there are. */
      count: z.number().int(),
      /** Difference and expected month as known today. */
      today: z.object({
        difference: integerSchema.nullable(),
        expected: monthSchema.nullable(),
        sentences: z.array(messageSchema),
      }),
    })
    .nullable(),
})
export type RealisedView = z.infer<typeof realisedSchema>

/** What to ask for. `knownOn`: imports up to the end of that day only. */
export const realisedInput = z.object({
  ...initiativeRef,
  asOf: monthSchema.nullable(),
  knownOn: daySchema.nullable().default(null),
  whatIf: whatIfSchema.nullable().default(null),
})
