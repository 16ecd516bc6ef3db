import type { BreakEvenView } from '../cards/break-even.view'
import type { BalancePoint, LineEnd } from './followed-lines'
import { type At, fontOf, sizeOf, words } from './mark-shapes'
import { type Box, spread } from './place-labels'
import type { Shape } from './scenario-bar'
import { chartInk } from './scenario-style'

/** A line by its points, with what it ends in. */
interface EndedLine {
  readonly id: string
  readonly points: readonly BalancePoint[]
  readonly end: LineEnd
}

/** Where a line leaves the axis for good, on its edge; `null` where it ends inside. */
const exitOf = (points: readonly BalancePoint[], { low, high }: BreakEvenView['axis']): BalancePoint | null => {
  const inside = points.findLastIndex(([, y]) => y >= low && y <= high)
  const from = points[inside]
  const to = points[inside + 1]
  if (!from || !to) return null
  const edge = to[1] > high ? high : low
  const part = (edge - from[1]) / (to[1] - from[1])
  return [from[0] + (to[0] - from[0]) * part, edge]
}

const linesOf = ({ lines, followed }: BreakEvenView): readonly EndedLine[] => [
  ...lines.map(({ id, name, published, held, end }) => ({
    id,
    points: [...published, ...held],
    end: { name, ...end },
  })),
  ...(followed?.end ? [{ id: 'expected', points: followed.expected, end: followed.end }] : []),
  ...(followed?.whatIf ? [{ id: 'what-if', points: followed.whatIf.points, end: followed.whatIf.end }] : []),
]

/** Lines that leave the axis, and where. Only a followed case has an axis that does not hold all lines. */
export const exitsOf = (
  view: BreakEvenView,
): readonly { readonly id: string; readonly at: BalancePoint; readonly name: string }[] =>
  view.followed
    ? linesOf(view).flatMap(({ id, points, end }) => {
        const at = exitOf(points, view.axis)
        return at ? [{ id, at, name: end.name }] : []
      })
    : []

const endsOf = (view: BreakEvenView): readonly LineEnd[] => {
  const gone = new Set(exitsOf(view).map(({ id }) => id))
  return linesOf(view).flatMap(({ id, end }) => (gone.has(id) ? [] : [end]))
}

const nameFont = (rem: number) => fontOf(600, 0.8125 * rem)

/** How much room the names at the right edge take. */
export const endLabelsWidth = (view: BreakEvenView, rem: number): number =>
  rem + Math.max(0, ...endsOf(view).map(({ name }) => sizeOf(name, nameFont(rem)).width))

/** The names of the lines and what they end in, at the right edge, none over another. */
export const endLabels = (view: BreakEvenView, rem: number, at: At, plot: Box): Shape[] => {
  const height = 2.25 * rem
  const ends = endsOf(view)
  const tops = spread(
    ends.map(({ value }) => at(view.horizon, value).y - height / 2),
    height + 4,
    plot.y - rem,
    plot.y + plot.height - height / 2,
  )
  return ends.flatMap(({ name, text }, index) => {
    const x = plot.x + plot.width + 0.625 * rem
    const y = tops[index] ?? 0
    return [
      words({ x, y }, name, nameFont(rem), chartInk.strong),
      words({ x, y: y + 1.125 * rem }, text, fontOf(450, 0.75 * rem), chartInk.text),
    ]
  })
}
