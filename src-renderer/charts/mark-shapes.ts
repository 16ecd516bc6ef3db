import type { CustomSeriesRenderItemAPI } from 'echarts'
import { format } from 'echarts/core'
import type { BalancePoint } from './followed-lines'
import type { Point, Segment } from './place-labels'
import type { Shape } from './scenario-bar'
import { chartInk } from './scenario-style'

/** Where a value of the axes stands in the drawing. */
export type At = (x: number, y: number) => Point

/** Places by the axes of a custom series. */
export const atOf =
  (api: CustomSeriesRenderItemAPI): At =>
  (x, y) => {
    const [px = 0, py = 0] = api.coord([x, y])
    return { x: px, y: py }
  }

/** The font of a text in a chart. */
export const fontOf = (weight: number, size: number): string => `${weight} ${size}px Inter Variable`

/** Height of a line, px: as high as its type. What is measured depends on which fonts a machine has for other scripts. */
const lineHeightOf = (font: string): number => Number(/([\d.]+)px/.exec(font)?.[1] ?? 12)

/** How much room a text takes. */
export const sizeOf = (text: string, font: string): { readonly width: number; readonly height: number } => ({
  width: format.getTextRect(text, font).width + 2,
  height: lineHeightOf(font),
})

/** A straight stroke. */
export const stroke = ({ from, to }: Segment, color: string, lineWidth: number): Shape => ({
  type: 'line',
  shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
  style: { stroke: color, lineWidth },
})

/** A text by its upper left corner; `halo` keeps it readable where a line runs behind it. */
export const words = ({ x, y }: Point, text: string, font: string, fill: string, halo = false): Shape => ({
  type: 'text',
  x,
  y,
  style: {
    ...{ text, font, fill, lineHeight: lineHeightOf(font), align: 'left', verticalAlign: 'top' },
    ...(halo ? { stroke: chartInk.surface, lineWidth: 3 } : {}),
  },
})

/** A ring on a line: something that is planned or tried out. */
export const ring = ({ x, y }: Point): Shape => ({
  type: 'circle',
  shape: { cx: x, cy: y, r: 4.5 },
  style: { fill: chartInk.surface, stroke: chartInk.strong, lineWidth: 2 },
})

/** A dot on a line: what is, or is expected. */
export const dot = ({ x, y }: Point, r = 5): Shape => ({
  type: 'circle',
  shape: { cx: x, cy: y, r },
  style: { fill: chartInk.strong, stroke: chartInk.surface, lineWidth: 1.5 },
})

/** A band between two lines, kept within `low`…`high` of the axis. */
export const bandShape = (
  [lower, upper]: readonly [readonly BalancePoint[], readonly BalancePoint[]],
  { low, high }: { readonly low: number; readonly high: number },
  at: At,
  fill: string,
): Shape => {
  const within = ([x, y]: BalancePoint) => {
    const point = at(x, Math.min(Math.max(y, low), high))
    return [point.x, point.y]
  }
  return {
    type: 'polygon',
    shape: { points: [...lower.map(within), ...upper.map(within).reverse()] },
    style: { fill },
  }
}
