import type { BreakEvenLine, BreakEvenView } from '../cards/break-even.view'
import { drawnGroup, drawnSeries } from './drawn-group'
import type { CustomSeriesOption } from './echarts'
import { endLabels, exitsOf } from './end-labels'
import type { BalancePoint } from './followed-lines'
import { type At, atOf, bandShape, dot, fontOf, ring, sizeOf, stroke, words } from './mark-shapes'
import { placeLabels, segmentsOf, type Box, type LabelRequest, type Point, type Segment } from './place-labels'
import type { Shape } from './scenario-bar'
import { chartInk } from './scenario-style'

/** A place on a line with its words. */
interface Mark {
  readonly id: string
  readonly at: Point
  readonly text: string
  readonly look: 'ring' | 'dot' | 'none'
  /** True for what the chart is about. */
  readonly strong: boolean
}

const pointsOf = ({ published, held }: BreakEvenLine): BalancePoint[] => [...published, ...held]

/** The band between the first and the last scenario. Nothing where there is only one. */
export const bandSeries = (view: BreakEvenView): CustomSeriesOption => ({
  ...drawnSeries,
  id: 'band',
  data: [[0, 0]],
  z: 1,
  renderItem: (_params, api) => {
    const [low, high] = view.lines.map(pointsOf)
    return drawnGroup(low && high ? [bandShape([low, high], view.axis, atOf(api), chartInk.band)] : [])
  },
})

/** The band of the forecast's error. Nothing where no error is known. */
export const errorBandSeries = ({ followed, axis }: BreakEvenView): CustomSeriesOption => ({
  ...drawnSeries,
  id: 'error',
  data: [[0, 0]],
  z: 2,
  renderItem: (_params, api) => {
    const band = followed?.band
    return drawnGroup(band ? [bandShape([band.low, band.high], axis, atOf(api), chartInk.error)] : [])
  },
})

/** Zero line, crossings with their month, now, the start of the held years and the names at the line ends. */
export const breakEvenMarks = (view: BreakEvenView, rem: number): CustomSeriesOption => ({
  ...drawnSeries,
  id: 'marks',
  data: [[0, 0]],
  z: 7,
  renderItem: (_params, api) => drawnGroup(shapes(view, rem, atOf(api), plotOf(view, atOf(api)))),
})

/** The area of the balance, in px. */
const plotOf = ({ axis, horizon }: BreakEvenView, at: At): Box => {
  const [upper, lower] = [at(0, axis.high), at(horizon, axis.low)]
  return { ...upper, width: lower.x - upper.x, height: lower.y - upper.y }
}

const shapes = (view: BreakEvenView, rem: number, at: At, plot: Box): Shape[] => {
  const { followed } = view
  const zero: Segment = { from: at(0, 0), to: at(view.horizon, 0) }
  const lines = [
    ...view.lines.map(pointsOf),
    ...(followed ? [followed.actual, followed.expected, followed.whatIf?.points ?? []] : []),
  ].map((points) => segmentsOf(points.map(([x, y]) => at(x, y))))
  const vertical = (x: number): Segment => ({ from: { x, y: plot.y }, to: { x, y: plot.y + plot.height } })
  const heldAt = view.heldFrom ? at(view.heldFrom.at, 0).x : null
  const verticals = [
    ...(heldAt === null ? [] : [vertical(heldAt)]),
    ...(followed ? [vertical(at(...followed.now.at).x)] : []),
  ]
  const heldFont = fontOf(450, 0.75 * rem)
  const heldBox = heldAt === null || !view.heldFrom ? null : heldLabel(view.heldFrom.text, heldAt, plot, heldFont)
  const marks = marksOf(view, at)
  const fontOfMark = ({ strong }: Mark) => (strong || !followed ? fontOf(600, 0.8125 * rem) : fontOf(500, 0.75 * rem))
  const requests = marks.map((mark): LabelRequest => ({
    id: mark.id,
    anchor: mark.at,
    ...sizeOf(mark.text, fontOfMark(mark)),
    gap: 0.5 * rem,
  }))
  const placed = placeLabels(requests, {
    bounds: plot,
    ...(followed
      ? { segments: [zero], lines, faint: verticals, others: marks.map((mark) => mark.at) }
      : { segments: [zero, ...lines.flat(), ...verticals] }),
    boxes: [
      ...marks.map((mark) => ({ x: mark.at.x - 6, y: mark.at.y - 6, width: 12, height: 12 })),
      ...(heldBox ? [heldBox] : []),
    ],
  })
  return [
    stroke(zero, chartInk.zero, 1.25),
    ...verticals.map((segment) => stroke(segment, chartInk.mark, 1)),
    ...(view.dots ? view.lines.flatMap((line) => yearDots(line, at)) : []),
    ...(heldBox && view.heldFrom
      ? [words(heldBox, view.heldFrom.text, heldFont, chartInk.text, followed !== undefined)]
      : []),
    ...marks.flatMap((mark) => (mark.look === 'none' ? [] : [mark.look === 'dot' ? dot(mark.at) : ring(mark.at)])),
    ...marks.flatMap((mark) => {
      const box = placed.get(mark.id)
      if (!box) return []
      const ink = mark.strong || !followed ? chartInk.strong : chartInk.text
      return [words(box, mark.text, fontOfMark(mark), ink, followed !== undefined)]
    }),
    ...endLabels(view, rem, at, plot),
  ]
}

/** Marks in the order in which they choose their place. What is expected when the plan expects it is said once. */
const marksOf = (view: BreakEvenView, at: At): Mark[] => {
  const { followed, lines } = view
  const expected = followed?.crossing ?? null
  const same = (other: { readonly at: number; readonly text: string }) =>
    expected !== null && other.text === expected.text && Math.abs(other.at - expected.at) < 1 / 12
  const plan = lines.flatMap(({ id, crossing }): Mark[] =>
    crossing && !same(crossing)
      ? [{ id, at: at(crossing.at, 0), text: crossing.text, look: 'ring', strong: false }]
      : [],
  )
  if (!followed) return plan
  const { now, whatIf } = followed
  const tried = whatIf?.crossing ?? null
  const exits = exitsOf(view).map(({ id, at: [x, y], name }): Mark => {
    return { id: `${id}-exit`, at: at(x, y), text: name, look: 'none', strong: id === 'expected' }
  })
  return [
    ...(expected
      ? [{ id: 'expected', at: at(expected.at, 0), text: expected.text, look: 'dot', strong: true } as const]
      : []),
    ...plan,
    { id: 'now', at: at(...now.at), text: now.text, look: 'dot', strong: true },
    ...(tried && !same(tried)
      ? [{ id: 'what-if', at: at(tried.at, 0), text: tried.text, look: 'ring', strong: false } as const]
      : []),
    ...exits,
  ]
}

/** The words for the held years stand right of where they begin, or left of it where the right is too narrow. */
const heldLabel = (text: string, x: number, plot: Box, font: string): Box => {
  const size = sizeOf(text, font)
  const fits = x + 6 + size.width <= plot.x + plot.width
  return { ...size, x: fits ? x + 6 : x - 6 - size.width, y: plot.y }
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 0.001

/** The balance at the end of each year. */
const yearDots = ({ published, held }: BreakEvenLine, at: At): Shape[] =>
  [...published, ...held.slice(1)]
    .filter(([x]) => x > 0 && isWhole(x))
    .map(([x, y]) => at(x, y))
    .map(({ x, y }) => ({ type: 'circle', shape: { cx: x, cy: y, r: 3 }, style: { fill: chartInk.text } }))
