import type { BusinessCase, Scenario } from '#contract/followup'
import type { Speech } from '../locales/speech'
import { rankedScenarios } from './break-even.view'
import { scenarioName } from './scenario-name'

/** One answer of one scenario: the answer itself and what to add. */
export interface PaybackAnswer {
  readonly scenario: string
  readonly answer: string
  readonly detail: string | null
  /** True where it does not happen within the horizon. */
  readonly never: boolean
}

/** One question, with its name among economists and an answer a scenario. */
export interface PaybackQuestion {
  readonly question: string
  readonly name: string
  readonly answers: readonly PaybackAnswer[]
}

const surplus = (scenario: Scenario, horizon: number, { t }: Speech) => ({
  answer:
    scenario.firstSurplusYear === null
      ? t('overview.payback.never', { years: horizon })
      : t('overview.payback.year', { year: scenario.firstSurplusYear }),
  detail: null,
  never: scenario.firstSurplusYear === null,
})

const breakEven = (
  { breakEvenMonth, breakEvenYear, breakEvenExact }: Scenario,
  horizon: number,
  { t, fmt }: Speech,
) => {
  if (breakEvenYear === null || breakEvenExact === null)
    return { answer: t('overview.payback.never', { years: horizon }), detail: null, never: true }
  return {
    answer: breakEvenMonth ? fmt.month(breakEvenMonth) : t('overview.payback.year', { year: breakEvenYear }),
    detail: t('overview.payback.yearExact', { year: breakEvenYear, exact: fmt.number(breakEvenExact, 2) }),
    never: false,
  }
}

/** Three answers that are often taken for one: the first year with a surplus, the accumulated break-even, and the balance at the end. */
export const paybackView = (businessCase: BusinessCase, speech: Speech): PaybackQuestion[] => {
  const { t, fmt } = speech
  const scenarios = rankedScenarios(businessCase)
  const horizon = businessCase.horizonYears
  const { extrapolatedFromYear: year = null, extrapolatedBy = null } = scenarios[0] ?? {}
  const gainWhy =
    year === null
      ? t('overview.payback.gainWhy')
      : t(extrapolatedBy === 'calculator' ? 'overview.payback.gainContinued' : 'overview.payback.gainHeld', { year })
  const each = (answer: (scenario: Scenario) => Omit<PaybackAnswer, 'scenario'>) =>
    scenarios.map((scenario) => ({ scenario: scenarioName(scenario, speech), ...answer(scenario) }))
  return [
    {
      question: t('overview.payback.surplus'),
      name: t('overview.payback.surplusWhy'),
      answers: each((scenario) => surplus(scenario, horizon, speech)),
    },
    {
      question: t('overview.payback.breakEven'),
      name: t('overview.payback.breakEvenWhy'),
      answers: each((scenario) => breakEven(scenario, horizon, speech)),
    },
    {
      question: t('overview.payback.gain', { years: horizon }),
      name: gainWhy,
      answers: each(({ years }) => ({
        answer: fmt.signedMio(years.at(-1)?.cumulative ?? 0),
        detail: null,
        never: false,
      })),
    },
  ]
}
