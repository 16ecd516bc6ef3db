import type { CaseDetail, CaseVersion } from '#contract/case-schemas'
import type { Month } from '#domain/month'
import type { Speech } from '../locales/speech'
import { writeAmount, writePercent } from './amount-text'
import { scenarioLabel } from './scenario-label'
import { shareWords } from './share-text'

/** A fact with its words; `null` where it is not stated. */
export interface Fact {
  readonly label: string
  readonly text: string | null
}

/** What a version says beside its plan, in words. */
export interface FactsView {
  readonly facts: readonly Fact[]
  readonly scenarios: readonly { readonly name: string; readonly rate: string | null }[]
  readonly payers: readonly { readonly name: string; readonly cost: string | null; readonly gain: string | null }[]
  readonly budget: readonly { readonly year: string; readonly investment: string; readonly gain: string }[]
}

/** A rate as words: per cent a year, or that amounts are not discounted. */
const discountWords = (rate: number, { t, fmt }: Speech): string =>
  rate === 0
    ? t('initiative.facts.notDiscounted')
    : t('initiative.facts.aYear', { percent: writePercent(rate * 100, fmt) })

/** So many years. */
export const yearsWords = (years: number, { t, fmt }: Speech): string =>
  years === 1 ? t('initiative.versions.year') : t('initiative.versions.years', { count: fmt.number(years) })

/** A day that a person typed: by name where it is one. */
export const dayWords = (date: string, { fmt }: Speech): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? fmt.day(date) : date

const startWords = (version: CaseVersion, start: Month | null, { t, fmt }: Speech): string | null => {
  if (version.start !== null) return fmt.month(version.start)
  return start === null ? null : t('initiative.facts.startOwn', { month: fmt.month(start) })
}

/** The facts of a version as a reader sees them. `start`: of the initiative. */
export const factsView = (
  { version, terms, scenarios }: CaseDetail,
  start: Month | null,
  speech: Speech,
): FactsView => {
  const { t, fmt } = speech
  const share = (of: Parameters<typeof shareWords>[0]) => shareWords(of, fmt)
  return {
    facts: [
      {
        label: t('initiative.facts.approvedOn'),
        text: version.approvedOn === null ? null : dayWords(version.approvedOn, speech),
      },
      { label: t('initiative.facts.approvedBy'), text: version.approvedBy },
      { label: t('initiative.facts.document'), text: version.document },
      { label: t('initiative.facts.priceLevel'), text: version.priceLevel },
      { label: t('initiative.facts.start'), text: startWords(version, start, speech) },
      { label: t('initiative.facts.horizon'), text: yearsWords(version.horizonYears, speech) },
      { label: t('initiative.facts.discount'), text: discountWords(version.discountRate, speech) },
    ],
    scenarios: scenarios.map(({ key, successRate }) => ({
      name: scenarioLabel(key, speech),
      rate: successRate === null ? null : writePercent(successRate * 100, fmt),
    })),
    payers: terms.payers.map(({ name, cost, gain }) => ({ name, cost: share(cost), gain: share(gain) })),
    budget: terms.budget.map(({ year, investment, gain }) => ({
      year: String(year),
      investment: investment === null ? '' : writeAmount(investment, 'kroner', fmt),
      gain: gain === null ? '' : writeAmount(gain, 'kroner', fmt),
    })),
  }
}
