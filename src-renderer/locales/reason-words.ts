import type { Figure } from '#contract/followup'
import { isMonth } from '#domain/month'
import type { Speech } from './speech'
import type { WordKey } from './words'

const reasons = {
  missing: 'reason.missing',
  partial: 'reason.partial',
  range: 'reason.range',
  'not-comparable': 'reason.notComparable',
  'in-5.20': 'reason.in520',
  'forecast-missing': 'reason.forecastMissing',
  'budget-missing': 'reason.budgetMissing',
  'previous-missing': 'reason.previousMissing',
} as const satisfies Record<NonNullable<Figure['reason']>, WordKey>

/** Why a figure is unknown, or what to know of it, in words; `null` where there is nothing to say. */
export const reasonWords = ({ reason, from, period }: Figure, { t, fmt }: Speech): string | null => {
  if (reason === null) return null
  if (reason === 'range' && from !== null && isMonth(period))
    return t('economy.periods.rangeNote', { span: fmt.monthSpan(from, period) })
  return t(reasons[reason])
}
