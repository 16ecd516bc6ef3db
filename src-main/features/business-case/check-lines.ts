import type { CaseDocumentInput, CaseLineInput, Finding } from '#contract/case-schemas'
import { amountFault } from '#domain/case-amounts'
import { ofScenario } from '#domain/case-draft'
import { maxHorizonYears } from '#domain/case-limits'
import { amountParam, message } from '#domain/message'
import { isMonth } from '#domain/month'
import { type CaseLine, lineText } from '#store/case-lines'
import { finding, refusals } from './findings'
import { linesOfScenario, planYearOf } from './plan-lines'

const hasPeriod = ({ period }: Pick<CaseLine, 'period'>): boolean => {
  const year = planYearOf(period)
  return year === null ? isMonth(period) : year >= 1 && year <= maxHorizonYears && period === `Y${year}`
}

const trimmed = (line: CaseLineInput): CaseLine[] => {
  const { kind, ore } = line
  if (ore === null) return []
  return [{ kind, scenario: line.scenario.trim(), item: line.item.trim(), period: line.period.trim(), ore }]
}

const repeated = (lines: readonly CaseLine[]): Finding[] => {
  const groups = Map.groupBy(lines, lineText)
  return [...groups.values()].flatMap(([line, ...others]) => {
    if (line === undefined || others.length === 0) return []
    const { kind, period, scenario, item } = line
    const params = {
      figure: `@field.${kind}`,
      period,
      scenario: scenario === '' ? '@line.all-scenarios' : scenario,
      item: item === '' ? '@line.whole' : item,
    }
    return refusals('lines', [message('version.line-duplicate', params)])
  })
}

const misplaced = (lines: readonly CaseLine[], scenarios: ReadonlySet<string>): Finding[] => {
  const strangers = lines.map(({ scenario }) => scenario).filter((key) => key !== '' && !scenarios.has(key))
  const periods = lines.filter((line) => !hasPeriod(line)).map(({ period }) => period)
  return refusals('lines', [
    ...[...new Set(strangers)].map((scenario) => message('version.line-scenario', { scenario })),
    ...[...new Set(periods)].map((read) => message('version.line-period', { read })),
  ])
}

/** A whole investment beside items that come to something else: both are kept, the whole holds. */
const itemsBeside = (lines: readonly CaseLine[], scenario: string): Finding[] => {
  const own = linesOfScenario(lines, scenario).filter(({ kind }) => kind === 'investment')
  return [...Map.groupBy(own, ({ period }) => period)].flatMap(([period, of]) => {
    const year = planYearOf(period)
    const stated = of.find(({ item }) => item === '')?.ore
    const items = of.filter(({ item }) => item !== '')
    const computed = items.reduce((sum, { ore }) => sum + ore, 0)
    if (year === null || stated === undefined || items.length === 0 || stated === computed) return []
    const amounts = { stated: amountParam(stated), computed: amountParam(computed) }
    const params = { scenario, year, ...amounts, difference: amountParam(computed - stated) }
    return [ofScenario('warning', scenario, year, message('version.items-differ', params))]
  })
}

/** The amounts of a plan as typed: those that can be placed, and what is wrong with them. An empty cell is no amount. */
export const checkLines = (
  document: Pick<CaseDocumentInput, 'lines' | 'scenarios'>,
): { readonly lines: readonly CaseLine[]; readonly findings: readonly Finding[] } => {
  const lines = document.lines.flatMap(trimmed)
  const keys = document.scenarios.map(({ key }) => key.trim())
  const amounts = lines.flatMap(({ kind, scenario, period, ore }) => {
    const fault = amountFault(scenario === '' ? '@line.all-scenarios' : scenario, planYearOf(period) ?? 1, kind, ore)
    return fault === null ? [] : [finding('refusal', 'lines', fault)]
  })
  const countable = amounts.length === 0
  return {
    lines: lines.filter(hasPeriod),
    findings: [
      ...repeated(lines),
      ...misplaced(lines, new Set(keys)),
      ...amounts,
      ...(countable ? keys.flatMap((key) => itemsBeside(lines, key)) : []),
    ],
  }
}
