import { type Message, message, numberParam } from '../message'
import type { ArithmeticClaim, ModelClaim, PlanFigureClaim, PlanYearClaim, SeriesCostClaim } from './claim'
import { figureParam, unitParam } from './finding'

type FigureClaim = ArithmeticClaim | PlanFigureClaim | PlanYearClaim | ModelClaim | SeriesCostClaim

/** The words of a finding: what is stated, what comes out, and from which figures. */
export const claimMessage = (claim: FigureClaim, code: string, shown: number, exact: number): Message => {
  const { unit } = claim
  const figures = {
    stated: figureParam(unit, claim.stated),
    computed: figureParam(unit, shown),
    unit: unitParam(unit),
  }
  if (code === 'cut-decimals') return message('audit.cut-decimals', figures)
  switch (claim.kind) {
    case 'share': {
      const whole = (claim.stated * claim.whole) / 100
      return message('audit.share', {
        ...figures,
        part: numberParam(claim.part),
        whole: numberParam(claim.whole),
        expected: numberParam(whole),
      })
    }
    case 'change':
      return message('audit.change', { ...figures, from: numberParam(claim.from), to: numberParam(claim.to) })
    case 'years-between':
      return message('audit.years-between', { ...figures, from: claim.from, to: claim.to })
    case 'plan-figure':
      return message('audit.plan-figure', { ...figures, scenario: claim.scenario, year: claim.year })
    case 'break-even':
    case 'surplus-year':
      return message(`audit.${claim.kind}`, { ...figures, scenario: claim.scenario })
    case 'model':
      return message(`audit.model.${claim.of}`, { ...figures, year: claim.year ?? shown })
    case 'series-cost':
      return message('audit.series-cost', { ...figures, years: claim.nets.length, exact: figureParam(unit, exact) })
    case 'sum':
    case 'left-out':
    case 'product':
    case 'weighted-mean':
    case 'per-unit':
    case 'rounding':
      return message(`audit.${claim.kind}`, figures)
  }
}

/** The words where what is stated does not come within the horizon at all. */
export const neverMessage = (claim: FigureClaim): Message =>
  message(claim.kind === 'model' && claim.of === 'successes' ? 'audit.never.successes' : 'audit.never', {
    stated: figureParam(claim.unit, claim.stated),
  })
