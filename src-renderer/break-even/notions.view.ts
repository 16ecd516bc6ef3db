import type { BreakEvenView } from '#contract/break-even'
import type { Scenario } from '#contract/followup'
import { addMonths } from '#domain/month'
import { rankedScenarios } from '../cards/break-even.view'
import { scenarioName } from '../cards/scenario-name'
import type { Speech } from '../locales/speech'

/** An answer with what to add in a smaller type. */
export interface NotionAnswer {
  readonly answer: string
  readonly detail: string | null
  /** True where it does not happen, or is not known. */
  readonly none: boolean
}

/** One of the three notions: what it is called, what it means in one line, and an answer a scenario (or one of all). */
export interface NotionRow {
  readonly id: 'surplus' | 'break-even' | 'budgeted-gain'
  readonly name: string
  readonly meaning: string
  readonly answers: readonly NotionAnswer[]
}

/** The three notions kept apart. */
export interface NotionsView {
  readonly scenarios: readonly string[]
  readonly rows: readonly NotionRow[]
  /** The sentence that says the difference, of the low scenario; `null` without one. */
  readonly difference: string | null
}

const surplusAnswer = (view: BreakEvenView, { key }: Scenario, { t, fmt }: Speech): NotionAnswer => {
  const year = view.surplus.scenarios.find(({ scenario }) => scenario === key)?.year ?? null
  if (year === null)
    return { answer: t('breakEven.notions.never', { years: view.breakEven.horizonYears }), detail: null, none: true }
  const { start } = view.case
  const from = start && addMonths(start, (year - 1) * 12)
  return {
    answer: t('breakEven.notions.year', { year }),
    detail: from && fmt.monthSpan(from, addMonths(from, 11)),
    none: false,
  }
}

const breakEvenAnswer = (view: BreakEvenView, { key }: Scenario, { t, fmt }: Speech): NotionAnswer => {
  const found = view.breakEven.scenarios.find(({ scenario }) => scenario === key)?.found ?? null
  if (found === null)
    return { answer: t('breakEven.notions.never', { years: view.breakEven.horizonYears }), detail: null, none: true }
  if (found.exact === 0) return { answer: t('breakEven.notions.fromStart'), detail: null, none: false }
  const { year, exact, month } = found
  return {
    answer: month === null ? t('breakEven.notions.year', { year }) : fmt.month(month),
    detail: t('breakEven.notions.yearExact', { year, exact: fmt.number(exact, 2) }),
    none: false,
  }
}

const gainAnswer = ({ budgetedGain }: BreakEvenView, { t, fmt }: Speech): NotionAnswer => {
  const years = budgetedGain?.years ?? []
  const [first] = years
  const last = years.at(-1)
  if (!first || !last) return { answer: t('breakEven.notions.noGain'), detail: null, none: true }
  const gain = fmt.mio(years.reduce((sum, year) => sum + year.gain, 0))
  const span = { gain, from: first.calendarYear, to: last.calendarYear }
  const each = years.map((year) =>
    t('breakEven.notions.gainYear', { year: year.calendarYear, gain: fmt.millions(year.gain) }),
  )
  const after = t('breakEven.notions.gainAfter', { cumulative: fmt.signedMio(last.cumulative) })
  const by = t('breakEven.notions.gainBy', { by: last.enteredBy, when: fmt.moment(last.enteredAt) })
  return {
    answer: t(years.length === 1 ? 'breakEven.notions.gainOne' : 'breakEven.notions.gainTotal', span),
    detail: [t('breakEven.notions.gainYears', { years: each.join(' · ') }), after, by].join('; '),
    none: false,
  }
}

const differenceOf = ({ explanations }: BreakEvenView, scenario: Scenario | undefined, speech: Speech) => {
  const steps = explanations.find((explanation) => explanation.scenario === scenario?.key)?.steps ?? []
  const found = steps.find(({ message }) => message.key.startsWith('explain.difference'))
  return found ? speech.message(found.message) : null
}

/** First year with a surplus, accumulated break-even and budgeted gain, each with what it means in one line of plain words. */
export const notionsView = (view: BreakEvenView, speech: Speech): NotionsView => {
  const { t } = speech
  const scenarios = rankedScenarios(view.case)
  const each = (answer: typeof surplusAnswer) => scenarios.map((scenario) => answer(view, scenario, speech))
  return {
    scenarios: scenarios.map((scenario) => scenarioName(scenario, speech)),
    rows: [
      {
        id: 'surplus',
        name: t('breakEven.notions.surplus'),
        meaning: t('breakEven.notions.surplusMeans'),
        answers: each(surplusAnswer),
      },
      {
        id: 'break-even',
        name: t('breakEven.notions.breakEven'),
        meaning: t('breakEven.notions.breakEvenMeans'),
        answers: each(breakEvenAnswer),
      },
      {
        id: 'budgeted-gain',
        name: t('breakEven.notions.gain'),
        meaning: t('breakEven.notions.gainMeans'),
        answers: [gainAnswer(view, speech)],
      },
    ],
    difference: differenceOf(view, scenarios[0], speech),
  }
}
