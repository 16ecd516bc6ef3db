import type { BreakEvenView } from '#contract/break-even'
import { explainBreakEven } from '#domain/explanation/explain-break-even'
import type { ExplanationStep, FigureRef, SourceFigure } from '#domain/explanation/explanation'
import type { TraceKey } from '#contract/followup'
import { isMonth } from '#domain/month'
import type { PlannedCase, StatedScenario } from '../followup/approved-case'

type ExplanationView = BreakEvenView['explanations'][number]

/** What to ask for to see where a figure came from; of a plan that of a version. */
export const traceOf = (ref: FigureRef, version: number | null): TraceKey => {
  const { measure, breakdown, component, period, basis, committee } = ref
  if (basis !== undefined) {
    return { measure, breakdown, period, basis, ...(committee === undefined ? {} : { committee }) }
  }
  const planned = { measure, breakdown, component, period, basis: isMonth(period) ? 'month' : 'plan-year' } as const
  return version === null ? planned : { ...planned, version }
}

/** The stored figures of an explanation, each once, by place. */
const numbered = (version: number | null) => {
  const sources: ExplanationView['sources'] = []
  const places = new Map<string, number>()
  // A balance rests on every figure before it: most sources come again, as the same object.
  const known = new Map<SourceFigure, number>()
  const find = ({ ref, value }: SourceFigure): number => {
    const { measure, breakdown, component, period, basis = '', committee = '' } = ref
    const text = JSON.stringify([measure, period, component, basis, breakdown, committee])
    const place = places.get(text)
    if (place !== undefined) return place
    places.set(text, sources.length)
    return sources.push({ trace: traceOf(ref, version), value }) - 1
  }
  const placeOf = (source: SourceFigure): number => {
    const place = known.get(source) ?? find(source)
    known.set(source, place)
    return place
  }
  return { sources, placeOf }
}

const stepView = ({ key, params, figures }: ExplanationStep, placeOf: (source: SourceFigure) => number) => ({
  message: { key, params: { ...params } },
  figures: figures.map(({ param, unit, value, sources }) => ({ param, unit, value, sources: sources.map(placeOf) })),
})

/** How the break-even of a scenario comes about, step by step; every number leads to the figures that it rests on. */
export const explanationView = (
  { version, start }: PlannedCase,
  { key, stated, continuation }: StatedScenario,
): ExplanationView => {
  const { horizonYears, discountRate } = version
  const continued = continuation === null ? {} : { continued: continuation }
  const { steps } = explainBreakEven({ key, stated, start, horizonYears, discountRate, ...continued })
  const { sources, placeOf } = numbered(version.version)
  return { scenario: key, steps: steps.map((step) => stepView(step, placeOf)), sources }
}

/** Steps of what was realised and is expected, for a window. */
export const explainedView = (steps: readonly ExplanationStep[]): Omit<ExplanationView, 'scenario'> => {
  const { sources, placeOf } = numbered(null)
  return { steps: steps.map((step) => stepView(step, placeOf)), sources }
}
