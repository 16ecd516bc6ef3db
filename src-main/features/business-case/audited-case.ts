import type { AuditedCase, AuditedItem, AuditedScenario } from '#domain/audit/audited-case'
import type { DraftScenario } from '#domain/case-draft'
import { hasRefusal } from '#domain/case-draft'
import { scenarioYears } from '#domain/case-years'
import type { CaseLine } from '#store/case-lines'
import type { StoredCase } from '#store/case-versions'
import { sharesOf } from './check-document'
import { draftScenario, linesOfScenario, planYearOf, statedYears } from './plan-lines'
import type { Asked } from './version-view'

/** A scenario with its figures as they stand: a stated saving beside its components and months, so that they can disagree. */
const audited = (lines: readonly CaseLine[], draft: DraftScenario, start: StoredCase['start']): AuditedScenario => {
  const { findings, stated } = scenarioYears(draft, start)
  if (hasRefusal(findings)) return { key: draft.key, years: statedYears(draft.key, lines, start) }
  const typed = new Map(draft.years.map(({ year, saving }) => [year, saving]))
  return {
    key: draft.key,
    years: stated.map((year, index) => ({ ...year, saving: typed.get(index + 1) ?? year.saving })),
  }
}

const amountsOf = (lines: readonly CaseLine[], years: number, item: string): (number | null)[] =>
  Array.from({ length: years }, (_, index) => {
    const own = lines.filter((line) => line.item === item && line.period === `Y${index + 1}`)
    return own.length === 0 ? null : own.reduce((sum, { ore }) => sum + ore, 0)
  })

/** The investment by item, with the stated totals; of the first scenario where the scenarios state their own. */
const investmentPlan = (
  lines: readonly CaseLine[],
  version: StoredCase,
): Pick<Required<AuditedCase>, 'items' | 'itemTotals'> => {
  const own = linesOfScenario(lines, version.scenarios[0]?.key ?? '').filter(({ kind }) => kind === 'investment')
  const years = Math.max(0, ...own.map(({ period }) => planYearOf(period) ?? 0))
  const names = [...new Set(own.map(({ item }) => item))].filter((item) => item !== '')
  const items = names.map((name): AuditedItem => ({ name, amounts: amountsOf(own, years, name) }))
  return { items, itemTotals: amountsOf(own, years, '') }
}

/** Where the figures of a version stand: its file, else the paper that was approved, else its number. */
const placeOf = ({ file, document, version }: StoredCase): string => file ?? document ?? `Version ${version}`

/** A version as the audit recomputes it. */
export const auditedCase = ({ store, initiative }: Asked, version: StoredCase): AuditedCase => {
  const start = version.start ?? initiative.start
  const lines = store.cases.lines(version.id)
  const payers = sharesOf(version.payers, 'cost') ?? sharesOf(version.payers, 'gain')
  return {
    place: placeOf(version),
    scenarios: version.scenarios.map(({ key }) => audited(lines, draftScenario(key, lines, start), start)),
    horizonYears: version.horizonYears,
    discountRate: version.discountRate,
    stepOre: version.rounding,
    ...investmentPlan(lines, version),
    ...(payers === null ? {} : { payers }),
  }
}
