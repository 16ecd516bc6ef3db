import { planYears } from '../business-case'
import { message } from '../message'
import { shareFaults } from '../payer-split'
import type { AuditedCase, AuditedScenario } from './audited-case'
import { type Finding, type FindingCode, figureParam } from './finding'

/** What was recomputed of a case, and what did not hold. */
export interface Recomputed {
  readonly checked: number
  readonly findings: readonly Finding[]
}

type CaseCode = Extract<FindingCode, 'balance' | 'components' | 'months' | 'items' | 'payers'>

/** One comparison: a stated figure with the sum of so many rounded rows. */
interface Row {
  readonly code: Exclude<CaseCode, 'payers'>
  readonly place: string
  readonly scenario: string
  readonly year: number
  readonly stated: number
  readonly computed: number
  readonly rows: number
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const scenarioRows = (subject: AuditedCase, { key, years, balances = [] }: AuditedScenario): Row[] => {
  const place = `${subject.place}, ${key}`
  const plan = planYears(years, 0, subject.discountRate)
  return years.flatMap(({ saving, components = [], months = [] }, index) => {
    const balance = balances[index] ?? null
    const row = { place, scenario: key, year: index + 1 }
    const computed = plan[index]?.cumulative ?? 0
    const found: Row[] = []
    if (balance !== null) found.push({ ...row, code: 'balance', stated: balance, computed, rows: 2 * (index + 1) })
    if (components.length > 0) {
      const parts = components.map((component) => component.saving)
      found.push({ ...row, code: 'components', stated: saving, computed: sum(parts), rows: parts.length })
    }
    if (months.length === 12) {
      const parts = months.map((month) => month.saving)
      found.push({ ...row, code: 'months', stated: saving, computed: sum(parts), rows: parts.length })
    }
    return found
  })
}

const itemRows = ({ items = [], itemTotals = [], itemsPlace, place }: AuditedCase): Row[] =>
  itemTotals.flatMap((stated, index) => {
    const parts = items.flatMap(({ amounts }) => amounts[index] ?? [])
    if (stated === null || parts.length === 0) return []
    const row = { place: itemsPlace ?? place, scenario: '', year: index + 1 }
    return [{ ...row, code: 'items', stated, computed: sum(parts), rows: parts.length } as const]
  })

/** Half a unit of the printed rounding a row, and half for the stated figure itself; whole kr. and finer must agree exactly. */
const differs = (subject: AuditedCase, { stated, computed, rows }: Row): boolean => {
  const slack = subject.stepOre <= 100 ? 50 : (subject.stepOre / 2) * (rows + 1)
  return Math.abs(stated - computed) > slack
}

const findingOf = ({ code, place, scenario, year, stated, computed }: Row): Finding => {
  const shown = Math.round(computed)
  const figures = { stated: figureParam('kr', stated), computed: figureParam('kr', shown) }
  return {
    code,
    place,
    quote: '',
    unit: 'kr',
    stated,
    computed: shown,
    message: message(`audit.${code}`, { scenario, year, ...figures }),
    remark: null,
  }
}

const payerFindings = ({ payers, payersPlace, place }: AuditedCase): Finding[] => {
  if (payers === undefined) return []
  const [fault] = shareFaults(payers)
  if (!fault) return []
  const total = payers.reduce((all, { parts, of }) => all + (100 * parts) / of, 0)
  const computed = Number.isFinite(total) ? Number(total.toFixed(4)) : null
  return [
    {
      code: 'payers',
      place: payersPlace ?? place,
      quote: '',
      unit: 'percent',
      stated: 100,
      computed,
      message: fault,
      remark: null,
    },
  ]
}

/** Recomputes what a case states of itself: balances, components, months, item totals, shares between payers. */
export const recomputeCase = (subject: AuditedCase): Recomputed => {
  const rows = [...subject.scenarios.flatMap((scenario) => scenarioRows(subject, scenario)), ...itemRows(subject)]
  return {
    checked: rows.length + (subject.payers === undefined ? 0 : 1),
    findings: [...rows.filter((row) => differs(subject, row)).map(findingOf), ...payerFindings(subject)],
  }
}
