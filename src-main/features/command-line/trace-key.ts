import type { TraceKey } from '#contract/followup'
import { readFunctionCode } from '#domain/account-function'
import { measure } from '#domain/measure'
import { type Basis, fitsBasis } from '#domain/period'

const bases: readonly Basis[] = ['month', 'year', 'schoolyear', 'plan-year']

/** The figure that `trace MEASURE BREAKDOWN PERIOD` asks for; a function in any of its forms. `null` for an unknown measure or period. */
export const readTraceKey = (id: string, breakdown: string, period: string): TraceKey | null => {
  const basis = bases.find((candidate) => fitsBasis(period, candidate))
  if (measure(id) === null || basis === undefined) return null
  const code = breakdown.includes('+') || !id.startsWith('cost.') ? null : readFunctionCode(breakdown)
  return { measure: id, breakdown: code?.code ?? breakdown, period, basis }
}
