import type { FileIssue } from '#domain/file-issue'
import type { FigureChange } from '#domain/diff'
import { costHistory, rowText } from '#domain/cost-history'
import { coverageOf, leadingSource } from '#domain/leading-source'
import { amountParam, message } from '#domain/message'
import { type Observation, type Source, keyText, scopeText, scopesOf } from '#domain/observation'
import { calendarYearOf } from '#domain/period'
import { type Disagreement, agreements } from '#domain/source-agreement'
import type { Interpretation } from '#excel/recognise/interpretation'
import type { Store } from '#store/store'
import type { CoveredScope } from '#store/year-figures'
import { chosenSource } from '../context'

const compared = 'cost.actual'

const disagreementIssue = (found: Disagreement, incoming: readonly Observation[]): FileIssue => {
  const at = incoming.find(
    (item) =>
      item.breakdown === found.breakdown &&
      item.committee === found.committee &&
      (item.period === found.period || item.period === found.period.slice(0, 4)),
  )
  const code = found.wholeYear ? 'year-mismatch' : 'ytd-mismatch'
  return {
    severity: 'warning',
    code,
    sheet: at?.origin.sheet ?? null,
    cell: at?.origin.cell ?? null,
    message: message(`compare.${code}`, {
      function: found.breakdown,
      period: found.wholeYear ? found.period.slice(0, 4) : found.period,
      source: `@source.${found.source}`,
      value: amountParam(found.value),
      leading: `@source.${found.leading}`,
      leadingValue: amountParam(found.leadingValue),
      difference: amountParam(found.value - found.leadingValue),
    }),
  }
}

/** What a scope lacks to be a figure. */
const standIn = {
  breakdown: '',
  component: '',
  committee: '',
  dranst: null,
  value: 0,
  origin: { sheet: '', cell: null, raw: '', rows: null },
} satisfies Partial<Observation>

/** The source that would lead a year, told by what each covers: what the figures are does not matter to it. */
const leaderOf = (covered: readonly CoveredScope[], year: number, chosen: Source | null): Source | null => {
  const standIns = covered
    .filter(({ period, basis }) => calendarYearOf(period, basis) === year)
    .map((item) => ({ ...item, ...standIn }))
  return leadingSource(coverageOf(standIns, year), chosen)?.source ?? null
}

/** The coarsest rounding of a source's tables in a year, the file's own among them. */
const coarsestOf = (covered: readonly CoveredScope[], year: number): ReadonlyMap<Source, number> => {
  const found = new Map<Source, number>()
  for (const { source, basis, period, rounding } of covered) {
    if (calendarYearOf(period, basis) === year) found.set(source, Math.max(found.get(source) ?? 1, rounding))
  }
  return found
}

/** Which source leads a year whose sources differ: the rule proposes, a person may choose; nothing waits for the answer. */
export interface LeadingChoice {
  readonly year: number
  readonly sources: readonly Source[]
  readonly proposed: Source
  readonly chosen: Source | null
}

/** Id of the answer that chooses the source that leads a year. */
export const leadsId = (year: number): string => `leads.${year}`

/** How a file's spend stands to what other sources say of the same years. */
export interface SourceComparison {
  readonly issues: readonly FileIssue[]
  /** The years whose sources differ and for which nobody has chosen yet. */
  readonly leading: readonly LeadingChoice[]
}

const nothing: SourceComparison = { issues: [], leading: [] }

/**
 * Where the file's figures and another source of the same year would differ by more than their rounding, once the file is
 * stored. Only the functions of the file are compared: what other imports say of others is in the data status.
 */
export const compareSources = (
  store: Store,
  initiative: number | null,
  { observations, source, rounding }: Interpretation,
  changes: readonly FigureChange[],
  answers: Readonly<Record<string, string>>,
): SourceComparison => {
  const incoming = observations.filter(({ measure }) => measure === compared)
  const years = [...new Set(incoming.flatMap(({ period, basis }) => calendarYearOf(period, basis) ?? []))]
  if (years.length === 0) return nothing
  const inStore = { initiative, measure: compared, years }
  const scopes = scopesOf(incoming)
  const replaced = new Set(scopes.map(scopeText))
  const covered: CoveredScope[] = [
    ...store.coverage(inStore).filter((scope) => scope.initiative !== initiative || !replaced.has(scopeText(scope))),
    ...scopes.map((scope) => ({ ...scope, initiative, rounding })),
  ]
  const gone = new Set(changes.flatMap(({ old }) => (old ? [keyText(old)] : [])))
  const breakdowns = [...new Set(incoming.map(({ breakdown }) => breakdown))]
  const kept = store.yearFigures({ ...inStore, breakdowns }).filter((figure) => !gone.has(keyText(figure)))
  const rows = new Set(incoming.map(rowText))
  const chosen = chosenSource(store)
  const compareYear = (year: number): SourceComparison => {
    const coarsest = coarsestOf(covered, year)
    // One source alone has none to differ from.
    if (coarsest.size < 2) return nothing
    const figures = [...kept, ...incoming]
      .filter((figure) => rows.has(rowText(figure)) && calendarYearOf(figure.period, figure.basis) === year)
      .map((figure) => ({ ...figure, rounding: coarsest.get(figure.source) ?? 1 }))
    const proposed = leaderOf(covered, year, chosen(year))
    if (proposed === null) return nothing
    const sources = [...coarsest.keys()]
    const answer = chosen(year) === null ? (sources.find((item) => item === answers[leadsId(year)]) ?? null) : null
    const leader = answer ?? proposed
    // A leader that knows none of these functions has nothing that they could differ from.
    if (!figures.some((figure) => figure.source === leader)) return nothing
    const found = costHistory(figures, null, () => leader)
      .flatMap((item) => agreements(item))
      .flatMap(({ disagreements }) => disagreements)
      .filter((item) => item.source === source || item.leading === source)
    const open = found.length > 0 && chosen(year) === null
    return {
      issues: found.map((item) => disagreementIssue(item, incoming)),
      leading: open ? [{ year, sources, proposed, chosen: answer }] : [],
    }
  }
  const comparisons = years.sort((a, b) => a - b).map(compareYear)
  return {
    issues: comparisons.flatMap(({ issues }) => issues),
    leading: comparisons.flatMap(({ leading }) => leading),
  }
}
