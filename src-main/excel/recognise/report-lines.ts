import { type Month, monthOf, yearOf } from '#domain/month'
import { type PeriodText, findPeriods, readPeriodText } from '#domain/period-text'

const ofTheMaking =
  /udskrevet|udskrift|udtræk|trukket|bestilt|hentet|kørsel|kørt|udarbejdet|oprettet|dannet|genereret|opdateret|printe[dt]|created|generated|^\s*(?:rapport|kørsels|udskrifts)?dato\b/i

/** A parameter that names what the figures are compared with: `Sammenligningsår 2017`. */
const ofComparison =
  /^\s*(?:sammenlign(?:ings(?:år|periode|grundlag)|es med|et med)|forrige år|sidste år|foregående år|comparison (?:year|period)|compared? (?:to|with)|prior year|previous year)(?![a-zæøå])/i

/** The lines above a table that speak of its figures; those that tell when the report was made, or what it compares with, are left out. */
export const linesOfFigures = (lines: readonly string[]): string[] =>
  lines.filter((line) => !ofTheMaking.test(line) && !ofComparison.test(line))

/** The stretch of months that lines state: one range, else one month; `differ` where they state two. */
type ReportPeriod = { readonly from: Month | null; readonly to: Month } | 'differ' | null

const months =
  'januar|february|january|februar|marts|march|april|maj|may|juni|june|juli|july|august|september|oktober|october|november|december'
const parameters = {
  to: /(?:til(?: og med)?|t\.?o\.?m\.?|to) (?:periode|måned|md\.?|period|month)\s*:?\s*0{0,2}(\d{1,2})(?!\d)|(?:periode|måned|md\.?|period)\s*(?:til|to|t\.?o\.?m\.?)\s*:?\s*0{0,2}(\d{1,2})(?!\d)/i,
  from: /(?:fra|from) (?:periode|måned|md\.?|period|month)\s*:?\s*0{0,2}(\d{1,2})(?!\d)|(?:periode|måned|md\.?|period)\s*(?:fra|from)\s*:?\s*0{0,2}(\d{1,2})(?!\d)/i,
  stretch:
    /(?:periode|måned(?:er)?|md\.?|period)\s*:?\s*0{0,2}(\d{1,2})\s*(?:-|–|til|to)\s*0{0,2}(\d{1,2})(?![\d./-])/i,
  alone: /(?:^|[\s,;(])(?:regnskabs)?(?:periode|måned|md\.?|period|month)\s*:?\s*0{0,2}(\d{1,2})(?![\d./-])/i,
  namedStretch: new RegExp(`(${months})\\s*(?:-|–|til(?: og med)?|to)\\s*(${months})(?![a-zæøå])`, 'i'),
  named: new RegExp(
    `(?:periode|måned|md\\.?|ultimo|til og med|t\\.?o\\.?m\\.?|pr\\.|period|month|to)\\s*:?\\s*(?:\\d{1,2}\\.?\\s*)?(${months})(?![a-zæøå])`,
    'i',
  ),
} as const

const numberIn = (found: RegExpExecArray | null): number | null => {
  const number = Number(found?.slice(1).find(Boolean))
  return number >= 1 && number <= 14 ? Math.min(number, 12) : null
}

const monthNumberOf = (name: string | undefined): number | null => {
  const read = readPeriodText(name ?? '')
  return read?.kind === 'month-name' ? read.monthNumber : null
}

/** The period that parameters state apart from each other: `Regnskabsår 2020`, `Til periode 3`. */
const parameterPeriod = (lines: readonly string[]): ReportPeriod => {
  const years = yearsOfLines(lines)
  const [year] = years
  if (years.size !== 1 || year === undefined) return null
  const all = lines.join(' ; ')
  const between = parameters.stretch.exec(all)
  const names = parameters.namedStretch.exec(all)
  const last =
    numberIn(parameters.to.exec(all)) ??
    (between ? Number(between[2]) : null) ??
    monthNumberOf(names?.[2]) ??
    numberIn(parameters.alone.exec(all)) ??
    monthNumberOf(parameters.named.exec(all)?.[1])
  if (last === null || last < 1 || last > 12) return null
  const first =
    numberIn(parameters.from.exec(all)) ?? (between ? Number(between[1]) : null) ?? monthNumberOf(names?.[1])
  const from = first === null || first < 1 || first > last ? null : monthOf(year, first)
  return { from, to: monthOf(year, last) }
}

const monthsIn = (lines: readonly string[]): Set<Month> =>
  new Set(lines.flatMap(findPeriods).flatMap((period) => (period.kind === 'month' ? [period.month] : [])))

/** The stretch whose ends stand in lines of their own: `Fra periode 001.2018`, `Til periode 009.2018`. */
const endsApart = (lines: readonly string[]): { readonly from: Month; readonly to: Month } | null => {
  const begins = lines.filter((line) => /^\s*(?:fra|from)(?= |:)/i.test(line))
  const ends = lines.filter((line) => /^\s*(?:til|to)(?= |:)/i.test(line))
  const all = monthsIn(lines)
  const [[from, ...moreFrom], [to, ...moreTo]] = [[...monthsIn(begins)], [...monthsIn(ends)]]
  if (from === undefined || to === undefined || moreFrom.length + moreTo.length > 0 || from > to) return null
  return yearOf(from) === yearOf(to) && [...all].every((month) => month === from || month === to) ? { from, to } : null
}

/** The period that the lines of a report state (`Periode: januar - marts 2018`, `pr. 31-03-2018`). */
export const reportPeriod = (lines: readonly string[]): ReportPeriod => {
  const found = linesOfFigures(lines).flatMap(findPeriods)
  const ranges = found.flatMap((period) => (period.kind === 'range' ? [{ from: period.from, to: period.to }] : []))
  const months = found.flatMap((period) => (period.kind === 'month' ? [{ from: null, to: period.month }] : []))
  const apart = ranges.length === 0 ? endsApart(linesOfFigures(lines)) : null
  const stated = ranges.length > 0 ? ranges : apart !== null ? [apart] : months
  const [first] = stated
  if (!first) return parameterPeriod(linesOfFigures(lines))
  return stated.every(({ from, to }) => from === first.from && to === first.to) ? first : 'differ'
}

/** The period that the nearest lines state, of several groups of lines: a table's own, those of its sheet, the sheet's name. */
export const nearestPeriod = (groups: readonly (readonly string[])[]): ReportPeriod => {
  for (const lines of groups) {
    const found = reportPeriod(lines)
    if (found !== null) return found
  }
  return null
}

/** The nearest of several groups of lines that names a calendar year; the last one where none does. */
export const nearestWithYear = (groups: readonly (readonly string[])[]): readonly string[] =>
  groups.find((lines) => yearsOfLines(lines).size > 0) ?? groups.at(-1) ?? []

/** The calendar years that lines name, alone or in a stretch of months; a month alone may be the day of printing. */
export const yearsOfLines = (lines: readonly string[]): Set<number> =>
  new Set(
    linesOfFigures(lines)
      .flatMap(findPeriods)
      .flatMap((period: PeriodText) => {
        if (period.kind === 'year') return [period.year]
        return period.kind === 'range' ? [yearOf(period.to)] : []
      }),
  )

const spend = /forbrug|regnskab|udgift|spend|actual|expenditure/i
const budget = /\b(?:budget(?:ter|tet|teret|forslag)?|budgets|vedtaget)(?![\wæøå])(?! og| &)/i
const count = /\bantal\b|helårs|årsværk|\bpersoner\b|\bsager\b|\bnumber of\b|\bcount\b/i
const kroner = /\bkr\b|\bdkk\b|kroner/i

/** True where the title says that bare years or months hold something else than spend: budgets, or counts. */
export const speakOfOtherThanSpend = (lines: readonly string[]): boolean => {
  const title = linesOfFigures(lines).join(' ')
  return !spend.test(title) && (budget.test(title) || (count.test(title) && !kroner.test(title)))
}
