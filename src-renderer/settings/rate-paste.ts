import type { Locale } from '#contract/messages/format-message'
import { readNumber } from '../initiative/amount-text'
import { parseTable } from '../initiative/table-text'
import { type RateFields, mostRates } from './price-index-form'

/** What became of a pasted table of rates. */
export interface RatesPasted {
  readonly rows: readonly RateFields[]
  readonly rates: number
  /** Lines that are no year with a rate, the head aside. */
  readonly unread: number
}

const yearCell = /^(?:19|20|21)\d{2}$/

/** The cells of a line; one that came without tabs is parted at its spaces or semicolons. */
const cellsOf = (row: readonly string[]): string[] => {
  const filled = row.filter((cell) => cell !== '')
  return filled.length === 1 ? (filled[0] ?? '').replace(/\s+%/g, '%').split(/[\s;]+/) : filled
}

/** Years across with their rates below, turned to a line a year. */
const upright = (table: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const [first = [], second = []] = table
  const across = table.length === 2 && first.filter((cell) => yearCell.test(cell)).length > 1
  return across
    ? first.flatMap((year, at) => (yearCell.test(year) ? [[year, second.at(at - first.length) ?? '']] : []))
    : table
}

/**
 * Puts rates copied from a spreadsheet or a text (`2018  1,9`) into the table: a year that stands there takes the new rate, others
 * come to it in their order. `null` where the text is no table of years and rates.
 */
export const pasteRates = (rows: readonly RateFields[], text: string, locale: Locale): RatesPasted | null => {
  const table = upright(parseTable(text).map(cellsOf)).filter((row) => row.length > 0)
  const lines = table.map(([year = '', rate = '']) => ({ year, rate }))
  const isRate = ({ year, rate }: (typeof lines)[number]) =>
    yearCell.test(year) && typeof readNumber(rate, locale) === 'number'
  const read = lines.filter(isRate)
  if (read.length === 0) return null
  const pasted = new Map(read.map(({ year, rate }) => [year, rate.replace(/\s*%$/, '')]))
  const kept = rows
    .filter(({ year, rate }) => year.trim() !== '' || rate.trim() !== '')
    .map((row) => ({ ...row, rate: pasted.get(row.year.trim()) ?? row.rate }))
  const added = [...pasted]
    .filter(([year]) => !kept.some((row) => row.year.trim() === year))
    .map(([year, rate]) => ({ year, rate, imported: false }))
  const [first] = lines
  const head = first !== undefined && !isRate(first) && !yearCell.test(first.year) ? 1 : 0
  return {
    rows: [...kept, ...added].sort((one, other) => Number(one.year) - Number(other.year)).slice(0, mostRates),
    rates: pasted.size,
    unread: lines.length - read.length - head,
  }
}
