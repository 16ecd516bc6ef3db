import type { RealisedView } from '#contract/realised'
import { message, mioParam, monthParam, monthsParam } from '#domain/message'
import { addMonths, month, type Month } from '#domain/month'
import { roedovre } from '../cards/roedovre'

/** How far the figures of a made-up follow-up reach, and what part of the planned saving was realised. */
interface Course {
  readonly months: number
  readonly share: number
  /** øre a year; `null`: too little history for a band. */
  readonly error: number | null
}

const start = month('2015-07')

const below = (balances: readonly number[]): Month | null => {
  const last = balances.findLastIndex((balance) => balance < 0)
  return last === balances.length - 1 ? null : addMonths(start, last + 1)
}

/** Rødovre (design/domain.md), followed for some months at an even share of the low scenario, as the core answers it. */
export const followed = (
  { months = 27, share = 0.8, error = 40_000_000 }: Partial<Course> = {},
  parts: Partial<RealisedView> = {},
): RealisedView => {
  const low = roedovre().scenarios[0]!
  const planned = low.months.map(({ cumulative }, index) => {
    const year = low.years[Math.floor(index / 12)]!
    return { saving: Math.round(year.saving / 12), investment: Math.round(year.investment / 12), cumulative }
  })
  let balance = 0
  const course = planned.map(({ saving, investment }, index) => {
    balance += Math.round(saving * share) - investment
    return { month: addMonths(start, index), saving: Math.round(saving * share), investment, cumulative: balance }
  })
  const actual = course.slice(0, months).map((each, index) => ({ ...each, planned: planned[index]! }))
  const ahead = course.slice(months).map(({ cumulative, ...each }, index) => {
    const band = error === null ? null : Math.round((error / 12) * (index + 1))
    return {
      ...each,
      expected: cumulative,
      low: band === null ? null : cumulative - band,
      high: band === null ? null : cumulative + band,
    }
  })
  const past = actual.map(({ cumulative }) => cumulative)
  const expected = below([...past, ...ahead.map((each) => each.expected)])
  const last = actual.at(-1)!
  const difference = last.cumulative - planned[months - 1]!.cumulative
  const sum = (of: 'saving' | 'investment') => actual.reduce((total, each) => total + each[of], 0)
  const plannedSum = (of: 'saving' | 'investment') =>
    planned.slice(0, months).reduce((total, each) => total + each[of], 0)
  const tried = { method: 'budget-profile', error, tests: error === null ? 1 : 12 } as const
  return {
    ...{ asOf: last.month, asOfChoices: [last.month], start, through: last.month, state: 'behind', outlook: 'later' },
    sentences: [
      message('standing.behind.later', {
        ...{ months: monthsParam(months), difference: mioParam(-difference), scenario: '@rank.low', years: 10 },
        ...{ expected: monthParam(month('2024-01')), approved: monthParam(month('2022-07')), count: monthsParam(18) },
      }),
    ],
    ...{ difference, months: 18, stale: false, partly: [], method: 'baseline', priceYear: 2015 },
    methods: [{ from: start, method: 'baseline' }],
    scenario: { key: low.key, rank: 'low' },
    notes: [],
    totals: { investment: sum('investment'), saving: sum('saving'), cumulative: last.cumulative },
    planned: {
      investment: plannedSum('investment'),
      saving: plannedSum('saving'),
      cumulative: planned[months - 1]!.cumulative,
    },
    actual,
    plan: low.months,
    approved: month('2022-07'),
    items: [],
    compared: { months: 0, through: null, methods: [], years: [] },
    forecast: {
      ...{ method: 'budget-profile', proposed: 'budget-profile', reason: null, error, tooLittle: error === null },
      tried: [{ ...tried, breakEven: expected }],
      earliest: error === null ? null : below([...past, ...ahead.map(({ high }) => high ?? 0)]),
      expected,
      latest: error === null ? null : below([...past, ...ahead.map(({ low: worst }) => worst ?? 0)]),
      share,
      months: ahead,
    },
    takes: null,
    yearEnd: null,
    explanation: { steps: [], sources: [] },
    ...{ whatIf: null, moved: [], known: null },
    ...parts,
  }
}
