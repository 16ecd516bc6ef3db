/** One assumption of a model that can be moved: how to read and write it, and what it may be. */
export interface Lever<Model> {
  readonly key: string
  /** What it belongs to where a model has several of its kind (a component); else empty. */
  readonly of: string
  /** How a person reads the value: `share` as percent, `factor` as a multiple of what is stated. */
  readonly unit: 'persons' | 'share' | 'ore' | 'years' | 'factor'
  readonly least: number
  readonly most: number
  /** Takes whole numbers only: an end at ±10 % is then at least one away. */
  readonly whole: boolean
  readonly read: (model: Model) => number
  readonly write: (model: Model, value: number) => Model
}

/** The two ends to which an assumption is moved. */
export interface LeverRange {
  readonly low: number
  readonly high: number
}

/** Ranges that a person gave, by `leverName`. */
export type GivenRanges = Readonly<Record<string, LeverRange>>

/** Name of a lever among those of its model: `success-rate`, `unit-saving kontanthjælp`. */
export const leverName = ({ key, of }: Pick<Lever<never>, 'key' | 'of'>): string => (of === '' ? key : `${key} ${of}`)

/** The range given for a lever, as it is; else ±10 %, kept within what the lever may be. */
export const rangeOf = <Model>(lever: Lever<Model>, model: Model, given: GivenRanges): LeverRange => {
  const named = Object.hasOwn(given, leverName(lever)) ? given[leverName(lever)] : undefined
  if (named) return named
  const value = lever.read(model)
  const ends = [value * 0.9, value * 1.1].toSorted((one, other) => one - other)
  const [low = value, high = value] = lever.whole
    ? ends.map((end, at) => (at === 0 ? Math.floor(end) : Math.ceil(end)))
    : ends
  const kept = (end: number) => Math.min(lever.most, Math.max(lever.least, end))
  return { low: kept(low), high: kept(high) }
}
