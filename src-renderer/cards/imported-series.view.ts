import type { Overview, TraceKey } from '#contract/followup'
import { breakdownName, periodName, spanName } from '../import/figure-names'
import { measureWord } from '../locales/source-words'
import type { Speech } from '../locales/speech'

/** A measure that is imported: over which time, and the way to the latest figure of each breakdown. */
export interface SeriesRowView {
  readonly key: string
  readonly name: string
  readonly span: string
  readonly figures: string
  /** No values: small counts of persons are not for the overview. */
  readonly breakdowns: readonly { readonly text: string; readonly label: string; readonly trace: TraceKey }[]
}

/** The imported series, a row a measure. */
export const importedSeriesView = (series: Overview['series'], speech: Speech): SeriesRowView[] =>
  series.map(({ measure, figures, first, last, latest }) => {
    const name = measureWord(measure, speech)
    return {
      key: measure,
      name,
      span: spanName(speech, first, last),
      figures: speech.fmt.number(figures),
      breakdowns: latest.map((trace) => {
        const text = breakdownName(speech, trace)
        const period = periodName(speech, trace.period, trace.basis)
        return { text, label: speech.t('overview.series.latest', { name, breakdown: text, period }), trace }
      }),
    }
  })
