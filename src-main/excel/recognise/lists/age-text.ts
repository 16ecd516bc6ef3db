import type { GridCell } from '../../grid'
import { cellText } from '../sheet-table'

/** What a cell says of an age: one of the two groups that are followed, 18 and above, nothing known, or a fault. */
export type AgeGroup = '0-7' | '8-17' | 'adult' | 'unknown' | 'bad'

const unknown = /^(?:|-|–|\?|uoplyst|ukendt|ikke oplyst|uden alder|alder ukendt|ingen|unknown|n\/?a|not stated)$/
const unborn =
  /^(?:ufødt|ufødte|foster|gravid|unborn|\d{1,2} ?(?:mdr|md|måneder|uger|dage|months|weeks|days)|under 1(?: år)?|<1(?: år)?)$/
const years = '(?: ?-?(?:årige?|år|years?|yrs?|y))?'
const single = new RegExp(`^(\\d{1,3})(?:[.,]\\d+)?${years}$`)
const range = new RegExp(`^(\\d{1,2})${years} ?(?:-|–|—|til og med|til|to) ?(\\d{1,3})${years}$`)
const from = new RegExp(
  `^(?:(?:over|fra|from|≥|>=) ?(\\d{1,2})${years}|(\\d{1,2})${years} ?(?:\\+(?: ?år)?|og (?:derover|over|ældre|opefter)|and (?:over|older|above)|eller derover))$`,
)
const under = new RegExp(`^(?:under|yngre end|below|<) ?(\\d{1,2})${years}$`)

const ofAge = (age: number): AgeGroup => (age < 0 || age > 120 ? 'bad' : age < 8 ? '0-7' : age < 18 ? '8-17' : 'adult')

const ofRange = (first: number, last: number): AgeGroup => (ofAge(first) === ofAge(last) ? ofAge(first) : 'bad')

/** Reads an age (`7`, `7 år`, `3 mdr.`, `ufødt`) or a group that lies within one of those that are followed (`0-7 år`, `3-5`, `18+`). */
export const readAge = (cell: GridCell | undefined): AgeGroup => {
  if (cell?.kind === 'number') return ofAge(Math.floor(cell.value))
  if (cell !== undefined && cell.kind !== 'text') return 'bad'
  const text = cellText(cell)
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\.$/, '')
  if (unknown.test(text)) return 'unknown'
  if (unborn.test(text)) return '0-7'
  const one = single.exec(text)
  if (one) return ofAge(Number(one[1]))
  const two = range.exec(text)
  if (two) return ofRange(Number(two[1]), Number(two[2]))
  const upTo = under.exec(text)
  if (upTo) return ofRange(0, Number(upTo[1]) - 1)
  const above = from.exec(text)
  // From 8 on, in a register of children, is up to 17.
  if (above) return Number(above[1] ?? above[2]) === 8 ? '8-17' : ofRange(Number(above[1] ?? above[2]), 120)
  return 'bad'
}
