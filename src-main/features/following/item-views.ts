import type { RealisedView } from '#contract/realised'
import { type Month, yearOf } from '#domain/month'
import type { InvestmentItem } from '#domain/realised/investment'
import { planFactor } from '#domain/realised/plan-at-level'
import { plannedItems } from '#domain/realised/plan-items'
import { sourcesOf } from '#domain/realised/sources'
import { traceOf } from '../business-case/explanation-view'
import { linesOfScenario } from '../business-case/plan-lines'
import { type Shelf, comparedScenario } from './books'
import { knownSum } from './known-sum'
import { whole } from './whole'
import type { Worked } from './work-out'

/** What the plan has for each item in the first `count` months, øre with fractions at the price level. */
const plannedOf = (shelf: Shelf, { books, found }: Worked, count: number): ReadonlyMap<string, number> => {
  if (books.start === null) return new Map()
  const lines = linesOfScenario(shelf.lines, comparedScenario(shelf)?.key ?? '')
  const factor = planFactor(books, found.level)
  const plan = plannedItems(
    lines.filter(({ kind }) => kind === 'investment'),
    books.start,
    count,
  )
  return new Map([...plan].map(([item, ore]) => [item, ore * ('factor' in factor ? factor.factor : 1)] as const))
}

const tracesOf = ({ books }: Worked, places: InvestmentItem['places'], months: readonly Month[]) =>
  places.flatMap(({ kind, row }) =>
    [...Map.groupBy(months, yearOf).values()].flatMap((ofYear) =>
      kind === 'item'
        ? sourcesOf(books.imported, 'investment.actual', [row], ofYear)
        : sourcesOf(books.spend, 'cost.actual', [row], ofYear),
    ),
  )

/** The investment by item, as far as the balance reaches, beside what the plan has for it. */
export const itemViews = (shelf: Shelf, worked: Worked): RealisedView['items'] => {
  const { found } = worked
  const count = found.actual.length
  if (count === 0) return []
  const plan = plannedOf(shelf, worked, count)
  const months = found.months.slice(0, count)
  const names = [...new Set([...plan.keys(), ...found.investment.items.map(({ item }) => item)])]
  return names.map((item) => {
    const own = found.investment.items.find((each) => each.item === item)
    const planned = plan.get(item)
    return {
      item,
      actual: own ? knownSum(own.months, count) : null,
      planned: planned === undefined ? null : whole(planned),
      trace: tracesOf(worked, own?.places ?? [], months).map(({ ref }) => traceOf(ref, null)),
    }
  })
}
