import { notificationGroups } from './ages'
import { statedUnit } from '../unit'
import type { LaidBlock } from './layout'
import { type PanelKind, panelKinds } from './kinds'
import type { TextFacts } from './text-facts'

/** What stands around a block: its own title lines, the sheet's name, the lines at the top of the sheet. */
export interface Around {
  readonly titles: readonly TextFacts[]
  readonly sheet: TextFacts
  readonly far: readonly TextFacts[]
  /** True where the sheet's legend says that a dash is nought (`- = nul`); else a dash is no figure. */
  readonly dashIsNil: boolean
}

const rowsLookedAt = 500

/** The texts of a block itself: headings, keys, sections. */
const innerTexts = (laid: LaidBlock): TextFacts[] => {
  const texts = new Set<TextFacts>(laid.levels.flat())
  for (const { heading } of laid.keyColumns) texts.add(heading)
  for (const { keys, sections } of laid.rows.slice(0, rowsLookedAt)) {
    for (const facts of keys.values()) texts.add(facts)
    for (const facts of sections) texts.add(facts)
  }
  return [...texts]
}

const strongKinds = ({ strong, progression }: TextFacts): PanelKind[] => [
  ...new Set<PanelKind>([
    ...strong.map(({ kind }) => kind),
    ...(progression && strong.length === 0 ? (['progression'] as const) : []),
  ]),
]

/** The kind that most texts speak of; of kinds that are named beside others (`investering`), only where they stand alone. */
const mostNamed = (texts: readonly TextFacts[]): PanelKind | null => {
  const hits = new Map<PanelKind, number>()
  for (const facts of texts) {
    if (facts.other) continue
    // Wages of advisers are no advisers.
    if (facts.item !== null && facts.strong.every(({ kind }) => kind === 'caseload')) continue
    for (const kind of strongKinds(facts)) hits.set(kind, (hits.get(kind) ?? 0) + 1)
  }
  const [best] = [...hits].sort(([a, x], [b, y]) => y - x || panelKinds.indexOf(a) - panelKinds.indexOf(b))
  return best?.[0] ?? null
}

/** The kind that title lines name, the nearest line first; `null` where a line leaves it open. */
const titled = (lines: readonly TextFacts[], inner: readonly TextFacts[]): PanelKind | null => {
  for (const line of lines) {
    const [kind, ...more] = strongKinds(line)
    if (kind !== undefined) return more.length === 0 ? kind : null
    const people = line.weak.some((item) => item.kind === 'population')
    if (people && inner.some(({ age }) => age !== null)) return 'population'
  }
  return null
}

const isWeak = (kind: PanelKind) => (facts: TextFacts) => facts.weak.some((item) => item.kind === kind)

/** What a kind needs beside its words; without it the table is about something else. */
const holdsUp = (kind: PanelKind, inner: readonly TextFacts[], around: Around, byTitle: boolean): boolean => {
  const lines = [...around.titles, around.sheet, ...around.far]
  const all = [...inner, ...lines]
  switch (kind) {
    case 'investment':
      return (
        all.some(({ money, text }) => money || statedUnit(text) !== null) ||
        inner.some(({ item }) => item !== null && item !== 'other')
      )
    case 'population':
      return all.some(({ age }) => age !== null) || all.some(({ strong }) => strong.some((item) => item.kind === kind))
    case 'progression':
      return all.some(({ strong, weak }) => [...strong, ...weak].some((item) => item.kind === kind)) || byTitle
    case 'benefits':
    case 'caseload':
    case 'notifications':
    case 'placements':
    case 'segregation': {
      const title = around.titles.some(({ money, text }) => statedUnit(text) !== null || (byTitle && money))
      const own = inner.some(({ strong }) => strong.some((item) => item.kind === kind))
      return !title || (own && !byTitle && !around.titles.some(({ text }) => statedUnit(text) !== null))
    }
  }
}

/** Benefits, or the heading over them: with weeks beside them a table is about benefits. */
const benefitNames =
  /^(?:ydelse(?:r|stype|sgruppe|sart)?|forsørgelse(?:stype|sgruppe)?|benefit(?: type)?|kontanthjælp|uddannelseshjælp|(?:a |arbejdsløsheds|syge|barsels)?dagpenge|ressourceforløb\p{L}*|jobafklaring\p{L}*|ledighedsydelse|revalidering\p{L}*|førtidspension|(?:integrations|selvforsørgelses\p{L}*)ydelse|fleksjob)$/u

/** True where the only groups are the two that notifications are kept by. */
const isSplitByEight = (inner: readonly TextFacts[]): boolean => {
  const ages = inner.flatMap(({ age }) => age ?? [])
  const made = notificationGroups(ages)
  const known = inner.every(
    ({ age, period, total, heads, text }) => age !== null || period !== null || total || heads !== null || text === '',
  )
  return known && made.length === 2 && ages.length === 2
}

/** The kind of panel that a block is, by what it and the lines around it say; `null` where nothing tells. */
export const kindOf = (laid: LaidBlock, around: Around): PanelKind | null => {
  const inner = innerTexts(laid)
  const own = mostNamed(inner)
  const forms = new Set(inner.flatMap(({ form }) => form ?? []))
  const lines = [...around.titles, around.sheet, ...around.far]
  const byForms = forms.size >= 2 && [...inner, ...lines].some(isWeak('placements')) ? 'placements' : null
  const byBenefits =
    inner.some(isWeak('benefits')) && inner.some(({ plain }) => benefitNames.test(plain)) ? 'benefits' : null
  const byTitle = own === null
  const byAges = laid.titles.length === 0 && isSplitByEight(inner) ? 'notifications' : null
  const kind =
    own ??
    titled(around.titles, inner) ??
    titled([around.sheet], inner) ??
    titled(around.far, inner) ??
    byForms ??
    byBenefits ??
    byAges
  return kind !== null && holdsUp(kind, inner, around, byTitle) ? kind : null
}
