import type { Question } from '#domain/file-issue'
import { type Message, amountParam, message } from '#domain/message'
import { readNumberText } from '#domain/number-text'
import { isAmbiguous, type SettledStyle } from './amount-cells'
import { type Settled, ask, settled } from './ask'
import type { GridCell } from '../grid'
import type { AmountUnit, RecognitionContext } from './recognition'
import { yearsOfLines } from './report-lines'
import { oreFromPrinted } from './unit'

const unitOptions = ['kr', '1000kr'] as const satisfies readonly AmountUnit[]

/**
 * The unit of a table's amounts. The file's own line settles it; without one, amounts that are not all whole thousands are
 * kr.; else it is asked (`unit`).
 */
export const settleUnit = (
  stated: AmountUnit | null,
  amounts: readonly number[],
  answers: RecognitionContext['answers'],
  place: Question['place'] = null,
): Settled<AmountUnit> => {
  if (stated !== null) return settled(stated)
  const open = amounts.some((amount) => amount !== 0) && amounts.every((amount) => amount % 1000 === 0)
  if (!open) return settled('kr')
  const example = amounts.find((amount) => amount !== 0) ?? 0
  const question = ask(
    {
      id: 'unit',
      message: message('question.unit'),
      options: unitOptions,
      proposal: 'kr',
      reason: message('reason.unit'),
      examples: unitOptions.map((option) =>
        message('example.amount', { read: example, amount: amountParam(oreFromPrinted(example, option)) }),
      ),
      place,
    },
    answers,
  )
  return { value: unitOptions.find((option) => option === question.answer) ?? 'kr', question }
}

/** How dots and commas are read where the text numbers of a table leave it open (`1.234`): asked (`separator`). */
export const settleDots = (
  style: SettledStyle,
  cells: readonly GridCell[],
  answers: RecognitionContext['answers'],
  place: Question['place'] = null,
): Settled<SettledStyle> => {
  const example = style === null ? cells.find(isAmbiguous) : undefined
  if (!example) return settled(style)
  const read = readNumberText(example.raw)
  const dot = read.kind === 'ambiguous' && Math.abs(read.danish) > Math.abs(read.english)
  const [thousands, decimals] = dot ? (['danish', 'english'] as const) : (['english', 'danish'] as const)
  const question = ask(
    {
      id: 'separator',
      message: message('question.separator', { read: example.raw }),
      options: ['thousands', 'decimals'],
      proposal: 'thousands',
      reason: message('reason.separator'),
      examples:
        read.kind === 'ambiguous'
          ? [Math.max, Math.min].map((pick) => {
              const size = pick(Math.abs(read.danish), Math.abs(read.english))
              return message('example.number', { read: example.raw, number: size * Math.sign(read.danish) })
            })
          : [],
      place,
    },
    answers,
  )
  return { value: question.answer === 'decimals' ? decimals : thousands, question }
}

/** The year of a table that only names months: from its lines, or asked (`year`), with the file name's year as proposal. */
export const settleYear = (
  lines: readonly string[],
  context: RecognitionContext,
  place: Question['place'] = null,
): Settled<number> => {
  const years = yearsOfLines(lines)
  const [only] = years
  if (only !== undefined && years.size === 1) return settled(only)
  const inName = Number(/(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(context.fileName)?.[0]) || null
  const offered = [...new Set([inName, ...years, ...[0, 1, 2, 3, 4].map((back) => context.currentYear - back)])]
    .filter((year) => year !== null)
    .sort((a, b) => b - a)
  const question = ask(
    {
      id: 'year',
      message: message('question.year'),
      options: offered.map(String),
      proposal: inName === null ? null : String(inName),
      reason: inName === null ? null : message('reason.year', { year: inName }),
      place,
      lasting: false,
    },
    context.answers,
    (answer) => Number(answer) >= 1980 && Number(answer) <= 2099,
  )
  const proposal = inName ?? offered[0] ?? context.currentYear
  return { value: question.answer === null ? proposal : Number(question.answer), question }
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
  shown: { readonly place?: Question['place']; readonly examples?: readonly Message[] } = {},
): Settled<boolean> => {
  const title = lines.join(' ')
  if (notCumulative.test(title)) return settled(false)
  if (cumulativeTitle.test(title)) return settled(true)
  if (!open || monthlyTitle.test(title)) return settled(false)
  const question = ask(
    {
      id: 'cumulative',
      message: message('question.cumulative'),
      options: ['month', 'ytd'],
      proposal: 'ytd',
      reason: message('reason.cumulative'),
      ...shown,
    },
    answers,
  )
  return { value: question.answer !== 'month', question }
}
