import { remembering } from '../remembering'

const meanings = [
  'date',
  'period',
  'year',
  'function',
  'account',
  'main-account',
  'main-function',
  'amount',
  'debit',
  'credit',
  'side',
  'dranst',
  'committee',
  'voucher',
  'detail',
  'budget',
] as const

/** What a column of a posting list holds. */
export type PostingMeaning = (typeof meanings)[number]

/**
 * Headings, Danish and English, as `plainHeading` gives them. Within a meaning the first is the best: a list may have a day of
 * posting and a day of the voucher. `detail` is what only a single posting has.
 */
const words: Readonly<Record<PostingMeaning, string>> = {
  date: `
    bogføringsdato, bogf dato, bogføringsdag, bogført, bogført dato, bogført den, dato for bogføring,
    posteringsdato, post dato, postdato, posteringsdag, regnskabsdato, finansdato, posting date, posted,
    date posted, booking date, gl date, g/l date, accounting date, transaktionsdato, trans dato,
    transaction date, dato, date, dag, bilagsdato, document date, voucher date, fakturadato,
    invoice date, valørdato, valør, value date`,
  period: `
    periode, regnskabsperiode, bogføringsperiode, bogf periode, posteringsperiode, finansperiode,
    regnskabsmåned, bogføringsmåned, måned, md, mdr, mnd, per, årmd, år/md, år/måned, år måned, årmåned,
    år og måned, år-måned, år-md, år/periode, periode/år, måned/år, ååååmm, yyyymm, period, posting period,
    accounting period, fiscal period, month, year month, year/month`,
  year: `
    regnskabsår, regnsk år, regnskår, finansår, bogføringsår, budgetår, år, fiscal year, accounting year, year`,
  function: `
    funktion, funktioner, funktionsnr, funktionsnummer, funktionskode, funktion og navn, funktion nr,
    autoriseret funktion, aut funktion, hovedkonto/funktion, fkt, funkt, function, function code,
    function no`,
  account: `
    kontostreng, konteringsstreng, kontering, konteringskode, konto, kontonr, konto nr, kontonummer,
    kontokode, autoriseret konto, aut konto, finanskonto, finanskontonr, finanskonto nr, regnskabskonto,
    registreringskonto, driftskonto, budgetkonto, posteringskonto, udgiftskonto, artskonto, account,
    account no, account number, account code, account string, gl account, g/l account, gl account no,
    g/l account no, ledger account, psp-element, psp element, psp-elem, psp, wbs element, wbs,
    omkostningssted, omk sted, ordre, profitcenter`,
  'main-account': `
    hovedkonto, hovedkto, hkt, hkto, hk, main account`,
  'main-function': `
    hovedfunktion, hovedfunk, hovedfkt, hovedfunkt, hfkt, hfunk, hf, main function`,
  amount: `
    beløb, posteret beløb, bogført beløb, posteringsbeløb, transaktionsbeløb, beløb kv, beløb hv,
    beløb rv, beløb hjemmevaluta, beløb kredsvaluta, beløb int valuta, beløb dkk, beløb ekskl moms,
    beløb excl moms, beløb eks moms, beløb u moms, beløb uden moms, nettobeløb, netto,
    værdi rapportvaluta, værdi rapp valuta, værdi rappvaluta, værdi omkostningskredsvaluta,
    værdi omkredsvaluta, værdi omk kredsvaluta, værdi objektvaluta, beløb rapportvaluta, forbrug, regnskab, nettoudgift, udgift, udgifter,
    realiseret, bevægelse, kr, kroner, dkk, amount, amount lcy, amount dkk, net amount, posted amount,
    posting amount, amount in local currency, actual`,
  debit: `
    debet, debit, debetbeløb, debitbeløb, beløb debet, beløb debit, debet beløb, debit amount,
    debit amount lcy, udgift, udgifter`,
  credit: `
    kredit, credit, kreditbeløb, beløb kredit, kredit beløb, credit amount, credit amount lcy, indtægt,
    indtægter`,
  side: `
    d/k, d/c, s/h, debet/kredit, debit/kredit, debit/credit, dk, debet kredit, fortegn, d k`,
  dranst: `
    dranst, dranst nr, dranstkode, dr, drift/refusion`,
  committee: `
    udvalg, fagudvalg, stående udvalg, udvalgsnavn, committee`,
  voucher: `
    bilag, bilagsnr, bilagsnummer, bilags-id, bilagsid, bilag nr, bilagsreference, postering,
    posteringsnr, posteringsnummer, posteringsid, posteringsløbenr, løbenr, løbenummer, lb nr,
    transaktionsnr, transaktionsid, faktura, fakturanr, fakturanummer, reference, referencenr,
    dokumentnr, dokumentnummer, dok nr, document no, document number, doc no, voucher, voucher no,
    voucher number, entry no, entry number, invoice no, invoice number, transaction no, ordrenr,
    ordrenummer, rekvisition, kreditornr, leverandørnr, cvr-nr, cvr, cvr nr, se-nr, ean-nr, ean nr`,
  detail: `
    posteringstekst, bilagstekst, fakturatekst, linjetekst, leverandør, leverandørnavn, leverandørtype,
    kreditor, kreditornavn, vendor, vendor name, supplier, bilagsart, bilagstype, posteringstype,
    bilagsdato, fakturadato, document type, document date, user id, bruger, bogført af, omk art,
    omkostningsart, moms, momskode`,
  budget: `
    budget, oprindeligt budget, opr budget, opr bud, korrigeret budget, korr budget, korr bud, rest,
    restbudget, afvigelse, forbrugsprocent`,
}

/** Where a heading stands among those of its meaning: 0 is the best. */
export interface PostingWord {
  readonly meaning: PostingMeaning
  readonly rank: number
}

const wordsOf = (list: string): string[] => list.split(',').map((word) => word.trim())

const byWord = new Map<string, PostingWord[]>()
for (const meaning of meanings) {
  wordsOf(words[meaning]).forEach((word, rank) => byWord.set(word, [...(byWord.get(word) ?? []), { meaning, rank }]))
}

/** A heading without what may stand in it: line breaks, dots, units and brackets. `Hoved-⏎konto` is `hovedkonto`. */
export const plainHeading = (text: string): string =>
  text
    .toLowerCase()
    .replace(/-\s*\n\s*/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\((?:i )?(?:hele )?(?:1[.,]?000 )?(?:t\.?)?(?:kr|dkk|kroner)\.?\)/g, '')
    .replace(/[()[\]*:]/g, ' ')
    .replace(/\.(?=\s|$)|\.(?=\p{L})/gu, ' ')
    .replace(/ (?:i )?(?:hele |danske )?(?:1[.,]?000 |t\.?|mio\.? )?(?:kr|dkk|kroner) *$/, '')
    .replace(/[,;]\s*$/, '')
    .replace(/ i (?=kv$|hv$|rv$|hjemmevaluta$|kredsvaluta$|int |rap|om(?:k|kost)|objekt)/, ' ')
    .replace(/^hoved-(?=\p{L})/u, 'hoved')
    .replace(/\s+/g, ' ')
    .trim()

/** What a heading may mean in a posting list: `Udgift` is an amount, or the debit beside `Indtægt`. */
export const postingWords = remembering((text: string): readonly PostingWord[] => {
  const plain = plainHeading(text)
  return plain === '' ? [] : (byWord.get(plain) ?? byWord.get(plain.replace(/ ?\b(?:19|20)\d{2}$/, '')) ?? [])
})
