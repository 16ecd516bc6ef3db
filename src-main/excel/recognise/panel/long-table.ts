import type { FileIssue, Question } from '#domain/file-issue'
import { message } from '#domain/message'
import { type Observation, keyText as keyOf } from '#domain/observation'
import { settleStyle } from '../amount-cells'
import { layoutSlot } from '../header-row'
import { settleDots } from '../questions'
import type { ColumnRole, Recogniser, Recognition, RecognitionContext, RowRole } from '../recognition'
import { type SheetTable, type TableRow, cellText, refOf } from '../sheet-table'
import { mixedUnits, printedRounding, statedUnits } from '../unit'
import { rowText } from './block'
import { badCell, printedFigure, scaled, unscaledFault } from './figures'
import { type LongHeader, longHeader } from './long-columns'
import { type LongKey, longKey } from './long-row'
import { settlePercent } from './percent'

/** So many faults are listed one by one. */
const listed = 20

interface LongFigure {
  readonly row: TableRow
  readonly key: LongKey
  readonly value: number
  readonly percent: boolean
  readonly raw: string
}

interface LongRows {
  readonly figures: readonly LongFigure[]
  readonly issues: readonly FileIssue[]
  readonly question: Question | null
}

/** Rows in which a measure and a value stand; a line with nothing but a text is a remark. */
const readRows = (table: SheetTable, header: LongHeader, context: RecognitionContext): LongRows => {
  const sheet = table.sheet.name
  const at = header.columns.get('value') ?? 0
  const measureAt = header.columns.get('measure') ?? 0
  const rows = table.rows.filter(({ row, cells }) => row > header.row.row && cells.has(at) && cells.has(measureAt))
  const values = rows.flatMap(({ cells }) => cells.get(at) ?? [])
  const dots = settleDots(settleStyle(values), values, context.answers)
  const figures: LongFigure[] = []
  const issues: FileIssue[] = []
  for (const row of rows) {
    const cell = row.cells.get(at)
    if (!cell || issues.length >= listed) continue
    const read = printedFigure(sheet, cell, dots.value)
    if (read.kind === 'blank') continue
    if (read.kind === 'masked') {
      issues.push({ severity: 'note', code: 'masked', sheet, cell: refOf(row, at), message: message('table.masked') })
      continue
    }
    const key = longKey(header, row)
    if ('message' in key) {
      const column = header.columns.get(key.column) ?? measureAt
      issues.push({ severity: 'error', code: 'bad-cell', sheet, cell: refOf(row, column), message: key.message })
      continue
    }
    if (read.kind !== 'number') {
      issues.push(read.kind === 'bad' ? read.issue : badCell(sheet, cell, 'cell.uncached'))
      continue
    }
    const { unit } = key.measure
    if (read.percent && unit !== 'percent' && unit !== 'number') {
      issues.push(badCell(sheet, cell, 'cell.not-a-number'))
      continue
    }
    figures.push({ row, key, value: read.value, percent: read.percent, raw: read.raw })
  }
  return { figures, issues, question: dots.question }
}

/** Names that were made into own measures, each told once. */
const ownNotes = (sheet: string, header: LongHeader, figures: readonly LongFigure[]): FileIssue[] => {
  const told = new Set<string>()
  return figures.flatMap(({ key: { named, measure }, row }): FileIssue[] => {
    if (named === null || told.has(named)) return []
    told.add(named)
    const cell = refOf(row, header.columns.get('measure') ?? 1)
    const params = { read: named.slice(0, 60), measure: measure.id }
    return [{ severity: 'note', code: 'own-measure', sheet, cell, message: message('table.own-measure', params) }]
  })
}

const repeated = (observations: readonly Observation[]): FileIssue[] => {
  const seen = new Map<string, Observation>()
  return observations.flatMap((item): FileIssue[] => {
    const key = keyOf(item)
    const other = seen.get(key)
    if (!other) {
      seen.set(key, item)
      return []
    }
    const params = { breakdown: item.breakdown, period: item.period, other: other.origin.cell ?? '' }
    const { sheet, cell } = item.origin
    return [
      { severity: 'error', code: 'duplicate-key', sheet, cell, message: message('table.duplicate-figure', params) },
    ]
  })
}

const recognise = (table: SheetTable, context: RecognitionContext): Recognition | null => {
  const header = longHeader(table)
  if (header === null) return null
  const sheet = table.sheet.name
  const { figures, issues, question } = readRows(table, header, context)
  if (figures.length + issues.length === 0) return null
  const valueColumn = header.columns.get('value') ?? 1
  const money = figures.some(({ key }) => key.measure.unit === 'kr')
  const stated = money ? statedUnits(table, header.row.row) : []
  const unit = stated[0]?.unit ?? 'kr'
  const percents = figures.filter(({ key }) => key.measure.unit === 'percent')
  const printed = percents.map((figure) => ({ ...figure, column: valueColumn }))
  const shares = settlePercent(sheet, printed, true, context.answers)
  const lines = table.rows.filter(({ row }) => row < header.row.row).map(rowText)
  const slot = layoutSlot('long', lines)
  const faults: FileIssue[] = []
  const observations = figures.flatMap(({ row, key, value, percent, raw }): Observation[] => {
    const factor = key.measure.unit === 'percent' && !percent ? shares.factorOf(value) : 1
    const whole = scaled(value * factor, key.measure, unit)
    const cell = row.cells.get(valueColumn)
    if (whole === null) {
      if (cell && faults.length < listed) faults.push(badCell(sheet, cell, unscaledFault(key.measure)))
      return []
    }
    const { measure, breakdown, component, committee, dranst, period, basis } = key
    const origin = { sheet, cell: refOf(row, valueColumn), raw, rows: null }
    const own = { measure: measure.id, breakdown, component, committee, dranst, period, basis }
    return [{ ...own, source: 'long', statedIn: null, slot, value: whole, origin }]
  })
  const amounts = observations.flatMap(({ measure, value }) =>
    /^(?:cost|plan|investment)\./.test(measure) ? value : [],
  )
  const roles = new Map<number, ColumnRole>([...header.row.cells.keys()].map((column) => [column, 'ignored']))
  for (const [name, column] of header.columns) roles.set(column, name === 'value' ? 'value' : 'key')
  const data = new Set(figures.map(({ row }) => row.row))
  return {
    kind: 'long',
    source: 'long',
    unit: money ? unit : null,
    rounding: money ? printedRounding(amounts, unit) : 1,
    headerRow: header.row.row,
    endRow: null,
    observations,
    issues: [
      ...mixedUnits(sheet, stated),
      ...issues,
      ...faults,
      ...repeated(observations),
      ...ownNotes(sheet, header, figures),
    ],
    questions: [question, shares.question].filter((item) => item !== null),
    totals: [],
    columnRoles: roles,
    rowRoles: new Map(
      table.rows.map(({ row, cells }): [number, RowRole] => {
        if (row <= header.row.row) return [row, row === header.row.row ? 'header' : 'title']
        return [
          row,
          data.has(row) ? 'data' : [...cells.values()].some((cell) => cellText(cell) !== '') ? 'footnote' : 'ignored',
        ]
      }),
    ),
  }
}

/** The long format: a row for each figure, with its measure, breakdown, period and value. */
export const longTable: Recogniser = { kind: 'long', source: 'long', recognise }
