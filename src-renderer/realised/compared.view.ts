import type { RealisedView } from '#contract/realised'
import type { Message } from '#domain/message'
import type { Speech } from '../locales/speech'
import { spoken } from './spoken'

/** A method with the saving by year that it comes to, or why it comes to none. */
export interface ComparedRow {
  readonly method: string
  readonly name: string
  readonly used: boolean
  readonly cells: readonly string[]
  readonly total: string
  /** Why it cannot be worked out; `null` where it can. */
  readonly unavailable: string | null
}

/** The methods side by side. */
export interface ComparedView {
  /** How far they are apart, in a sentence. */
  readonly sentence: string
  readonly years: readonly string[]
  readonly rows: readonly ComparedRow[]
}

const sentenceOf = ({ compared }: RealisedView, speech: Speech): string => {
  const { t, fmt } = speech
  const known = compared.methods
    .flatMap(({ method, saving }) => (saving === null ? [] : [{ method, saving }]))
    .sort((one, other) => other.saving - one.saving)
  const [most] = known
  const least = known.at(-1)
  if (!most || !least || compared.through === null) return t('realised.compared.noneYet')
  if (known.length === 1) return t('realised.compared.alone', { method: t(`realised.method.${most.method}`) })
  const span = {
    months:
      compared.months === 1 ? t('realised.takes.monthsOne') : t('realised.takes.months', { count: compared.months }),
    through: fmt.month(compared.through),
  }
  const apart = most.saving - least.saving
  return Math.round(apart / 100) === 0
    ? t('realised.compared.agree', span)
    : t('realised.compared.apart', {
        ...span,
        difference: spoken(apart, speech),
        most: t(`realised.method.${most.method}`),
        least: t(`realised.method.${least.method}`),
      })
}

const whyNot = (reason: Message | null, speech: Speech): string =>
  reason
    ? speech.t('realised.compared.unavailable', { reason: speech.message(reason) })
    : speech.t('realised.compared.unknown')

/** The saving of each method, year by year, the chosen one marked. */
export const comparedView = (realised: RealisedView, speech: Speech): ComparedView => {
  const { t, fmt } = speech
  const { compared, method: chosen } = realised
  return {
    sentence: sentenceOf(realised, speech),
    years: compared.years.map(({ year }) => String(year)),
    rows: compared.methods.map(({ method, saving, unavailable, notes }, index) => ({
      method,
      name: t(`realised.methodName.${method}`),
      used: method === chosen,
      cells: compared.years.map(({ savings }) => {
        const value = savings[index] ?? null
        return value === null ? t('realised.chart.none') : fmt.millions(value, 2)
      }),
      total: saving === null ? t('realised.chart.none') : fmt.millions(saving, 2),
      unavailable: saving === null ? whyNot(unavailable ?? notes[0] ?? null, speech) : null,
    })),
  }
}
