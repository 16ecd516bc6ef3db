import type { Change, ControlTotal, Plan } from '#contract/importing'

/** A figure that a commit would change, with the difference where both values are known. */
export interface ChangeLine extends Change {
  readonly id: string
  readonly difference: number | null
}

/** The changes of a plan, those that a person must look at first. */
export interface ChangeGroups {
  readonly removed: readonly ChangeLine[]
  readonly changed: readonly ChangeLine[]
  readonly added: readonly ChangeLine[]
  /** Changes that the core left out of the list. */
  readonly more: number
}

const lineOf = (change: Change, index: number): ChangeLine => ({
  ...change,
  id: `${index}`,
  difference: change.old === null || change.value === null ? null : change.value - change.old,
})

/** The changes of a plan in three lists: removed, changed and new. Unchanged figures are only counted. */
export const changeGroupsOf = ({ changes, counts }: Pick<Plan, 'changes' | 'counts'>): ChangeGroups => {
  const lines = changes.filter(({ change }) => change !== 'unchanged').map(lineOf)
  return {
    removed: lines.filter((line) => line.change === 'removed'),
    changed: lines.filter((line) => line.change === 'changed'),
    added: lines.filter((line) => line.change === 'new'),
    more: Math.max(0, counts.new + counts.changed + counts.removed - lines.length),
  }
}

/** How a file's own total stands to the sum of its rows. */
export interface TotalLine extends ControlTotal {
  /** Stated minus computed, øre. */
  readonly difference: number
  /** `rounded`: not equal, but within the rounding of the printed figures. */
  readonly agreement: 'equal' | 'rounded' | 'differs'
}

const agreementOf = (total: ControlTotal): TotalLine['agreement'] => {
  if (!total.agrees) return 'differs'
  return total.stated === total.computed ? 'equal' : 'rounded'
}

/** Control totals with difference and agreement, those that differ first. */
export const totalLinesOf = (totals: readonly ControlTotal[]): TotalLine[] =>
  totals
    .map((total) => ({ ...total, difference: total.stated - total.computed, agreement: agreementOf(total) }))
    .sort((a, b) => Number(a.agrees) - Number(b.agrees))
