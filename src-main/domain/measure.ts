import type { Basis } from './period'

/**
 * Unit of a measure as a person reads it. `kr` is kept in øre, `fte` in 1/100, `percent` in 1/1000 percentage point,
 * `number` (measures of a municipality's own) in 1/1000.
 */
export type Unit = 'kr' | 'count' | 'fte' | 'percent' | 'days' | 'weeks' | 'number'

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

const scales = { count: 1, fte: 100, percent: 1000, days: 1, weeks: 100 } as const

const counted = <const Id extends string>(
  id: Id,
  unit: keyof typeof scales,
  direction: Direction,
  overTime: Measure['overTime'],
  bases: readonly Basis[],
): Measure & { readonly id: Id } => ({
  id,
  unit,
  scale: scales[unit],
  direction,
  overTime,
  ofInitiative: false,
  bases,
})

/** The catalogue of measures (design/cli.md, "Measures"). A new kind adds its own here. */
export const measures = [
  money('cost.actual', 'lower-is-better', ['month', 'ytd', 'year']),
  money('cost.budget.original', 'neutral', ['year']),
  money('cost.budget.supplement', 'neutral', ['year']),
  money('cost.budget.revised', 'neutral', ['year']),
  money('cost.forecast', 'lower-is-better', ['year']),
  money('cost.committed', 'lower-is-better', ['ytd', 'year']),
  money('investment.actual', 'neutral', ['month', 'ytd', 'year'], true),
  counted('case.open', 'count', 'lower-is-better', 'stock', ['month', 'year']),
  counted('adviser.fte', 'fte', 'neutral', 'stock', ['month', 'year']),
  counted('notification.received', 'count', 'neutral', 'flow', ['month', 'ytd', 'year']),
  counted('placement.open', 'count', 'lower-is-better', 'stock', ['month', 'year']),
  counted('placement.days', 'days', 'lower-is-better', 'flow', ['month', 'ytd', 'year']),
  counted('placement.started', 'count', 'lower-is-better', 'flow', ['month', 'ytd', 'year']),
  counted('placement.ended', 'count', 'neutral', 'flow', ['month', 'ytd', 'year']),
  counted('placement.avoided', 'count', 'higher-is-better', 'flow', ['month', 'ytd', 'year']),
  counted('pupil.segregated.share', 'percent', 'lower-is-better', 'ratio', ['schoolyear']),
  counted('benefit.weeks', 'weeks', 'lower-is-better', 'flow', ['month', 'ytd', 'year']),
  counted('population.0-17', 'count', 'neutral', 'stock', ['month', 'year']),
  counted('price.index', 'percent', 'neutral', 'ratio', ['year']),
  money('plan.investment', 'lower-is-better', ['plan-year'], true),
  money('plan.saving', 'higher-is-better', ['plan-year'], true),
] as const satisfies readonly Measure[]

/** Id of a measure in the catalogue. */
export type MeasureId = (typeof measures)[number]['id']

const byId = new Map<string, Measure>(measures.map((item) => [item.id, item]))

const ownId = /^own\.[a-z0-9]+(?:-[a-z0-9]+)*$/

/** True for the id of a measure of a municipality's own: `own.` and small letters, digits and single hyphens. */
export const isOwnMeasure = (id: string): boolean => ownId.test(id)

/** The id of an own measure by the name that a person gave it: `WHO-5` → `own.who-5`; `null` where no letter or digit is left. */
export const ownMeasureId = (name: string): string | null => {
  const slug = name
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return slug === '' ? null : `own.${slug}`
}

/** What is known of a measure of a municipality's own: its figures are numbers that never add up. */
const ownMeasure = (id: string): Measure => ({
  id,
  unit: 'number',
  scale: 1000,
  direction: 'neutral',
  overTime: 'stock',
  ofInitiative: true,
  bases: ['month', 'ytd', 'year', 'schoolyear', 'plan-year'],
})

/** The catalogue entry of a measure id, also of an own measure; `null` for an unknown one. */
export const measure = (id: string): Measure | null => byId.get(id) ?? (isOwnMeasure(id) ? ownMeasure(id) : null)
