import type { BusinessCase } from '#contract/followup'
import type { RealisedView } from '#contract/realised'

/** What the plan has for a month, øre. */
export interface PlannedMonth {
  readonly saving: number
  readonly investment: number
}

/**
 * The followed part of the plan month by month, as far as it is told: of the months so far as it stands; of those to come the
 * investment as it stands, and the saving that moves the plan's balance by as much as it moves.
 */
export const plannedMonths = (
  { actual, plan, forecast }: Pick<RealisedView, 'actual' | 'plan' | 'forecast'>,
  businessCase: Pick<BusinessCase, 'discountRate'> | null,
): PlannedMonth[] => {
  const rate = businessCase?.discountRate ?? 0
  const known = actual.flatMap(({ planned }) =>
    planned ? [{ saving: planned.saving, investment: planned.investment }] : [],
  )
  const ahead = (forecast?.months ?? []).flatMap(({ investment }, index): PlannedMonth[] => {
    const at = actual.length + index
    const [before, after] = [plan[at - 1]?.cumulative ?? 0, plan[at]?.cumulative]
    if (after === undefined) return []
    const counted = (1 + rate) ** (Math.floor(at / 12) + 1)
    return [{ saving: Math.round((after - before) * counted) + investment, investment }]
  })
  return known.length < actual.length ? known : [...known, ...ahead]
}

/** The same added up by plan year; only years that are known in full. */
export const plannedYears = (months: readonly PlannedMonth[]): PlannedMonth[] =>
  Array.from({ length: Math.floor(months.length / 12) }, (_, year) =>
    months
      .slice(year * 12, year * 12 + 12)
      .reduce(
        (sum, { saving, investment }) => ({ saving: sum.saving + saving, investment: sum.investment + investment }),
        { saving: 0, investment: 0 },
      ),
  )
