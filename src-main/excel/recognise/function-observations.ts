import type { Observation, Source } from '#domain/observation'
import { type PrintedAmount, amountKey } from './function-amounts'
import { refOf } from './sheet-table'

const rawLimit = 400

/** Amounts with their øre that belong to one figure. */
interface Figure {
  readonly amount: PrintedAmount
  readonly ore: number
}

/** What a year to date is after its supplementary periods: the last of them, which holds all before it. */
const lastSupplement = (figures: readonly Figure[]): readonly Figure[] => {
  const supplements = figures.filter(({ amount }) => amount.supplement)
  return supplements.length === 0 ? figures : supplements.slice(-1)
}

/**
 * The figures of a function table: a cell each, save where several cells make one figure (accounts of one function, December with
 * its periode 13): such a figure has no cell but the number of those that were added.
 */
export const functionObservations = (
  sheet: string,
  source: Source,
  slot: string,
  figures: readonly Figure[],
): Observation[] => {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (figure.amount.row.code === '') continue
    const key = amountKey(figure.amount)
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()].flatMap((group): Observation[] => {
    const parts = group[0]?.amount.basis === 'ytd' ? lastSupplement(group) : group
    const [first] = parts
    if (!first) return []
    const { row, column, basis, period } = first.amount
    return [
      {
        measure: column.measure,
        breakdown: row.code,
        component: '',
        committee: row.committee,
        dranst: row.dranst,
        period,
        basis,
        source,
        statedIn: column.statedIn,
        slot,
        value: parts.reduce((sum, { ore }) => sum + ore, 0),
        origin:
          parts.length === 1
            ? { sheet, cell: refOf(row.row, column.column), raw: first.amount.raw, rows: null }
            : {
                sheet,
                cell: null,
                raw: parts
                  .map(({ amount }) => amount.raw)
                  .join(' + ')
                  .slice(0, rawLimit),
                rows: parts.length,
              },
      },
    ]
  })
}
