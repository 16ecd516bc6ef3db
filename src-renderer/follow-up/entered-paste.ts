import { isMonth } from '#domain/month'
import { isTable, parseTable } from '../initiative/table-text'
import { readAmount } from '../initiative/amount-text'
import type { Locale } from '#contract/messages/format-message'
import { type EnteredFields, mostEntered } from './entered-form'
import { isFilled, readMonth } from './part-form'

/** What became of a pasted table. */
export interface EnteredPasted {
  readonly rows: readonly EnteredFields[]
  readonly amounts: number
  /** Rows that begin with no month: they stand in the table, to be put right. */
  readonly unread: number
  /** Rows for which there was no room. */
  readonly beyond: number
}

const longest = 400
const sumName = /^(?:i alt|ialt|total|sum|samlet|in all)\b/i

const isAmount = (text: string, locale: Locale): boolean => typeof readAmount(text, 'kroner', locale) === 'number'

/** A head over the rows: its first cell is no month, and no other cell of it is an amount. */
const isHead = (row: readonly string[], locale: Locale): boolean =>
  !isMonth(readMonth(row[0] ?? '')) && !row.slice(1).some((text) => isAmount(text, locale))

const lineOf = (texts: readonly string[], locale: Locale): EnteredFields => {
  const [month = '', second = '', third = ''] = texts.map((text) => text.slice(0, longest))
  if (third === '') return { month, component: '', kr: second }
  // Of the last two columns the component is the one that is no amount.
  return isAmount(second, locale) && !isAmount(third, locale)
    ? { month, component: third, kr: second }
    : { month, component: second, kr: third }
}

/** Months down and components across, named in the head. */
const linesAcross = (names: readonly string[], texts: readonly string[]): EnteredFields[] =>
  names.flatMap((component, index) => {
    const kr = texts[index + 1] ?? ''
    return kr === ''
      ? []
      : [{ month: texts[0] ?? '', component: component.slice(0, longest), kr: kr.slice(0, longest) }]
  })

/**
 * Puts a table copied in Excel (month and amount; month, component and amount; or a column a component with their names above)
 * below what is typed; an amount of a month and component that stand there already takes its place. `null`: it is no table.
 */
export const pasteEntered = (rows: readonly EnteredFields[], text: string, locale: Locale): EnteredPasted | null => {
  if (!isTable(text)) return null
  const table = parseTable(text).filter((row) => row.some((cell) => cell !== ''))
  const [first] = table
  const head = first !== undefined && isHead(first, locale) ? first : null
  const body = (head === null ? table : table.slice(1)).filter(([name = '']) => !sumName.test(name))
  const named = head === null ? [] : head.slice(1).filter((name) => !sumName.test(name))
  const across =
    named.length > 1 && body.every((row) => row.slice(1).every((cell) => cell === '' || isAmount(cell, locale)))
  const lines = body.flatMap((row) => (across ? linesAcross(named, row) : [lineOf(row, locale)]))
  const key = ({ month, component }: EnteredFields) => `${readMonth(month)} ${component.trim()}`
  const kept = new Map(rows.filter((row) => isFilled({ ...row })).map((row, index) => [`${key(row)} ${index}`, row]))
  const places = new Map([...kept].map(([place, row]) => [key(row), place]))
  for (const [index, line] of lines.entries()) kept.set(places.get(key(line)) ?? `pasted ${index}`, line)
  const all = [...kept.values()]
  return {
    rows: all.slice(0, mostEntered),
    amounts: lines.filter(({ kr }) => isAmount(kr, locale)).length,
    unread: lines.filter(({ month, kr }) => !isMonth(readMonth(month)) || !isAmount(kr, locale)).length,
    beyond: Math.max(0, all.length - mostEntered),
  }
}
