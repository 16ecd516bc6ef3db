import fc from 'fast-check'
import { addMonths, month } from '#domain/month'
import type { Observation } from '#domain/observation'
import type { ApprovedScenario } from '#domain/realised/comparable-plan'
import type { RealisedBooks } from '#domain/realised/realised'
import { type FollowupTerms, forecastMethods, noTerms, savingMethods } from '#domain/realised/settings'
import { approvedOf, booksOf, enteredFrom, historyOf, monthly } from '../unit/domain/realised/followed'

/** How often a law is tried. A failure is made smaller for a while, and then told of as it is: large cases have many smaller ones. */
export const runs = (numRuns: number): fc.Parameters<unknown> => ({
  numRuns,
  plugins: [fc.interruptAfterTimeLimit(20_000)],
})

/** An amount of a month, øre. */
export const ore = fc.integer({ min: -20_000_000, max: 100_000_000 })
/** An amount of a month that is not below zero. */
export const positive = fc.integer({ min: 0, max: 100_000_000 })
/** Amounts of months that are all known. */
export const months = (amount: fc.Arbitrary<number>, minLength = 1, maxLength = 40) =>
  fc.array(amount, { minLength, maxLength, size: 'max' })
const holed = (amount: fc.Arbitrary<number>, maxLength: number) =>
  fc.array(fc.option(amount, { nil: null, freq: 60 }), { minLength: maxLength, maxLength })

const planYear = fc.record({
  investment: fc.integer({ min: 300_000_000, max: 900_000_000 }),
  saving: fc.integer({ min: 0, max: 1_600_000_000 }),
})

/** A plan that saves and invests, with a horizon of up to twelve years. */
export const approved: fc.Arbitrary<ApprovedScenario> = fc
  .record({
    stated: fc.array(planYear, { minLength: 1, maxLength: 6, size: 'max' }),
    horizonYears: fc.integer({ min: 4, max: 12 }),
    discountRate: fc.constantFrom(0, 0, 0.04, -0.02, 0.5),
  })
  .map((plan) => approvedOf([], plan))

const rate = fc.integer({ min: -5000, max: 9000 })
/** Rates of the years 2016 to 2024; with `holes` now and then one is missing. */
export const index = (holes: boolean): fc.Arbitrary<ReadonlyMap<number, number>> =>
  fc
    .array(holes ? fc.option(rate, { nil: null, freq: 20 }) : rate, { minLength: 9, maxLength: 9 })
    .map((rates) => new Map(rates.flatMap((each, at) => (each === null ? [] : [[2016 + at, each] as const]))))

const rows = (...breakdowns: string[]) => breakdowns.map((breakdown) => ({ breakdown, committee: '' }))

const unitTerms = fc.record({
  avoided: fc.oneof(
    fc.constant({ counts: 'standing' } as const),
    fc.record({ counts: fc.constant('new' as const), months: fc.integer({ min: 1, max: 30 }) }),
  ),
  prices: fc
    .tuple(
      fc.nat({ max: 150_000_000 }),
      fc.nat({ max: 150_000_000 }),
      fc.constantFrom('gross' as const, 'net' as const),
    )
    .map(([one, other, amount]) => [
      { form: 'foster-care', year: 2018, ore: one, amount },
      { form: 'residential-institution', year: 2017, ore: other, amount: 'net' as const },
    ]),
  preventive: fc.constantFrom([], rows('5.28.21')),
})

/** Terms with everything chosen. */
const terms: fc.Arbitrary<FollowupTerms> = fc
  .record({
    method: fc.constantFrom(...savingMethods),
    units: unitTerms,
    perChild: fc.boolean(),
    forecast: fc.constantFrom(null, ...forecastMethods),
  })
  .map(({ method, units, perChild, forecast }) => ({
    ...noTerms,
    methods: [{ from: month('2018-01'), method }],
    baseline: { year: 2017, rows: rows('5.28.20', '5.28.23'), perChild },
    units,
    investment: [{ kind: 'account', key: '6', item: 'Rådgivere' }],
    breakEven: forecast && { method: forecast, reason: 'valgt' },
  }))

/** Figures of three years from January 2018, and of the reference year 2017. */
const figures = (holes: boolean) => {
  const known = (amount: fc.Arbitrary<number>, length = 36) =>
    holes ? holed(amount, length) : months(amount, length, length)
  /** A table that is there from the start: one that begins later leaves the months before it unknown, by rule. */
  const fromStart = (amount: fc.Arbitrary<number>) =>
    fc.tuple(amount, known(amount, 35)).map(([first, rest]) => [first, ...rest])
  return fc.record({
    reference: known(ore, 12),
    other: known(ore, 12),
    spent: known(ore),
    more: known(ore),
    preventive: known(fc.nat({ max: 10_000_000 })),
    salaries: fromStart(fc.nat({ max: 60_000_000 })),
    imported: fromStart(fc.nat({ max: 20_000_000 })),
    foster: known(fc.integer({ min: 0, max: 8 })),
    institution: known(fc.integer({ min: 0, max: 4 })),
    saved: known(ore),
  })
}

/** Everything of an initiative as it stands in the store. */
export interface Followed {
  readonly found: readonly Observation[]
  /** The books of a month: nothing after it is known. */
  readonly asOf: (count: number) => RealisedBooks
}

/** An initiative followed for up to three years from January 2018; `holes`: some figures and rates are missing. */
export const followed = (holes: boolean): fc.Arbitrary<Followed> =>
  fc
    .record({ figures: figures(holes), terms, approved: fc.option(approved, { nil: null }), index: index(holes) })
    .map(({ figures: of, terms: chosen, approved: plan, index: rates }) => {
      const found = [
        ...monthly('cost.actual', '5.28.20', '2017-01', of.reference),
        ...monthly('cost.actual', '5.28.23', '2017-01', of.other),
        ...monthly('cost.actual', '5.28.20', '2018-01', of.spent),
        ...monthly('cost.actual', '5.28.23', '2018-01', of.more),
        ...monthly('cost.actual', '5.28.21', '2018-01', of.preventive),
        ...monthly('cost.actual', '6.45.51', '2018-01', of.salaries),
        ...monthly('investment.actual', 'Kurser', '2018-01', of.imported),
        ...monthly('placement.avoided', 'foster-care', '2018-01', of.foster),
        ...monthly('placement.avoided', 'residential-institution', '2018-01', of.institution),
      ]
      const asOf = (count: number) => {
        const at = addMonths(month('2018-01'), count - 1)
        const history = (measure: string) =>
          historyOf(
            found.filter((item) => item.measure === measure),
            at,
          )
        return booksOf({
          asOf: at,
          approved: plan,
          casePriceLevel: '2018-priser',
          terms: chosen,
          index: rates,
          refusion: new Map([2018, 2019, 2020].map((year) => [year, [{ from: 1_000_000, share: 25_000 }]])),
          entered: enteredFrom('2018-01', of.saved),
          spend: history('cost.actual'),
          imported: history('investment.actual'),
          avoided: history('placement.avoided'),
          children: new Map([2017, 2018, 2019, 2020].map((year) => [year, 1000 + year])),
        })
      }
      return { found, asOf }
    })

/** How many months of three years are looked at. */
export const monthCount = fc.integer({ min: 1, max: 36 })
