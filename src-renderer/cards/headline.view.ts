import type { BusinessCase, Kpi, Overview } from '#contract/followup'
import { isMonth, type Month } from '#domain/month'
import type { Speech } from '../locales/speech'
import { continuedWords } from './beyond-published'
import { rankedScenarios } from './break-even.view'
import { plain, sentence, whole, type HeadlinePart } from './headline-text'
import { variance } from './variance'

/** The conclusion in one sentence, or two where there is both a business case and spend, and what it rests on. */
export interface HeadlineView {
  readonly sentences: readonly (readonly HeadlinePart[])[]
  readonly basis: string
}

/** More than this many characters do not fit on two lines in the largest type. */
const longHeadline = 110

/** True where the headline is set in a smaller type. */
export const isLongHeadline = ({ sentences }: Pick<HeadlineView, 'sentences'>): boolean =>
  sentences.flat().reduce((length, { text }) => length + text.length, 0) > longHeadline

const caseSentence = (businessCase: BusinessCase, { t, fmt }: Speech): HeadlinePart[] => {
  const [first, second] = rankedScenarios(businessCase).map(({ breakEvenMonth, breakEvenYear }) =>
    breakEvenMonth
      ? whole(t('overview.headline.inMonth', { month: fmt.month(breakEvenMonth) }))
      : breakEvenYear === null
        ? null
        : whole(t('overview.headline.planYear', { year: breakEvenYear })),
  )
  const years = businessCase.horizonYears
  if (first && second)
    return sentence([first, second], ([low = '', high = '']) => t('overview.headline.caseBoth', { low, high }))
  if (second) return sentence([second], ([high = '']) => t('overview.headline.caseLowNever', { high, years }))
  if (first) return sentence([first], ([when = '']) => t('overview.headline.caseOne', { when }))
  return [plain(t('overview.headline.caseNever', { years }))]
}

const changeSentence = (
  change: NonNullable<Overview['yearChange']>,
  brief: boolean,
  { t, fmt }: Speech,
): HeadlinePart[] => {
  const { from, to, fromValue, toValue } = change
  const { sign, arrow, tone } = variance(toValue - fromValue, 'lower-is-better')
  const end = whole(fmt.mio(toValue))
  if (sign === 0) return sentence([end], ([total = '']) => t('overview.headline.costSame', { from, to, total }))
  const size = whole(`${arrow} ${fmt.mio(Math.abs(toValue - fromValue))}`, tone)
  const direction = t(sign > 0 ? 'overview.headline.rose' : 'overview.headline.fell')
  return sentence([size, end], ([amount = '', total = '']) =>
    t(brief ? 'overview.headline.costThen' : 'overview.headline.costChange', { direction, amount, from, to, total }),
  )
}

/** A part of a year is held against the same months of the year before, never against a whole year. */
const toDateSentence = (
  spent: number,
  at: Month,
  { previous, direction }: Kpi,
  brief: boolean,
  { t, fmt }: Speech,
): HeadlinePart[] => {
  const total = whole(fmt.mio(spent))
  const change = previous.value === null ? 0 : spent - previous.value
  if (change === 0)
    return sentence([total, whole(fmt.monthName(at))], ([sum = '', month = '']) =>
      t('overview.headline.costOnly', { total: sum, month, year: at.slice(0, 4) }),
    )
  const { arrow, sign, tone } = variance(change, direction)
  const size = whole(`${arrow} ${fmt.mio(Math.abs(change))}`, tone)
  const word = t(sign > 0 ? 'overview.headline.higher' : 'overview.headline.lower')
  return sentence([total, whole(fmt.month(at)), size], ([sum = '', month = '', amount = '']) =>
    t(brief ? 'overview.headline.costToDateThen' : 'overview.headline.costToDate', {
      total: sum,
      month,
      amount,
      direction: word,
    }),
  )
}

const costSentence = (overview: Overview, speech: Speech): HeadlinePart[] | null => {
  const { t, fmt } = speech
  const [total] = overview.kpis
  // Short only behind a sentence on the case, which a case without scenarios does not get.
  const brief = (overview.businessCase?.scenarios.length ?? 0) > 0
  const { value = null, period = '', basis = 'year' } = total?.current ?? {}
  if (total && value !== null && isMonth(period) && basis !== 'year')
    return toDateSentence(value, period, total, brief, speech)
  if (overview.yearChange) return changeSentence(overview.yearChange, brief, speech)
  if (value === null) return null
  return sentence([whole(fmt.mio(value))], ([sum = '']) =>
    t('overview.headline.costOnlyYear', { total: sum, year: period }),
  )
}

/** Without a scenario and without spend: what there is instead. */
const seriesSentences = ({ businessCase, series }: Overview, { t }: Speech): HeadlinePart[][] => {
  if (series.length === 0) return []
  const count = series.length
  return [
    ...(businessCase ? [[plain(t('overview.headline.caseNoScenarios'))]] : []),
    [plain(count === 1 ? t('overview.headline.seriesOne') : t('overview.headline.seriesMany', { count }))],
  ]
}

const basisOf = (overview: Overview, speech: Speech): string => {
  const { t, fmt } = speech
  const { businessCase, kpis } = overview
  const functions = kpis.filter(({ breakdown }) => breakdown !== 'total' && !breakdown.includes('+')).length
  const continued = businessCase && continuedWords(rankedScenarios(businessCase), speech)
  const ofCase = businessCase
    ? [
        t('overview.headline.caseVersion', { version: businessCase.version }),
        ...(businessCase.start ? [t('overview.headline.start', { month: fmt.month(businessCase.start) })] : []),
        t('overview.headline.horizon', { years: businessCase.horizonYears }),
        ...(continued === null ? [] : [continued]),
        ...(businessCase.priceLevel ? [t('overview.headline.priceLevel', { level: businessCase.priceLevel })] : []),
        ...(businessCase.file ? [t('overview.headline.file', { file: businessCase.file })] : []),
      ]
    : []
  return [...ofCase, ...(functions > 0 ? [t('overview.headline.functions', { count: functions })] : [])].join(' · ')
}

/** The headline of the overview: what the approved case says, and how spend has moved. Never whether one is ahead of the other. */
export const headlineView = (overview: Overview, speech: Speech): HeadlineView => {
  const { businessCase } = overview
  const cost = costSentence(overview, speech)
  const hasScenarios = (businessCase?.scenarios.length ?? 0) > 0
  const sentences = [
    ...(businessCase && hasScenarios ? [caseSentence(businessCase, speech)] : []),
    ...(cost ? [cost] : []),
    ...(hasScenarios || cost ? [] : seriesSentences(overview, speech)),
  ]
  return {
    sentences: sentences.length > 0 ? sentences : [[plain(speech.t('overview.headline.empty'))]],
    basis: basisOf(overview, speech),
  }
}
