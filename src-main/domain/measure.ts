import type { Basis } from './period'

/** Unit of a measure as a person reads it. `kr` is kept in øre, `fte` in 1/100, `percent` in 1/1000 percentage point. */
export type Unit = 'kr' | 'count' | 'fte' | 'percent' | 'days' | 'weeks'

/** Which way is good for the citizen and the budget: decides how a change is worded and coloured. */
export type Direction = 'lower-is-better' | 'higher-is-better' | 'neutral'

/** What a measure is: how it is stored, added up and worded. */
export interface Measure {
  readonly id: string
  readonly unit: Unit
  /** Stored integer = value × scale. */
  readonly scale: number
  readonly direction: Direction
  /** `flow` adds up over months; `stock` is a count at the end of a period; `ratio` never adds. */
  readonly overTime: 'flow' | 'stock' | 'ratio'
  /** Kept per initiative (`true`) or for the whole municipality. */
  readonly ofInitiative: boolean
  readonly bases: readonly Basis[]
}

const money = <const Id extends string>(
  id: Id,
  direction: Direction,
  bases: readonly Basis[],
  ofInitiative = false,
): Measure & { readonly id: Id } => ({
  id,
  unit: 'kr',
  scale: 100,
  direction,
  overTime: 'flow',
  ofInitiative,
  bases,
})

/** The catalogue of measures (design/cli.md, "Measures"): those that this version reads. A new kind adds its own here. */
export const measures = [
  money('cost.actual', 'lower-is-better', ['month', 'ytd', 'year']),
  money('cost.budget.original', 'neutral', ['year']),
  money('cost.budget.supplement', 'neutral', ['year']),
  money('cost.budget.revised', 'neutral', ['year']),
  money('cost.forecast', 'lower-is-better', ['year']),
  money('cost.committed', 'lower-is-better', ['ytd', 'year']),
  money('plan.investment', 'lower-is-better', ['plan-year'], true),
  money('plan.saving', 'higher-is-better', ['plan-year'], true),
] as const satisfies readonly Measure[]

/** Id of a measure in the catalogue. */
export type MeasureId = (typeof measures)[number]['id']

const byId = new Map<string, Measure>(measures.map((item) => [item.id, item]))

/** The catalogue entry of a measure id, or `null` for an unknown one. */
export const measure = (id: string): Measure | null => byId.get(id) ?? null
