import { accountFunction } from '#domain/account-function'
import { type Measure, measure } from '#domain/measure'
import { isMonth, monthOf, yearOf } from '#domain/month'
import type { Basis, Period } from '#domain/period'
import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'

const memberWords: Readonly<Record<string, WordKey>> = {
  total: 'importing.all',
  'residential-institution': 'importing.breakdown.residential-institution',
  'residential-facility': 'importing.breakdown.residential-facility',
  'foster-care': 'importing.breakdown.foster-care',
  'kinship-care': 'importing.breakdown.kinship-care',
  'home-based': 'importing.breakdown.home-based',
  '0-7': 'importing.breakdown.age-0-7',
  '8-17': 'importing.breakdown.age-8-17',
  municipality: 'importing.breakdown.municipality',
  national: 'importing.breakdown.national',
  salary: 'importing.breakdown.salary',
  preventive: 'importing.breakdown.preventive',
  competence: 'importing.breakdown.competence',
  other: 'importing.breakdown.other',
  plan: 'importing.breakdown.plan',
}

/** The member of a breakdown: a function by code and name, a known word of ours in the reader's language, else as it stands. */
const memberName = (speech: Speech, id: string): string => {
  const word = memberWords[id]
  if (word !== undefined) return speech.t(word)
  const name = accountFunction(id)?.name
  return name ? `${id} ${name}` : id.replaceAll('+', ' + ')
}

/** What a figure is of: `5.28.20 Opholdssteder mv. for børn og unge`, with its part and committee where it has them. */
export const breakdownName = (
  speech: Speech,
  {
    breakdown,
    component = '',
    committee = '',
  }: { breakdown: string; component?: string | undefined; committee?: string | undefined },
): string =>
  [memberName(speech, breakdown), component === '' ? '' : memberName(speech, component), committee]
    .filter((part) => part !== '')
    .join(' · ')

/** A period of a known basis in words: `jun. 2018`, `januar til jun. 2018`, `2018`, `år 3`. */
export const periodName = (speech: Speech, period: Period, basis: Basis): string => {
  const shown = speech.fmt.period(period, basis)
  switch (basis) {
    case 'ytd':
      return speech.t('importing.period.toDate', { month: shown })
    case 'plan-year':
      return speech.t('importing.period.planYear', { number: period.slice(1) })
    case 'schoolyear':
      return speech.t('importing.period.schoolYear', { years: shown })
    case 'month':
    case 'year':
      return shown
  }
}

/** From the first to the last period that a file covers. The form of the two tells their basis. */
export const spanName = (speech: Speech, first: Period, last: Period): string => {
  if (isMonth(last)) {
    // A report on a year to date states the year's budget beside it: `2018` and `2018-06`.
    const from = first === last.slice(0, 4) ? monthOf(yearOf(last), 1) : first
    if (isMonth(from)) return from === last ? speech.fmt.month(last) : speech.fmt.monthSpan(from, last)
  }
  if (first.startsWith('Y') && last.startsWith('Y')) {
    const [from, to] = [first.slice(1), last.slice(1)]
    return from === to
      ? speech.t('importing.period.planYear', { number: from })
      : speech.t('importing.period.planYears', { first: from, last: to })
  }
  return first === last ? first : speech.t('importing.period.span', { first, last })
}

const fewestDecimals = (values: readonly number[], scale: number, most: number): number => {
  for (let decimals = 0; decimals < most; decimals += 1) {
    if (values.every((value) => value % (scale / 10 ** decimals) === 0)) return decimals
  }
  return most
}

const decimalsOf = ({ unit, scale }: Pick<Measure, 'unit' | 'scale'>, values: readonly number[]): number => {
  if (scale === 1) return 0
  if (unit === 'kr' && values.every((value) => value % scale === 0)) return 0
  const most = Math.round(Math.log10(scale))
  return unit === 'kr' ? most : fewestDecimals(values, scale, most)
}

/** Writes the values of a measure exactly, all with the same count of decimals: kr. with øre only where one of them has any. */
export const exactWriter = (
  speech: Speech,
  id: string,
  values: readonly number[],
): { readonly plain: (value: number) => string; readonly signed: (value: number) => string } => {
  const { unit, scale } = measure(id) ?? { unit: 'count' as const, scale: 1 }
  const decimals = decimalsOf({ unit, scale }, values)
  return {
    plain: (value) => speech.fmt.number(value / scale, decimals),
    signed: (value) => speech.fmt.signed(value / scale, decimals),
  }
}
