import type { ExplainedFigure, ExplanationStep, SourceFigure } from '../explanation/explanation'
import { amount, step } from '../explanation/step'
import { monthParam, monthsParam, numberParam } from '../message'
import { type Month, yearOf } from '../month'
import type { BreakEvenForecast } from './break-even-forecast'
import { rowsOf } from './month-amounts'
import type { Realised, RealisedBooks } from './realised'
import type { SavingMethod } from './settings'
import { sameMonths, sourcesOf } from './sources'

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0)

const levelStep = ({ level }: Realised): ExplanationStep =>
  level.kind === 'current' ? step('happened.level-current', []) : step('happened.level', [], { year: level.year })

const baselineSteps = (found: Realised, books: RealisedBooks, months: readonly Month[]): ExplanationStep[] => {
  const terms = books.terms.baseline
  if (!terms) return []
  const rows = rowsOf(terms.rows)
  return found.baseline.yearsOf(months).flatMap((year) => {
    const own = months.filter((at) => yearOf(at) === year.year)
    if (own.length === 0) return []
    const before = sourcesOf(books.spend, 'cost.actual', rows, sameMonths(own, terms.year))
    const spent = sourcesOf(books.spend, 'cost.actual', rows, own)
    const figures = [
      amount('booked', year.booked, before),
      amount('reference', year.reference, before),
      amount('spent', year.spent, spent),
      amount('actual', year.actual, spent),
      amount('saving', year.saving, [...before, ...spent]),
    ]
    const params = { year: year.year, from: terms.year, months: year.months, factor: numberParam(year.factor, 4) }
    return [step('happened.baseline-year', figures, params)]
  })
}

const unitsSteps = (found: Realised, books: RealisedBooks, months: readonly Month[]): ExplanationStep[] => {
  const ofForm = found.units.yearsOf(months).map(({ year, form, placements, net, saving }) => {
    const own = months.filter((at) => yearOf(at) === year)
    const rowsOfForm = books.avoided.flatMap(({ year: of, rows }) =>
      of === year ? rows.filter(({ breakdown }) => breakdown === form) : [],
    )
    const counted = sourcesOf(books.avoided, 'placement.avoided', rowsOfForm, own)
    const { price, refusion, toLevel } = net
    const figures = [
      ...(refusion > 0 ? [amount('price', price * toLevel, []), amount('refusion', refusion * toLevel, [])] : []),
      amount('net', net.net, []),
      amount('saving', saving, counted),
    ]
    const params = { year, form: `@form.${form}`, placements: numberParam(placements) }
    return step(refusion > 0 ? 'happened.units-form-gross' : 'happened.units-form', figures, params)
  })
  const rows = rowsOf(books.terms.units.preventive)
  const off = [...found.units.preventiveOf(months)].flatMap(([year, spent]) =>
    spent === 0
      ? []
      : [
          step(
            'happened.units-preventive',
            [
              amount(
                'spent',
                spent,
                sourcesOf(
                  books.spend,
                  'cost.actual',
                  rows,
                  months.filter((at) => yearOf(at) === year),
                ),
              ),
            ],
            { year },
          ),
        ],
  )
  return [...ofForm, ...off]
}

const enteredSteps = (found: Realised, months: ReadonlySet<Month>): ExplanationStep[] =>
  [...Map.groupBy(found.entered.months, ({ month }) => yearOf(month))].flatMap(([year, all]) => {
    const own = all.filter(({ month, value }) => value !== null && months.has(month))
    if (own.length === 0) return []
    const saving = sum(own.map(({ value }) => value ?? 0))
    return [step('happened.entered-year', [amount('saving', saving, [])], { year, months: own.length })]
  })

/** The months that each method is used in. */
const monthsOf = (found: Realised, method: SavingMethod): Month[] =>
  found.actual.flatMap(({ month }) =>
    found.methods.findLast(({ from }) => from <= month)?.method === method ? [month] : [],
  )

const investmentSources = (found: Realised, books: RealisedBooks, months: readonly Month[]): SourceFigure[] =>
  found.investment.items
    .flatMap(({ places }) => places)
    .flatMap(({ kind, row }) =>
      [...Map.groupBy(months, yearOf).values()].flatMap((own) =>
        kind === 'item'
          ? sourcesOf(books.imported, 'investment.actual', [row], own)
          : sourcesOf(books.spend, 'cost.actual', [row], own),
      ),
    )

const planYearSteps = (found: Realised, books: RealisedBooks): ExplanationStep[] => {
  const years = Map.groupBy(found.actual, (_month, index) => Math.floor(index / 12) + 1)
  return [...years].map(([year, months]) => {
    const saving = sum(months.map((each) => each.saving))
    const investment = sum(months.map((each) => each.investment))
    const sources = investmentSources(
      found,
      books,
      months.map(({ month }) => month),
    )
    const figures = [
      amount('saving', saving, []),
      amount('investment', investment, sources),
      amount('balance', months.at(-1)?.cumulative ?? 0, []),
    ]
    return step('happened.plan-year', figures, { year, months: months.length })
  })
}

const comparedStep = ({ plan, actual }: Realised): ExplanationStep[] => {
  const reached = Math.min(actual.length, plan?.months.length ?? 0)
  const [last, planned] = [actual[reached - 1], plan?.balance[reached - 1]]
  if (!last || planned === undefined) return []
  const difference = last.cumulative - planned
  const figures = [amount('balance', last.cumulative, []), amount('planned', planned, [])]
  const params = { month: monthParam(last.month) }
  if (Math.round(difference / 100) === 0) return [step('happened.compared-same', figures, params)]
  return [
    step('happened.compared', [...figures, amount('difference', Math.abs(difference), [])], {
      ...params,
      direction: difference > 0 ? '@direction.ahead' : '@direction.behind',
    }),
  ]
}

const share = ({ share: part }: BreakEvenForecast): ExplainedFigure[] =>
  part === null ? [] : [{ param: 'share', unit: 'rate', value: part, sources: [] }]

const paceSteps = (forecast: BreakEvenForecast, known: number): ExplanationStep[] => {
  const { method, reason, proposed, months } = forecast
  const window = { window: monthsParam(Math.min(12, known)) }
  const next = amount('saving', sum(months.slice(0, 12).map((each) => each.saving)), [])
  const how =
    method === 'budget-profile' && forecast.share !== null && forecast.share >= 0
      ? step('happened.pace.budget-profile', [...share(forecast), next], window)
      : step(method === 'budget-profile' ? 'happened.pace.straight-line' : `happened.pace.${method}`, [next], window)
  const chosen = step('happened.pace-chosen', [], { reason: reason ?? '', proposed: `@forecast.${proposed}` })
  return [how, ...(reason === null ? [] : [chosen])]
}

/** The years to come, up to the one in which the case is earned back. */
const expectedYears = ({ months, expected }: BreakEvenForecast, known: number): ExplanationStep[] => {
  const years = [...Map.groupBy(months, (_month, index) => Math.floor((known + index) / 12) + 1)]
  const last = expected === null ? -1 : years.findIndex(([, own]) => own.some(({ month }) => month === expected))
  return years.slice(0, last === -1 ? years.length : last + 1).map(([year, own]) => {
    const figures = [
      amount('saving', sum(own.map((each) => each.saving)), []),
      amount('investment', sum(own.map((each) => each.investment)), []),
      amount('balance', own.at(-1)?.expected ?? 0, []),
    ]
    return step('happened.expected-year', figures, { year, months: own.length })
  })
}

const expectedStep = ({ expected }: BreakEvenForecast, last: Month, years: number): ExplanationStep => {
  if (expected === null) return step('happened.expected-never', [], { years })
  return step(expected <= last ? 'happened.expected-reached' : 'happened.expected', [], { month: monthParam(expected) })
}

const bandStep = (forecast: BreakEvenForecast, years: number): ExplanationStep => {
  const { error, earliest, latest, method, tried } = forecast
  if (error === null) return step('happened.too-little', [])
  const tests = tried.find((each) => each.method === method)?.tests ?? 0
  const figures = [amount('error', error, [])]
  if (earliest === null) return step('happened.band-none', figures, { tests, years })
  if (latest === null) return step('happened.band-open', figures, { tests, years, earliest: monthParam(earliest) })
  return step('happened.band', figures, { tests, earliest: monthParam(earliest), latest: monthParam(latest) })
}

const takesStep = ({ takes }: BreakEvenForecast, approved: Month | null): ExplanationStep[] => {
  if (!takes || approved === null) return []
  const params = { approved: monthParam(approved) }
  if (takes.kind === 'enough') return [step('happened.takes-enough', [], params)]
  if (takes.kind === 'passed') return [step('happened.takes-passed', [amount('short', takes.short, [])], params)]
  const figures = [amount('short', takes.short, []), amount('perMonth', takes.perMonth, [])]
  return [step('happened.takes-more', figures, { ...params, months: monthsParam(takes.months) })]
}

/**
 * What was realised and what is expected, step by step, as data: the price level, the saving of each year by its method, each plan
 * year so far, the comparison with the approved plan, the pace, the years to come, the break-even with its band, and what it takes.
 * Empty where no month is known.
 */
export const explainRealised = (found: Realised, books: RealisedBooks): ExplanationStep[] => {
  const { actual, plan, forecast } = found
  const last = actual.at(-1)
  if (!last) return []
  const ahead = forecast
    ? [
        ...paceSteps(forecast, actual.length),
        ...expectedYears(forecast, actual.length),
        expectedStep(forecast, last.month, plan?.horizonYears ?? 0),
        bandStep(forecast, plan?.horizonYears ?? 0),
        ...takesStep(forecast, plan?.breakEven ?? null),
      ]
    : []
  const entered = monthsOf(found, 'entered')
  return [
    levelStep(found),
    ...(monthsOf(found, 'baseline').length > 0 ? baselineSteps(found, books, monthsOf(found, 'baseline')) : []),
    ...(monthsOf(found, 'units').length > 0 ? unitsSteps(found, books, monthsOf(found, 'units')) : []),
    ...(entered.length > 0 ? enteredSteps(found, new Set(entered)) : []),
    ...planYearSteps(found, books),
    ...comparedStep(found),
    ...ahead,
  ]
}
