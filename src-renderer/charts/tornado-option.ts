import type { CustomSeriesRenderItemAPI } from 'echarts'
import type { TornadoBarView, TornadoEndView, TornadoView } from '../calculators/tornado.view'
import { chartTip } from './chart-tip'
import { drawnGroup, drawnSeries } from './drawn-group'
import type { ChartOption, CustomSeriesOption } from './echarts'
import type { Shape } from './scenario-bar'
import { chartInk } from './scenario-style'

/** An end at its low value is an outline, one at its high value is filled: two looks, no colour that says good or bad. */
const looks = { low: chartInk.surface, high: '#c3cad0' } as const

const text = (x: number, y: number, words: string, size: number, align: 'left' | 'right' | 'center'): Shape => ({
  type: 'text',
  x,
  y,
  style: {
    text: words,
    fill: chartInk.strong,
    font: `500 ${size}px Inter Variable`,
    align,
    verticalAlign: 'middle',
  },
})

/** Which side of the base an end's words stand on: its own, or away from the other where it does not move or both move one way. */
const sideOf = (end: TornadoEndView, other: TornadoEndView, base: number): -1 | 1 => {
  const own = Math.sign((end.at ?? base) - base)
  const others = Math.sign((other.at ?? base) - base)
  const shorter = Math.abs((end.at ?? base) - base) < Math.abs((other.at ?? base) - base)
  if (own === 0 || (own === others && shorter)) return others > 0 ? -1 : 1
  return own > 0 ? 1 : -1
}

const barShapes = (
  bar: TornadoBarView,
  index: number,
  { base }: TornadoView,
  rem: number,
  api: CustomSeriesRenderItemAPI,
): Shape[] => {
  const at = (value: number) => api.coord([value, index])
  const [zero = 0, y = 0] = at(base.at)
  const height = 1.125 * rem
  return (['low', 'high'] as const).flatMap((name): Shape[] => {
    const end = bar[name]
    if (end.at === null) return []
    const [x = 0] = at(end.at)
    const side = sideOf(end, bar[name === 'low' ? 'high' : 'low'], base.at)
    const from = side > 0 ? Math.max(zero, x) : Math.min(zero, x)
    return [
      {
        type: 'rect',
        shape: { x: Math.min(zero, x), y: y - height / 2, width: Math.abs(x - zero), height },
        style: { fill: looks[name], stroke: chartInk.text, lineWidth: Math.abs(x - zero) < 1 ? 0 : 1.25 },
      },
      text(from + side * 0.5 * rem, y, end.text, 0.75 * rem, side > 0 ? 'left' : 'right'),
    ]
  })
}

const barSeries = (view: TornadoView, rem: number): CustomSeriesOption => ({
  ...drawnSeries,
  id: 'bars',
  data: [[view.base.at, 0]],
  z: 3,
  renderItem: (_params, api) => {
    const [x = 0, top = 0] = api.coord([view.base.at, 0])
    const [, bottom = 0] = api.coord([view.base.at, Math.max(0, view.bars.length - 1)])
    const line: Shape = {
      type: 'line',
      shape: { x1: x, y1: top - 1.125 * rem, x2: x, y2: bottom + 1.125 * rem },
      style: { stroke: chartInk.zero, lineWidth: 1.25 },
    }
    return drawnGroup([
      ...view.bars.flatMap((bar, index) => barShapes(bar, index, view, rem, api)),
      line,
      text(x, top - 1.625 * rem, view.base.text, 0.8125 * rem, 'center'),
    ])
  },
})

const rangeOf = ({ base, bars }: TornadoView) => {
  const places = [base.at, ...bars.flatMap(({ low, high }) => [low.at ?? base.at, high.at ?? base.at])]
  const [least, most] = [Math.min(...places), Math.max(...places)]
  const room = Math.max(most - least, 0.1) * 0.04
  return { min: least - room, max: most + room }
}

/** Room for the names of the assumptions, and for the words at both ends of the bars; in rem. */
const namesWidth = 10
const wordsWidth = 6

/** Height of a tornado: a row an assumption, and room for the axis and the base. */
export const tornadoHeight = ({ bars }: TornadoView): string => `${Math.max(8, bars.length * 2 + 5)}rem`

/** The option of a tornado: bars from the base to both ends of each assumption, words at the ends. */
export const tornadoOption =
  (view: TornadoView, formatNumber: (value: number) => string) =>
  (rem: number): ChartOption => {
    const axisText = { color: chartInk.text, fontSize: 0.75 * rem, fontFamily: 'Inter Variable' }
    const walker = {
      type: 'bar',
      id: 'walk',
      data: view.bars.map(({ high }) => high.at ?? view.base.at),
      itemStyle: { opacity: 0 },
      emphasis: { disabled: true },
      silent: true,
    } as const
    return {
      // It follows a slider: what is drawn is where the hand is, not on its way there.
      animation: false,
      textStyle: { fontFamily: 'Inter Variable' },
      grid: { left: (namesWidth + wordsWidth) * rem, right: wordsWidth * rem, top: 2 * rem, bottom: 1.75 * rem },
      tooltip: chartTip(view.table),
      xAxis: {
        type: 'value',
        ...rangeOf(view),
        splitNumber: 4,
        axisLabel: {
          ...axisText,
          showMinLabel: false,
          showMaxLabel: false,
          hideOverlap: true,
          formatter: (value: number) => formatNumber(value),
        },
        splitLine: { showMinLine: false, showMaxLine: false, lineStyle: { color: chartInk.grid } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: view.bars.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: {
          ...axisText,
          color: chartInk.strong,
          width: namesWidth * rem,
          overflow: 'break',
          interval: 0,
          margin: wordsWidth * rem,
        },
      },
      series: [walker, barSeries(view, rem)],
    }
  }
