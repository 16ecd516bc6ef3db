import type { CustomSeriesRenderItemAPI } from 'echarts'
import type { BreakEvenView } from '../cards/break-even.view'
import { drawnGroup, drawnSeries } from './drawn-group'
import type { CustomSeriesOption } from './echarts'
import type { FollowedLines, FollowedYear } from './followed-lines'
import { fontOf, stroke } from './mark-shapes'
import { barBox, scenarioBar, type Shape } from './scenario-bar'
import { chartInk } from './scenario-style'

const text = (x: number, y: number, words: string, size: number, align: 'left' | 'center', top: boolean): Shape => ({
  type: 'text',
  x,
  y,
  style: {
    text: words,
    fill: chartInk.text,
    font: fontOf(500, size),
    lineHeight: size * 1.25,
    align,
    verticalAlign: top ? 'top' : 'bottom',
  },
})

/** The whole of a year: what happened and what is expected of the rest. */
const wholeOf = ({ actual, expected }: FollowedYear['saving']): number => (actual ?? 0) + (expected ?? 0)

/** Ends of the scale of the bars, mio. kr. */
export const followedBarRange = ({ lines }: BreakEvenView, { years }: FollowedLines) => {
  const planned = lines[0]?.years ?? []
  const up = [...planned.map(({ saving }) => saving), ...years.map(({ saving }) => wholeOf(saving))]
  const down = [
    ...planned.flatMap(({ investment, saving }) => [investment, -saving]),
    ...years.flatMap(({ investment, saving }) => [wholeOf(investment), -wholeOf(saving)]),
  ]
  return { up: Math.max(0.1, ...up), down: Math.max(0.1, ...down) }
}

/** Saving upwards and investment downwards for each year: what happened, with what is expected on top, beside the approved outline. */
export const followedBars = (view: BreakEvenView, followed: FollowedLines, rem: number): CustomSeriesOption => ({
  ...drawnSeries,
  id: 'years',
  xAxisIndex: 1,
  yAxisIndex: 1,
  data: [[0, 0]],
  z: 3,
  renderItem: (_params, api) => drawnGroup(shapes(view, followed, rem, api)),
})

const shapes = (view: BreakEvenView, followed: FollowedLines, rem: number, api: CustomSeriesRenderItemAPI): Shape[] => {
  const at = (x: number, y: number) => {
    const [px = 0, py = 0] = api.coord([x, y])
    return { x: px, y: py }
  }
  const zero = at(0, 0)
  const end = at(view.horizon, 0)
  const slot = (end.x - zero.x) / Math.max(1, view.horizon)
  const [plan] = view.lines
  const width = Math.min(1.5 * rem, slot * (plan ? 0.34 : 0.5))
  const shift = plan ? width / 2 + 1 : 0
  const stacked = (year: number, { actual, expected }: FollowedYear['saving'], sign: 1 | -1): Shape[] => {
    const x = at(year + 0.5, 0).x - shift
    const first = at(0, sign * (actual ?? 0)).y
    const last = at(0, sign * ((actual ?? 0) + (expected ?? 0))).y
    return [
      ...(expected === null ? [] : [scenarioBar('forecast', barBox(x, width, first, last))]),
      ...(actual === null ? [] : [scenarioBar('actual', barBox(x, width, zero.y, first))]),
    ]
  }
  const planned = (plan?.years ?? []).flatMap(({ saving, investment, held }, year) => {
    const x = at(year + 0.5, 0).x + shift
    return [saving, -investment].map((value) => scenarioBar('plan', barBox(x, width, zero.y, at(0, value).y), held))
  })
  const own = followed.years.flatMap(({ year, saving, investment }) => [
    ...stacked(year, saving, 1),
    ...stacked(year, investment, -1),
  ])
  const small = 0.6875 * rem
  const names = Array.from({ length: view.horizon }, (_, year) => {
    const found = followed.years.find((each) => each.year === year)
    const expected = plan?.years[year]
    const lowest = Math.max(
      0,
      ...(found ? [wholeOf(found.investment), -wholeOf(found.saving)] : []),
      ...(expected ? [expected.investment, -expected.saving] : []),
    )
    const below = at(year + 0.5, -lowest)
    const name = slot > 2.75 * rem ? followed.yearNames[year] : null
    return text(below.x, below.y + 4, name ?? String(year + 1), small, 'center', true)
  })
  const size = 0.75 * rem
  // Where little is saved the zero line is high up: the words stay below the years of the balance.
  const words = Math.max(zero.y, at(0, followedBarRange(view, followed).up * 1.2).y + 2.5 * size)
  return [
    ...planned,
    ...own,
    stroke({ from: zero, to: end }, chartInk.zero, 1),
    ...names,
    text(end.x + 0.75 * rem, words - 4, view.words.saving, size, 'left', false),
    text(end.x + 0.75 * rem, words + 4, view.words.investment, size, 'left', true),
  ]
}
