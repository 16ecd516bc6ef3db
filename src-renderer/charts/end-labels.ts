import type { BreakEvenLine, BreakEvenView } from '../cards/break-even.view'
import type { BalancePoint, LineEnd } from './followed-lines'
import { type At, fontOf, words } from './mark-shapes'
import { type Box, spread } from './place-labels'
import type { Shape } from './scenario-bar'
import { chartInk } from './scenario-style'

const pointsOf = ({ published, held }: BreakEvenLine): readonly BalancePoint[] => [...published, ...held]

/** Where a line leaves the axis for good, on its edge; `null` where it ends inside. */
export const exitOf = (line: BreakEvenLine, { low, high }: BreakEvenView['axis']): BalancePoint | null => {
  const points = pointsOf(line)
  const inside = points.findLastIndex(([, y]) => y >= low && y <= high)
  const from = points[inside]
  const to = points[inside + 1]
  if (!from || !to || inside === points.length - 1) return null
  const edge = to[1] > high ? high : low
  const part = (edge - from[1]) / (to[1] - from[1])
  return [from[0] + (to[0] - from[0]) * part, edge]
}

const endsOf = (view: BreakEvenView): readonly LineEnd[] => {
  const plan = view.lines
    .filter((line) => exitOf(line, view.axis) === null)
    .map(({ name, end }) => ({ name, ...end }))
  const { end = null, whatIf = null } = view.followed ?? {}
  return [...plan, ...(end ? [end] : []), ...(whatIf ? [whatIf.end] : [])]
}

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
      words({ x, y }, name, fontOf(600, 0.8125 * rem), chartInk.strong),
      words({ x, y: y + 1.125 * rem }, text, fontOf(450, 0.75 * rem), chartInk.text),
    ]
  })
}
