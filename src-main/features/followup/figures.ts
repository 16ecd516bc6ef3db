import type { Figure as FigureView, TraceKey } from '#contract/followup'
import type { Figure } from '#domain/figure'

/** A figure of the spend as a window sees it, with the way to where it came from. */
export const figureView = (figure: Figure, measure: string, breakdown: string): FigureView => ({
  ...figure,
  trace: figure.value === null ? null : traceKey(figure, measure, breakdown),
})

/** A figure that is worked out from others and leads nowhere by itself. */
export const derivedView = (figure: Figure): FigureView => ({ ...figure, trace: null })

const traceKey = ({ period, basis, reason }: Figure, measure: string, breakdown: string): TraceKey => ({
  measure,
  breakdown,
  period,
  // The figure of a range is what the year to date grew by, so that is what it leads to.
  basis: reason === 'range' ? 'month' : basis,
})
