import type { Economy, EconomyRow, Figure } from '#contract/followup'
import { isMonth } from '#domain/month'
import type { ColumnPoint, ColumnsView } from '../charts/columns-option'
import type { ScenarioKind } from '../charts/scenario-style'
import type { Speech } from '../locales/speech'
import { changeOf, changeText } from './cost-trend.view'
import { economyRowName, rowId, rowsWithTotal } from './economy-name'
import { isAhead } from './period-table.view'

/** The chart of one row of the money page. */
export interface EconomyChartView extends ColumnsView {
  readonly title: string
  readonly note: string
  readonly description: string
  readonly keys: readonly { readonly kind: ScenarioKind; readonly name: string }[]
}

interface Column {
  readonly name: string
  readonly actual: Figure
  readonly previous: Figure | null
  readonly plan: number | null
  readonly forecast: number | null
  readonly ahead: boolean
}

/** A figure of a single period: a range of months is no month's spend, and is kept out of the columns. */
const own = (figure: Figure | null | undefined): number | null => (figure?.from === null ? figure.value : null)

const columnsOf = (economy: Economy, row: EconomyRow, before: EconomyRow | null, speech: Speech): Column[] =>
  row.cells.flatMap((actual, index): Column[] => {
    const { period = '' } = economy.columns[index] ?? {}
    const ofYear = economy.view === 'year' && period === String(economy.year)
    const open = row.yearToDate.basis !== 'year'
    return [
      {
        name: isMonth(period) ? speech.fmt.monthBare(period) : period,
        actual,
        previous: before?.cells[index] ?? null,
        plan: ofYear ? row.budgetRevised.value : null,
        forecast: ofYear && open ? row.expected.value : null,
        ahead: isAhead(period, economy),
      },
    ]
  })

const keysOf = (economy: Economy, columns: readonly Column[], { t }: Speech): EconomyChartView['keys'] => {
  const year = economy.year ?? ''
  const has = (read: (column: Column) => number | null) => columns.some((column) => read(column) !== null)
  return [
    {
      kind: 'actual',
      name: economy.view === 'year' ? t('economy.chart.actualYears') : t('economy.chart.actual', { year }),
    },
    ...(has(({ previous }) => own(previous)) ? [{ kind: 'previous', name: String(Number(year) - 1) } as const] : []),
    ...(has(({ plan }) => plan) ? [{ kind: 'plan', name: t('economy.chart.plan') } as const] : []),
    ...(has(({ forecast }) => forecast) ? [{ kind: 'forecast', name: t('economy.chart.forecast') } as const] : []),
  ]
}

const tableOf = (
  columns: readonly Column[],
  keys: EconomyChartView['keys'],
  amount: (ore: number) => string,
  speech: Speech,
): ColumnsView['table'] => {
  const { t } = speech
  const write = (value: number | null) => (value === null ? t('figure.missing') : amount(value))
  const cellOf = (column: Column, kind: ScenarioKind): string => {
    if (kind === 'actual') return column.ahead ? '–' : write(own(column.actual))
    if (kind === 'previous') return write(own(column.previous))
    const value = kind === 'plan' ? column.plan : column.forecast
    return value === null ? '–' : amount(value)
  }
  const years = columns.every(({ actual }) => actual.basis === 'year')
  return {
    rowHead: t('economy.chart.period'),
    columns: [...keys.map(({ name }) => name), ...(years ? [t('economy.chart.changeYears')] : [])],
    rows: columns.map((column, index) => ({
      head: column.name,
      cells: [
        ...keys.map(({ kind }) => cellOf(column, kind)),
        ...(years ? [changeText(own(column.actual), own(columns[index - 1]?.actual), speech)] : []),
      ],
    })),
  }
}

const noteOf = (economy: Economy, { t }: Speech): string => {
  const [first, last] = [economy.columns[0], economy.columns.at(-1)]
  return t(`economy.chart.${economy.view}`, {
    unit: t('overview.kpi.unit'),
    year: economy.year ?? '',
    from: first?.period ?? '',
    to: last?.period ?? '',
  })
}

const orePerMillion = 100_000_000
const smallMillions = 5

const scaled = (ore: number | null) => (ore === null ? null : ore / orePerMillion)

/** Amounts of a small row need another decimal to be told apart. */
const amountOf = (columns: readonly Column[], { fmt }: Speech) => {
  const largest = Math.max(0, ...columns.map(({ actual }) => Math.abs(actual.value ?? 0)))
  return (ore: number) => fmt.millions(ore, largest < smallMillions * orePerMillion ? 2 : 1)
}

const broken: ReadonlySet<string> = new Set(['5.28.20', '5.28.22'])

/** Years are compared with the year before; months with the same month a year ago, which stands beside them. */
const changeMark = ({ view }: Economy, now: number | null, before: number | null, speech: Speech) =>
  view === 'year' ? changeOf(now, before, speech) : null

/** The chosen row against last year and the budget. `previous` is the same view of the year before. */
export const economyChartView = (
  economy: Economy,
  previous: Economy | null,
  chosen: string,
  speech: Speech,
): EconomyChartView | null => {
  const row = rowsWithTotal(economy).find((item) => rowId(item) === chosen) ?? economy.total
  if (!row) return null
  const compare =
    economy.view !== 'year' && previous?.year === Number(economy.year) - 1 && previous.view === economy.view
  const before = compare ? (rowsWithTotal(previous).find((item) => rowId(item) === rowId(row)) ?? null) : null
  const columns = columnsOf(economy, row, before, speech)
  const keys = keysOf(economy, columns, speech)
  const amount = amountOf(columns, speech)
  const budget = economy.view === 'ytd' ? row.budgetRevised.value : null
  const name = economyRowName(row, speech)
  const breaks = (index: number) =>
    economy.seriesBreak && broken.has(row.breakdown) && index > 0 && economy.columns[index]?.period === '2016'
  return {
    title: row.breakdown === 'total' ? speech.t('economy.chart.totalTitle') : speech.t('economy.chart.title', { name }),
    note: noteOf(economy, speech),
    description: speech.t('economy.chart.description', {
      name,
      points: columns
        .filter(({ ahead }) => !ahead)
        .map((column) =>
          speech.t('economy.chart.point', {
            period: column.name,
            value: column.actual.value === null ? speech.t('figure.missing') : amount(column.actual.value),
          }),
        )
        .join(' '),
    }),
    keys,
    missing: speech.t('figure.missing'),
    level:
      budget === null
        ? null
        : { value: budget / orePerMillion, text: speech.t('economy.chart.planLevel', { value: amount(budget) }) },
    table: tableOf(columns, keys, amount, speech),
    points: columns.map((column, index): ColumnPoint => ({
      name: column.name,
      actual: scaled(own(column.actual)),
      previous: scaled(own(column.previous)),
      plan: scaled(column.plan),
      forecast: scaled(column.forecast),
      label: amount(own(column.actual) ?? column.forecast ?? column.plan ?? 0),
      change: breaks(index) ? null : changeMark(economy, own(column.actual), own(columns[index - 1]?.actual), speech),
      breakBefore: breaks(index),
      ahead: column.ahead,
    })),
  }
}
