import { type PeriodText, findPeriods, readPeriodText, withoutPeriods } from '#domain/period-text'
import { monthOf, yearOf } from '#domain/month'
import { type HeadingMeaning, headingMeaning } from './headings'
import type { AmountUnit } from './recognition'
import type { Heading } from './sheet-table'
import { statedUnit } from './unit'

/** What is said over a column: its own heading and the group headings above it, taken together. */
export interface ColumnHeading extends Heading {
  /** Its texts, the lowest first. */
  readonly parts: readonly string[]
  /** True where it names a time and nothing else. */
  readonly timeOnly: boolean
  /** Whether its figures are said to be of a month alone or of the year to date; `null` where that is not said. */
  readonly flow: 'month' | 'ytd' | null
  /** Unit that is stated over this very column. */
  readonly unit: AmountUnit | null
}

const ofMonth =
  /bevægelse|\bperiodens\b|\bi perioden\b|\bmånedens\b|\bi måneden\b|\bdenne måned\b|\bpr\.? måned\b|\bcurrent (?:period|month)\b|\bin (?:the )?month\b|\bmonthly\b/i
const toDate =
  /til[- ]dato|(?<![a-zæøå])åtd(?![a-zæøå])|t\.?\s?o\.?\s?d\.?(?![a-zæøå])|akkumuler|\bakk\b|\bkumuler|\bytd\b|to[- ]date/i
/** Words that only tell which stretch a figure is of: what it is a figure of stands above them. */
const flowAlone =
  /^(?:regnskabsår(?:et)?\s+)?(?:året? til dato|år[- ]til[- ]dato|til[- ]dato|åtd|t\.?o\.?d\.?|ytd|year[- ]to[- ]date|to date|akkumuleret|akk\.?|kumuleret|(?:periodens |månedens )?bevægelser?(?: i perioden)?|(?:i )?(?:måneden|perioden)|denne (?:måned|periode)|movements?|(?:this|current) (?:month|period)|in month)$/i
const monthNames =
  '(?:januar|january|jan|februar|february|feb|marts|march|mar|april|apr|maj|may|juni|june|jun|juli|july|jul|august|aug|september|sept|sep|oktober|october|okt|oct|november|nov|december|dec)'
const namedMonth = new RegExp(`(?<![a-zæøå])(${monthNames})(?![a-zæøå])\\.?`, 'i')
const numberedMonth = /^(?:periode|per\.?|p|md\.?|måned|regnskabsperiode|period|month|m)\s*0{0,2}(\d{1,2})$/i

/** The month by number that a heading names: `Periode 3`, `Md. 03`, `P3`; 13 and 14 are the supplementary periods of December. */
export const numberedPeriod = (text: string): number | null => {
  const number = Number(numberedMonth.exec(text.replace(/[\u00a0\s]+/g, ' ').trim())?.[1])
  return number >= 1 && number <= 14 ? number : null
}

/** A period within a heading: one that is stated in full, else the name of a month. */
const periodWithin = (text: string): PeriodText | null => {
  const own = readPeriodText(text)
  if (own) return own
  const numbered = numberedPeriod(text)
  if (numbered !== null && numbered <= 12) return { kind: 'month-name', monthNumber: numbered }
  const found = findPeriods(text)
  const [only] = found
  if (only) return found.length === 1 ? only : null
  const named = namedMonth.exec(text)
  return named ? readPeriodText(named[1] ?? '') : null
}

/** Words that tell which month a figure is of, beside what it is a figure of: `Forbrug i måneden`, `Periodens forbrug`. */
const flowBeside =
  /\s\(?(?:i|for) (?:måneden|perioden|denne (?:måned|periode))\)?$|^(?:periodens|månedens|denne måneds)\s+(?!budget)/i

/** What is left of a heading without the time and the unit that it names. */
const bare = (text: string): string =>
  withoutPeriods(text)
    .replace(flowBeside, ' ')
    .replace(namedMonth, ' ')
    .replace(/\b(?:pr\.?|i|for|ultimo|primo|t\.?o\.?m\.?|til og med)\s*(?:\(?[a-zæøå ]{0,3}\)?)?$/i, ' ')
    .replace(/[\s,;:–-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const meaningOf = (text: string): HeadingMeaning | null => headingMeaning(text) ?? headingMeaning(bare(text))

/** Own words that no group heading above changes. */
const settledBelow: ReadonlySet<HeadingMeaning> = new Set([
  'function',
  'account',
  'name',
  'committee',
  'dranst',
  'personal',
  'voucher',
  'date',
  'derived',
  'total',
])

/** True for words that only tell which stretch a figure is of, the month named beside them or not: `Bevægelse juni`. */
const saysFlowAlone = (text: string): boolean => flowAlone.test(text.trim()) || flowAlone.test(bare(text))

const meaningOfParts = (parts: readonly string[]): HeadingMeaning | null => {
  const [low = '', ...above] = parts
  const own = readPeriodText(low) === null ? meaningOf(low) : null
  if (own !== null && settledBelow.has(own)) return own
  if (saysFlowAlone(low) && above.some((high) => meaningOf(high)?.startsWith('budget') === true)) return 'derived'
  for (const high of above) {
    // `Opr.` below `Budget 2018`: neither says it alone.
    const together = [`${bare(low)} ${bare(high)}`, `${bare(high)} ${bare(low)}`]
    const found = together.map((text) => headingMeaning(text)).find((meaning) => meaning !== null)
    if (found !== undefined && bare(low) !== '' && bare(high) !== '') return found
  }
  for (const text of parts) {
    if (saysFlowAlone(text)) continue
    const meaning = readPeriodText(text) === null ? meaningOf(text) : null
    if (meaning !== null && meaning !== 'period' && meaning !== 'plan-year') return meaning
  }
  const flow = parts.find(saysFlowAlone)
  if (flow !== undefined) return toDate.test(flow) ? 'actual-to-date' : 'amount'
  return own
}

const yearWithin = (parts: readonly string[]): number | null => {
  for (const text of parts) {
    const years = new Set(
      findPeriods(text).flatMap((period) => {
        if (period.kind === 'year') return [period.year]
        return period.kind === 'month' ? [yearOf(period.month)] : []
      }),
    )
    const [only] = years
    if (years.size === 1 && only !== undefined) return only
  }
  return null
}

/** The period that the parts name together: `jan` below `2018` is January 2018. */
const periodOfParts = (parts: readonly string[]): PeriodText | null => {
  const found = parts.flatMap((text) => periodWithin(text) ?? [])
  const month = found.find(({ kind }) => kind === 'month' || kind === 'month-name')
  if (month?.kind === 'month-name') {
    const year = yearWithin(parts)
    return year === null ? month : { kind: 'month', month: monthOf(year, month.monthNumber) }
  }
  return month ?? found[0] ?? null
}

/** Headings of one letter in full: `R2018` is the accounts, `B2019` the budget. */
const inFull = (text: string): string => {
  const short = /^([RB])\s?-?\s?((?:19|20)\d{2})$/.exec(text.trim())
  return short ? `${short[1] === 'R' ? 'Regnskab' : 'Budget'} ${short[2]}` : text
}

/** True for a text that names a time, at most with a remark in brackets: `2018 (foreløbig)`. */
const namesTime = (text: string): boolean => {
  const plain = text
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/[*¹²³]+$/, '')
    .replace(/^(?:pr\.? )?(?:ultimo|ult\.|udgangen af|til og med|t\.?o\.?m\.?|end of)\s+/i, '')
  return readPeriodText(plain) !== null || numberedPeriod(plain) !== null
}

/** What the texts over a column say together; the lowest one first. */
export const columnHeading = (column: number, written: readonly string[]): ColumnHeading => {
  const parts = written.map(inFull)
  const said = parts.join(' ')
  return {
    column,
    parts,
    text: parts.toReversed().join(' '),
    meaning: meaningOfParts(parts),
    period: periodOfParts(parts),
    timeOnly: parts.length > 0 && parts.every(namesTime),
    flow: toDate.test(said) ? 'ytd' : ofMonth.test(said) ? 'month' : null,
    unit: parts.flatMap((text) => statedUnit(text) ?? [])[0] ?? null,
  }
}
