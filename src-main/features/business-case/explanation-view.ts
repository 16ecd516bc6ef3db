import type { BreakEvenView } from '#contract/break-even'
import { explainBreakEven } from '#domain/explanation/explain-break-even'
import type { ExplanationStep, SourceFigure } from '#domain/explanation/explanation'
import { isMonth } from '#domain/month'
import type { PlannedCase, StatedScenario } from '../followup/approved-case'

type ExplanationView = BreakEvenView['explanations'][number]

/** The stored figures of an explanation, each once, by place. */
const numbered = (version: number) => {
  const sources: ExplanationView['sources'] = []
  const places = new Map<string, number>()
  // A balance rests on every figure before it: most sources come again, as the same object.
  const known = new Map<SourceFigure, number>()
  const find = ({ ref, value }: SourceFigure): number => {
    const { measure, breakdown, component, period } = ref
    const text = `${measure} ${period} ${component}`
    const place = places.get(text)
    if (place !== undefined) return place
    const basis = isMonth(period) ? 'month' : 'plan-year'
    places.set(text, sources.length)
    return sources.push({ trace: { measure, breakdown, component, period, basis, version }, value }) - 1
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
