import type { CaseDocumentInput, CaseTermsInput, Finding } from '#contract/case-schemas'
import { maxAmountOre } from '#domain/case-limits'
import { type Message, message, numberParam } from '#domain/message'
import { type TypedText, finding, personalData, refusals } from './findings'

const budgetFaults = ({ budget }: CaseTermsInput): Message[] => {
  const isYear = (year: number) => Number.isInteger(year) && year >= 1900 && year <= 2199
  const isAmount = (ore: number | null) => ore !== null && Number.isInteger(ore) && Math.abs(ore) <= maxAmountOre
  const years = budget.map(({ year }) => year)
  return [
    ...years
      .filter((year) => !isYear(year))
      .map((read) => message('version.budget-year', { read: numberParam(read, 4) })),
    ...[...new Set(years.filter((year, index) => isYear(year) && years.indexOf(year) < index))].map((year) =>
      message('version.budget-duplicate', { year }),
    ),
    ...budget
      .filter(({ year, investment, gain }) => isYear(year) && !(isAmount(investment) && isAmount(gain)))
      .map(({ year }) => message('version.budget-amount', { year })),
  ]
}

const payerNameFaults = ({ payers }: CaseTermsInput): Message[] => {
  const names = payers.map(({ name }) => name.trim())
  const twice = names.filter((name, index) => name !== '' && names.indexOf(name) < index)
  return [
    ...names.flatMap((name, index) => (name === '' ? [message('case.payer-name', { number: index + 1 })] : [])),
    ...[...new Set(twice)].map((payer) => message('case.payer-duplicate', { payer })),
  ]
}

/** A rate is kept in hundredths of a percent: what is finer would be kept as something else. */
const discountFaults = ({ discountRate }: CaseTermsInput): Message[] => {
  if (discountRate === null || !(discountRate > -1 && discountRate <= 1)) return []
  const points = discountRate * 10_000
  return Math.abs(points - Math.round(points)) < 1e-6
    ? []
    : [message('version.discount-fine', { read: numberParam(discountRate * 100, 6) })]
}

/** What the domain's own checks of a case do not say of what stands beside its plan. */
export const checkTerms = (terms: CaseTermsInput): Finding[] => [
  ...refusals('discount', discountFaults(terms)),
  ...refusals('budget', budgetFaults(terms)),
  ...refusals('payers', payerNameFaults(terms)),
  ...personalData([
    { part: 'document', term: 'field.document', text: terms.document },
    { part: 'price-level', term: 'field.price-level', text: terms.priceLevel },
    { part: 'start', term: 'field.start', text: terms.start },
    ...terms.payers.map(({ name }): TypedText => ({ part: 'payers', term: 'field.payer', text: name })),
  ]),
]

/** What is wrong with the scenarios themselves: names, success rates, numbers of citizens in them. */
export const checkScenarios = (document: Pick<CaseDocumentInput, 'scenarios' | 'lines'>): Finding[] => [
  ...document.scenarios.flatMap(({ key, successRate }, index) => [
    ...(key.trim() === ''
      ? [finding('refusal', 'scenarios', message('version.scenario-name', { number: index + 1 }))]
      : []),
    ...(successRate === null || (successRate >= 0 && successRate <= 1)
      ? []
      : [
          finding(
            'refusal',
            'scenarios',
            message('version.success-rate', { scenario: key, read: numberParam(successRate * 100, 4) }),
          ),
        ]),
  ]),
  ...personalData([
    ...document.scenarios.map(({ key }): TypedText => ({ part: 'scenarios', term: 'field.scenario', text: key })),
    ...document.lines.map(({ item }): TypedText => ({ part: 'lines', term: 'field.item', text: item })),
  ]),
]
