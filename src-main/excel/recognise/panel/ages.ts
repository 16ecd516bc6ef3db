/** An age group in whole years, both ends included; an open upper end is 120. `unknown`: no age, or not born yet. */
export type AgeGroup = { readonly from: number; readonly to: number } | 'unknown'

const oldest = 120

const dash = '\\s*(?:-|–|—|til og med|til|to)\\s*'
const years = '\\s*-?\\s*(?:årige|årig|års?|years?(?: old)?|yrs)'
const before =
  '(?:(?:antal )?(?:modtagne |nye )?(?:und|underr|underretning(?:er)?)\\.?(?: på| om| for| vedr\\.?)?\\s+)?(?:alder(?:en)?|børn|unge|børn og unge|barn|aldersgruppe|age)?\\s*(?:i alderen|på|aged)?\\s*'
const patterns = {
  range: new RegExp(`^${before}(\\d{1,2})${dash}(\\d{1,2})(?:${years})?\\.?$`, 'i'),
  rangeWithin: new RegExp(`(?<!\\d)(\\d{1,2})${dash}(\\d{1,2})${years}`, 'i'),
  under: new RegExp(`(?:\\bunder|<|yngre end|\\bunder age)\\s*(\\d{1,2})(?:${years})?`, 'i'),
  from: new RegExp(
    `(?:^|\\s)(\\d{1,2})(?:${years})?\\s*(?:\\+|og derover|og opefter|og ældre|eller derover|and (?:over|above|older))`,
    'i',
  ),
  fromPlus: new RegExp(`^(?:fra\\s*)?(\\d{1,2})\\s*\\+(?:${years})?$`, 'i'),
  over: new RegExp(`(?:\\bover|>|ældre end)\\s*(\\d{1,2})(?:${years})?`, 'i'),
  single: new RegExp(`^(\\d{1,2})${years}$`, 'i'),
} as const
const unknown =
  /^(?:alder )?(?:ukendt|uoplyst|ikke oplyst|unknown|mangler)(?: alder)?$|^(?:ufødte?(?: børn| barn)?|gravide)$/i
const grown = /^(?:voksne|adults?)$/i

/** The age group that a text names (`0-7 år`, `under 8 år`, `8 år og derover`, `3-årige`), or `null`. */
export const ageGroup = (text: string): AgeGroup | null => {
  const line = text.replace(/[\s\u00a0*]+/g, ' ').trim()
  if (unknown.test(line)) return 'unknown'
  if (grown.test(line)) return { from: 18, to: oldest }
  const range = patterns.range.exec(line) ?? patterns.rangeWithin.exec(line)
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])]
    return from <= to ? { from, to } : null
  }
  const from = patterns.fromPlus.exec(line) ?? patterns.from.exec(line)
  if (from) return { from: Number(from[1]), to: oldest }
  const under = patterns.under.exec(line)
  if (under) return { from: 0, to: Number(under[1]) - 1 }
  const over = patterns.over.exec(line)
  // `over 7 år` among children is from the eighth birthday on; `over 18 år` is said of grown-ups from 18.
  if (over) return { from: Number(over[1]) === 18 ? 18 : Number(over[1]) + 1, to: oldest }
  const single = patterns.single.exec(line)
  return single ? { from: Number(single[1]), to: Number(single[1]) } : null
}

/** The age groups that notifications are kept by. */
const kept = [
  { breakdown: '0-7', from: 0, to: 7 },
  { breakdown: '8-17', from: 8, to: 17 },
] as const

const lastChildYear = 17

/** How age groups of a table make up one that is kept: exactly, or added up; `null` where they do not. */
const covering = (groups: readonly AgeGroup[], from: number, to: number): readonly AgeGroup[] | null => {
  const spans = groups.filter((group) => group !== 'unknown')
  const ends = (group: { readonly to: number }) =>
    to === lastChildYear && group.to === oldest ? lastChildYear : group.to
  const exact = spans.find((group) => group.from === from && ends(group) === to)
  if (exact) return [exact]
  const within = spans.filter((group) => group.from >= from && ends(group) <= to).sort((a, b) => a.from - b.from)
  let next = from
  for (const group of within) {
    if (group.from !== next) return null
    next = ends(group) + 1
  }
  return within.length > 0 && next === to + 1 ? within : null
}

/** True where two groups are the same. */
export const sameAges = (a: AgeGroup, b: AgeGroup): boolean =>
  a === b || (a !== 'unknown' && b !== 'unknown' && a.from === b.from && a.to === b.to)

/** For each kept group of notifications the table's groups that make it up; only those that are made up exactly. */
export const notificationGroups = (groups: readonly AgeGroup[]): { breakdown: string; parts: readonly AgeGroup[] }[] =>
  kept.flatMap(({ breakdown, from, to }) => {
    const parts = covering(groups, from, to)
    return parts === null ? [] : [{ breakdown, parts }]
  })

/** The table's groups that make up 0-17 exactly, or `null`. */
export const childGroups = (groups: readonly AgeGroup[]): readonly AgeGroup[] | null =>
  covering(groups, 0, lastChildYear)
