import type { BreakEvenView } from '#contract/break-even'
import { breakEvenAnswer, budgetedGain, surplusAnswer } from '#domain/payback-answers'
import type { StoredCase } from '#store/case-versions'
import { type PlannedCase, plannedCase, workedOut, yearsToHorizon } from '../followup/approved-case'
import { calculatedViews } from './calculated'
import { checkDocument } from './check-document'
import { explanationView } from './explanation-view'
import { foundView, payerViews } from './payer-parts'
import { type Asked, typedDocument, versionView } from './version-view'

const budgetView = ({ version }: PlannedCase): BreakEvenView['budgetedGain'] => {
  const { budget } = version
  if (budget.length === 0) return null
  const { notion, years } = budgetedGain(
    budget.map(({ year, investment, gain }) => ({ calendarYear: year, investment, gain })),
  )
  return {
    notion,
    years: years.map((year) => {
      const entered = budget.find((item) => item.year === year.calendarYear)
      return { ...year, enteredAt: entered?.enteredAt ?? '', enteredBy: entered?.enteredBy ?? '' }
    }),
  }
}

/** The two notions that are worked out from the plan; the third was put into the budget by people. */
const notions = (planned: PlannedCase): Pick<BreakEvenView, 'surplus' | 'breakEven'> => {
  const { version, start, scenarios } = planned
  const worked = scenarios.map((scenario) => ({ scenario: scenario.key, years: yearsToHorizon(planned, scenario) }))
  return {
    surplus: {
      notion: 'surplus',
      scenarios: worked.map(({ scenario, years }) => ({ scenario, year: surplusAnswer(years).year })),
    },
    breakEven: {
      notion: 'break-even',
      horizonYears: version.horizonYears,
      scenarios: worked.map(({ scenario, years }) => ({
        scenario,
        found: foundView(breakEvenAnswer(years, start).found, start),
      })),
    },
  }
}

/** The approved part of the break-even page for one version: worked out, shared between payers, explained. */
export const breakEvenView = (asked: Asked, version: StoredCase): BreakEvenView => {
  const { store, initiative } = asked
  const document = store.cases.document(version)
  const planned = plannedCase(asked, version, document.lines)
  return {
    version: versionView(asked, version),
    case: workedOut(planned),
    ...notions(planned),
    budgetedGain: budgetView(planned),
    payers: payerViews(planned),
    explanations: planned.scenarios.map((scenario) => explanationView(planned, scenario)),
    calculated: calculatedViews(planned, store.cases.calculators(version.id)),
    findings: [...checkDocument(typedDocument(document), initiative.start).findings],
  }
}
