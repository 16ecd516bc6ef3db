import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import { scaleToInteger } from '#domain/money'
import type { AmountUnit } from './recognition'
import { type SheetTable, type TableRow, cellText, refOf } from './sheet-table'

/** Øre in one printed unit. */
const oreInUnit: Readonly<Record<AmountUnit, number>> = { kr: 100, '1000kr': 100_000, mio: 100_000_000 }

const money = '(?:kr|dkk|kroner)'
/** A number before it makes it an amount: `steg med 4,6 mio. kr.` states no unit. */
const noAmount = '(?<!\\d\\s?)'
const thousand = '1[.,\\s]?000'

const patterns: readonly (readonly [AmountUnit, RegExp])[] = [
  [
    'mio',
    new RegExp(
      `${noAmount}\\b(?:mio|mill(?:ion(?:er)?)?)\\b\\.?\\s*${money}|\\bi (?:hele )?(?:mio\\b|millioner)|\\bdkk\\s*(?:m\\b|mio|mill)`,
      'i',
    ),
  ],
  [
    '1000kr',
    new RegExp(
      `(?<![\\d.,])${thousand}[-\\s]*${money}|${noAmount}\\bt\\.?\\s?(?:kr|dkk)\\b|\\btusinde?r? ${money}|\\bi (?:hele )?tusinder?\\b|\\bi (?:hele )?${thousand}(?!\\d)|\\bdkk\\s*(?:${thousand}|thousand)|\\bthousands? (?:of )?${money}`,
      'i',
    ),
  ],
  ['kr', /\bhele (?:kr|dkk)|\bi (?:danske )?kr|\(kr\.?\)|^kr\.?$|[,;:] ?kr\.?$|^[^\d]*\bkr\.?$|\bDKK\b/i],
]

/** The unit that a title line or a heading states (`1.000 kr.`, `Beløb i hele kr.`, `mio. kr.`), or `null`. */
export const statedUnit = (line: string): AmountUnit | null =>
  patterns.find(([, pattern]) => pattern.test(line.replace(/[\u00a0\u202f]/g, ' ')))?.[0] ?? null

/** A unit that the file states, and where. */
export interface StatedUnit {
  readonly unit: AmountUnit
  readonly cell: string
  readonly text: string
}

/** The units stated by the lines above a header and by its headings, each unit once, in reading order. */
export const statedUnits = (table: SheetTable, header: number): StatedUnit[] => {
  const found = new Map<AmountUnit, StatedUnit>()
  const note = (text: string, row: TableRow, column: number) => {
    const unit = statedUnit(text)
    if (unit !== null && !found.has(unit)) found.set(unit, { unit, cell: refOf(row, column), text })
  }
  for (const row of table.rows) {
    if (row.row > header) break
    const cells = [...row.cells.values()]
    if (row.row === header) for (const cell of cells) note(cellText(cell), row, cell.column)
    else note(cells.map(cellText).filter(Boolean).join(' '), row, cells[0]?.column ?? 1)
  }
  return [...found.values()]
}

/** Refuses a table that states two units: no figure of it could be told to be in the one or the other. */
export const mixedUnits = (sheet: string, [first, second]: readonly StatedUnit[]): FileIssue[] =>
  first === undefined || second === undefined
    ? []
    : [
        {
          severity: 'error',
          code: 'bad-cell',
          sheet,
          cell: second.cell,
          message: message('table.unit-mixed', { read: second.text.slice(0, 60), other: first.cell }),
        },
      ]

/** An amount in a printed unit as øre; rounded once, here. */
export const oreFromPrinted = (value: number, unit: AmountUnit): number => scaleToInteger(value, oreInUnit[unit])

/**
 * Printed rounding of amounts in øre: the unit itself where every amount is a whole number of units (1.000 kr.: 100000),
 * whole kr. where they are that, else 1 øre.
 */
export const printedRounding = (amounts: readonly number[], unit: AmountUnit): number =>
  [oreInUnit[unit], 100].find((step) => amounts.every((amount) => amount % step === 0)) ?? 1
