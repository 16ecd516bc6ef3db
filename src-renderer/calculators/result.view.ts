import type { BreakEvenView } from '#contract/break-even'
import type { Scenario } from '#contract/followup'
import { breakEven, breakEvenMonth } from '#domain/break-even'
import { type PlanYear, planYears } from '#domain/business-case'
import { againstApproved } from '#domain/calculator/against-approved'
import { type HeadlinePart, plain, sentence, whole } from '../cards/headline-text'
import type { Speech } from '../locales/speech'
import { publishedRounding } from './published-rounding'
import { statedOf } from './starting-tools'

/** Which figure of a year is compared. */
export type ComparedFigure = 'net' | 'cumulative'

/** A year of the approved series beside the calculated one. */
export interface ResultRow {
  readonly head: string
  readonly approved: string | null
  readonly calculated: string | null
  readonly difference: string | null
  /** "afviger fra godkendt". */
  readonly differs: boolean
}

/** The calculated series beside the approved one. */
export interface ResultView {
  readonly rows: readonly ResultRow[]
  /** In words; `null` where the two have no year in common. */
  readonly verdict: string | null
}

/** What the calculated years are held against. */
export interface Compared {
  readonly view: BreakEvenView
  readonly scenario: Scenario
}

/** The years of a calculator beside what the case states: what is held past the last stated year was never approved. */
export const resultView = (
  compared: Compared | null,
  years: readonly PlanYear[],
  figure: ComparedFigure,
  speech: Speech,
): ResultView => {
  const { t, fmt } = speech
  const rate = compared?.view.version.discountRate ?? 0
  const stated = compared ? statedOf(compared.scenario, rate) : []
  const approved = planYears(stated, stated.length, rate).map((year) => Math.round(year[figure]))
  // Typed amounts are exact to the krone.
  const rounding = (compared?.view.version.batch ?? null) === null ? 100 : publishedRounding(stated)
  const { years: both, verdict } = againstApproved(
    approved,
    years.map((year) => year[figure]),
    rounding,
  )
  const write = (ore: number | null) => (ore === null ? null : fmt.kroner(ore))
  return {
    rows: both.map((year) => ({
      head: t('calculators.result.yearHead', { year: year.year }),
      approved: write(year.approved),
      calculated: write(year.calculated),
      difference: year.difference === null ? null : fmt.signed(year.difference / 100),
      differs: year.differs,
    })),
    verdict: verdict && speech.message(verdict),
  }
}

/** When a series breaks even, within a sentence; `null`: not within its horizon. */
const whenText = (years: readonly PlanYear[], start: Scenario['breakEvenMonth'], { t, fmt }: Speech): string | null => {
  const found = breakEven(years)
  if (found === null) return null
  if (found.exact === 0) return t('calculators.headline.fromStart')
  return start === null
    ? t('calculators.headline.inYear', { year: found.year, exact: fmt.number(found.exact, 2) })
    : t('calculators.headline.inMonth', { month: fmt.month(breakEvenMonth(found, start)) })
}

/** The conclusion: when the calculated series breaks even, beside the approved one. */
export const toolHeadline = (
  compared: Compared | null,
  years: readonly PlanYear[] | null,
  speech: Speech,
): HeadlinePart[] => {
  const { t, fmt } = speech
  if (years === null) return [plain(t('calculators.headline.missing'))]
  const when = whenText(years, compared?.view.case.start ?? null, speech)
  const horizon = { years: years.length }
  if (compared === null)
    return when === null
      ? [plain(t('calculators.headline.aloneNever', horizon))]
      : sentence([whole(when)], ([own = '']) => t('calculators.headline.alone', { when: own }))
  const { breakEvenExact, breakEvenMonth: month, breakEvenYear, years: approvedYears } = compared.scenario
  const approved =
    breakEvenExact === null
      ? t('calculators.headline.approvedNever', { years: approvedYears.length })
      : month === null
        ? t('calculators.headline.approvedYear', { year: breakEvenYear ?? '' })
        : fmt.month(month)
  return when === null
    ? sentence([whole(approved)], ([other = '']) =>
        t('calculators.headline.bothNever', { ...horizon, approved: other }),
      )
    : sentence([whole(when), whole(approved)], ([own = '', other = '']) =>
        t('calculators.headline.both', { when: own, approved: other }),
      )
}
