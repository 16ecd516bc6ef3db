import { oc } from '@orpc/contract'
import { z } from 'zod'
import { figureReasons } from '#domain/figure'
import { initiativeSchema } from './application'
import { basisSchema, initiativeRef, integerSchema, messageSchema, monthSchema, sourceSchema } from './schemas'

/** What to ask for to see where a figure came from. */
export const traceKeySchema = z.object({
  measure: z.string(),
  breakdown: z.string(),
  period: z.string(),
  basis: basisSchema,
  /** Only this committee's part of the function; without it all of them. */
  committee: z.string().optional(),
  /** Of a plan: only this item or component; without it, or empty, the whole figure. */
  component: z.string().optional(),
  /** Of a plan: this version of the business case; without it the one that figures are compared with. */
  version: z.number().int().optional(),
})
export type TraceKey = z.infer<typeof traceKeySchema>

/** A figure that may be unknown, and how to trace it. */
export const figureSchema = z.object({
  period: z.string(),
  basis: basisSchema,
  /** First month that a `range` covers; it ends with `period`. `null` for every other figure. */
  from: monthSchema.nullable(),
  /** øre, or the measure's integer scale; `null` where unknown. */
  value: integerSchema.nullable(),
  /** Why it is unknown, or what to know of it; `null` where there is nothing to say. */
  reason: z.enum(figureReasons).nullable(),
  trace: traceKeySchema.nullable(),
})
export type Figure = z.infer<typeof figureSchema>

export const planYearSchema = z.object({
  year: z.number().int(),
  investment: integerSchema,
  saving: integerSchema,
  net: integerSchema,
  cumulative: integerSchema,
  /** True past the last published year: the last year's figures are held, or a calculator goes on. */
  extrapolated: z.boolean(),
})

export const scenarioSchema = z.object({
  key: z.string(),
  /** The lowest savings of the case are `low`, the highest `high`; others in between have no rank. */
  rank: z.enum(['low', 'high', 'middle', 'only']),
  years: z.array(planYearSchema),
  /** Accumulated balance at the end of each month, from the start on (spread evenly over the months of a plan year). Empty without a start month. */
  months: z.array(z.object({ month: monthSchema, cumulative: integerSchema })),
  firstSurplusYear: z.number().int().nullable(),
  breakEvenYear: z.number().int().nullable(),
  /** Years from the start, two decimals. `null`: not within the horizon. */
  breakEvenExact: z.number().nullable(),
  breakEvenMonth: monthSchema.nullable(),
  extrapolatedFromYear: z.number().int().nullable(),
  /** How those years come about: the last published year is held, or the stored calculator, which gives every published year, goes on. */
  extrapolatedBy: z.enum(['last-year', 'calculator']).nullable(),
})
export type Scenario = z.infer<typeof scenarioSchema>

export const businessCaseSchema = z.object({
  version: z.number().int(),
  /** `YYYY-MM-DD`. */
  approvedOn: z.string().nullable(),
  approvedBy: z.string().nullable(),
  /** Reference to the paper that was approved. */
  document: z.string().nullable(),
  priceLevel: z.string().nullable(),
  horizonYears: z.number().int(),
  /** 0.04 = 4 %. */
  discountRate: z.number(),
  start: monthSchema.nullable(),
  /** The import that it came by; both `null` for a typed one. */
  batch: z.number().int().nullable(),
  file: z.string().nullable(),
  scenarios: z.array(scenarioSchema),
})
export type BusinessCase = z.infer<typeof businessCaseSchema>

export const kpiStatusSchema = z.enum(['on-track', 'attention', 'off-track', 'no-data', 'no-target'])

/** A row of the overview: one function, a group of functions, or their total. */
export const kpiSchema = z.object({
  /** `cost.actual.total`, `cost.actual.5.28.20`, … */
  id: z.string(),
  measure: z.string(),
  breakdown: z.string(),
  /** Committee of the row, where the files tell functions of the same code apart by it; else empty. */
  committee: z.string(),
  /** Danish name from the chart of accounts; `null` for the total, which the window names. */
  name: z.string().nullable(),
  unit: z.enum(['kr', 'count', 'fte', 'percent', 'days', 'weeks']),
  direction: z.enum(['lower-is-better', 'higher-is-better', 'neutral']),
  /** Year to date at the as-of month, or the whole year where it is complete. */
  current: figureSchema,
  /** The same months of the year before; value `null` with a reason where they are unknown or not comparable. */
  previous: figureSchema,
  /** Revised budget of the year, øre. */
  budget: figureSchema,
  /** The part of it that is expected by the as-of month: what `current` and `status` are held against. */
  budgetToDate: figureSchema,
  status: kpiStatusSchema,
  /** Last 13 months; where there are none, the years there are. A hole is `null`, never 0. */
  spark: z.object({ basis: z.enum(['month', 'year']), points: z.array(figureSchema) }),
  /** A year in the series before which it is not comparable (2016 for 5.20 and 5.22); `null` where there is none. */
  breakBefore: z.string().nullable(),
})
export type Kpi = z.infer<typeof kpiSchema>

export const gapSchema = z.object({ measure: z.string(), period: z.string(), message: messageSchema })

/** One kind of table for one measure and year: which months it reaches, and whether it leads. */
export const sourceStatusSchema = z.object({
  measure: z.string(),
  year: z.number().int(),
  source: sourceSchema,
  leads: z.boolean(),
  /** Last month that it covers. */
  through: monthSchema,
  missing: z.array(monthSchema),
  /** Its sum over the months it has in common with the leading source, minus the leading one's, øre; `null` for the leader. */
  difference: integerSchema.nullable(),
  /** True where the difference is within the rounding of the tables. */
  agrees: z.boolean(),
  batches: z.array(z.object({ id: z.number().int(), file: z.string(), importedAt: z.string() })),
})
export type SourceStatus = z.infer<typeof sourceStatusSchema>

/** The figures of one measure that are in force. */
export const importedSeriesSchema = z.object({
  measure: z.string(),
  /** How many there are. */
  figures: z.number().int(),
  first: z.string(),
  last: z.string(),
  /** The latest figure of each breakdown, to be traced. */
  latest: z.array(traceKeySchema),
})

export const overviewSchema = z.object({
  initiative: initiativeSchema,
  store: z.enum(['real', 'demo']),
  asOf: monthSchema.nullable(),
  /** Months that can be chosen, oldest first. */
  asOfChoices: z.array(monthSchema),
  businessCase: businessCaseSchema.nullable(),
  /** The total first, then a row a function. Empty without any cost data. */
  kpis: z.array(kpiSchema),
  /** Total spend of the last complete year against the year before; `null` without two comparable years. */
  yearChange: z
    .object({ from: z.string(), to: z.string(), fromValue: integerSchema, toValue: integerSchema })
    .nullable(),
  /** What is imported besides spend and plan, by measure. */
  series: z.array(importedSeriesSchema),
  sources: z.array(sourceStatusSchema),
  gaps: z.array(gapSchema),
})
export type Overview = z.infer<typeof overviewSchema>

export const economyRowSchema = z.object({
  /** Canonical code; `total` for the sum of the rows; `5.28.20+5.28.22` for the two that may only be compared together across 2015/16. */
  breakdown: z.string(),
  committee: z.string(),
  name: z.string().nullable(),
  /** One figure a column of the view. */
  cells: z.array(figureSchema),
  /** Year to date at the as-of month (the whole year where complete). */
  yearToDate: figureSchema,
  previousYearToDate: figureSchema,
  budgetOriginal: figureSchema,
  budgetRevised: figureSchema,
  /** Forventet regnskab: imported, or the accounts themselves once the year is complete. */
  expected: figureSchema,
  /** Forventet regnskab − korrigeret budget, whole year. Positive is overspend (merforbrug). */
  deviation: figureSchema,
  /** Forbrug i pct. af korrigeret budget, one decimal. */
  consumedPercent: z.number().nullable(),
  /** Year to date − the part of the revised budget that `toDateMethod` expects by now. */
  deviationToDate: figureSchema,
})
export type EconomyRow = z.infer<typeof economyRowSchema>

export const economySchema = z.object({
  asOf: monthSchema.nullable(),
  year: z.number().int().nullable(),
  years: z.array(z.number().int()),
  view: z.enum(['month', 'ytd', 'year']),
  columns: z.array(z.object({ period: z.string(), basis: basisSchema })),
  rows: z.array(economyRowSchema),
  total: economyRowSchema.nullable(),
  /** Elapsed share of the year, per cent, one decimal. */
  elapsedPercent: z.number().nullable(),
  /** What the year to date is measured against: last year's share of the year, or month/12 of the budget. */
  toDateMethod: z.enum(['last-year-share', 'elapsed-share']).nullable(),
  /** 2015 and 2016 stand side by side: 5.20 held the foster families until 2015. */
  seriesBreak: z.boolean(),
  sources: z.array(sourceStatusSchema),
})
export type Economy = z.infer<typeof economySchema>

export const traceRowSchema = z.object({
  batch: z.number().int(),
  file: z.string(),
  importedAt: z.string(),
  status: z.enum(['active', 'undone']),
  source: sourceSchema,
  measure: z.string(),
  breakdown: z.string(),
  component: z.string(),
  committee: z.string(),
  dranst: z.number().int().nullable(),
  period: z.string(),
  basis: basisSchema,
  value: integerSchema,
  sheet: z.string(),
  cell: z.string().nullable(),
  rows: z.number().int().nullable(),
  raw: z.string(),
  /** A newer import in force says something else of the same, or has removed it. */
  superseded: z.boolean(),
  /** Part of the figure asked about; the others are controls or earlier values. */
  counts: z.boolean(),
  /** How it counts: 1 added, −1 taken off (a cumulative figure of the month before), 0 not at all. */
  sign: z.union([z.literal(1), z.literal(-1), z.literal(0)]),
})
export type TraceRow = z.infer<typeof traceRowSchema>

/** A figure of a business case that a person typed: "indtastet af … den …". */
export const enteredRowSchema = z.object({
  /** Version of the case that it counts in. */
  version: z.number().int(),
  /** The paper of that version; `null` where none is named. */
  document: z.string().nullable(),
  kind: z.enum(['investment', 'saving']),
  /** Empty: of all scenarios. */
  scenario: z.string(),
  /** Empty: the whole. */
  item: z.string(),
  period: z.string(),
  value: integerSchema,
  enteredAt: z.string(),
  enteredBy: z.string(),
})
export type EnteredRow = z.infer<typeof enteredRowSchema>

export const followupContract = {
  overview: oc.input(z.object({ ...initiativeRef, asOf: monthSchema.nullable() })).output(overviewSchema),
  economy: oc
    .input(
      z.object({
        ...initiativeRef,
        asOf: monthSchema.nullable(),
        year: z.number().int().min(1990).max(2199).nullable(),
        view: z.enum(['month', 'ytd', 'year']),
      }),
    )
    .output(economySchema),
  /** Makes a source lead the spend of a year; `null` leaves it to the rule again. */
  chooseSource: oc
    .input(z.object({ year: z.number().int().min(1980).max(2199), source: sourceSchema.nullable() }))
    .output(z.object({})),
  trace: oc
    .input(z.object({ ...initiativeRef, key: traceKeySchema, asOf: monthSchema.nullable().default(null) }))
    .output(
      z.object({ value: integerSchema.nullable(), rows: z.array(traceRowSchema), entered: z.array(enteredRowSchema) }),
    ),
}
