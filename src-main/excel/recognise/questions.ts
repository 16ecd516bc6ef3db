import type { Question } from '#domain/file-issue'
import { message } from '#domain/message'
import { readNumberText } from '#domain/number-text'
import { isAmbiguous, type SettledStyle } from './amount-cells'
import type { GridCell } from '../grid'
import type { AmountUnit, RecognitionContext } from './recognition'
import { yearsOfLines } from './report-lines'

/** A thing settled by the file or an answer, or the question that must be asked; while it is open, `value` is the proposal. */
export interface Settled<Value> {
  readonly value: Value
  readonly question: Question | null
}

const settled = <Value>(value: Value): Settled<Value> => ({ value, question: null })

const unitOptions = ['kr', '1000kr'] as const satisfies readonly AmountUnit[]

/**
 * The unit of a table's amounts. The file's own line settles it; without one, amounts that are not all whole thousands are
 * kr.; else it is asked (`unit`).
 */
export const settleUnit = (
  stated: AmountUnit | null,
  amounts: readonly number[],
  answers: RecognitionContext['answers'],
): Settled<AmountUnit> => {
  if (stated !== null) return settled(stated)
  const open = amounts.some((amount) => amount !== 0) && amounts.every((amount) => amount % 1000 === 0)
  if (!open) return settled('kr')
  const answer = unitOptions.find((option) => option === answers['unit'])
  if (answer !== undefined) return settled(answer)
  return {
    value: 'kr',
    question: { id: 'unit', message: message('question.unit'), options: unitOptions, proposal: 'kr' },
  }
}

/** How dots and commas are read where the text numbers of a table leave it open (`1.234`): asked (`separator`). */
export const settleDots = (
  style: SettledStyle,
  cells: readonly GridCell[],
  answers: RecognitionContext['answers'],
): Settled<SettledStyle> => {
  const example = style === null ? cells.find(isAmbiguous) : undefined
  if (!example) return settled(style)
  const read = readNumberText(example.raw)
  const dot = read.kind === 'ambiguous' && Math.abs(read.danish) > Math.abs(read.english)
  const [thousands, decimals] = dot ? (['danish', 'english'] as const) : (['english', 'danish'] as const)
  if (answers['separator'] === 'thousands') return settled(thousands)
  if (answers['separator'] === 'decimals') return settled(decimals)
  return {
    value: thousands,
    question: {
      id: 'separator',
      message: message('question.separator', { read: example.raw }),
      options: ['thousands', 'decimals'],
      proposal: 'thousands',
    },
  }
}

/** The year of a table that only names months: from its lines, or asked (`year`), with the file name's year as proposal. */
export const settleYear = (lines: readonly string[], context: RecognitionContext): Settled<number> => {
  const years = yearsOfLines(lines)
  const [only] = years
  if (only !== undefined && years.size === 1) return settled(only)
  const inName = Number(/(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(context.fileName)?.[0]) || null
  const offered = [...new Set([inName, ...years, ...[0, 1, 2, 3, 4].map((back) => context.currentYear - back)])]
    .filter((year) => year !== null)
    .sort((a, b) => b - a)
  const answer = Number(context.answers['year'])
  if (answer >= 1980 && answer <= 2099) return settled(answer)
  const proposal = inName ?? offered[0] ?? context.currentYear
  return {
    value: proposal,
    question: {
      id: 'year',
      message: message('question.year'),
      options: offered.map(String),
      proposal: inName === null ? null : String(inName),
    },
  }
}

const notCumulative = /ikke[- ](?:ak)?kumuleret/i
const cumulativeTitle = /(?:ak)?kumuleret|år[- ]til[- ]dato|åtd|year[- ]to[- ]date|\bytd\b|cumulative|accumulated/i
const monthlyTitle = /pr\.? måned|månedsvis|månedlig|per month|by month|monthly/i

/**
 * Whether months are each their own or cumulative from January, where the title does not say and the figures leave it open:
 * asked (`cumulative`).
 */
export const settleCumulative = (
  lines: readonly string[],
  open: boolean,
  answers: RecognitionContext['answers'],
): Settled<boolean> => {
  const title = lines.join(' ')
  if (notCumulative.test(title)) return settled(false)
  if (cumulativeTitle.test(title)) return settled(true)
  if (!open || monthlyTitle.test(title)) return settled(false)
  if (answers['cumulative'] === 'ytd') return settled(true)
  if (answers['cumulative'] === 'month') return settled(false)
  return {
    value: true,
    question: {
      id: 'cumulative',
      message: message('question.cumulative'),
      options: ['month', 'ytd'],
      proposal: 'ytd',
    },
  }
}
