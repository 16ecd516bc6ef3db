import type { CustomSeriesRenderItemAPI } from 'echarts'
import type { BreakEvenView } from '../cards/break-even.view'
import { drawnGroup, drawnSeries } from './drawn-group'
import type { CustomSeriesOption } from './echarts'
import { barBox, scenarioBar, type Shape } from './scenario-bar'
import { chartInk } from './scenario-style'

const line = (x1: number, y1: number, x2: number, y2: number, color: string, lineWidth: number): Shape => ({
  type: 'line',
  shape: { x1, y1, x2, y2 },
  style: { stroke: color, lineWidth },
})

const text = (
  x: number,
  y: number,
  words: string,
  size: number,
  align: 'left' | 'center',
  verticalAlign: 'top' | 'bottom',
): Shape => ({
  type: 'text',
  x,
  y,
  style: {
    text: words,
    fill: chartInk.text,
    font: `500 ${size}px Inter Variable`,
    lineHeight: size * 1.25,
    align,
    verticalAlign,
  },
})

/** Saving upwards and investment downwards for each year, outlines on one scale; a held year has a dotted edge. */
export const breakEvenBars = (view: BreakEvenView, rem: number): CustomSeriesOption => ({
  ...drawnSeries,
  id: 'years',
  xAxisIndex: 1,
  yAxisIndex: 1,
  data: [[0, 0]],
  z: 3,
  renderItem: (_params, api) => drawnGroup(shapes(view, rem, api)),
})

const shapes = (view: BreakEvenView, rem: number, api: CustomSeriesRenderItemAPI): Shape[] => {
  const at = (x: number, y: number) => {
    const [px = 0, py = 0] = api.coord([x, y])
    return { x: px, y: py }
  }
  const zero = at(0, 0)
  const end = at(view.horizon, 0)
  const slot = (end.x - zero.x) / Math.max(1, view.horizon)
  const width = Math.min(1.5 * rem, (slot * 0.62) / Math.max(1, view.lines.length))
  const savings = view.lines.flatMap((scenario, index) =>
    scenario.years.map(({ saving, held }, year) => {
      const centre = at(year + 0.5, saving)
      const shift = (index - (view.lines.length - 1) / 2) * (width + 2)
      return scenarioBar('plan', barBox(centre.x + shift, width, zero.y, centre.y), held)
    }),
  )
  const [first] = view.lines
  const investments = (first?.years ?? []).map(({ investment, held }, year) => {
    const centre = at(year + 0.5, -investment)
    return scenarioBar(
      'plan',
      barBox(centre.x, width * view.lines.length + 2 * (view.lines.length - 1), zero.y, centre.y),
      held,
    )
  })
  const size = 0.75 * rem
  const small = 0.6875 * rem
  const years = (first?.years ?? []).map((year, index) => {
    const netLosses = view.lines.map((scenario) => -(scenario.years[index]?.saving ?? 0))
    const below = at(index + 0.5, -Math.max(year.investment, ...netLosses))
    const name = slot > 2.75 * rem ? year.name : String(index + 1)
    return text(below.x, below.y + 4, name, small, 'center', 'top')
  })
  const label = at(0, 0)
  return [
    ...savings,
    ...investments,
    line(zero.x, zero.y, end.x, zero.y, chartInk.zero, 1),
    ...years,
    text(end.x + 0.75 * rem, label.y - 4, view.words.saving, size, 'left', 'bottom'),
    text(end.x + 0.75 * rem, label.y + 4, view.words.investment, size, 'left', 'top'),
  ]
}
