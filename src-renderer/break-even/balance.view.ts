import type { BusinessCase } from '#contract/followup'
import { type BreakEvenView, breakEvenView, rankedScenarios } from '../cards/break-even.view'
import { scenarioShort } from '../cards/scenario-name'
import type { Speech } from '../locales/speech'

/** Whether the balance is walked and listed month by month or year by year. */
export type BalanceStep = 'month' | 'year'

/** True where the balance is known month by month: there is a start month. */
export const knowsMonths = (businessCase: BusinessCase): boolean =>
  rankedScenarios(businessCase).every(({ months }) => months.length > 0)

/** The break-even chart of a case, by month or by year: the line is the same, its points and its table are not. */
export const balanceView = (businessCase: BusinessCase, step: BalanceStep, speech: Speech): BreakEvenView => {
  const view = breakEvenView(businessCase, speech)
  if (step === 'year' || !knowsMonths(businessCase)) return { ...view, dots: true }
  const { t, fmt } = speech
  const scenarios = rankedScenarios(businessCase)
  const [first] = scenarios
  const heldFrom = (first?.extrapolatedFromYear ?? Infinity) - 1
  return {
    ...view,
    rowYears: 1 / 12,
    table: {
      rowHead: t('breakEven.chart.monthHead'),
      columns: scenarios.map((scenario) =>
        t('overview.breakEven.balance', { scenario: scenarioShort(scenario, speech) }),
      ),
      rows: (first?.months ?? []).map(({ month }, index) => {
        const head = fmt.monthShort(month)
        return {
          head: index >= heldFrom * 12 ? t('overview.breakEven.held', { head }) : head,
          cells: scenarios.map(({ months }) => fmt.millions(months[index]?.cumulative ?? 0, 2)),
        }
      }),
    },
  }
}
