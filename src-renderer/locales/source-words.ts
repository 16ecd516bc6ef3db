import type { SourceStatus } from '#contract/followup'
import { type MeasureId, isOwnMeasure } from '#domain/measure'
import type { Speech } from './speech'
import type { WordKey } from './words'

const sources = {
  annual: 'source.annual',
  monthly: 'source.monthly',
  'follow-up': 'source.followUp',
  'posting-list': 'source.postingList',
  register: 'source.register',
  series: 'source.series',
  plan: 'source.plan',
  long: 'source.long',
} as const satisfies Record<SourceStatus['source'], WordKey>

const measures: Record<MeasureId, WordKey> = {
  'cost.actual': 'measure.actual',
  'cost.budget.original': 'measure.budgetOriginal',
  'cost.budget.supplement': 'measure.budgetSupplement',
  'cost.budget.revised': 'measure.budgetRevised',
  'cost.forecast': 'measure.forecast',
  'cost.committed': 'measure.committed',
  'investment.actual': 'measure.investmentActual',
  'case.open': 'measure.caseOpen',
  'adviser.fte': 'measure.adviserFte',
  'notification.received': 'measure.notificationReceived',
  'placement.open': 'measure.placementOpen',
  'placement.days': 'measure.placementDays',
  'placement.started': 'measure.placementStarted',
  'placement.ended': 'measure.placementEnded',
  'placement.avoided': 'measure.placementAvoided',
  'pupil.segregated.share': 'measure.segregatedShare',
  'benefit.weeks': 'measure.benefitWeeks',
  'population.0-17': 'measure.population',
  'price.index': 'measure.priceIndex',
  'plan.investment': 'measure.investment',
  'plan.saving': 'measure.saving',
}

const isMeasureId = (id: string): id is MeasureId => Object.hasOwn(measures, id)

/** A kind of table, in words. */
export const sourceWord = (source: SourceStatus['source'], { t }: Speech): string => t(sources[source])

/** A measure, in words; one of a municipality's own by its name; an unknown one keeps its id, so that a fault is seen. */
export const measureWord = (measure: string, { t }: Speech): string => {
  if (isMeasureId(measure)) return t(measures[measure])
  return isOwnMeasure(measure) ? t('measure.own', { name: measure.slice('own.'.length) }) : measure
}
