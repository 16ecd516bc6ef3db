import type { FileIssue, Question } from '#domain/file-issue'
import { message } from '#domain/message'
import type { Observation } from '#domain/observation'
import { cellReference } from '../../grid'
import { layoutSlot } from '../header-row'
import { headingMeaning } from '../headings'
import { settleCumulative, settleUnit } from '../questions'
import type { AmountUnit, ColumnRole, ControlTotal, RecognitionContext, RowRole } from '../recognition'
import { mixedUnits, printedRounding, statedUnits } from '../unit'
import type { SheetTable } from '../sheet-table'
import { rowText } from './blocks'
import { badCell, knownMeasure, scaled } from './figures'
import { type Figure, figuresOf, repeatedFigures } from './figures-of'
import { type Around, kindOf } from './kind-of'
import { type PanelKind, kindFacts } from './kinds'
import type { LaidBlock } from './layout'
import { type ScaledReading, checkPanelTotals } from './panel-totals'
import { settlePercent } from './percent'
import { settlePlace } from './places'
import { type Reading, readBlock } from './readings'
import { CellReader } from './resolve'
import { risesLikeYearToDate } from './rising'
import { BlockTime } from './time'

/** What one block of a sheet says. */
export interface ReadPanel {
  readonly kind: PanelKind
  readonly unit: AmountUnit | null
  readonly rounding: number
  readonly observations: readonly Observation[]
  readonly issues: readonly FileIssue[]
  readonly questions: readonly Question[]
  readonly totals: readonly ControlTotal[]
  readonly columnRoles: ReadonlyMap<number, ColumnRole>
  readonly rowRoles: ReadonlyMap<number, RowRole>
}

const isTotal = ({ facts }: Reading): boolean => facts.rowTotal || facts.columnTotal

/** The last month that a block names without a year, 0 for none. */
const lastNamedMonth = (laid: LaidBlock): number => {
  const texts = [...laid.levels.flat(), ...laid.rows.flatMap(({ keys, sections }) => [...keys.values(), ...sections])]
  return texts.reduce(
    (last, { period }) => (period?.kind === 'month-name' ? Math.max(last, period.monthNumber) : last),
    0,
  )
}

/** Money of one month that only the title states: that month, or the year to its end. */
const isLoneMonthOfMoney = (money: readonly Reading[]): boolean => {
  const open = money.filter(({ facts }) => !facts.cumulative)
  return (
    open.length > 0 &&
    open.every(
      ({ facts: { time, timeAround } }) => timeAround && time?.basis === 'month' && !time.period.endsWith('-01'),
    )
  )
}

/** Reads one block; `null` where it is no panel of ours, or says nothing. */
export const readPanel = (
  table: SheetTable,
  laid: LaidBlock,
  around: Around,
  context: RecognitionContext,
): ReadPanel | null => {
  const kind = kindOf(laid, around)
  if (kind === null) return null
  const sheet = table.sheet.name
  const lines = around.titles.map(({ text }) => text)
  const groups = [lines, [around.sheet.text], around.far.map(({ text }) => text)]
  const sections = [...new Set(laid.rows.flatMap((row) => row.sections.map(({ text }) => text)))]
  const time = new BlockTime([...(sections.length === 1 ? [sections] : []), ...groups], lastNamedMonth(laid), context)
  const cells = new CellReader(laid, kind, around, time)
  const read = readBlock(sheet, laid, cells, context.answers, around.dashIsNil)
  const usable = read.readings.filter(({ facts, percent }) => {
    const measure = knownMeasure(facts.measure)
    // A share beside counts is derived from them.
    return !percent || measure?.unit === 'percent' || measure?.unit === 'number'
  })
  if (usable.length === 0) return null
  const header = laid.block.levels.at(-1)?.row ?? 0
  const money = usable.filter(({ facts }) => knownMeasure(facts.measure)?.unit === 'kr')
  const stated = money.length > 0 ? statedUnits(table, header) : []
  const amounts = money.flatMap(({ value }) => value ?? [])
  const unit = money.length > 0 ? settleUnit(stated[0]?.unit ?? null, amounts, context.answers) : null
  const shares = usable.filter(({ facts }) => knownMeasure(facts.measure)?.unit === 'percent')
  const percentStated = [...laid.levels.flat(), ...around.titles].some(({ plain }) =>
    /(?:^| )(?:pct|procent|percent)/.test(plain),
  )
  const percent = settlePercent(sheet, shares, percentStated, context.answers)
  const flows = usable.filter(({ facts }) => knownMeasure(facts.measure)?.overTime === 'flow')
  const cumulative = settleCumulative(
    flows.length > 0 ? [...lines, around.sheet.text] : [],
    flows.length > 0 &&
      !/i måneden|den enkelte måned|in the month/i.test(lines.join(' ')) &&
      (risesLikeYearToDate(flows) || isLoneMonthOfMoney(money)),
    context.answers,
  )
  const faults: FileIssue[] = []
  const scaledReadings = usable.flatMap((reading): ScaledReading[] => {
    const measure = knownMeasure(reading.facts.measure)
    const flow = measure?.overTime === 'flow'
    const { time: at } = reading.facts
    const ytd = flow && at?.basis === 'month' && (cumulative.value || reading.facts.cumulative)
    const facts = ytd ? { ...reading.facts, time: { basis: 'ytd' as const, period: at.period } } : reading.facts
    if (reading.value === null) return [{ ...reading, facts, scaled: null }]
    if (measure === null) return [{ ...reading, facts, scaled: reading.value }]
    const factor = measure.unit === 'percent' && !reading.percent ? percent.factor : 1
    const value = scaled(reading.value * factor, measure, unit?.value ?? 'kr')
    if (value !== null) return [{ ...reading, facts, scaled: value }]
    if (!isTotal(reading)) faults.push(badCell(sheet, reading.cell, 'cell.not-whole'))
    return []
  })
  const place = settlePlace(sheet, scaledReadings, [...lines, around.sheet.text], context)
  const rounding =
    unit === null
      ? 1
      : printedRounding(
          scaledReadings.flatMap((reading) =>
            reading.scaled !== null && knownMeasure(reading.facts.measure)?.unit === 'kr' ? reading.scaled : [],
          ),
          unit.value,
        )
  const isPart = ({ facts }: ScaledReading) => facts.kind !== 'segregation'
  const checked = checkPanelTotals(sheet, scaledReadings, isPart, rounding)
  const figures = figuresOf(kind, scaledReadings, checked.alone, place.own)
  const timeless = scaledReadings.filter((reading) => !isTotal(reading) && reading.facts.time === null)
  const unfit = figures.filter(({ measure, time: at }) => !knownMeasure(measure)?.bases.includes(at.basis))
  if (figures.length === 0 && timeless.length === 0 && read.issues.every(({ severity }) => severity !== 'error'))
    return null
  const problems = [...timeless.slice(0, 1), ...unfit.slice(0, 1).flatMap((figure) => figure.cells.slice(0, 1))]
  const slot = layoutSlot(kind, lines)
  const source = kindFacts[kind].source
  return {
    kind,
    unit: unit?.value ?? null,
    rounding,
    observations: figures.map((figure) => observationOf(sheet, figure, source, slot)),
    issues: [
      ...mixedUnits(sheet, stated),
      ...read.issues,
      ...faults.slice(0, 20),
      ...problems.map(({ cell }) => ({
        ...badCell(sheet, cell, 'cell.time-unknown'),
        message: message('cell.time-unknown', { read: timeTexts(laid, cell.row, cell.column) }),
      })),
      ...repeatedFigures(sheet, figures),
      ...checked.issues,
      ...remarks(sheet, laid, cells),
    ],
    questions: [
      read.question,
      unit?.question ?? null,
      time.question,
      cumulative.question,
      percent.question,
      place.question,
    ].filter((question) => question !== null),
    totals: checked.totals,
    columnRoles: columnRoles(laid, cells),
    rowRoles: rowRoles(laid, scaledReadings),
  }
}

const timeTexts = (laid: LaidBlock, row: number, column: number): string => {
  const keys = laid.rows.find((item) => item.row.row === row)?.keys.values() ?? []
  const heading = laid.values.find((value) => value.column === column)?.headings ?? []
  return [...[...keys].map(({ text }) => text), ...heading.map(({ facts }) => facts.text)].join(', ').slice(0, 60)
}

const longestRaw = 400

const observationOf = (
  sheet: string,
  { measure, breakdown, time, value, cells }: Figure,
  source: Observation['source'],
  slot: string,
): Observation => {
  const raw = cells.length === 1 ? (cells[0]?.raw ?? '') : cells.map(({ ref }) => ref).join(', ')
  return {
    measure,
    breakdown,
    component: '',
    committee: '',
    dranst: null,
    period: time.period,
    basis: time.basis,
    source,
    statedIn: null,
    slot,
    value,
    origin: {
      sheet,
      cell: cells.length === 1 ? (cells[0]?.ref ?? null) : null,
      raw: raw.length > longestRaw ? `${raw.slice(0, longestRaw - 1)}…` : raw,
      rows: cells.length === 1 ? null : cells.length,
    },
  }
}

/** Says which columns are not read, and repeats the footnotes. */
const remarks = (sheet: string, laid: LaidBlock, cells: CellReader): FileIssue[] => {
  const header = laid.block.levels.at(-1)?.row ?? 0
  const issues = laid.values.flatMap((value): FileIssue[] => {
    if (!cells.ignores(value)) return []
    const heading = value.headings
      .map(({ facts }) => facts.text)
      .reverse()
      .join(' ')
    const cell = cellReference(header, value.column)
    return [
      { severity: 'note', code: 'ignored-column', sheet, cell, message: message('table.ignored-column', { heading }) },
    ]
  })
  for (const row of laid.block.levels) {
    for (const cell of row.cells.values()) {
      if (cell.kind !== 'text' || headingMeaning(cell.value) !== 'personal') continue
      issues.push({
        severity: 'note',
        code: 'dropped-column',
        sheet,
        cell: cellReference(cell.row, cell.column),
        message: message('table.dropped-column', { heading: cell.value.slice(0, 60) }),
      })
    }
  }
  for (const row of laid.block.notes.slice(0, 20)) {
    const text = rowText(row).slice(0, 200)
    const column = row.cells.keys().next().value ?? 1
    if (text === '') continue
    issues.push({
      severity: 'note',
      code: 'footnote',
      sheet,
      cell: cellReference(row.row, column),
      message: message('table.footnote', { text }),
    })
  }
  return issues
}

const columnRoles = (laid: LaidBlock, cells: CellReader): Map<number, ColumnRole> => {
  const roles = new Map<number, ColumnRole>()
  for (const level of laid.block.levels) for (const column of level.cells.keys()) roles.set(column, 'ignored')
  for (const { column } of laid.keyColumns) roles.set(column, 'key')
  for (const value of laid.values) {
    const total = value.headings.some(({ facts }) => facts.total)
    roles.set(value.column, cells.ignores(value) ? 'derived' : total ? 'total' : 'value')
  }
  return roles
}

const rowRoles = (laid: LaidBlock, readings: readonly Reading[]): Map<number, RowRole> => {
  const roles = new Map<number, RowRole>()
  for (const { row } of laid.block.above) roles.set(row, 'title')
  for (const { row } of laid.block.levels) roles.set(row, 'header')
  for (const { row } of laid.rows) roles.set(row.row, 'ignored')
  for (const { facts, row } of readings) roles.set(row, facts.rowTotal ? 'total' : 'data')
  for (const { row } of laid.block.notes) roles.set(row, 'footnote')
  return roles
}
