import type { SavingComponent, StatedPlanYear } from './business-case'
import type { Message } from './message'
import type { PayerShare } from './payer-split'

/** A plan year as a person typed it; `null` or NaN where nothing or no number stands. Øre. */
export interface DraftYear {
  readonly year: number
  readonly investment: number | null
  readonly saving: number | null
  readonly components: readonly SavingComponent[]
}

/** A month of a plan as a person typed it, øre. */
export interface DraftMonth {
  /** Any text: checked to be a month. */
  readonly month: string
  readonly investment: number | null
  readonly saving: number | null
}

/** A scenario as typed: whole years, months, or both. */
export interface DraftScenario {
  readonly key: string
  readonly years: readonly DraftYear[]
  readonly months: readonly DraftMonth[]
}

/** A business case as typed or imported, before anything is worked out from it. */
export interface CaseDraft {
  /** Any text; `null` where the case has no start month yet. */
  readonly start: string | null
  readonly horizonYears: number
  /** Fraction: 0.04 = 4 %. */
  readonly discountRate: number
  readonly scenarios: readonly DraftScenario[]
  /** `null` where one payer bears and earns everything. */
  readonly costShares: readonly PayerShare[] | null
  readonly gainShares: readonly PayerShare[] | null
}

/** Which field a finding is about. */
export type CasePart = 'start' | 'horizon' | 'discount' | 'scenarios' | 'cost-shares' | 'gain-shares' | 'versions'

/**
 * What there is to say of a case: `refusal` it cannot be worked out so · `warning` it can, but two of its figures disagree ·
 * `answer` the plain answer to an odd case.
 */
export interface CaseFinding {
  readonly severity: 'refusal' | 'warning' | 'answer'
  readonly part: CasePart
  /** Key of the scenario, `null` where it is about the whole case. */
  readonly scenario: string | null
  readonly year: number | null
  readonly message: Message
}

/** A scenario that passed: ready for `planYears`. */
export interface CheckedScenario {
  readonly key: string
  readonly stated: readonly StatedPlanYear[]
}

/** What a check of a scenario gives: findings, and the years unless one of them is a refusal. */
export interface ScenarioCheck {
  readonly findings: readonly CaseFinding[]
  readonly stated: readonly StatedPlanYear[]
}

/** A finding of one scenario. */
export const ofScenario = (
  severity: CaseFinding['severity'],
  scenario: string,
  year: number | null,
  message: Message,
): CaseFinding => ({ severity, part: 'scenarios', scenario, year, message })

/** True where one of the findings is a refusal. */
export const hasRefusal = (findings: readonly CaseFinding[]): boolean =>
  findings.some(({ severity }) => severity === 'refusal')
