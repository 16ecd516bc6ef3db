import type { BusinessCase, Overview } from '#contract/followup'
import type { Speech } from '../locales/speech'
import { rankedScenarios } from './break-even.view'
import { plain, sentence, whole, type HeadlinePart } from './headline-text'
import { variance } from './variance'

/** The conclusion in one sentence, or two where there is both a business case and spend, and what it rests on. */
export interface HeadlineView {
  readonly sentences: readonly (readonly HeadlinePart[])[]
  readonly basis: string
}

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

const costSentence = (overview: Overview, speech: Speech): HeadlinePart[] | null => {
  const { t, fmt } = speech
  if (overview.yearChange) return changeSentence(overview.yearChange, overview.businessCase !== null, speech)
  const { asOf, kpis } = overview
  const { current: total } = kpis[0] ?? {}
  const spent = total?.value ?? null
  if (total === undefined || spent === null || asOf === null) return null
  const amount = whole(fmt.mio(spent))
  return sentence([amount, whole(fmt.month(asOf))], ([sum = '', month = '']) =>
    total.basis === 'year'
      ? t('overview.headline.costOnlyYear', { total: sum, year: total.period })
      : t('overview.headline.costOnly', { total: sum, month }),
  )
}

const basisOf = (overview: Overview, { t, fmt }: Speech): string => {
  const { businessCase, kpis } = overview
  const functions = kpis.filter(({ breakdown }) => breakdown !== 'total' && !breakdown.includes('+')).length
  const ofCase = businessCase
    ? [
        t('overview.headline.caseVersion', { version: businessCase.version }),
        ...(businessCase.start ? [t('overview.headline.start', { month: fmt.month(businessCase.start) })] : []),
        t('overview.headline.horizon', { years: businessCase.horizonYears }),
        ...(businessCase.priceLevel ? [t('overview.headline.priceLevel', { level: businessCase.priceLevel })] : []),
        t('overview.headline.file', { file: businessCase.file }),
      ]
    : []
  return [...ofCase, ...(functions > 0 ? [t('overview.headline.functions', { count: functions })] : [])].join(' · ')
}

/** The headline of the overview: what the approved case says, and how spend has moved. Never whether one is ahead of the other. */
export const headlineView = (overview: Overview, speech: Speech): HeadlineView => {
  const { businessCase } = overview
  const cost = costSentence(overview, speech)
  const sentences = [
    ...(businessCase?.scenarios.length ? [caseSentence(businessCase, speech)] : []),
    ...(cost ? [cost] : []),
  ]
  return {
    sentences: sentences.length > 0 ? sentences : [[plain(speech.t('overview.headline.empty'))]],
    basis: basisOf(overview, speech),
  }
}
