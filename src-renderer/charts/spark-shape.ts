/** What a sparkline draws, in a box of 120 × 24. */
export interface SparkShape {
  readonly viewBox: string
  /** One path a run of known neighbours. */
  readonly paths: readonly string[]
  /** The last known point, and points with no known neighbour, which a line could not show. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly last: boolean }[]
  /** Where the series breaks; `null` where it does not. */
  readonly breakX: number | null
}

const width = 120
const height = 24
const inset = 3

interface Point {
  readonly x: number
  readonly y: number
}

const runsOf = (points: readonly (Point | null)[], breakAt: number | null): Point[][] => {
  const runs: Point[][] = [[]]
  points.forEach((point, index) => {
    if (index === breakAt || point === null) runs.push([])
    if (point) runs.at(-1)?.push(point)
  })
  return runs.filter((run) => run.length > 0)
}

const round = (value: number) => Math.round(value * 100) / 100

/** The shape of a series: a hole splits the line, and so does a break before `breakAt`. The scale is the series' own. */
export const sparkShape = (values: readonly (number | null)[], breakAt: number | null): SparkShape => {
  const known = values.filter((value) => value !== null)
  const low = Math.min(...known)
  const span = Math.max(...known) - low
  const step = values.length > 1 ? (width - 2 * inset) / (values.length - 1) : 0
  const xOf = (index: number) => round(inset + index * step)
  const yOf = (value: number) =>
    round(span === 0 ? height / 2 : height - inset - ((value - low) / span) * (height - 2 * inset))
  const points = values.map((value, index) => (value === null ? null : { x: xOf(index), y: yOf(value) }))
  const runs = runsOf(points, breakAt)
  const last = runs.at(-1)?.at(-1)
  const alone = runs.filter((run) => run.length === 1).flat()
  return {
    viewBox: `0 0 ${width} ${height}`,
    paths: runs.filter((run) => run.length > 1).map((run) => `M${run.map(({ x, y }) => `${x} ${y}`).join('L')}`),
    dots: [
      ...alone.filter((dot) => dot !== last).map((dot) => ({ ...dot, last: false })),
      ...(last ? [{ ...last, last: true }] : []),
    ],
    breakX: breakAt === null || breakAt < 1 || breakAt >= values.length ? null : round(xOf(breakAt) - step / 2),
  }
}
