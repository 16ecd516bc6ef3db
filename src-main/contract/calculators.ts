import { z } from 'zod'
import type { FamilyCostModel } from '#domain/calculator/cost-per-family'
import type { PerPersonModel } from '#domain/calculator/per-person'
import type { SuccessRateModel } from '#domain/calculator/success-rate'
import { integerSchema, messageSchema } from './schemas'

/** An empty field is no number: the calculator then says in words which one is missing. */
const number = z.union([z.number(), z.nan(), z.null().transform(() => NaN)])

const successRateSchema = z.object({
  targetGroup: number,
  successRate: number,
  phaseIn: z.array(number).max(50),
  costBeforeOre: number,
  costAfterOre: number,
  growth: z.array(number).max(50),
  runningCostOre: number,
  oneOffOre: number,
  relapse: z.object({ share: number, fromYear: number }),
  discountRate: number,
  horizonYears: number,
}) satisfies z.ZodType<SuccessRateModel>

const perPersonSchema = z.object({
  effects: z
    .array(
      z.object({
        component: z.string().max(400),
        unitSavingOre: number,
        persons: z.array(number).max(50),
        factor: number,
      }),
    )
    .max(50),
  investmentOre: z.array(number).max(50),
  discountRate: number,
  horizonYears: number,
}) satisfies z.ZodType<PerPersonModel>

const costItems = z.array(z.object({ name: z.string().max(400), amountOre: number })).max(200)

const familyCostSchema = z.object({
  families: number,
  development: costItems,
  running: costItems,
  runningMonths: number,
}) satisfies z.ZodType<FamilyCostModel>

/** Where the assumptions are from: which of them a paper states, which are inferred. */
const remark = z.string().max(2000).exactOptional()

/** A calculator with its assumptions: an aid beside the approved series, never in its place. */
export const calculatorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('success-rate'), model: successRateSchema, remark }),
  z.object({ kind: z.literal('per-person'), model: perPersonSchema, remark }),
  z.object({ kind: z.literal('cost-per-family'), model: familyCostSchema, remark }),
])
export type Calculator = z.infer<typeof calculatorSchema>

/** A year of the approved series beside the calculated one, øre; `differs`: "afviger fra godkendt". */
export const comparedYearSchema = z.object({
  year: z.number().int(),
  approved: integerSchema.nullable(),
  calculated: integerSchema.nullable(),
  difference: integerSchema.nullable(),
  differs: z.boolean(),
})

const comparedSeriesSchema = z.object({
  years: z.array(comparedYearSchema),
  /** In words; `null` where they have no year in common. */
  verdict: messageSchema.nullable(),
})

/** What the calculator of a scenario gives, beside what the version states. */
export const calculatedSchema = z.object({
  scenario: z.string(),
  calculator: calculatorSchema,
  changedAt: z.string(),
  changedBy: z.string(),
  /** Why nothing was calculated; empty where it was. */
  refusals: z.array(messageSchema),
  /** Net gain and accumulated balance by year; `null` for a cost per family, and where it was refused. */
  net: comparedSeriesSchema.nullable(),
  balance: comparedSeriesSchema.nullable(),
  /** Break-even of the calculated series, years and months from the start; `null` where it is not within its horizon. */
  breakEven: z.object({ year: z.number().int(), exact: z.number(), months: z.number().int() }).nullable(),
  familyCost: z
    .object({
      development: integerSchema,
      developmentPerFamily: integerSchema,
      running: integerSchema,
      runningPerYear: integerSchema,
      runningPerFamilyAndYear: integerSchema,
    })
    .nullable(),
})
export type Calculated = z.infer<typeof calculatedSchema>
