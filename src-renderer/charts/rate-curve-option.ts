import type { CustomSeriesRenderItemAPI } from 'echarts'
import type { RateCurveView } from '../calculators/rate-curve.view'
import { chartTip } from './chart-tip'
import { drawnGroup, drawnSeries } from './drawn-group'
import type { ChartOption, CustomSeriesOption } from './echarts'
import { hatchLines, type Shape } from './scenario-bar'
import { chartInk } from './scenario-style'

const words = (x: number, y: number, text: string, rem: number, align: 'left' | 'right' | 'center'): Shape => ({
  type: 'text',
  x,
  y,
  style: {
    text,
    fill: chartInk.strong,
    font: `600 ${0.8125 * rem}px Inter Variable`,
    align,
    verticalAlign: 'middle',
    backgroundColor: chartInk.surface,
    padding: [2, 4],
  },
})

const shapes = (view: RateCurveView, rem: number, api: CustomSeriesRenderItemAPI): Shape[] => {
  const at = (rate: number, years: number) => {
    const [x = 0, y = 0] = api.coord([rate, years])
    return { x, y }
  }
  const zones = view.zones.flatMap(({ from, to }): Shape[] => {
    const upper = at(from, view.horizon)
    const lower = at(to, 0)
    const box = { ...upper, width: lower.x - upper.x, height: lower.y - upper.y }
    const wide = box.width > 9 * rem
    return [
      { type: 'rect', shape: box, style: { fill: chartInk.band } },
      ...hatchLines(box, 10).map(({ from: start, to: end }): Shape => ({
        type: 'line',
        shape: { x1: start.x, y1: start.y, x2: end.x, y2: end.y },
        style: { stroke: chartInk.grid, lineWidth: 1 },
      })),
      wide
        ? words(box.x + box.width / 2, box.y + box.height / 2, view.zoneText, rem, 'center')
        : words(box.x + box.width + 0.25 * rem, box.y + box.height - rem, `← ${view.zoneText}`, rem, 'left'),
    ]
  })
  const { rate, years, text } = view.now
  const foot = at(rate, 0)
  const dot = at(rate, years ?? view.horizon)
  const right = rate < view.end * 0.55
  const line: Shape = {
    type: 'line',
    shape: { x1: foot.x, y1: foot.y, x2: dot.x, y2: dot.y },
    style: { stroke: chartInk.mark, lineWidth: 1, lineDash: [3, 3] },
  }
  const ring: Shape = {
    type: 'circle',
    shape: { cx: dot.x, cy: dot.y, r: 4.5 },
    style: { fill: chartInk.surface, stroke: chartInk.strong, lineWidth: 2 },
  }
  return [
    ...zones,
    line,
    ...(years === null ? [] : [ring]),
    words(dot.x + (right ? 0.5 : -0.5) * rem, dot.y + (right ? -0.875 : 1) * rem, text, rem, right ? 'left' : 'right'),
  ]
}

const marks = (view: RateCurveView, rem: number): CustomSeriesOption => ({
  ...drawnSeries,
  id: 'marks',
  data: [[0, 0]],
  z: 6,
  renderItem: (_params, api) => drawnGroup(shapes(view, rem, api)),
})

/** The option of break-even against success rate: a line, and the rates without break-even as a hatched zone with its words. */
export const rateCurveOption =
  (view: RateCurveView, formatNumber: (value: number) => string, unit: string) =>
  (rem: number): ChartOption => {
    const axisText = { color: chartInk.text, fontSize: 0.75 * rem, fontFamily: 'Inter Variable' }
    const line = { type: 'line', symbol: 'none', emphasis: { disabled: true } } as const
    const walker = {
      ...line,
      id: 'walk',
      data: view.listed.map(([rate, years]) => [rate, years ?? view.horizon]),
      lineStyle: { opacity: 0 },
    }
    const curve = {
      ...line,
      id: 'curve',
      data: view.points.map(([rate, years]) => [rate, years]),
      silent: true,
      connectNulls: false,
      tooltip: { show: false },
      lineStyle: { color: chartInk.strong, width: (2.5 * rem) / 16 },
      z: 5,
    }
    return {
      // It follows a slider: what is drawn is where the hand is, not on its way there.
      animation: false,
      textStyle: { fontFamily: 'Inter Variable' },
      grid: { left: 2.25 * rem, right: rem, top: 1.75 * rem, bottom: 2 * rem },
      tooltip: chartTip(view.table),
      xAxis: {
        type: 'value',
        min: 0,
        max: view.end,
        splitLine: { show: false },
        axisLine: { show: true, lineStyle: { color: chartInk.mark } },
        axisLabel: {
          ...axisText,
          margin: 0.75 * rem,
          hideOverlap: true,
          formatter: (value: number) => `${formatNumber(value)}${unit}`,
        },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: view.horizon,
        axisLabel: { ...axisText, formatter: (value: number) => formatNumber(value) },
        splitLine: { lineStyle: { color: chartInk.grid } },
      },
      series: [walker, curve, marks(view, rem)],
    }
  }
