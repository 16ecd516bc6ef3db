import type { MoneyRow } from './money-page'

/** How spend stands to the budget: `no-target` without a budget, `no-data` without spend. */
export type SpendStatus = 'on-track' | 'attention' | 'off-track' | 'no-data' | 'no-target'

/** Overspend up to this share of the budget to date asks for attention; above it the spend is off track. */
const attentionShare = 0.02

/** The status of a row: at or under the budget to date is on track, up to 2 % over it asks for attention, more is off track. */
export const spendStatus = ({ yearToDate, deviationToDate }: MoneyRow): SpendStatus => {
  if (yearToDate.value === null) return 'no-data'
  if (deviationToDate.value === null) return 'no-target'
  if (deviationToDate.value <= 0) return 'on-track'
  const budgetToDate = yearToDate.value - deviationToDate.value
  return deviationToDate.value <= attentionShare * Math.abs(budgetToDate) ? 'attention' : 'off-track'
}
