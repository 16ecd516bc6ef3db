import type { Figure } from '#contract/followup'
import { isMonth } from '#domain/month'
import { reasonWords } from '../locales/reason-words'
import type { Speech } from '../locales/speech'

/** A figure with its text, ready for `FigureValue`. */
export interface FigureView {
  /** `null` where unknown. */
  readonly text: string | null
  /** What the figure is. */
  readonly label: string
  readonly trace: Figure['trace']
  /** Why it is unknown, or what to know of it. */
  readonly reason: string | null
  /** What stands in its place where it is unknown; `null` for the general word. */
  readonly word: string | null
  /** The months that it covers together, where they are more than its period says. */
  readonly span: string | null
}

/** A figure that is held by another function is not missing. */
const unknownWord = ({ reason }: Figure, { t }: Speech): string | null =>
  reason === 'in-5.20' ? t('reason.in520Short') : reason === 'not-comparable' ? t('reason.notComparableShort') : null

/** A figure as `write` puts it, with its reason in words. */
export const figureView = (
  figure: Figure,
  label: string,
  write: (value: number) => string,
  speech: Speech,
): FigureView => ({
  text: figure.value === null ? null : write(figure.value),
  label,
  trace: figure.trace,
  reason: reasonWords(figure, speech),
  word: unknownWord(figure, speech),
  span:
    figure.value !== null && figure.from !== null && isMonth(figure.period)
      ? `${speech.fmt.monthBare(figure.from)}–${speech.fmt.monthBare(figure.period)}`
      : null,
})
