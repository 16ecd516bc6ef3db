import type { Claim, ModelClaim } from '#domain/audit/claim'
import { defaultHorizonYears } from '#domain/business-case'
import type { CaseDocument } from '#store/case-drafts'
import type { CaseLine } from '#store/case-lines'
import type { CaseTerms } from '#store/case-terms'
import type { InitiativeDetails } from '#store/initiative-details'
import type { StoredInitiative } from '#store/initiatives'
import type { Store } from '#store/store'
import type { CaseFacts } from '../demo/facts-schema'
import type { Doing } from './drafts'

/** What a text says of a case, and what it claims. */
export interface FactsToStore {
  /** The document that they are from. */
  readonly source: string
  readonly facts: CaseFacts
  readonly claims: readonly Claim[]
}

/** The day, month or year that a milestone begins with, as exactly as the text has it; `null` for `3 år efter start`. */
const dueOf = (when: string): string | null => /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\d)/.exec(when)?.[0] ?? null

const detailsOf = ({ owner, targetGroup, milestones }: CaseFacts): InitiativeDetails => ({
  owner: owner?.text ?? '',
  ends: null,
  targetGroup: targetGroup.text,
  targetCount: targetGroup.count,
  milestones: milestones.map(({ when, text, source }) => ({
    title: text,
    due: dueOf(when),
    doneOn: null,
    note: `${when} (${source})`,
  })),
})

const termsOf = ({ source, facts }: FactsToStore): CaseTerms => ({
  document: source,
  priceLevel: facts.priceLevel?.text ?? null,
  start: null,
  horizonYears: facts.horizon?.years ?? defaultHorizonYears,
  discountRate: facts.discountRate?.rate ?? 0,
  payers: facts.payers.map(({ payer, parts, of }) => ({ name: payer, cost: { parts, of }, gain: null })),
  budget: facts.budget.map(({ calendarYear, investment, gain }) => ({ year: calendarYear, investment, gain })),
})

/** A year of which only the net gain is published has that as its saving, and no investment. */
const scenarioLines = ({ scenarios }: CaseFacts): CaseLine[] =>
  scenarios.flatMap(({ key, years }) =>
    years.flatMap((year): CaseLine[] => {
      const place = { scenario: key, item: '', period: `Y${year.year}` }
      const { investment, saving } = 'net' in year ? { investment: 0, saving: year.net } : year
      return [
        { kind: 'investment', ...place, ore: investment },
        { kind: 'saving', ...place, ore: saving },
      ]
    }),
  )

/** The investment plan by item with its stated totals. Left out beside published net gains, which have the cost in them. */
const investmentLines = ({ investment, scenarios }: CaseFacts): CaseLine[] => {
  if (investment === null || scenarios.length > 0) return []
  const items = investment.items.map(({ name, amounts }) => ({ item: name, amounts }))
  return [...items, { item: '', amounts: investment.totals }].flatMap(({ item, amounts }) =>
    amounts.flatMap((ore, index): CaseLine[] =>
      ore === null ? [] : [{ kind: 'investment', scenario: '', item, period: `Y${index + 1}`, ore }],
    ),
  )
}

const documentOf = (given: FactsToStore): CaseDocument => ({
  ...termsOf(given),
  scenarios: given.facts.scenarios.map(({ key, successRate }) => ({ key, successRate })),
  lines: [...scenarioLines(given.facts), ...investmentLines(given.facts)],
})

/** The calculator that a text gives all assumptions of: a cost per family, or the model behind its published net gains. */
const calculatorOf = ({ facts, claims }: FactsToStore): object | null => {
  const { costTable } = facts
  if (costTable !== null) {
    const items = (list: typeof costTable.development) => list.map(({ name, amount }) => ({ name, amountOre: amount }))
    const { families, development, running, runningMonths } = costTable
    const model = { families, development: items(development), running: items(running), runningMonths }
    return { kind: 'cost-per-family', model }
  }
  const published = claims.find((claim): claim is ModelClaim => claim.kind === 'model' && claim.of === 'net')
  if (published === undefined) return null
  const { model, remark } = published
  return { kind: 'success-rate', model, ...(remark === undefined ? {} : { remark }) }
}

const unsaid = { approvedOn: null, approvedBy: null }

/** The version that the facts are of: the imported one, its facts completed, else a new one. No text says who approved it and when. */
const storeVersion = async (store: Store, initiative: number, given: FactsToStore, { at, by }: Doing) => {
  const imported = store.cases.compared(initiative)
  if (imported === null) {
    const number = await store.cases.addDraft(initiative, null, documentOf(given), at, by)
    const id = store.cases.version(initiative, number)?.id ?? 0
    await store.cases.approve(id, unsaid, at, by)
    return id
  }
  const { scenarios: successRates } = documentOf(given)
  await store.cases.complete(imported.id, { ...unsaid, ...termsOf(given), successRates }, at, by)
  return imported.id
}

/**
 * Stores what a text says of a case, beside the tables that were imported from it: details, milestones, the version with its
 * payers and budget, calculator and claims. Nothing is made up: a text without a saving gives a version without scenarios.
 */
export const storeFacts = async (
  store: Store,
  initiative: StoredInitiative,
  given: FactsToStore,
  doing: Doing,
): Promise<void> => {
  const { at, by } = doing
  await store.cases.saveDetails(initiative.id, detailsOf(given.facts), at, by)
  const version = await storeVersion(store, initiative.id, given, doing)
  const calculator = calculatorOf(given)
  if (calculator !== null) await store.cases.saveCalculator(version, '', calculator, at, by)
  for (const claim of given.claims) await store.cases.addClaim(version, claim, at, by)
}
