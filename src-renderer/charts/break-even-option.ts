import type { BreakEvenView } from '../cards/break-even.view'
import { breakEvenBars } from './break-even-bars'
import { bandSeries, breakEvenMarks, errorBandSeries } from './break-even-marks'
import { chartTip } from './chart-tip'
import type { ChartOption, LineSeriesOption } from './echarts'
import { endLabelsWidth } from './end-labels'
import { followedBarRange, followedBars } from './followed-bars'
import type { FollowedLines } from './followed-lines'
import { scenarioLine } from './scenario-line'
import { chartInk } from './scenario-style'

const barRange = (view: BreakEvenView) => {
  if (view.followed) return followedBarRange(view, view.followed)
  const { lines } = view
  const years = lines.flatMap((line) => line.years)
  const up = Math.max(1, ...years.map(({ saving }) => saving))
  // A net gain may be below zero.
  const down = Math.max(1, ...years.flatMap(({ investment, saving }) => [investment, -saving]))
  return { up, down }
}

/** What happened, what is expected and what is tried out, above the plan. */
const followedSeries = ({ actual, expected, whatIf }: FollowedLines, rem: number): LineSeriesOption[] =>
  [
    ...(whatIf ? [{ id: 'what-if', kind: 'what-if', points: whatIf.points } as const] : []),
    { id: 'expected', kind: 'forecast', points: expected } as const,
    { id: 'actual', kind: 'actual', points: actual } as const,
  ].flatMap((line) => scenarioLine(line, rem).map((series) => ({ ...series, z: 6 })))

/** The option of the break-even chart: balance above, saving and investment a year below, one time axis for both. */
export const breakEvenOption =
  (view: BreakEvenView, formatNumber: (value: number) => string) =>
  (rem: number): ChartOption => {
    const small = 0.75 * rem
    const { up, down } = barRange(view)
    const left = 2.25 * rem
    const right = Math.max(7.25 * rem, endLabelsWidth(view, rem))
    const axisText = { color: chartInk.text, fontSize: small, fontFamily: 'Inter Variable' }
    const time = {
      type: 'value',
      min: 0,
      max: view.horizon,
      axisLine: { show: false },
      splitLine: { show: false },
    } as const
    const walker = {
      type: 'line',
      data: view.table.rows.map((_row, index) => {
        const at = (index + 1) * (view.rowYears ?? 1)
        return [at, mioAt(view, at)]
      }),
      symbol: 'none',
      lineStyle: { opacity: 0 },
      emphasis: { disabled: true },
    } as const
    return {
      textStyle: { fontFamily: 'Inter Variable' },
      grid: [
        { left, right, top: 1.25 * rem, bottom: '36%' },
        { left, right, top: '72%', bottom: 1.5 * rem },
      ],
      axisPointer: { link: [{ xAxisIndex: 'all' }] },
      tooltip: chartTip(view.table),
      xAxis: [
        {
          ...time,
          gridIndex: 0,
          axisTick: {
            show: true,
            customValues: view.ticks.map(({ at }) => at),
            lineStyle: { color: chartInk.mark },
            length: 4,
          },
          axisLabel: {
            ...axisText,
            customValues: view.ticks.map(({ at }) => at),
            hideOverlap: true,
            formatter: (at: number) => view.ticks.find((tick) => Math.abs(tick.at - at) < 0.01)?.text ?? '',
          },
          axisLine: { show: true, onZero: false, lineStyle: { color: chartInk.mark } },
        },
        { ...time, gridIndex: 1, axisTick: { show: false }, axisLabel: { show: false } },
      ],
      yAxis: [
        {
          type: 'value',
          gridIndex: 0,
          min: view.axis.low,
          max: view.axis.high,
          splitNumber: 6,
          axisLabel: {
            ...axisText,
            showMinLabel: false,
            showMaxLabel: false,
            formatter: (value: number) => formatNumber(value),
          },
          splitLine: { showMinLine: false, showMaxLine: false, lineStyle: { color: chartInk.grid } },
        },
        { type: 'value', gridIndex: 1, min: -down, max: up * 1.2, show: false },
      ],
      series: [
        { ...walker, id: 'walk', xAxisIndex: 0, yAxisIndex: 0 },
        bandSeries(view),
        ...view.lines.flatMap((line) => [
          ...scenarioLine({ id: line.id, kind: 'plan', points: line.published }, rem),
          ...(line.held.length > 1
            ? scenarioLine({ id: `${line.id}-held`, kind: 'plan', points: line.held, fine: true }, rem)
            : []),
        ]),
        ...(view.followed ? [errorBandSeries(view), ...followedSeries(view.followed, rem)] : []),
        view.followed ? followedBars(view, view.followed, rem) : breakEvenBars(view, rem),
        breakEvenMarks(view, rem),
      ],
    }
  }

/** Where the tooltip points at: what happened or is expected, else the first line of the plan. */
const mioAt = ({ lines: [first], followed }: BreakEvenView, year: number): number => {
  const points = [
    ...(followed ? [...followed.actual, ...followed.expected] : []),
    ...(first ? [...first.published, ...first.held] : []),
  ]
  return points.find(([at]) => Math.abs(at - year) < 0.001)?.[1] ?? 0
}
