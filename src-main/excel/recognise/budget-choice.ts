import { message } from '#domain/message'
import type { MeasureId } from '#domain/measure'
import { columnLetters } from '../grid'
import { type Settled, ask, settled } from './ask'
import type { ColumnHeading } from './column-heading'
import { isPlainBudget } from './headings'
import type { RecognitionContext } from './recognition'

/** A column that is headed by the bare word `Budget`, of a year. */
interface PlainBudget {
  readonly heading: ColumnHeading
  readonly year: number
}

/** True for a heading that says budget, but not which one. */
export const saysPlainBudget = ({ meaning, parts }: ColumnHeading): boolean =>
  meaning === 'budget-revised' &&
  parts.some((text) => isPlainBudget(text)) &&
  !parts.some((text) => /korr|revid|gældende|ajour|revised|current|adjusted/i.test(text))

const followUp = /opfølgning|budgetkontrol|forbrugskontrol|forventet regnskab|follow-up|monitoring|\bbo ?\d\b/i
const adopted = /vedtaget|budgetforslag|budgetoverslag|budgetbog|driftsbudget|oprindeligt|adopted/i

/**
 * Which budget the bare word `Budget` means. Beside an original one it is the revised, beside a revised one the original; within
 * the year that a report follows it is the revised one, of a year that is still to come the original. Else it is asked (`budget`).
 */
export const plainBudget = (
  { heading, year }: PlainBudget,
  around: {
    readonly headings: readonly ColumnHeading[]
    readonly lines: readonly string[]
    /** The year that the report follows; `null` where it covers whole years only. */
    readonly followed: number | null
    /** Last year of which the table has spend; `null` without any. */
    readonly lastSpend: number | null
  },
  sheet: string,
  { answers }: RecognitionContext,
): Settled<MeasureId> => {
  const others = around.headings.filter((item) => item !== heading && !saysPlainBudget(item))
  const has = (meaning: string) => others.some((item) => item.meaning === meaning)
  if (has('budget-original') || has('budget-supplement')) return settled('cost.budget.revised')
  if (has('budget-revised')) return settled('cost.budget.original')
  const coming = around.followed === null ? around.lastSpend : Math.max(around.followed, around.lastSpend ?? 0)
  if (coming !== null && year > coming) return settled('cost.budget.original')
  if (around.followed === year) return settled('cost.budget.revised')
  const title = around.lines.join(' ')
  if (adopted.test(title) && !followUp.test(title)) return settled('cost.budget.original')
  const options = ['original', 'revised'] as const
  const question = ask(
    {
      id: 'budget',
      message: message('question.budget', { read: heading.text.slice(0, 60) }),
      options,
      proposal: followUp.test(title) ? 'revised' : null,
      reason: followUp.test(title) ? message('reason.budget') : null,
      examples: options.map((option) =>
        message('example.budget', { read: heading.text.slice(0, 60), budget: `@budget.${option}` }),
      ),
      place: { sheet, column: columnLetters(heading.column) },
    },
    answers,
  )
  return { value: question.answer === 'original' ? 'cost.budget.original' : 'cost.budget.revised', question }
}
