import type { CustomSeriesRenderItemReturn } from 'echarts'
import type { Box, Segment } from './place-labels'
import { scenarioStyle, type ScenarioKind } from './scenario-style'

/** An element of a custom series. */
export type Shape = NonNullable<CustomSeriesRenderItemReturn>

/** Rising lines of a hatch, cut off at the edges of the rectangle: plain strokes, so that they stay sharp at any size. */
export const hatchLines = ({ x, y, width, height }: Box, gap: number): Segment[] => {
  const lines: Segment[] = []
  for (let offset = gap; offset < width + height; offset += gap) {
    lines.push({
      from: { x: x + Math.max(0, offset - height), y: y + Math.min(offset, height) },
      to: { x: x + Math.min(offset, width), y: y + Math.max(0, offset - width) },
    })
  }
  return lines
}

const stroke = ({ from, to }: Segment, color: string): Shape => ({
  type: 'line',
  shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
  style: { stroke: color, lineWidth: 1 },
  silent: true,
})

/** A bar in the notation: solid, edged, outlined or hatched. `fine` draws the edge of a held (extrapolated) figure with dots. */
export const scenarioBar = (kind: ScenarioKind, box: Box, fine = false): Shape => {
  const { fill, edge, edgeWidth, hatch } = scenarioStyle(kind).bar
  const inset = edgeWidth / 2
  const shape = {
    x: box.x + inset,
    y: box.y + inset,
    width: Math.max(0, box.width - edgeWidth),
    height: Math.max(0, box.height - edgeWidth),
  }
  const frame: Shape = {
    type: 'rect',
    shape,
    style: {
      fill: fill ?? 'none',
      stroke: edgeWidth > 0 ? edge : 'none',
      lineWidth: edgeWidth,
      ...(fine ? { lineDash: [1.5, 2.5] } : {}),
    },
  }
  const lines = hatch === null ? [] : hatchLines(shape, hatch).map((line) => stroke(line, edge))
  return { type: 'group', children: [frame, ...lines] }
}

/** The rectangle between two heights, `width` wide around `centre`. */
export const barBox = (centre: number, width: number, base: number, top: number): Box => ({
  x: centre - width / 2,
  y: Math.min(base, top),
  width,
  height: Math.abs(base - top),
})
