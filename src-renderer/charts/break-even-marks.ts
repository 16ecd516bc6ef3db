import type { CustomSeriesRenderItemAPI } from 'echarts'
import { format } from 'echarts/core'
import type { BreakEvenLine, BreakEvenView } from '../cards/break-even.view'
import { drawnGroup, drawnSeries } from './drawn-group'
import type { CustomSeriesOption } from './echarts'
import { placeLabels, segmentsOf, spread, type Box, type LabelRequest, type Point, type Segment } from './place-labels'
import type { Shape } from './scenario-bar'
import { chartInk } from './scenario-style'

type At = (x: number, y: number) => Point

const atOf =
  (api: CustomSeriesRenderItemAPI): At =>
  (x, y) => {
    const [px = 0, py = 0] = api.coord([x, y])
    return { x: px, y: py }
  }

const fontOf = (weight: number, size: number) => `${weight} ${size}px Inter Variable`

const pointsOf = (line: BreakEvenLine, at: At): Point[] => [...line.published, ...line.held].map(([x, y]) => at(x, y))

/** The band between the first and the last scenario. Nothing where there is only one. */
export const bandSeries = (view: BreakEvenView): CustomSeriesOption => ({
  ...drawnSeries,
  id: 'band',
  data: [[0, 0]],
  z: 1,
  renderItem: (_params, api) => {
    const [low, high] = view.lines.map((line) => pointsOf(line, atOf(api)))
    if (!low || !high) return drawnGroup([])
    const points = [...low, ...high.reverse()].map(({ x, y }) => [x, y])
    return drawnGroup([{ type: 'polygon', shape: { points }, style: { fill: chartInk.band } }])
  },
})

/** Zero line, crossings with their month, the start of the held years and the names at the line ends. */
export const breakEvenMarks = (view: BreakEvenView, rem: number): CustomSeriesOption => ({
  ...drawnSeries,
  id: 'marks',
  data: [[0, 0]],
  z: 6,
  renderItem: (_params, api) => drawnGroup(shapes(view, rem, atOf(api), plotOf(view, atOf(api)))),
})

/** The area of the balance, in px. */
const plotOf = ({ axis, horizon }: BreakEvenView, at: At): Box => {
  const [upper, lower] = [at(0, axis.high), at(horizon, axis.low)]
  return { ...upper, width: lower.x - upper.x, height: lower.y - upper.y }
}

const shapes = (view: BreakEvenView, rem: number, at: At, plot: Box): Shape[] => {
  const font = fontOf(600, 0.8125 * rem)
  const zero: Segment = { from: at(0, 0), to: at(view.horizon, 0) }
  const lines = view.lines.flatMap((line) => segmentsOf(pointsOf(line, at)))
  const heldAt = view.heldFrom ? at(view.heldFrom.at, 0).x : null
  const held: Segment[] =
    heldAt === null ? [] : [{ from: { x: heldAt, y: plot.y }, to: { x: heldAt, y: plot.y + plot.height } }]
  const dots = view.lines.flatMap(({ id, crossing }) =>
    crossing ? [{ id, at: at(crossing.at, 0), text: crossing.text }] : [],
  )
  const requests: LabelRequest[] = dots.map((dot) => ({
    id: dot.id,
    anchor: dot.at,
    ...sizeOf(dot.text, font),
    gap: 0.5 * rem,
  }))
  const heldFont = fontOf(450, 0.75 * rem)
  const heldBox = heldAt === null || !view.heldFrom ? null : heldLabel(view.heldFrom.text, heldAt, plot, heldFont)
  const placed = placeLabels(requests, {
    bounds: plot,
    segments: [zero, ...lines, ...held],
    boxes: [
      ...dots.map((dot) => ({ x: dot.at.x - 6, y: dot.at.y - 6, width: 12, height: 12 })),
      ...(heldBox ? [heldBox] : []),
    ],
  })
  return [
    stroke(zero, chartInk.zero, 1.25),
    ...held.map((segment) => stroke(segment, chartInk.mark, 1)),
    ...(view.dots ? view.lines.flatMap((line) => yearDots(line, at)) : []),
    ...(heldBox && view.heldFrom ? [words(heldBox, view.heldFrom.text, heldFont, chartInk.text)] : []),
    ...dots.map((dot) => ring(dot.at)),
    ...dots.flatMap((dot) => {
      const box = placed.get(dot.id)
      return box ? [words(box, dot.text, font, chartInk.strong)] : []
    }),
    ...endLabels(view, rem, at, plot),
  ]
}

const sizeOf = (text: string, font: string) => {
  const { width, height } = format.getTextRect(text, font)
  return { width: width + 2, height }
}

/** The words for the held years stand right of where they begin, or left of it where the right is too narrow. */
const heldLabel = (text: string, x: number, plot: Box, font: string): Box => {
  const size = sizeOf(text, font)
  const fits = x + 6 + size.width <= plot.x + plot.width
  return { ...size, x: fits ? x + 6 : x - 6 - size.width, y: plot.y }
}

const stroke = ({ from, to }: Segment, color: string, lineWidth: number): Shape => ({
  type: 'line',
  shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
  style: { stroke: color, lineWidth },
})

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 0.001

/** The balance at the end of each year. */
const yearDots = ({ published, held }: BreakEvenLine, at: At): Shape[] =>
  [...published, ...held.slice(1)]
    .filter(([x]) => x > 0 && isWhole(x))
    .map(([x, y]) => at(x, y))
    .map(({ x, y }) => ({ type: 'circle', shape: { cx: x, cy: y, r: 3 }, style: { fill: chartInk.text } }))

const ring = ({ x, y }: Point): Shape => ({
  type: 'circle',
  shape: { cx: x, cy: y, r: 4.5 },
  style: { fill: chartInk.surface, stroke: chartInk.strong, lineWidth: 2 },
})

const words = ({ x, y }: Point, text: string, font: string, fill: string): Shape => ({
  type: 'text',
  x,
  y,
  style: { text, font, fill, align: 'left', verticalAlign: 'top' },
})

const endLabels = (view: BreakEvenView, rem: number, at: At, plot: Box): Shape[] => {
  const height = 2.25 * rem
  const ends = view.lines.map((line) => at(view.horizon, line.end.value))
  const tops = spread(
    ends.map(({ y }) => y - height / 2),
    height + 4,
    plot.y - rem,
    plot.y + plot.height - height / 2,
  )
  return view.lines.flatMap((line, index) => {
    const x = plot.x + plot.width + 0.625 * rem
    const y = tops[index] ?? 0
    return [
      words({ x, y }, line.name, fontOf(600, 0.8125 * rem), chartInk.strong),
      words({ x, y: y + 1.125 * rem }, line.end.text, fontOf(450, 0.75 * rem), chartInk.text),
    ]
  })
}
