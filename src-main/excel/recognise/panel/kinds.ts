import type { Source } from '#domain/observation'

/** The kinds of panel: blocks of figures by time and, mostly, by a group. */
export const panelKinds = [
  'notifications',
  'placements',
  'segregation',
  'benefits',
  'caseload',
  'progression',
  'investment',
  'population',
] as const
/** A kind of panel. */
export type PanelKind = (typeof panelKinds)[number]

/** What the figures of a kind are told apart by. `open` ones take any name, the others only those that are known. */
export type Dimension = 'name' | 'form' | 'item' | 'age' | 'place'

/** What is known of a kind beside its words. */
interface PanelKindFacts {
  readonly dimension: Dimension
  /** What a figure is of where the table tells nothing apart. */
  readonly whole: string
  readonly source: Source
}

/** The kinds with their dimension; a new kind is a line here and its words in measure-words.ts. */
export const kindFacts: Readonly<Record<PanelKind, PanelKindFacts>> = {
  notifications: { dimension: 'age', whole: 'total', source: 'register' },
  placements: { dimension: 'form', whole: 'total', source: 'register' },
  segregation: { dimension: 'place', whole: 'municipality', source: 'series' },
  benefits: { dimension: 'name', whole: 'total', source: 'series' },
  caseload: { dimension: 'name', whole: 'total', source: 'register' },
  progression: { dimension: 'name', whole: 'total', source: 'series' },
  investment: { dimension: 'item', whole: 'total', source: 'series' },
  population: { dimension: 'place', whole: 'municipality', source: 'series' },
}
