import { type AccountFunction, accountFunctions } from '#domain/account-function'

/** Words of function names that say nothing by themselves. */
const empty: ReadonlySet<string> = new Set(
  'for og mv mfl m v af på i til den det de der samt inkl børn unge bu kommunale særlige indsats indsatser området udgifter'.split(
    ' ',
  ),
)

/** Other names by which municipalities call a function (older chart of accounts, everyday words, English). */
const otherNames: Readonly<Record<string, string>> = {
  '5.28.20': 'opholdssted socialpædagogiske residential',
  '5.28.21': 'forebyggende foranstaltning familiebehandling aflastning kontaktperson støttende preventive',
  '5.28.22': 'plejefamilie familiepleje slægtspleje netværkspleje foster',
  '5.28.23': 'døgninstitution døgninst døgn institutions',
  '5.28.24': 'sikrede sikret secure',
  '5.28.25': 'dagtilbud klubber',
  '5.57.72': 'sociale formål merudgifter tabt arbejdsfortjeneste social',
  '3.22.04': 'ppr pædagogisk psykologisk rådgivning',
  '3.22.07': 'specialundervisning regionale',
  '3.22.08': 'specialskole',
  '3.22.16': 'specialpædagogisk bistand førskole',
  '4.62.89': 'sundhedstjeneste sundhedspleje',
  '5.25.10': 'støttetimer',
  '5.22.07': 'refusionsordning refusion central',
}

const stem = (word: string): string => word.replace(/(?:erne|enes|ernes|ene|er|en|et|r|s)$/, '')

const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[^a-zæøåéü]+/)
      .filter((word) => word.length > 1 && !empty.has(word))
      .map(stem),
  ),
]

const meets = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 5 && (a.startsWith(b) || b.startsWith(a)))

const known = accountFunctions.map((item) => ({
  item,
  words: [...new Set([...wordsOf(item.name), ...wordsOf(otherNames[item.code] ?? '')])],
}))

/** Functions that a text may name, the likeliest first, and the one that it names beyond doubt, if any. */
export interface FunctionGuess {
  readonly candidates: readonly AccountFunction[]
  readonly best: AccountFunction | null
}

/** The functions whose names share a telling word with a text (`Plejefamilier` → 5.28.22). */
export const functionsLike = (text: string): FunctionGuess => {
  const words = wordsOf(text)
  const scored = known
    .map(({ item, words: names }) => ({
      item,
      score: words.filter((word) => names.some((name) => meets(word, name))).length,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const [first, second] = scored
  // A text that names several functions side by side is none of them alone.
  const told = first !== undefined && (second === undefined || coveredBy(words, first.item.code))
  return { candidates: scored.map(({ item }) => item), best: told ? first.item : null }
}

/** True where every telling word of a text that any function has is of this one. */
const coveredBy = (words: readonly string[], code: string): boolean => {
  const own = known.find(({ item }) => item.code === code)?.words ?? []
  const telling = words.filter((word) => known.some(({ words: names }) => names.some((name) => meets(word, name))))
  return telling.every((word) => own.some((name) => meets(word, name)))
}
