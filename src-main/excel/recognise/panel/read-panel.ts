import type { FileIssue, Question } from '#domain/file-issue'
import { message } from '#domain/message'
import type { Observation } from '#domain/observation'
import { layoutSlot } from '../header-row'
import { settleCumulative, settleUnit } from '../questions'
import type { AmountUnit, ColumnRole, ControlTotal, RecognitionContext, RowRole } from '../recognition'
import { mixedUnits, printedRounding, statedUnits } from '../unit'
import type { SheetTable } from '../sheet-table'
import { badCell, knownMeasure } from './figures'
import { repeatedFigures } from './figure'
import { figuresOf } from './figures-of'
import { type Around, kindOf } from './kind-of'
import { type PanelKind, kindFacts } from './kinds'
import type { LaidBlock } from './layout'
import { observationOf } from './panel-observation'
import { ownMeasureNotes, remarks } from './panel-remarks'
import { columnRoles, rowRoles } from './panel-roles'
import { type ScaledReading, checkPanelTotals } from './panel-totals'
import { settlePercent } from './percent'
import { settlePlace } from './places'
import { type Reading, readBlock } from './readings'
import { CellReader } from './resolve'
import { risesLikeYearToDate } from './rising'
import { scaleReadings } from './scale-readings'
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

/** Flows of one month that only the title states: that month, or the year to its end. */
const isLoneMonth = (flows: readonly Reading[]): boolean => {
  const open = flows.filter(({ facts }) => !facts.cumulative)
  return (
    open.length > 0 &&
    open.every(
      ({ facts: { time, timeAround } }) => timeAround && time?.basis === 'month' && !time.period.endsWith('-01'),
    )
  )
}

/** A title that counts to the end of a month: since January. */
const untilMonth = /til og med|(?<!\p{L})t\.?\s?o\.?\s?m\.?(?!\p{L})|\bthrough\b|\bup to\b/iu
/** A title of a day: what has come until then, or in its month. */
const onDay =
  /(?<!\p{L})(?:pr|per|ultimo|as of|as at)\.?\s*(?:den\s*)?(?:\d{1,2}[.\s/-]|(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|o[kc]t|nov|dec))/iu

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
  const title = lines.join(' ')
  const lone = isLoneMonth(flows)
  const since = lone && untilMonth.test(title)
  const cumulative = settleCumulative(
    flows.length > 0 ? [...lines, around.sheet.text] : [],
    flows.length > 0 &&
      !since &&
      !/i måneden|den enkelte måned|in the month/i.test(title) &&
      (risesLikeYearToDate(flows) || isLoneMonth(money) || (lone && onDay.test(title))),
    context.answers,
  )
  const scaling = {
    sheet,
    cumulative: since || cumulative.value,
    factorOf: percent.factorOf,
    unit: unit?.value ?? 'kr',
  } as const
  const { readings: scaledReadings, faults } = scaleReadings(usable, scaling)
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
      ...faults,
      ...problems.map(({ cell }) => ({
        ...badCell(sheet, cell, 'cell.time-unknown'),
        message: message('cell.time-unknown', { read: timeTexts(laid, cell.row, cell.column) }),
      })),
      ...repeatedFigures(sheet, figures),
      ...checked.issues,
      ...remarks(sheet, laid, cells),
      ...ownMeasureNotes(sheet, figures),
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
