import { statedFigure } from '#domain/budget'
import { costHistory, rowText } from '#domain/cost-history'
import { type Month, isMonth, yearOf } from '#domain/month'
import { lastMonthOf } from '#domain/period'
import { rowsOf } from '#domain/realised/month-amounts'
import type { RealisedBooks } from '#domain/realised/realised'
import type { BusinessCase, Scenario } from '#contract/followup'
import type { CaseLine } from '#store/case-lines'
import type { StoredObservation } from '#store/observations'
import { type FollowupQuestion, chosenSource } from '../context'
import { type PlannedCase, plannedCase, workedOut } from '../followup/approved-case'
import { investmentPlaces } from './investment-places'
import { type TypedSettings, enteredSavings, followupTerms, priceIndexOf, refusionLimits, typedSettings } from './terms'

/** The measures that an initiative is followed on. */
const followedMeasures = [
  'cost.actual',
  'cost.budget.revised',
  'cost.forecast',
  'investment.actual',
  'placement.avoided',
  'population.0-17',
  'price.index',
]

/** What is read once for a question, whatever the as-of month. */
export interface Shelf {
  readonly question: FollowupQuestion
  readonly settings: TypedSettings
  readonly planned: PlannedCase | null
  /** Lines of its plan. */
  readonly lines: readonly CaseLine[]
  readonly approved: BusinessCase | null
  readonly observations: ReadonlyMap<string, readonly StoredObservation[]>
  /** Every month that can be the as-of month, oldest first. */
  readonly choices: readonly Month[]
  /** The month asked for, else the last of the spend, else (so too where the spend ends before the start) of anything followed. */
  readonly asOf: Month | null
}

/** The months that some figures reach, each once, in order. */
const endsOf = (found: readonly StoredObservation[] = []): Month[] =>
  [...new Set(found.flatMap(({ period, basis }) => lastMonthOf(period, basis) ?? []))].sort()

const anySource = () => null

/** Reads all that realised figures rest on; `knownBy`: imports up to that moment only. */
export const readShelf = (question: FollowupQuestion, knownBy: string | null = null): Shelf => {
  const { store, initiative } = question
  const found = store.inForce({ initiative: initiative.id, measures: followedMeasures, knownBy })
  const observations = Map.groupBy(found, ({ measure }) => measure)
  const settings = typedSettings(store.followup.read(initiative.id))
  const version = store.cases.compared(initiative.id)
  const lines = version ? store.cases.lines(version.id) : []
  const planned = version && plannedCase(question, version, lines)
  const spend = endsOf(observations.get('cost.actual'))
  const others = [
    ...endsOf(observations.get('investment.actual')),
    ...endsOf(observations.get('placement.avoided')),
    ...settings.entered.flatMap(({ month }) => (isMonth(month) ? [month] : [])),
  ].sort()
  const choices = [...new Set([...spend, ...others])].sort()
  const start = planned?.start ?? initiative.start
  const followed = choices.filter((at) => start === null || at >= start)
  const last = spend.findLast((at) => start === null || at >= start) ?? followed.at(-1) ?? choices.at(-1) ?? null
  return {
    question,
    settings,
    planned,
    lines,
    approved: planned && workedOut(planned),
    observations,
    choices,
    asOf: question.asOf ?? last,
  }
}

/** Number of children of the own municipality by calendar year: of the whole year, else of its latest month up to the as-of one. */
const childrenByYear = (found: readonly StoredObservation[], asOf: Month): ReadonlyMap<number, number> => {
  const own = found.filter(({ breakdown }) => breakdown === 'municipality' || breakdown === 'total')
  const months = own.filter(({ basis, period }) => basis === 'month' && period <= asOf)
  const inOrder = months.toSorted((one, other) => one.period.localeCompare(other.period))
  const years = own.filter(({ basis }) => basis === 'year')
  return new Map([...inOrder, ...years].map(({ period, value }) => [Number(period.slice(0, 4)), value]))
}

/** The scenario that actuals are held against: the chosen one, else the low or only one. */
export const comparedScenario = ({ approved, settings }: Pick<Shelf, 'approved' | 'settings'>): Scenario | null => {
  const scenarios = approved?.scenarios ?? []
  return (
    scenarios.find(({ key }) => key === settings.scenario) ??
    scenarios.find(({ rank }) => rank === 'low' || rank === 'only') ??
    scenarios[0] ??
    null
  )
}

/** Forventet regnskab and revised budget of rows for a whole year, as stated by a month. */
export const statedBy = ({ observations }: Pick<Shelf, 'observations'>) => {
  const stated = new Map(
    (['cost.forecast', 'cost.budget.revised'] as const).map((measure) => [
      measure,
      Map.groupBy(observations.get(measure) ?? [], (item) => `${item.period} ${rowText(item)}`),
    ]),
  )
  return (
    measure: 'cost.forecast' | 'cost.budget.revised',
    rows: readonly { readonly breakdown: string; readonly committee: string }[],
    year: number,
    by: Month,
  ): number | null => {
    let sum = 0
    for (const row of rows) {
      const own = stated.get(measure)?.get(`${year} ${rowText(row)}`) ?? []
      const { value } = statedFigure(own, measure, row, year, by)
      if (value === null) return null
      sum += value
    }
    return rows.length === 0 ? null : sum
  }
}

/** Items of the approved plan's investment, in the order of its lines. */
export const planItemsOf = ({ lines }: Pick<Shelf, 'lines'>): string[] => [
  ...new Set(lines.flatMap(({ kind, item }) => (kind === 'investment' && item !== '' ? [item] : []))),
]

/** What the rules work with, as of a month. */
export const booksAt = (shelf: Shelf, asOf: Month): RealisedBooks => {
  const { question, settings, planned, observations } = shelf
  const of = (measure: string) => observations.get(measure) ?? []
  const chosen = followupTerms(settings)
  const imported = of('investment.actual').map(({ breakdown }) => breakdown)
  const terms = { ...chosen, investment: investmentPlaces(chosen.investment, imported, planItemsOf(shelf)) }
  const history = (measure: string) => costHistory(of(measure), asOf, anySource, measure)
  const scenario = comparedScenario(shelf)
  const stated = planned?.scenarios.find(({ key }) => key === scenario?.key)
  const statedAt = statedBy(shelf)
  return {
    asOf,
    start: planned?.start ?? question.initiative.start,
    approved:
      planned && stated
        ? {
            key: stated.key,
            stated: stated.stated,
            continued: stated.continuation?.years ?? [],
            horizonYears: planned.version.horizonYears,
            discountRate: planned.version.discountRate,
          }
        : null,
    casePriceLevel: planned?.version.priceLevel ?? null,
    terms,
    index: priceIndexOf(settings, of('price.index')),
    refusion: refusionLimits(settings),
    entered: enteredSavings(settings),
    spend: costHistory(of('cost.actual'), asOf, chosenSource(question.store)),
    imported: history('investment.actual'),
    avoided: history('placement.avoided'),
    children: childrenByYear(of('population.0-17'), asOf),
    erp: (at) => (terms.baseline ? statedAt('cost.forecast', rowsOf(terms.baseline.rows), yearOf(at), at) : null),
  }
}

/** True where anything is known that an initiative could be followed on. */
export const hasData = ({ spend, imported, avoided, entered }: RealisedBooks): boolean =>
  spend.length > 0 || imported.length > 0 || avoided.length > 0 || entered.length > 0
