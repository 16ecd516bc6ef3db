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
    'personal',
    /^(cpr|cpr[- .]?(nr|nummer)\.?|person(nr|nummer)\.?|(borgers?|barnets?|klientens?)? ?(navn|adresse)|for- og efternavn|efternavn|fornavn|adresse|borger|cpr-?nr\.? og navn)$/,
  ],
  ['function', /^(funktion(er|snr\.?|skode)?|fkt\.?|function|funktion og navn|hovedkonto\/funktion)$/],
  ['account', /^(konto(streng|nr\.?|nummer)?|account|psp(-element)?|omkostningssted)$/],
  ['voucher', /^(bilag(snr\.?|snummer|s-?id)?|voucher|fakturanr\.?|postering(snr\.?|sid))$/],
  ['date', /^(bogføringsdato|posteringsdato|dato|date|bogf\.? ?dato|valør(dato)?|startdato|slutdato)$/],
  ['name', /^(tekst|navn på funktion|funktionsnavn|funktionstekst|betegnelse|beskrivelse|kontotekst|text|name)$/],
  ['committee', /^(udvalg|politikområde|center|forvaltning|committee|område|bevilling(sområde)?)$/],
  ['dranst', /^(dranst|dr\.?)$/],
  ['period', /^(periode|måned|md\.?|regnskabsperiode|period|month|år|year|regnskabsår)$/],
  [
    'derived',
    /^(forbrugs?-?(procent|pct\.?|%)|forbrug i (procent|pct\.?|%)|rest(budget|korr\.? budget)?|resterende budget|afvigelse.*|procent|pct\.?|%|udvikling|ændring|difference|diff\.?)$/,
  ],
  ['budget-original', /^(opr\.?|oprindeligt?) ?(vedtaget )?(budget|bud\.?)$|^original budget$|^vedtaget budget$/],
  ['budget-supplement', /^(tillægs?-?bev(illing(er)?)?\.?|omplaceringer|tillæg|supplement)$/],
  ['budget-revised', /^(korr\.?|korrigeret|revideret) ?(budget|bud\.?)$|^revised budget$|^budget$/],
  [
    'actual-to-date',
    /^(forbrug|regnskab) ?(åtd|år til dato|t\.?o\.?d\.?|til dato|pr\. .+|i alt)$|^(åtd|år til dato|actual ytd|ytd)$|^akk(umuleret|\.) forbrug$/,
  ],
  ['forecast', /^(forv(entet|\.) (års)?(regnskab|forbrug|resultat)|forventning|forecast|skøn)$/],
  ['committed', /^(disponeret|disp\.?|committed)( forbrug)?$/],
  [
    'saving',
    /^(spare(de|t) (ressourcer|udgifter)|besparelse[rn]?|gevinst(er)?|savings?)( pr\.? år| årligt| i alt| per year)?$/,
  ],
  ['balance', /^(akkumuleret|akk\.?|accumulated) (balance|saldo|resultat|gevinst)$|^balance$/],
  ['investment', /^(investering(er)?|udgift til indsatsen|investment)( pr\.? år| årligt| per year)?$/],
  ['plan-year', /^(efter|år|year|plan ?år|efter år)$/],
  [
    'amount',
    /^(forbrug|beløb|regnskab|udgift(er)?|netto(udgift(er)?)?|kr\.?|amount|actual|faktisk forbrug|forbrug i (hele )?kr\.?)$/,
  ],
  ['total', /^(i ?alt|total|sum|hovedtotal|hele året|året i alt|årets forbrug)$/],
  ['count', /^(antal.*|count|dage|døgn.*|stk\.?)$/],
]

const withoutNoise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u00a0\s]+/g, ' ')
    .replace(/\((?:hele |i )?(?:1\.?000 )?(?:t\.?)?kr\.?\)/g, '')
    .replace(/\*+/g, '')
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
export const headingMeaning = (text: string): HeadingMeaning | null => {
  const plain = withoutNoise(text)
  const found = (candidate: string) => synonyms.find(([, pattern]) => pattern.test(candidate))?.[0] ?? null
  return plain === '' ? null : (found(plain) ?? found(withoutYear(plain)))
}

/** True for the label of a row that adds up the rows above it: `I alt`, `Total`, `Sum`, `Hovedtotal`. */
export const isTotalLabel = (text: string): boolean =>
  /^(i ?alt|total(er)?|sum|hovedtotal|samlet|resultat|grand total)\b/i.test(text.trim())
