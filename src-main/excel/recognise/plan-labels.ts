import { readPeriodText } from '#domain/period-text'
import type { GridCell } from '../grid'
import { isTotalLabel } from './headings'
import { cellText } from './sheet-table'
import { statedUnit } from './unit'

/** What a line of a business case holds. `net` and `balance` follow from the others: they are controls. */
export type PlanMeaning = 'saving' | 'investment' | 'net' | 'balance'

/** First match wins: what is accumulated or net is so, whatever it is the sum of. Danish and English. */
const words: readonly (readonly [PlanMeaning, RegExp])[] = [
  ['balance', /akk(?:umuleret|\.)?(?![a-zæøå])|kumuler|accumulat|cumulat|^(?:saldo|balance)\b/i],
  [
    'net',
    /^netto|\bnet\b|^(?:årets |årligt )?(?:resultat|balance|gevinst og udgift)|nettogevinst|nettoresultat|nettoeffekt|mer-\/? ?mindreudgift|overskud|underskud|\bnet(?:to)? ?(?:result|gain|effect|present)/i,
  ],
  [
    'investment',
    /^(?:samle(?:de?|t) |årlige? |forvente(?:de?|t) |beregne(?:de?|t) |expected |estimated |annual |total |sum |heraf )*(?:investering|udgift(?:er)? til (?:indsats|projekt)|indsatsens (?:udgift|omkostning|pris)|projektudgift|omkostning|merudgift|udgift(?:er)?$|investment|costs?\b|expenditure|expenses?\b)/i,
  ],
  [
    'saving',
    /^(?:samle(?:de?|t) |årlige? |forvente(?:de?|t) |anslåe(?:de?|t) |beregne(?:de?|t) |expected |estimated |annual |total |sum |heraf |brutto-? ?)*(?:besparelse|spare(?:de|t)|gevinst|mindreudgift|bruttobesparelse|bruttogevinst|savings?\b|saved\b|benefits?\b|gains?\b|reduced (?:costs?|spending))/i,
  ],
]

const plain = (text: string): string =>
  text
    .replace(/[\u00a0\s]+/g, ' ')
    .replace(/[*:]+$/g, '')
    .trim()

/** What a label says that its figures are, or `null`. */
export const planMeaning = (text: string): PlanMeaning | null => {
  const label = plain(text)
  return words.find(([, pattern]) => pattern.test(label))?.[0] ?? null
}

const savingWord = /spare|gevinst|mindreudgift|saving|saved|benefit|gain|reduced/i

/** True for a label of savings; tells the many texts that are none at one glance. */
export const saysSaving = (text: string): boolean => savingWord.test(text) && planMeaning(text) === 'saving'

const rate = /\d+(?:[.,]\d+)?\s*(?:%|pct\.?|procent|per ?cent)/i
const named =
  /^(?:scenar(?:ie|io)\b[\s:–-]*[\p{L}\d].*|(?:case|alternativ|variant|model)\s*[:–-]?\s*(?:[A-ZÆØÅ]|\d{1,2}|I{1,3})(?:\s*[:–(-].*)?|(?:meget )?(?:lavt?|høj(?:t|e)?|mellem|middel|midt|basis|forsigtigt?|realistisk|pessimistisk|optimistisk|low|high|medium|base|central|pessimistic|optimistic|realistic|cautious)(?:[- ]?(?:scenar(?:ie|io)(?:t|et)?|case|skøn|estimat|effekt|estimate|succesrate))?)$/iu

/** A rate that is none of success: what money costs, or how prices rise. */
const otherRate = /rente|diskont|fremskriv|\bpl\b|moms|inflation|overhead|tilbagefald|discount|interest|relapse/i

/** True for a text that names a scenario: a rate (`12,5 %`), `Lav`, `Høj`, `Scenarie 2`. */
export const namesScenario = (text: string): boolean => {
  const label = plain(text)
  if (label === '' || label.length > 60 || readPeriodText(label) !== null || otherRate.test(label)) return false
  const rates = label.match(new RegExp(rate.source, 'gi')) ?? []
  return named.test(label) || (rates.length === 1 && planMeaning(label) === null)
}

/** True for a name that is a scenario's only beside others of its sort: `Case 2`, `Variant B`, `Basis`. */
export const namesVariant = (text: string): boolean =>
  /^(?:(?:case|alternativ|variant|model)\b|(?:mellem|middel|midt|basis|medium|base|central)$)/i.test(plain(text)) &&
  namesScenario(text)

/** The label of a scenario: the rate as printed (`12,5% succesrate` → `12,5%`), else the words. */
export const scenarioLabel = (text: string): string => {
  const label = plain(text)
  const found = rate.exec(label)?.[0]
  if (found !== undefined) return found.replace(/\s*(?:pct\.?|procent|per ?cent|%)$/i, '%').replace('.', ',')
  return label.replace(/^(?:scenar(?:ie|io))\s*[:–-]\s*/i, '')
}

/** A label as text; a rate that is a number under a percent format as it is shown (0.125 → `12,5%`). */
export const labelText = (cell: GridCell | undefined): string =>
  cell?.kind === 'number' && cell.format?.includes('%') === true
    ? `${String(Number((cell.value * 100).toPrecision(12))).replace('.', ',')}%`
    : cellText(cell).replace(/[\u00a0\s]+/g, ' ')

/** What the labels over or beside some figures say together, the nearest first. */
export interface PlanLabel {
  readonly meaning: PlanMeaning
  /** Part of the saving or item of the investment; empty where it is the whole. */
  readonly component: string
  /** Empty where the labels name none. */
  readonly scenario: string
  /** True for a label that says of itself to be a sum, or a part (`heraf`). */
  readonly total: boolean
  readonly part: boolean
  /** True where the figures are discounted: they are no sum of the others. */
  readonly discounted: boolean
}

/** What is left of a label after its meaning, its unit and words that add nothing. */
const remainder = (text: string): string =>
  plain(text)
    .replace(/\((?:i )?(?:hele )?(?:1[.,]?000 |t\.? ?|mio\.? ?|mill\.? ?)?(?:kr\.?|dkk)\)/gi, ' ')
    .replace(
      /^(?:samle(?:de?|t) |årlige? |forvente(?:de?|t) |anslåe(?:de?|t) |beregne(?:de?|t) |expected |estimated |annual |total |sum |heraf )*/i,
      '',
    )
    .replace(
      /^(?:brutto-? ?)?(?:besparelse[rn]?|sparede? (?:ressourcer|udgifter)|gevinst(?:er)?|mindreudgift(?:er)?|investering(?:er|en)?|udgift(?:er)? til (?:indsatsen|indsats|projektet?)|omkostning(?:er)?|investments?|savings?|costs?|benefits?)/i,
      ' ',
    )
    .replace(/(?<![a-zæøå])(?:pr\.? år|årligt?|om året|i alt|ialt|per year|total)(?![a-zæøå])\.?/gi, ' ')
    .replace(/^\s*(?:på|til|ved|af|on|at|for|,|:|–|-|\()+\s*|[\s,:;)–-]+$/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const isUnit = (text: string): boolean => planMeaning(text) === null && statedUnit(text) !== null && !rate.test(text)

/** What one citizen, family or place costs or saves is no figure of the case. */
const perHead =
  /\bpr\.? ?(?!år)(?:borger|familie|barn|deltager|plads|person|helårs|forløb|sag|elev|uge|måned|døgn)|\bper (?!year)\w+/i

/** Nor are counts and shares, which stand among its lines. */
const noMoney =
  /^(?:antal|andel|number of|share of)\b|(?<![a-zæøå])(?:årsværk|fuldtidsstillinger|helårspersoner)(?![a-zæøå])/i

/** Reads the labels of a line or a column, the nearest first; `null` where they name no figure of a business case. */
export const readPlanLabel = (labels: readonly string[]): PlanLabel | null => {
  const told = labels.map(plain).filter((text) => text !== '' && !isUnit(text))
  const at = told.findIndex((text) => planMeaning(text) !== null)
  const text = told[at]
  if (told.some((label) => perHead.test(label) || noMoney.test(label))) return null
  const meaning = text === undefined ? null : planMeaning(text)
  if (text === undefined || meaning === null) return null
  const scenarios = told.filter((label, index) => index !== at && namesScenario(label))
  const rest = remainder(text)
  const own = namesScenario(rest) ? rest : ''
  const below = told.slice(0, at).filter((label) => !namesScenario(label))
  const total =
    below.some(isTotalLabel) || (below.length === 0 && /\bi ?alt\b|^sum\b|^samlede?\b|\btotal\b/i.test(text))
  const named = below.find((label) => !isTotalLabel(label)) ?? ''
  const component =
    named !== '' ? named : own === '' && !total && meaning !== 'net' && meaning !== 'balance' ? rest : ''
  return {
    meaning,
    component: component.replace(/^heraf:?\s+/i, ''),
    scenario: scenarios[0] !== undefined ? scenarioLabel(scenarios[0]) : own === '' ? '' : scenarioLabel(own),
    total,
    part: /^(?:heraf|of which)\b/i.test(told[0] ?? ''),
    discounted: /nutidsværdi|diskonter|tilbagediskonter|\bnpv\b|present value/i.test(told.join(' ')),
  }
}
