import type { RealisedView, WhatIfInput } from '#contract/realised'
import { yearOf } from '#domain/month'
import { forecastIf } from '#domain/realised/break-even-forecast'
import { explainRealised } from '#domain/realised/explain-realised'
import type { MonthAmount } from '#domain/realised/month-amounts'
import { savedPerPlacement } from '#domain/realised/net-price'
import type { Realised } from '#domain/realised/realised'
import { savingMethods } from '#domain/realised/settings'
import { explainedView } from '../business-case/explanation-view'
import type { FollowupQuestion } from '../context'
import { type Shelf, comparedScenario, readShelf } from './books'
import { itemViews } from './item-views'
import { knownSum } from './known-sum'
import { endOfDay, knownView } from './known-view'
import { movedSince } from './moved'
import { whole, wholeOrNull } from './whole'
import { type Worked, workOut } from './work-out'
import { yearEnd, yearEndView } from './year-end-view'

/** What is asked of the follow-up. */
export interface RealisedQuestion extends FollowupQuestion {
  /** `YYYY-MM-DD`: imports up to the end of that day only. */
  readonly knownOn: string | null
  readonly whatIf: WhatIfInput | null
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0)

const plannedTo = ({ plan }: Realised, months: number): RealisedView['planned'] => {
  const balance = plan?.balance[months - 1]
  if (!plan || balance === undefined) return null
  const own = plan.months.slice(0, months)
  return {
    investment: whole(sum(own.map(({ investment }) => investment))),
    saving: whole(sum(own.map(({ saving }) => saving))),
    cumulative: whole(balance),
  }
}

const actualView = ({ actual, plan }: Realised): RealisedView['actual'] =>
  actual.map(({ month, investment, saving, cumulative }, index) => {
    const [planned, balance] = [plan?.months[index], plan?.balance[index]]
    return {
      month,
      investment: whole(investment),
      saving: whole(saving),
      cumulative: whole(cumulative),
      planned:
        planned && balance !== undefined
          ? { investment: whole(planned.investment), saving: whole(planned.saving), cumulative: whole(balance) }
          : null,
    }
  })

const totalsOf = ({ actual }: Realised): RealisedView['totals'] => {
  const last = actual.at(-1)
  return last
    ? {
        investment: whole(sum(actual.map(({ investment }) => investment))),
        saving: whole(sum(actual.map(({ saving }) => saving))),
        cumulative: whole(last.cumulative),
      }
    : null
}

/** Each method over the first months that all usable methods know, and by calendar year. */
const comparedView = (found: Realised): RealisedView['compared'] => {
  const usable = savingMethods.filter((method) => found[method].unavailable === null)
  const knownThrough = (months: readonly MonthAmount[]): number => {
    const hole = months.findIndex(({ value }) => value === null)
    return hole === -1 ? months.length : hole
  }
  const reach = usable.map((method) => knownThrough(found[method].months))
  const able = usable.filter((_method, index) => (reach[index] ?? 0) > 0)
  const months = able.length === 0 ? 0 : Math.min(...reach.filter((each) => each > 0))
  const years = [...new Set(found.months.slice(0, months).map(yearOf))]
  return {
    months,
    through: found.months[months - 1] ?? null,
    methods: savingMethods.map((method) => {
      const { unavailable, notes } = found[method]
      return {
        method,
        unavailable,
        notes: [...notes],
        saving: able.includes(method) ? knownSum(found[method].months, months) : null,
      }
    }),
    years: years.map((year) => ({
      year,
      savings: savingMethods.map((method) =>
        able.includes(method)
          ? whole(
              sum(
                found[method].months
                  .slice(0, months)
                  .flatMap(({ month, value }) => (yearOf(month) === year ? (value ?? []) : [])),
              ),
            )
          : null,
      ),
    })),
  }
}

const forecastView = ({ forecast }: Realised): RealisedView['forecast'] => {
  if (!forecast) return null
  const { method, proposed, reason, tooLittle, earliest, expected, latest } = forecast
  return {
    ...{ method, proposed, reason, tooLittle, earliest, expected, latest },
    error: wholeOrNull(forecast.error),
    share: forecast.share === null ? null : Math.round(forecast.share * 10_000) / 10_000,
    tried: forecast.tried.map((each) => ({ ...each, error: wholeOrNull(each.error) })),
    months: forecast.months.map((each) => ({
      month: each.month,
      investment: whole(each.investment),
      saving: whole(each.saving),
      expected: whole(each.expected),
      low: wholeOrNull(each.low),
      high: wholeOrNull(each.high),
    })),
  }
}

/** Counted up to two decimals; what adding fractions left behind them counts for nothing. */
const countedUp = (placements: number): number => Math.ceil(placements * 100 - 1e-6) / 100

/** What it takes, also as full-year placements of each priced form: a placement avoided all the time saves a twelfth of its price a month. */
const takesView = ({ books, found }: Worked): RealisedView['takes'] => {
  const { forecast, plan, level } = found
  if (!forecast?.takes || !plan?.breakEven) return null
  const { takes } = forecast
  const approved = plan.breakEven
  if (takes.kind === 'enough') return { kind: 'enough', approved }
  if (takes.kind === 'passed') return { kind: 'passed', approved, short: whole(takes.short) }
  const year = yearOf(books.asOf)
  const prices = savedPerPlacement(books.terms.units, year, { index: books.index, level, refusion: books.refusion })
  return {
    kind: 'more',
    approved,
    short: whole(takes.short),
    perMonth: whole(takes.perMonth),
    months: takes.months,
    placements: prices
      .filter(({ net }) => net > 0)
      .map(({ form, net }) => ({ form, net: whole(net), count: countedUp((takes.perMonth * 12) / net) })),
  }
}

const whatIfView = ({ found }: Worked, whatIf: WhatIfInput | null): RealisedView['whatIf'] => {
  const { forecast } = found
  if (!forecast || !whatIf) return null
  const { balances, breakEven } = forecastIf(forecast, whatIf)
  return {
    months: forecast.months.map(({ month }, index) => ({ month, cumulative: whole(balances[index] ?? 0) })),
    breakEven,
  }
}

const nothingYet = (shelf: Shelf, known: RealisedView['known']): RealisedView => ({
  asOf: null,
  asOfChoices: [...shelf.choices],
  start: shelf.planned?.start ?? shelf.question.initiative.start,
  ...{
    through: null,
    outlook: null,
    difference: null,
    months: null,
    stale: false,
    partly: [],
    method: null,
    methods: [],
  },
  state: 'no-data',
  sentences: [{ key: 'standing.no-data', params: {} }],
  ...{ priceYear: null, scenario: null, notes: [], totals: null, planned: null, actual: [], plan: [], approved: null },
  items: [],
  compared: { months: 0, through: null, methods: [], years: [] },
  ...{ forecast: null, takes: null, yearEnd: null, whatIf: null, moved: [] },
  known,
  explanation: { steps: [], sources: [] },
})

/** What was realised and is expected, of figures that were read already. */
const realisedOf = (shelf: Shelf, question: RealisedQuestion): RealisedView => {
  const { asOf } = shelf
  const known = question.knownOn === null ? null : knownView(question, question.knownOn, shelf)
  if (asOf === null) return nothingYet(shelf, known)
  const worked = workOut(shelf, asOf)
  const { books, found, said } = worked
  const scenario = comparedScenario(shelf)
  const { state, outlook, through, months, stale, partly } = said
  return {
    ...{ asOf, state, outlook, through, months, stale },
    asOfChoices: [...shelf.choices],
    start: books.start,
    sentences: [...said.sentences],
    difference: wholeOrNull(said.difference),
    partly: [...partly],
    method: found.method,
    methods: [...found.methods],
    priceYear: found.level.kind === 'year' ? found.level.year : null,
    scenario: scenario && { key: scenario.key, rank: scenario.rank },
    notes: [...new Map(found.notes.map((note) => [JSON.stringify(note), note])).values()],
    totals: totalsOf(found),
    planned: plannedTo(found, found.actual.length),
    actual: actualView(found),
    plan: (found.plan?.months ?? []).map(({ month }, index) => ({
      month,
      cumulative: whole(found.plan?.balance[index] ?? 0),
    })),
    approved: found.plan?.breakEven ?? null,
    items: itemViews(shelf, worked),
    compared: comparedView(found),
    forecast: forecastView(found),
    takes: takesView(worked),
    yearEnd: yearEndView(yearEnd(shelf, books)),
    explanation: explainedView(explainRealised(found, books)),
    whatIf: whatIfView(worked, question.whatIf),
    moved: movedSince(found),
    known,
  }
}

/** Everything that the pages show of what was realised and is expected. */
export const realisedView = (question: RealisedQuestion): RealisedView =>
  realisedOf(readShelf(question, question.knownOn === null ? null : endOfDay(question.knownOn)), question)
