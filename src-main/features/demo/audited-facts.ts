import type { AuditedCase } from '#domain/audit/audited-case'
import { defaultHorizonYears } from '#domain/business-case'
import type { CaseFacts } from './facts-schema'

type FactScenario = CaseFacts['scenarios'][number]

const statedYears = ({ years }: FactScenario) =>
  // Of a year with nothing but its net gain, that is what it saves: the audit only looks at the difference.
  years.map((item) => ('net' in item ? { investment: 0, saving: item.net } : item))

const balancesOf = ({ years, balances }: FactScenario): (number | null)[] =>
  years.map(({ year }) => balances.find((balance) => balance.year === year)?.amount ?? null)

/** The figures of a demonstration case that the audit recomputes whatever is claimed of it. */
export const auditedFacts = ({ scenarios, investment, payers, horizon }: CaseFacts): AuditedCase => ({
  place: scenarios[0]?.source ?? '',
  scenarios: scenarios.map((scenario) => ({
    key: scenario.key,
    years: statedYears(scenario),
    balances: balancesOf(scenario),
  })),
  horizonYears: horizon?.years ?? defaultHorizonYears,
  // Rødovre's figures are not discounted; Ishøj's published net gains are so already.
  discountRate: 0,
  stepOre: 100,
  ...(investment && { items: investment.items, itemTotals: investment.totals, itemsPlace: investment.source }),
  ...(payers.length > 0 && {
    payers: payers.map(({ payer, parts, of }) => ({ payer, parts, of })),
    payersPlace: payers[0]?.source ?? '',
  }),
})
