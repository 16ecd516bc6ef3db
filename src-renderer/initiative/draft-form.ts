import type { CaseDetail, CaseDocumentInput } from '#contract/case-schemas'
import type { Locale } from '#contract/messages/format-message'
import { type Month, isMonth } from '#domain/month'
import type { Format } from '../locales/format'
import type { WordKey } from '../locales/words'
import { readAmount, readNumber, writeAmount, writeNumber } from './amount-text'
import { type Plan, planFromLines, planLines, unreadCells } from './plan'
import type { PlanTerms } from './plan-totals'
import { readShare, writeShare } from './share-text'

/** A payer as typed: its shares of cost and gain, `80,6` or `125/155`. */
export interface PayerFields {
  readonly name: string
  readonly cost: string
  readonly gain: string
}

/** A year of the budget as typed, kr. */
export interface BudgetFields {
  readonly year: string
  readonly investment: string
  readonly gain: string
}

/** A draft as a person types it: texts where numbers are asked for, since what is no number must be shown again. */
export interface DraftForm {
  readonly document: string
  readonly priceLevel: string
  /** `2015-07`; empty: the start of the initiative. */
  readonly start: string
  readonly horizon: string
  /** Percent. */
  readonly discount: string
  readonly payers: readonly PayerFields[]
  readonly budget: readonly BudgetFields[]
  readonly plan: Plan
}

/** Something that is typed and cannot be read. */
export interface FormFault {
  /** `horizon`, `discount`, `rate s1`, `cost 0`, `budget 0`, or `cell r1 Y3`. */
  readonly field: string
  readonly key: WordKey
  readonly read: string
}

/** A form as a document, unless something in it cannot be read. */
export interface ReadForm {
  readonly faults: readonly FormFault[]
  readonly document: CaseDocumentInput
}

/** The fields of a version. */
export const formOf = (
  { terms, scenarios, lines }: Pick<CaseDetail, 'terms' | 'scenarios' | 'lines'>,
  fmt: Format,
): DraftForm => ({
  document: terms.document ?? '',
  priceLevel: terms.priceLevel ?? '',
  start: terms.start ?? '',
  horizon: terms.horizonYears === null ? '' : String(terms.horizonYears),
  discount: terms.discountRate === null ? '' : writeNumber(terms.discountRate * 100, fmt),
  payers: terms.payers.map(({ name, cost, gain }) => ({
    name,
    cost: writeShare(cost, fmt),
    gain: writeShare(gain, fmt),
  })),
  budget: terms.budget.map(({ year, investment, gain }) => ({
    year: String(year),
    investment: investment === null ? '' : writeAmount(investment, 'kroner', fmt),
    gain: gain === null ? '' : writeAmount(gain, 'kroner', fmt),
  })),
  plan: planFromLines(
    scenarios.map(({ key, successRate }) => ({
      key,
      rate: successRate === null ? '' : writeNumber(successRate * 100, fmt),
    })),
    lines,
  ),
})

/** A percentage as typed, as a fraction of one, free of the noise of a division. */
const fraction = (percent: number): number => Number((percent / 100).toPrecision(12))

/** A form as it is sent to the core, and what in it cannot be read. */
export const readForm = (form: DraftForm, locale: Locale): ReadForm => {
  const faults: FormFault[] = unreadCells(form.plan).map((cell) => ({
    field: `cell ${cell}`,
    key: 'initiative.fault.amount',
    read: String(form.plan.cells.get(cell)),
  }))
  const number = (field: string, text: string): number | null => {
    const value = readNumber(text.replace(/%\s*$/, ''), locale)
    if (value === 'bad') faults.push({ field, key: 'initiative.fault.number', read: text })
    return value === 'bad' ? null : value
  }
  const share = (field: string, text: string) => {
    const value = readShare(text, locale)
    if (value === 'bad') faults.push({ field, key: 'initiative.fault.share', read: text })
    return value === 'bad' ? null : value
  }
  const amount = (field: string, text: string): number | null => {
    const value = readAmount(text, 'kroner', locale)
    if (typeof value === 'string') faults.push({ field, key: 'initiative.fault.amount', read: text })
    return typeof value === 'string' ? null : value
  }
  const percent = (field: string, text: string): number | null => {
    const value = number(field, text)
    return value === null ? null : fraction(value)
  }
  return {
    faults,
    document: {
      document: form.document,
      priceLevel: form.priceLevel,
      start: form.start.trim() === '' ? null : form.start,
      horizonYears: number('horizon', form.horizon),
      discountRate: percent('discount', form.discount),
      payers: form.payers.map(({ name, cost, gain }, index) => ({
        name,
        cost: share(`cost ${index}`, cost),
        gain: share(`gain ${index}`, gain),
      })),
      budget: form.budget.map(({ year, investment, gain }, index) => ({
        year: number(`budget ${index}`, year) ?? 0,
        investment: amount(`budget ${index}`, investment),
        gain: amount(`budget ${index}`, gain),
      })),
      scenarios: form.plan.scenarios.map(({ id, key, rate }) => ({ key, successRate: percent(`rate ${id}`, rate) })),
      lines: planLines(form.plan),
    },
  }
}

/** What the totals of a form are worked out with; what cannot be read counts as not stated. */
export const termsOf = (form: DraftForm, initiativeStart: Month | null, locale: Locale): PlanTerms => {
  const number = (text: string): number | null => {
    const value = readNumber(text.replace(/%\s*$/, ''), locale)
    return value === 'bad' ? null : value
  }
  const rate = number(form.discount)
  const typed = form.start.trim()
  return {
    start: typed === '' ? initiativeStart : isMonth(typed) ? typed : null,
    horizon: number(form.horizon),
    discountRate: rate === null ? null : rate / 100,
  }
}
