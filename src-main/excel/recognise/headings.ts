import { isPersonalHeading } from './personal-heading'
import { remembering } from './remembering'

/** What a column heading says its column holds. `personal` columns are dropped, whatever they hold. */
export type HeadingMeaning =
  | 'function'
  | 'name'
  | 'committee'
  | 'period'
  | 'amount'
  | 'total'
  | 'actual-to-date'
  | 'budget-original'
  | 'budget-supplement'
  | 'budget-revised'
  | 'forecast'
  | 'committed'
  | 'derived'
  | 'plan-year'
  | 'investment'
  | 'saving'
  | 'balance'
  | 'account'
  | 'voucher'
  | 'date'
  | 'count'
  | 'dranst'
  | 'personal'

/** Synonyms, Danish and English, as whole headings (spaces folded, a year or a unit in brackets taken off). First match wins. */
const synonyms: readonly (readonly [HeadingMeaning, RegExp])[] = [
  [
    'function',
    /^(aut(\.|oriseret)? )?(funktion(er|s?[- ]?nr\.?|s?nummer|s?kode)?|fkt\.?( ?nr\.?)?|funk\.?|function( (code|no\.?))?|funktion (og|\/|\+) ?(navn|tekst)|hovedkonto\/funktion)$/,
  ],
  ['account', /^(konto(streng|nr\.?|nummer)?|account|psp(-element)?|omkostningssted)$/],
  ['voucher', /^(bilag(snr\.?|snummer|s-?id)?|voucher|fakturanr\.?|postering(snr\.?|sid))$/],
  ['date', /^(bogføringsdato|posteringsdato|dato|date|bogf\.? ?dato|valør(dato)?|startdato|slutdato)$/],
  [
    'name',
    /^(tekst|navn på funktion|funktionsnavn|funktionstekst|betegnelse|beskrivelse|kontotekst|text|name|description)$/,
  ],
  [
    'committee',
    /^((fag|stående )?udvalg(snavn)?|politikområde|center|forvaltning|committee|område|bevilling(sområde)?|department)$/,
  ],
  ['dranst', /^(dranst([- ]?(kode|nr\.?|art|tekst))?|dr\.? ?st\.?|drst\.?|dr\.?|drift ?\/ ?(stats)?refusion)$/],
  ['period', /^(periode|måned|md\.?|mdr\.?|regnskabsperiode|period|month|år|year|regnskabsår)$/],
  [
    'derived',
    /^(forbrugs?[- ]?(procent|pct\.?|%)|forbrug i (procent|pct\.?|%)( af .+)?|(rest|rest\.)( ?(budget|bud\.?|korr(\.|igeret)? ?budget|beløb|bevilling))?|resterende( budget)?|(mer-?\/? ?mindre-?|mer-?|mindre-?)forbrug.*|(forv(entet|\.) )?(afvigelse|afv\.).*|procent|pct\.?|%|.*(\bpct\.?|%|procent)( af .+)?|udvikling|ændring|forskel|difference|diff\.?|indeks|index|gns\.?|gennemsnit|average|variance|deviation|remaining( budget)?|udnyttelse.*|(per(iodiseret|\.)|periodens) ?budget.*|budget (åtd|år til dato|t\.?o\.?d\.?|til dato|ytd|to date))$/,
  ],
  [
    'budget-original',
    /^(opr\.?|oprindeligt?|vedt\.?|vedtaget|original|adopted|approved) ?(vedt\.? |vedtaget )?(års)?(budget|bud\.?|bevilling|bev\.?|b)$|^budget,? ?\(?(opr\.?|oprindeligt|vedtaget|vedt\.?)\)?$/,
  ],
  [
    'budget-supplement',
    /^(tillægs?-?|till\.? ?|tillæg til )(bev(illing(er)?)?\.?|budget(tet)?)( (og|\+|&|\/) ?(omplac(eringer|\.)?|overførsler))?$|^(omplac(eringer|\.)?|tillæg|supplement(ary)?( (budget|appropriations?|grants?))?|budget-?ændringer|ændr(inger|\.) (til|i) budget(tet)?)$/,
  ],
  [
    'budget-revised',
    /^(korr\.?|korrigeret|rev\.?|revideret|ajourført|gældende|aktuelt|nuværende|revised|current|adjusted|amended) ?(års)?(budget|bud\.?|bevilling|bev\.?|b)( inkl\.? .+)?$|^(års|helårs|års-|full year |annual )?(budget|bud\.)( (i alt|hele året|for året|for the year))?$|^budget,? ?\(?(korr\.?|korrigeret)\)?$/,
  ],
  [
    'actual-to-date',
    /^(netto|faktisk )?(forbrug|regnskab|realiseret|bogført|udgifter?|actual|spend(ing)?|expenditure)( i alt)?,? ?\(?(åtd|år[- ]til[- ]dato|t\.?o\.?d\.?|til dato|til og med .+|t\.?o\.?m\.? .+|pr\.? .+|ult(imo|\.) ?.*|i alt|akk(umuleret|\.)?|ytd|year to date|to date|i året)\)?$|^(regnskabsår(et)? )?(åtd|år[- ]til[- ]dato|til dato|t\.?o\.?d\.?|actual ytd|ytd( actual)?|year to date)( (forbrug|regnskab))?$|^(akk(umuleret|\.)?|kumuleret) (netto)?(forbrug|regnskab)$/,
  ],
  [
    'forecast',
    /^(forv(entet|\.)|forventning(er)?( til)?|prognose( for)?) ?(års)?-?(regnskab(et)?|regnsk\.?|forbrug|resultat|res\.|udgift(er)?)?( hele året| for året| i alt)?$|^(forventning|forventet|prognose|forecast|full year forecast|forecast outturn|skøn|årsskøn|estimat|estimate|(forventet )?årsregnskab|projected (spend(ing)?|outturn)|outturn|forventet helår(sforbrug)?)$/,
  ],
  [
    'committed',
    /^(heraf )?(disponeret|disp\.?|disponering(er)?|committed|commitments?|reserveret|rekvireret|forpligtelser)( ?(forbrug|beløb|i alt|t\.?o\.?d\.?|åtd|til dato|ytd|to date|pr\.? .+))?$/,
  ],
  [
    'saving',
    /^(forventede? |samlede? |årlige? |anslåede? )?(spare(de|t) (ressourcer|udgifter)|besparelse[rn]?|besp\.?|gevinst(er)?|brutto(besparelse|gevinst)r?|savings?|benefits?|gross savings?)( pr\.? år| årligt| i alt| per year)?$/,
  ],
  [
    'balance',
    /^(akkumuleret|akk\.?|accumulated|cumulative|kumuleret) ?(netto)?(balance|saldo|resultat|gevinst|effekt|net( gain| result)?|provenu)?$|^(netto)?balance$|^saldo$/,
  ],
  [
    'investment',
    /^(samlede? |årlige? |total )?(investering(er)?|inv\.?|udgift til indsatsen|udgifter til indsats(en)?|indsatsens (udgifter|omkostninger)|omkostning(er)?|investment|costs?)( pr\.? år| årligt| i alt| per year)?$/,
  ],
  ['plan-year', /^(efter|år|year|plan ?år|efter år|years?|årstal|planår|plan year|project year|projektår)$/],
  [
    'amount',
    /^(faktisk |årets |net |netto|real\.? |realiseret )?(forbrug( netto)?|beløb|regnskab|regnsk\.?|resultat|udgift(er)?|drifts?udgift(er)?|netto(drifts)?(udgift(er)?|forbrug)?|kr\.?|amount|actuals?|expenditure|spend(ing)?|realiseret|bogført|forbrug i (hele )?kr\.?)$/,
  ],
  [
    'total',
    /^(i ?alt|total|sum|hovedtotal|hele året|året( i alt)?|helår|netto i alt|samlet|year total|full year|([1-4]\. ?(kvartal|kvt\.?|kv\.?)|q[1-4]|[12]\. ?(halvår|hå\.?))( i alt)?|([1-4]\.|first|second|third|fourth) quarter)$/,
  ],
  ['count', /^(antal.*|count|dage|døgn.*|stk\.?)$/],
]

const withoutNoise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u00a0\s]+/g, ' ')
    .replace(
      /[,;]?\s*(?:\((?:beløb )?(?:i )?(?:hele )?(?:1[.,]?000 |t\.? ?|mio\.? |mill\.? |hele )?(?:kr\.?|dkk)(?: ?1[.,]000| ?m)?\)|(?<=[^\s]),? (?:i )?(?:1[.,]?000|t\.?|mio\.?|mill\.?|hele) ?(?:kr\.?|dkk))/g,
      '',
    )
    .replace(/\*+/g, '')
    .replace(/\bforbr\.(?=[\s-]|$)/g, 'forbrug')
    .replace(/\bforbr\.(?=\S)/g, 'forbrugs')
    .replace(/\bregnsk\.(?=[\s-]|$)/g, 'regnskab')
    .replace(/\bbudg\.(?=\s|$)/g, 'budget')
    .replace(/(?<=[a-zæøå])- (?=[a-zæøå])/g, '')
    .replace(/:$/, '')
    .trim()

const withoutYear = (text: string): string =>
  text
    .replace(/\b(?:19|20|21)\d{2}\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * What a heading means, or `null` for a heading that no synonym knows. A year within it (`Regnskab 2018`) is not part of
 * the meaning. `År` is both a period and a plan year: `period` is answered, and the business case asks for either.
 */
export const headingMeaning = remembering((text: string): HeadingMeaning | null => {
  // An amount is no heading.
  if (!/[\p{L}%]/u.test(text)) return null
  const plain = withoutNoise(text)
  const found = (candidate: string) => synonyms.find(([, pattern]) => pattern.test(candidate))?.[0] ?? null
  if (isPersonalHeading(text)) return 'personal'
  return plain === '' ? null : (found(plain) ?? found(withoutYear(plain)))
})

/** True for the label of a row that adds up the rows above it: `I alt`, `Total`, `Sum`, `Hovedtotal`. */
export const isTotalLabel = (text: string): boolean =>
  /^(netto |drift |funktioner )?(i ?alt|total(er)?|sum|subtotal|hovedtotal|samlet|resultat|grand total)\b|(?:\bi ?alt|[ ,–-]total)(?: \(?netto\)?)?[:.]?$/i.test(
    text.trim(),
  )

/** True for the heading of a budget that does not say which one it is. */
export const isPlainBudget = (text: string): boolean =>
  /^(?:års|helårs|års-|full year |annual )?(?:budget|bud\.)(?: (?:i alt|hele året|for året|for the year))?$/.test(
    withoutYear(withoutNoise(text)),
  )
