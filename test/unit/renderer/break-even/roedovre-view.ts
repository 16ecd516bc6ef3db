import type { BreakEvenView } from '#contract/break-even'
import { explainBreakEven } from '#domain/explanation/explain-break-even'
import { month, type Month } from '#domain/month'
import { roedovreHigh, roedovreLow } from '../../domain/roedovre'
import { roedovre } from '../cards/roedovre'

/** The explanation of a scenario, as the core answers it. */
export const explained = (key: string, stated: typeof roedovreLow, start: Month | null, discountRate: number) => {
  const { steps } = explainBreakEven({ key, stated, start, horizonYears: 10, discountRate })
  const sources: BreakEvenView['explanations'][number]['sources'] = []
  const placeOf = (ref: (typeof steps)[number]['figures'][number]['sources'][number]['ref'], value: number) =>
    sources.push({ trace: { ...ref, basis: 'plan-year', version: 2 }, value }) - 1
  return {
    scenario: key,
    steps: steps.map((step) => ({
      message: { key: step.key, params: { ...step.params } },
      figures: step.figures.map(({ param, unit, value, sources: own }) => ({
        param,
        unit,
        value,
        sources: own.map((source) => placeOf(source.ref, source.value)),
      })),
    })),
    sources,
  }
}

/** The approved part of Rødovre's page (design/domain.md), as the core answers it. */
export const roedovreView = (start: Month | null = month('2015-07'), discountRate = 0): BreakEvenView => {
  const businessCase = { ...roedovre(start), version: 2 }
  return {
    version: {
      version: 2,
      state: 'approved',
      compared: true,
      completable: false,
      copiedFrom: 1,
      approvedOn: '2015-03-12',
      approvedBy: null,
      document: null,
      priceLevel: '2015',
      start: null,
      horizonYears: 10,
      discountRate,
      scenarios: ['12,5%', '25%'],
      batch: null,
      file: null,
      createdAt: '2015-03-01T08:00:00Z',
      createdBy: 'anna',
    },
    case: businessCase,
    surplus: {
      notion: 'surplus',
      scenarios: [
        { scenario: '12,5%', year: 4 },
        { scenario: '25%', year: 3 },
      ],
    },
    breakEven: {
      notion: 'break-even',
      horizonYears: 10,
      scenarios: businessCase.scenarios.map((scenario) => ({
        scenario: scenario.key,
        found: {
          year: scenario.breakEvenYear ?? 0,
          exact: scenario.breakEvenExact ?? 0,
          months: scenario.rank === 'low' ? 85 : 50,
          month: scenario.breakEvenMonth,
        },
      })),
    },
    budgetedGain: null,
    payers: [],
    explanations: [
      explained('12,5%', roedovreLow, start, discountRate),
      explained('25%', roedovreHigh, start, discountRate),
    ],
    calculated: [],
    findings: [],
  }
}
