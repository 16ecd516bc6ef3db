import { type Message, message } from '../message'
import { agreement, shownFigure } from './agree'
import { computedFigure } from './arithmetic'
import type { AuditedCase } from './audited-case'
import { recomputeCase } from './case-figures'
import type { ArithmeticClaim, Claim, ModelClaim, PlanFigureClaim, PlanYearClaim, SeriesCostClaim } from './claim'
import { claimFaults, isCountable } from './claim-faults'
import { claimMessage, neverMessage } from './claim-message'
import type { Finding } from './finding'
import { modelFigure, planFigure, planYear, seriesCost } from './plan-claims'
import { dates, percentTotal, printedUnit, rateBase, statedTwice, wording } from './text-claims'

/** A claim that could not be checked, and why. */
export interface Unchecked {
  readonly place: string
  readonly quote: string
  readonly reasons: readonly Message[]
}

/** What an audit found. A claim that holds gives no finding. */
export interface Audit {
  /** Statements that were recomputed, the findings among them. */
  readonly checked: number
  readonly findings: readonly Finding[]
  readonly unchecked: readonly Unchecked[]
}

type FigureClaim = ArithmeticClaim | PlanFigureClaim | PlanYearClaim | ModelClaim | SeriesCostClaim

/** The findings of a claim, or in words why it cannot be checked. */
type ClaimAnswer =
  | { readonly findings: readonly Finding[]; readonly reasons: null }
  | { readonly findings: null; readonly reasons: readonly Message[] }

const found = (findings: readonly Finding[]): ClaimAnswer => ({ findings, reasons: null })

const compared = (claim: FigureClaim, computed: number | null): Finding[] => {
  const { place, quote, unit, stated, remark = null } = claim
  if (computed === null) {
    const code = claim.kind
    return [{ code, place, quote, unit, stated, computed: null, message: neverMessage(claim), remark }]
  }
  const result = agreement(claim, computed)
  if (result === 'agrees') return []
  const shown = shownFigure(claim, computed, result)
  const code = result === 'cut' ? 'cut-decimals' : claim.kind
  return [
    { code, place, quote, unit, stated, computed: shown, message: claimMessage(claim, code, shown, computed), remark },
  ]
}

const counted = (claim: FigureClaim, computed: number | null): ClaimAnswer =>
  computed === null || isCountable(computed)
    ? found(compared(claim, computed))
    : { findings: null, reasons: [message('audit.fault.number')] }

const planAnswer = (subject: AuditedCase, claim: Exclude<FigureClaim, ArithmeticClaim>) => {
  switch (claim.kind) {
    case 'plan-figure':
      return planFigure(subject, claim)
    case 'break-even':
    case 'surplus-year':
      return planYear(subject, claim)
    case 'model':
      return modelFigure(claim)
    case 'series-cost':
      return seriesCost(claim)
  }
}

const checkClaim = (subject: AuditedCase, claim: Claim): ClaimAnswer => {
  switch (claim.kind) {
    case 'stated-twice':
      return found(statedTwice(claim))
    case 'date':
      return found(dates(claim))
    case 'wording':
      return found(wording(claim))
    case 'percent-total':
      return found(percentTotal(claim))
    case 'rate-base':
      return found(rateBase(claim))
    case 'unit':
      return found(printedUnit(claim))
    case 'plan-figure':
    case 'break-even':
    case 'surplus-year':
    case 'model':
    case 'series-cost': {
      const { value, refusals } = planAnswer(subject, claim)
      return value === null ? { findings: null, reasons: refusals } : counted(claim, value.computed)
    }
    case 'sum':
    case 'left-out':
    case 'share':
    case 'change':
    case 'product':
    case 'weighted-mean':
    case 'per-unit':
    case 'rounding':
    case 'years-between':
      return counted(claim, computedFigure(claim))
  }
}

/**
 * Recomputes every figure that a case states of itself and every claim that is made of it. What a person can type never
 * throws: a claim that cannot be checked is named with the reason.
 */
export const audit = (subject: AuditedCase, claims: readonly Claim[]): Audit => {
  const own = recomputeCase(subject)
  const findings = [...own.findings]
  const unchecked: Unchecked[] = []
  for (const claim of claims) {
    const faults = claimFaults(claim)
    const answer = faults.length > 0 ? { findings: null, reasons: faults } : checkClaim(subject, claim)
    if (answer.findings === null) unchecked.push({ place: claim.place, quote: claim.quote, reasons: answer.reasons })
    else findings.push(...answer.findings)
  }
  return { checked: own.checked + claims.length - unchecked.length, findings, unchecked }
}
