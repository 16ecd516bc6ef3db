import type { CustomSeriesRenderItemAPI } from 'echarts'
import { chartTip } from './chart-tip'
import type { ChartTable } from './chart-table'
import { drawnGroup, drawnSeries } from './drawn-group'
import type { ChartOption, CustomSeriesOption } from './echarts'
import { barBox, scenarioBar, type Shape } from './scenario-bar'
import { levelSeries } from './level-series'
import { chartInk, type ScenarioKind } from './scenario-style'

/** One place on the time axis: what is known there, in the unit of the axis. `null` is unknown and never drawn as 0. */
export interface ColumnPoint {
  readonly name: string
  readonly actual: number | null
  readonly previous: number | null
  readonly plan: number | null
  readonly forecast: number | null
  /** The value over the column: of what happened, or of the budget alone. */
  readonly label: string
  /** The change from the point before, over the value. */
  readonly change: { readonly text: string; readonly tone: 'good' | 'bad' | null } | null
  /** True where nothing is expected yet: no value is missing there. */
  readonly ahead: boolean
  /** A break in the series before this point: drawn as a line between the columns. */
  readonly breakBefore: boolean
}

/** A chart of columns in the notation. */
export interface ColumnsView {
  readonly table: ChartTable
  readonly points: readonly ColumnPoint[]
  /** A level across the whole chart (a year's budget under cumulative columns), with its name at the end. */
  readonly level: { readonly value: number; readonly text: string } | null
  /** What stands where a value is missing. */
  readonly missing: string
}

const back = ['previous', 'plan'] as const satisfies readonly ScenarioKind[]

const text = (x: number, y: number, words: string, font: string, fill: string): Shape => ({
  type: 'text',
  x,
  y,
  style: {
    text: words,
    font,
    fill,
    align: 'center',
    verticalAlign: 'bottom',
    backgroundColor: chartInk.surface,
    padding: [1, 2],
  },
})

const breakMark = (x: number, from: number, to: number): Shape => ({
  type: 'line',
  shape: { x1: x, y1: from, x2: x, y2: to },
  style: { stroke: chartInk.mark, lineWidth: 1.25, lineDash: [3, 3] },
})

/** The columns of one point: last year and budget behind to the left and right, what happened in front. */
const pointShapes = (view: ColumnsView, index: number, rem: number, api: CustomSeriesRenderItemAPI): Shape[] => {
  const point = view.points[index]
  if (!point) return []
  const step = (api.coord([1, 0])[0] ?? 0) - (api.coord([0, 0])[0] ?? 0)
  const slot = step > 0 ? step : 6 * rem
  const [x = 0, base = 0] = api.coord([index, 0])
  const topOf = (value: number) => api.coord([index, value])[1] ?? base
  const compared = point.previous !== null || point.plan !== null
  const width = Math.min(3.25 * rem, slot * (compared ? 0.42 : 0.56))
  const alone = point.actual === null && point.forecast === null
  const behind = back.flatMap((kind) => {
    const value = point[kind]
    const shift = alone ? 0 : (kind === 'previous' ? -0.42 : 0.42) * width
    return value === null ? [] : [scenarioBar(kind, barBox(x + shift, width, base, topOf(value)))]
  })
  const front = (['forecast', 'actual'] as const).flatMap((kind) => {
    const value = point[kind]
    return value === null ? [] : [scenarioBar(kind, barBox(x, width, base, topOf(value)))]
  })
  const shown = point.actual ?? point.forecast
  const highest = Math.min(
    base,
    ...[point.actual, point.previous, point.plan, point.forecast].flatMap((value) =>
      value === null ? [] : [topOf(value)],
    ),
  )
  const label =
    shown === null && point.plan === null
      ? text(x, base - 0.375 * rem, view.missing, `italic 450 ${0.75 * rem}px Inter Variable`, chartInk.text)
      : text(x, highest - 0.5 * rem, point.label, `600 ${0.8125 * rem}px Inter Variable`, chartInk.strong)
  const change = point.change
    ? [
        text(
          x,
          highest - 0.5 * rem - 1.125 * rem,
          point.change.text,
          `550 ${0.75 * rem}px Inter Variable`,
          chartInk[point.change.tone ?? 'text'],
        ),
      ]
    : []
  const mark = point.breakBefore ? [breakMark(x - slot / 2, base, base - 8 * rem)] : []
  return [
    ...behind,
    ...front,
    ...(slot > 2 * rem && (!point.ahead || point.plan !== null) ? [label] : []),
    ...(slot > 4 * rem ? change : []),
    ...mark,
  ]
}

const columnSeries = (view: ColumnsView, rem: number): CustomSeriesOption => ({
  ...drawnSeries,
  id: 'columns',
  data: view.points.map((_point, index) => [index, 0]),
  z: 3,
  renderItem: (params, api) => drawnGroup(pointShapes(view, params.dataIndex, rem, api)),
})

/** The option of a chart of columns: zero-based, one axis, the value over each column. */
export const columnsOption =
  (view: ColumnsView, formatNumber: (value: number) => string) =>
  (rem: number): ChartOption => {
    const axisText = { color: chartInk.text, fontSize: 0.75 * rem, fontFamily: 'Inter Variable' }
    const values = view.points.flatMap(({ actual, previous, plan, forecast }) => [
      actual ?? 0,
      previous ?? 0,
      plan ?? 0,
      forecast ?? 0,
    ])
    const changes = view.points.some(({ change }) => change !== null)
    return {
      textStyle: { fontFamily: 'Inter Variable' },
      grid: { left: 2.75 * rem, right: view.level ? 7 * rem : 0.5 * rem, top: 0.5 * rem, bottom: 1.75 * rem },
      tooltip: chartTip(view.table),
      xAxis: {
        type: 'category',
        data: view.points.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { show: true, lineStyle: { color: chartInk.zero, width: 1.25 } },
        axisLabel: axisText,
      },
      yAxis: {
        type: 'value',
        min: Math.min(0, ...values),
        max: Math.max(...values, view.level?.value ?? 0) * (changes ? 1.22 : 1.1),
        splitNumber: 4,
        axisLabel: { ...axisText, showMaxLabel: false, formatter: (value: number) => formatNumber(value) },
        splitLine: { showMaxLine: false, lineStyle: { color: chartInk.grid } },
      },
      series: [
        {
          type: 'line',
          id: 'walk',
          data: view.points.map((_point, index) => highestOf(view, index)),
          symbol: 'none',
          lineStyle: { opacity: 0 },
        },
        columnSeries(view, rem),
        ...(view.level ? [levelSeries(view.points.length, view.level, rem)] : []),
      ],
    }
  }

const highestOf = (view: ColumnsView, index: number): number => {
  const point = view.points[index]
  return Math.max(0, point?.actual ?? 0, point?.previous ?? 0, point?.plan ?? 0, point?.forecast ?? 0)
}
