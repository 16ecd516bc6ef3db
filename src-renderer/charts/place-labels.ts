/** A point of the drawing, in px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle of the drawing, in px; `x` and `y` are its upper left corner. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** A stroke that a label must not cross. */
export interface Segment {
  readonly from: Point
  readonly to: Point
}

/** A text to be set beside its anchor. */
export interface LabelRequest {
  readonly id: string
  readonly anchor: Point
  readonly width: number
  readonly height: number
  /** Clear distance to the anchor. */
  readonly gap: number
}

/** What is already there. */
export interface Surroundings {
  readonly bounds: Box
  readonly segments: readonly Segment[]
  readonly boxes: readonly Box[]
  /** Strokes that a label may cross rather than stand far off. */
  readonly faint?: readonly Segment[]
  /** Lines of many strokes: a label crosses each once at most. */
  readonly lines?: readonly (readonly Segment[])[]
  /** What other labels belong to: a label nearer to one of them would be read as its. */
  readonly others?: readonly Point[]
}

/** True where two rectangles share more than an edge. */
export const boxesOverlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const inside = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height

/** True where a stroke passes through a rectangle (Liang-Barsky). */
export const segmentCrosses = ({ from, to }: Segment, box: Box): boolean => {
  const dx = to.x - from.x
  const dy = to.y - from.y
  let enter = 0
  let leave = 1
  const sides = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ] as const
  for (const [slope, distance] of sides) {
    if (slope === 0 && distance < 0) return false
    if (slope < 0) enter = Math.max(enter, distance / slope)
    if (slope > 0) leave = Math.min(leave, distance / slope)
  }
  return enter < leave
}

/** A place for a label, and what it costs to be so far from the anchor. */
interface Candidate {
  readonly box: Box
  readonly far: number
}

const distances = [
  { distance: 1, far: 0 },
  { distance: 2.5, far: 0.2 },
  { distance: 4.5, far: 0.6 },
] as const

/** Where a label may stand around its anchor, best first: near before far, and beside the anchor before straight over it. */
const candidates = ({ anchor, width, height, gap }: LabelRequest): Candidate[] => {
  const middle = anchor.x - width / 2
  const placesAt = (aside: number, distance: number) => ({
    left: anchor.x - gap * aside - width,
    right: anchor.x + gap * aside,
    above: anchor.y - gap * distance - height,
    below: anchor.y + gap * distance,
  })
  const around = distances.flatMap(({ distance, far }) => {
    const { left, right, above, below } = placesAt(1, distance)
    return [
      { x: left, y: above, far },
      { x: right, y: below, far },
      { x: middle, y: above, far },
      { x: middle, y: below, far },
      { x: right, y: above, far },
      { x: left, y: below, far },
    ]
  })
  // Farther off, for where many lines meet.
  const farther = [2.5, 4.5].flatMap((aside) =>
    [1, 2.5, 4.5].flatMap((distance) => {
      const { left, right, above, below } = placesAt(aside, distance)
      const level = anchor.y - height / 2
      return [below, above, level].flatMap((y) => [right, left].map((x) => ({ x, y, far: 0.8 })))
    }),
  )
  return [...around, ...farther].map(({ far, ...corner }) => ({ box: { ...corner, width, height }, far }))
}

/** Many strokes crossed are never as bad as another label covered. */
const mostCrossed = 9
/** What it costs to cross a faint stroke, to cross a line, and to be taken for the label of something else. */
const costs = { faint: 0.3, line: 2, mistaken: 6 } as const

/** How far a point is from a rectangle. */
const distanceTo = ({ x, y, width, height }: Box, point: Point): number =>
  Math.hypot(Math.max(x - point.x, 0, point.x - x - width), Math.max(y - point.y, 0, point.y - y - height))

const conflicts = (box: Box, anchor: Point, around: Surroundings): number => {
  const { bounds, segments, boxes, faint = [], lines = [], others = [] } = around
  const crossing = (strokes: readonly Segment[]) => strokes.filter((segment) => segmentCrosses(segment, box)).length
  const own = distanceTo(box, anchor)
  return (
    (inside(box, bounds) ? 0 : 100) +
    boxes.filter((other) => boxesOverlap(box, other)).length * (mostCrossed + 2) +
    Math.min(mostCrossed, crossing(segments)) +
    crossing(faint) * costs.faint +
    lines.filter((line) => crossing(line) > 0).length * costs.line +
    (others.some((other) => other !== anchor && distanceTo(box, other) < own) ? costs.mistaken : 0)
  )
}

/**
 * A place for each label, in order, so that none covers another, a stroke or the edge. Where no free place is left the one
 * with the least conflict is taken.
 */
export const placeLabels = (labels: readonly LabelRequest[], around: Surroundings): Map<string, Box> => {
  const placed = new Map<string, Box>()
  for (const label of labels) {
    const now = { ...around, boxes: [...around.boxes, ...placed.values()] }
    const rated = candidates(label).map(({ box, far }) => ({ box, cost: conflicts(box, label.anchor, now) + far }))
    const best = rated.reduce((a, b) => (b.cost < a.cost ? b : a))
    placed.set(label.id, best.box)
  }
  return placed
}

/** The strokes between neighbouring points of a line. */
export const segmentsOf = (points: readonly Point[]): Segment[] =>
  points.slice(1).flatMap((to, index) => {
    const from = points[index]
    return from ? [{ from, to }] : []
  })

/** Heights moved apart, in order, so that neighbours are at least `distance` apart and none is outside `low`…`high`. */
export const spread = (heights: readonly number[], distance: number, low: number, high: number): number[] => {
  const order = heights.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y)
  let floor = low
  const down = order.map((item) => {
    const y = Math.max(item.y, floor)
    floor = y + distance
    return { ...item, y }
  })
  let ceiling = high
  const result = [...heights]
  for (const item of down.reverse()) {
    const y = Math.min(item.y, ceiling)
    ceiling = y - distance
    result[item.index] = y
  }
  return result
}
