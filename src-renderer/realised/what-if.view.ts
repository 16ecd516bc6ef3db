import type { RealisedView, WhatIfInput } from '#contract/realised'
import type { Speech } from '../locales/speech'
import type { WhatIfAnswer } from './followed-chart.view'

/** An assumption of a what-if, as a slider. */
export interface WhatIfLever {
  readonly id: keyof WhatIfInput
  readonly label: string
  readonly hint: string
  readonly least: number
  readonly most: number
  readonly step: number
  /** As the slider counts: per cent, or months. */
  readonly value: number
  readonly text: string
}

/** The three assumptions, as they are set. */
export const whatIfLevers = ({ success, price, phaseIn }: WhatIfInput, { t }: Speech): WhatIfLever[] => {
  const percent = (factor: number) => Math.round(factor * 100)
  const written = (factor: number) => t('realised.whatIf.percent', { value: percent(factor) })
  return [
    {
      ...{ id: 'success', least: 0, most: 200, step: 5 },
      label: t('realised.whatIf.success'),
      hint: t('realised.whatIf.successHint'),
      value: percent(success),
      text: written(success),
    },
    {
      ...{ id: 'price', least: 50, most: 150, step: 5 },
      label: t('realised.whatIf.price'),
      hint: t('realised.whatIf.priceHint'),
      value: percent(price),
      text: written(price),
    },
    {
      ...{ id: 'phaseIn', least: 0, most: 60, step: 1 },
      label: t('realised.whatIf.phaseIn'),
      hint: t('realised.whatIf.phaseInHint'),
      value: phaseIn,
      text: phaseIn === 0 ? t('realised.whatIf.atOnce') : t('realised.whatIf.months', { value: phaseIn }),
    },
  ]
}

/** A what-if with one assumption moved to a place of its slider. */
export const moveLever = (whatIf: WhatIfInput, id: keyof WhatIfInput, value: number): WhatIfInput => ({
  ...whatIf,
  [id]: id === 'phaseIn' ? Math.round(value) : value / 100,
})

/** What a what-if comes to beside what is expected; `null` where nothing is tried out. */
export const whatIfAnswer = (
  { forecast }: Pick<RealisedView, 'forecast'>,
  tried: WhatIfAnswer | null,
  { t, fmt }: Speech,
): { readonly answer: string; readonly than: string } | null =>
  tried && {
    answer:
      tried.breakEven === null
        ? t('realised.whatIf.never')
        : t('realised.whatIf.answer', { month: fmt.month(tried.breakEven) }),
    than: forecast?.expected
      ? t('realised.whatIf.than', { month: fmt.month(forecast.expected) })
      : t('realised.whatIf.thanNever'),
  }
