import type { Month } from './month'
import type { Basis, Period } from './period'

/** The kind of table a figure came from. For each measure and year one source leads; the others are controls. */
export type Source = 'annual' | 'monthly' | 'follow-up' | 'posting-list' | 'register' | 'series' | 'plan' | 'long'

/** What makes a figure the same figure: of observations with equal keys the newest in force holds. */
export interface ObservationKey {
  readonly measure: string
  /** What the figure is of: a canonical function, a scenario label, an item. */
  readonly breakdown: string
  /** Part of a plan's saving (kontanthjælp, anbringelse); empty where the figure is whole. */
  readonly component: string
  /** Udvalg or center, where the file tells functions of the same code apart by it; else empty. */
  readonly committee: string
  /** 1 drift, 2 refusion; `null` where the file has none: "brutto/netto ikke oplyst". */
  readonly dranst: number | null
  readonly period: Period
  readonly basis: Basis
  readonly source: Source
  /** Month of the report that stated a budget: a later report does not erase an earlier one. `null` for what is not a budget. */
  readonly statedIn: Month | null
}

/** Where a figure stood in its file. `cell` is `null` where it was summed from `rows` rows or derived. */
export interface Origin {
  readonly sheet: string
  readonly cell: string | null
  /** What the cell held, as text, before it was understood. */
  readonly raw: string
  readonly rows: number | null
}

/** One imported figure: key, value in the measure's integer scale, and where it stood. */
export interface Observation extends ObservationKey {
  readonly value: number
  /** Layout slot: which export it is from, told by its layout and title; see `Scope`. */
  readonly slot: string
  readonly origin: Origin
}

/**
 * What a batch claims to be complete for: inside it, a key that the newest active batch lacks is removed. The slot keeps
 * the exports of two departments apart: each is complete for itself, and neither removes the other's figures.
 */
export interface Scope {
  readonly measure: string
  readonly basis: Basis
  readonly period: Period
  readonly source: Source
  readonly statedIn: Month | null
  readonly slot: string
}

/** Identity of a key as one text, for maps. What may hold any character stands at the end, its lengths before it. */
export const keyText = (key: ObservationKey): string => {
  const { measure, breakdown, component, committee, dranst, period, basis, source, statedIn } = key
  const closed = `${measure}|${period}|${basis}|${source}|${String(statedIn)}|${String(dranst)}`
  return `${closed}|${breakdown.length}|${component.length}|${breakdown}${component}${committee}`
}

/** Identity of a scope as one text, for maps and sets. */
export const scopeText = (scope: Scope): string =>
  `${scope.measure}|${scope.basis}|${scope.period}|${scope.source}|${String(scope.statedIn)}|${scope.slot}`

/** The scopes that a set of observations covers, each once, in order of first sight. */
export const scopesOf = (observations: readonly Scope[]): Scope[] => {
  const found = new Map<string, Scope>()
  for (const observation of observations) {
    const text = scopeText(observation)
    if (found.has(text)) continue
    const { measure, basis, period, source, statedIn, slot } = observation
    found.set(text, { measure, basis, period, source, statedIn, slot })
  }
  return [...found.values()]
}
