import type { Figure as FigureView, TraceKey } from '#contract/followup'
import type { Figure } from '#domain/figure'

/** What a figure is of: its measure, and the row that it stands in. */
export interface FigureOf {
  readonly measure: string
  readonly breakdown: string
  /** Empty for the total and where no file names committees. */
  readonly committee: string
}

/** A figure of the spend as a window sees it, with the way to where it came from. */
export const figureView = (figure: Figure, of: FigureOf): FigureView => ({
  ...figure,
  trace: figure.value === null ? null : traceKey(figure, of),
})

/** A figure that is worked out from others and leads nowhere by itself. */
export const derivedView = (figure: Figure): FigureView => ({ ...figure, trace: null })

const traceKey = ({ period, basis }: Figure, { measure, breakdown, committee }: FigureOf): TraceKey => ({
  measure,
  breakdown,
  period,
  basis,
  ...(committee === '' ? {} : { committee }),
})
