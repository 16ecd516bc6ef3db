import type { EnteredRow, TraceKey } from '#contract/followup'
import { isMonth, monthsBetween } from '#domain/month'
import type { CaseLine, StoredCaseLine } from '#store/case-lines'
import type { StoredCase } from '#store/case-versions'
import type { StoredObservation } from '#store/observations'
import { figureLines, linesOfScenario } from '../business-case/plan-lines'
import type { FollowupQuestion } from '../context'

/** What stands behind a figure of a business case: imported ones and typed ones. */
export interface PlanBehind {
  /** Every imported figure of the same, of any version of the initiative's case. */
  readonly imported: readonly StoredObservation[]
  /** Those that the figure is made of. */
  readonly counting: ReadonlySet<number>
  readonly entered: readonly EnteredRow[]
  readonly value: number | null
}

const kindOf = (measure: string): CaseLine['kind'] | null =>
  measure === 'plan.investment' ? 'investment' : measure === 'plan.saving' ? 'saving' : null

const versionOf = ({ store, initiative }: FollowupQuestion, { version }: TraceKey): StoredCase | null =>
  version === undefined ? store.cases.compared(initiative.id) : store.cases.version(initiative.id, version)

const wanted = (lines: readonly StoredCaseLine[], component: string): StoredCaseLine[] =>
  component === '' ? figureLines(lines) : lines.filter(({ item }) => item === component)

/** The lines of a period; a month of a year that was stated as a whole leads to that year. */
const linesOf = (
  { initiative, store }: FollowupQuestion,
  version: StoredCase,
  { measure, breakdown, component = '', period }: TraceKey,
): StoredCaseLine[] => {
  const kind = kindOf(measure)
  const own = linesOfScenario(store.cases.lines(version.id), breakdown).filter((line) => line.kind === kind)
  const found = wanted(
    own.filter((line) => line.period === period),
    component,
  )
  const start = version.start ?? initiative.start
  if (found.length > 0 || start === null || !isMonth(period)) return found
  const year = `Y${Math.floor(monthsBetween(start, period) / 12) + 1}`
  return wanted(
    own.filter((line) => line.period === year),
    component,
  )
}

/** The imported and typed figures behind a figure of a plan; `null` for a measure that is none. */
export const behindPlan = (question: FollowupQuestion, key: TraceKey): PlanBehind | null => {
  if (kindOf(key.measure) === null) return null
  const { store, initiative } = question
  const version = versionOf(question, key)
  const lines = version === null ? [] : linesOf(question, version, key)
  const counting = new Set(lines.flatMap(({ observation }) => observation ?? []))
  const batches = new Set(store.cases.versions(initiative.id).flatMap(({ batch }) => batch ?? []))
  const period = lines[0]?.period ?? key.period
  const imported = store
    .ever({
      measure: key.measure,
      breakdowns: [...new Set([key.breakdown, ...lines.map(({ scenario }) => scenario)])],
      periodLike: period,
      bases: ['plan-year', 'month'],
    })
    .filter(({ id, batch, component }) => {
      const same = key.component === undefined || key.component === '' || component === key.component
      return counting.has(id) || (batches.has(batch) && same)
    })
  const entered = lines.filter(({ observation }) => observation === null)
  return {
    imported,
    counting,
    entered: entered.map((line) => ({
      version: version?.version ?? 0,
      document: version?.document ?? null,
      kind: line.kind,
      scenario: line.scenario,
      item: line.item,
      period: line.period,
      value: line.ore,
      enteredAt: line.enteredAt,
      enteredBy: line.enteredBy,
    })),
    value: lines.length === 0 ? null : lines.reduce((sum, { ore }) => sum + ore, 0),
  }
}
