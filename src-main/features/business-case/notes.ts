import type { AuditView, ClaimSaved } from '#contract/audit'
import type { Calculated, Calculator } from '#contract/calculators'
import type { Finding } from '#contract/case-schemas'
import type { Claim } from '#domain/audit/claim'
import { claimFaults } from '#domain/audit/claim-faults'
import { message } from '#domain/message'
import { plannedCase } from '../followup/approved-case'
import { Refusal } from '../refusal'
import { auditView } from './audit-view'
import { calculatedViews, calculatorRefusals } from './calculated'
import { type Doing, versionOf } from './drafts'
import { type TypedText, isRefused, personalData, refusals } from './findings'
import type { Asked } from './version-view'

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const inTexts = (value: unknown, part: Finding['part'], term: string): Finding[] =>
  personalData(textsIn(value).map((text): TypedText => ({ part, term, text })))

/** Adds a stated figure or sentence, unless it cannot be checked at all. */
export const addClaim = async (asked: Asked, number: number, claim: Claim, { at, by }: Doing): Promise<ClaimSaved> => {
  const found = versionOf(asked, number)
  const findings = [...refusals('claim', claimFaults(claim)), ...inTexts(claim, 'claim', 'field.claim')]
  const refused = isRefused(findings)
  if (!refused) await asked.store.cases.addClaim(found.id, claim, at, by)
  return { saved: !refused, findings, audit: auditView(asked, found) }
}

/** Removes a claim. Throws a `Refusal` where the version has none of that number. */
export const removeClaim = async (asked: Asked, number: number, claim: number): Promise<AuditView> => {
  const found = versionOf(asked, number)
  if (!(await asked.store.cases.removeClaim(found.id, claim))) {
    throw new Refusal(message('version.claim-unknown', { version: number, claim }))
  }
  return auditView(asked, found)
}

/** What saving a calculator answers. */
interface CalculatorSaved {
  readonly saved: boolean
  readonly findings: Finding[]
  readonly calculated: Calculated[]
}

/** Keeps a calculator for a scenario (`''`: for all), unless it cannot be counted with; `null` takes it away. */
export const saveCalculator = async (
  asked: Asked,
  number: number,
  scenario: string,
  calculator: Calculator | null,
  { at, by }: Doing,
): Promise<CalculatorSaved> => {
  const found = versionOf(asked, number)
  if (scenario !== '' && !found.scenarios.some(({ key }) => key === scenario)) {
    throw new Refusal(message('version.scenario-unknown', { version: number, scenario }))
  }
  const findings = [
    ...refusals('calculator', calculator === null ? [] : calculatorRefusals(calculator)),
    ...inTexts(calculator, 'calculator', 'field.item'),
  ]
  const refused = isRefused(findings)
  if (!refused) await asked.store.cases.saveCalculator(found.id, scenario, calculator, at, by)
  const calculated = calculatedViews(plannedCase(asked, found), asked.store.cases.calculators(found.id))
  return { saved: !refused, findings, calculated }
}
