import { type Message, amountParam, message } from '../message'

/** A year of the approved series beside the calculated one, whole øre. */
export interface ComparedYear {
  readonly year: number
  /** `null` where the case states no figure for the year. */
  readonly approved: number | null
  /** `null` past the calculator's horizon. */
  readonly calculated: number | null
  /** calculated − approved; `null` where either is unknown. */
  readonly difference: number | null
  /** "Afviger fra godkendt": by more than half a unit of the published rounding. */
  readonly differs: boolean
}

/** The approved series beside the calculated one: the approved is what holds, the calculator an aid. */
export interface AgainstApproved {
  readonly years: readonly ComparedYear[]
  /** In words, over the years that both have; `null` where there is none. */
  readonly verdict: Message | null
}

/** The year that is furthest off. */
const verdictOf = (years: readonly ComparedYear[]): Message | null => {
  const both = years.filter(({ difference }) => difference !== null)
  const [first] = both
  if (first === undefined) return null
  const differing = both.filter(({ differs }) => differs)
  if (differing.length === 0) return message('case.agrees-with-approved', { years: both.length })
  const size = ({ difference }: ComparedYear) => Math.abs(difference ?? 0)
  const most = differing.reduce((largest, year) => (size(year) > size(largest) ? year : largest))
  return message('case.differs-from-approved', {
    count: differing.length,
    years: both.length,
    year: most.year,
    difference: amountParam(most.difference ?? 0),
  })
}

/**
 * Compares one figure (saving, investment, net or balance) year by year. The approved one is whole øre or unknown (`null`), the
 * calculated one may have fractions. `roundingOre` is the unit in which the case was published: 100 for whole kr., 10.000.000
 * for Rødovre's hundred thousands.
 */
export const againstApproved = (
  approved: readonly (number | null)[],
  calculated: readonly number[],
  roundingOre: number,
): AgainstApproved => {
  const years = Array.from({ length: Math.max(approved.length, calculated.length) }, (_, index): ComparedYear => {
    const stated = approved[index] ?? null
    const own = calculated[index]
    const rounded = own === undefined ? null : Math.round(own) + 0
    const difference = stated === null || rounded === null ? null : rounded - stated
    const differs = difference !== null && Math.abs(difference) > roundingOre / 2
    return { year: index + 1, approved: stated, calculated: rounded, difference, differs }
  })
  return { years, verdict: verdictOf(years) }
}
