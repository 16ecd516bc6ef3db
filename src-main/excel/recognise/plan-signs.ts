import type { Question } from '#domain/file-issue'
import { message } from '#domain/message'
import { ask } from './ask'
import type { RecognitionContext } from './recognition'

/** How the amounts of investments and savings are turned into amounts of their own: 1 as they stand, -1 turned round. */
export interface PlanSigns {
  readonly investment: 1 | -1
  readonly saving: 1 | -1
  readonly question: Question | null
}

const sides = (amounts: readonly number[]) => ({
  minus: amounts.some((amount) => amount < 0),
  plus: amounts.some((amount) => amount > 0),
})

/**
 * Both series are amounts: what is spent and what is saved. A table that writes the one with a minus means the same (a paper of the
 * budget writes a saving as minus, an account of gains the investment). Investments with plus and minus are asked about (`sign`), and
 * so are a table's savings and investments that are minus both.
 */
export const planSigns = (
  investments: readonly number[],
  savings: readonly number[],
  sheet: string,
  { answers }: RecognitionContext,
): PlanSigns => {
  const spent = sides(investments)
  const saved = sides(savings)
  const turnSaving = saved.minus && !saved.plus
  const turnInvestment = spent.minus && !spent.plus
  const mixed = spent.minus && spent.plus
  if (!mixed && !(turnSaving && turnInvestment))
    return { investment: turnInvestment ? -1 : 1, saving: turnSaving ? -1 : 1, question: null }
  const options = ['income', 'expense'] as const
  const question = ask(
    {
      id: 'sign',
      message: message('question.plan-sign'),
      options,
      proposal: null,
      place: { sheet, column: null },
    },
    answers,
  )
  const minusIsExpense = question.answer === 'expense'
  return { investment: minusIsExpense ? -1 : 1, saving: turnSaving && !minusIsExpense ? -1 : 1, question }
}
