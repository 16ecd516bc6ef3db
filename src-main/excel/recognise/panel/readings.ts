import type { FileIssue } from '#domain/file-issue'
import { measure as measureOf } from '#domain/measure'
import { message } from '#domain/message'
import { readNumberText } from '#domain/number-text'
import { type GridCell, cellReference } from '../../grid'
import { type SettledStyle, isAmbiguous, settleStyle } from '../amount-cells'
import { settleDots } from '../questions'
import type { RecognitionContext } from '../recognition'
import { cellShape } from './cell-shape'
import { printedFigure } from './figures'
import type { LaidBlock, ValueColumn } from './layout'
import type { CellFacts, CellReader } from './resolve'

/** One figure of a block as it is printed, with what it is of. `value: null` where a small count is hidden. */
export interface Reading {
  readonly facts: CellFacts
  readonly cell: GridCell
  readonly ref: string
  readonly row: number
  readonly column: number
  /** Column of the first key: tells tables beside each other apart. */
  readonly segment: number
  readonly value: number | null
  readonly percent: boolean
  readonly raw: string
}

/** The figures of a block and what was noticed while they were read. */
export interface BlockReadings {
  readonly readings: readonly Reading[]
  readonly issues: readonly FileIssue[]
  readonly question: ReturnType<typeof settleDots>['question']
}

/** So many faults are listed one by one. */
const listed = 20

const note = (sheet: string, cell: string, key: 'table.masked' | 'table.total-unchecked'): FileIssue => ({
  severity: 'note',
  code: key.slice(6),
  sheet,
  cell,
  message: message(key),
})

const isDash = (cell: GridCell): boolean => /^[-–—]$/.test(cell.raw.trim())

interface Found {
  readonly facts: CellFacts
  readonly cell: GridCell
  readonly value: ValueColumn
}

/** Of counts and days `1.234` can only be thousands: what that settles, `null` where no such cell is open. */
const wholeStyle = (found: readonly Found[]): SettledStyle => {
  for (const { facts, cell } of found) {
    const unit = measureOf(facts.measure)?.unit
    if (!isAmbiguous(cell) || (unit !== 'count' && unit !== 'days')) continue
    const read = readNumberText(cell.raw)
    if (read.kind !== 'ambiguous' || Number.isInteger(read.danish) === Number.isInteger(read.english)) continue
    return Number.isInteger(read.danish) ? 'danish' : 'english'
  }
  return null
}

/** Reads the figures of a block. A text that is no number is a fault, a blank or a dash is unknown, a hidden count too. */
export const readBlock = (
  sheet: string,
  laid: LaidBlock,
  reader: CellReader,
  answers: RecognitionContext['answers'],
  dashIsNil: boolean,
): BlockReadings => {
  const found = laid.rows.flatMap((row) =>
    laid.values.flatMap((value): Found[] => {
      const cell = row.row.cells.get(value.column)
      const shape = cellShape(cell)
      if (!cell || shape === 'none' || (shape === 'hole' && !(dashIsNil && isDash(cell)))) return []
      const facts = reader.read(row, value)
      return facts === null ? [] : [{ facts, cell, value }]
    }),
  )
  const cells = found.map(({ cell }) => cell)
  const dots = settleDots(settleStyle(cells) ?? wholeStyle(found), cells, answers)
  const readings: Reading[] = []
  const issues: FileIssue[] = []
  let masked: string | null = null
  for (const { facts, cell, value } of found) {
    const ref = cellReference(cell.row, cell.column)
    const total = facts.rowTotal || facts.columnTotal
    const nil = { kind: 'number', value: 0, percent: false, raw: cell.raw } as const
    const read = dashIsNil && isDash(cell) ? nil : printedFigure(sheet, cell, dots.value)
    if (read.kind === 'blank') continue
    if (read.kind === 'uncached') {
      if (total) issues.push(note(sheet, ref, 'table.total-unchecked'))
      else if (issues.length < listed) {
        issues.push({ severity: 'error', code: 'bad-cell', sheet, cell: ref, message: message('cell.uncached') })
      }
      continue
    }
    if (read.kind === 'bad') {
      if (!total && issues.length < listed) issues.push(read.issue)
      continue
    }
    if (read.kind === 'masked') masked ??= ref
    readings.push({
      facts,
      cell,
      ref,
      row: cell.row,
      column: cell.column,
      segment: value.keys[0]?.column ?? 0,
      value: read.kind === 'number' ? read.value : null,
      percent: read.kind === 'number' && read.percent,
      raw: cell.raw,
    })
  }
  if (masked !== null) issues.push(note(sheet, masked, 'table.masked'))
  return { readings, issues, question: dots.question }
}
