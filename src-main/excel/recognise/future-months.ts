import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import type { Month } from '#domain/month'
import type { PrintedAmount } from './function-amounts'

const isMonthly = ({ column, basis }: PrintedAmount): boolean =>
  column.measure === 'cost.actual' && (basis === 'month' || basis === 'ytd')

/**
 * Leaves out the months that were still to come when a report was made: those after the last month that it says it covers, and
 * without such a line the last ones in which every function stands at 0. They are unknown, not 0: said in a note.
 */
export const withoutFuture = (
  sheet: string,
  amounts: readonly PrintedAmount[],
  through: Month | null,
): { readonly amounts: readonly PrintedAmount[]; readonly issues: readonly FileIssue[] } => {
  const monthly = amounts.filter(isMonthly)
  const filled = monthly.filter(({ value }) => value !== 0).map(({ period }) => period)
  const lastFilled = filled.sort().at(-1)
  if (lastFilled === undefined) return { amounts, issues: [] }
  const several = new Set(monthly.map(({ row }) => row.code)).size > 1
  const toCome = ({ basis, period, value }: PrintedAmount): boolean => {
    if (through !== null && period > through) return value === 0 || basis === 'ytd'
    return through === null && value === 0 && period > lastFilled && (several || basis === 'ytd')
  }
  const future = new Set(monthly.filter(toCome))
  if (future.size === 0) return { amounts, issues: [] }
  const periods = [...new Set([...future].map(({ period }) => period))].sort()
  const issue: FileIssue = {
    severity: 'note',
    code: 'future-months',
    sheet,
    cell: null,
    message: message('table.future-months', { periods: periods.join(', ') }),
  }
  return { amounts: amounts.filter((amount) => !future.has(amount)), issues: [issue] }
}
