import type { SourceStatus } from '#contract/followup'
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

const measures: Readonly<Record<string, WordKey>> = {
  'cost.actual': 'measure.actual',
  'cost.budget.original': 'measure.budgetOriginal',
  'cost.budget.supplement': 'measure.budgetSupplement',
  'cost.budget.revised': 'measure.budgetRevised',
  'cost.forecast': 'measure.forecast',
  'cost.committed': 'measure.committed',
  'plan.investment': 'measure.investment',
  'plan.saving': 'measure.saving',
}

/** A kind of table, in words. */
export const sourceWord = (source: SourceStatus['source'], { t }: Speech): string => t(sources[source])

/** A measure, in words; an unknown one keeps its id. */
export const measureWord = (measure: string, { t }: Speech): string => {
  const key = measures[measure]
  return key ? t(key) : measure
}
