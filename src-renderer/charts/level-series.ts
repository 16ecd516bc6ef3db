import { drawnGroup, drawnSeries } from './drawn-group'
import type { CustomSeriesOption } from './echarts'
import type { Shape } from './scenario-bar'
import { chartInk, scenarioStyle } from './scenario-style'

/** A level across a chart of columns, in the unit of its axis, with its name. */
export interface Level {
  readonly value: number
  readonly text: string
}

/** A budget as an outlined line behind `count` columns, named at its right end. */
export const levelSeries = (count: number, level: Level, rem: number): CustomSeriesOption => ({
  ...drawnSeries,
  id: 'level',
  data: [[0, level.value]],
  z: 2,
  renderItem: (_params, api) => {
    const [first = 0, y = 0] = api.coord([0, level.value])
    const [last = 0] = api.coord([count - 1, level.value])
    const half = count > 1 ? (last - first) / (count - 1) / 2 : 3 * rem
    const { edge, edgeWidth, core, coreWidth } = scenarioStyle('plan').line
    const stroke = (color: string, lineWidth: number): Shape => ({
      type: 'line',
      shape: { x1: first - half, y1: y, x2: last + half, y2: y },
      style: { stroke: color, lineWidth: (lineWidth * rem) / 16 },
    })
    const name: Shape = {
      type: 'text',
      x: last + half + 0.5 * rem,
      y,
      style: {
        text: level.text,
        fill: chartInk.text,
        font: `500 ${0.75 * rem}px Inter Variable`,
        lineHeight: rem,
        align: 'left',
        verticalAlign: 'middle',
      },
    }
    return drawnGroup([stroke(edge, edgeWidth), stroke(core ?? chartInk.surface, coreWidth), name])
  },
})
