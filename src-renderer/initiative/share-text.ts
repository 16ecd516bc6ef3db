import type { z } from 'zod'
import type { shareSchema } from '#contract/case-schemas'
import type { Locale } from '#contract/messages/format-message'
import { shareOfPercent } from '#domain/payer-split'
import type { Format } from '../locales/format'
import { readNumber, writeNumber } from './amount-text'

/** A share as an exact fraction. */
export type Share = z.infer<typeof shareSchema>

/** A share as typed: `80,6`, `80,6 %` or `125/155`. `null` where the field is empty, `bad` where it is no share. */
export const readShare = (text: string, locale: Locale): Share | null | 'bad' => {
  const fraction = /^\s*(\d{1,9})\s*\/\s*(\d{1,9})\s*$/.exec(text)
  if (fraction) return { parts: Number(fraction[1]), of: Number(fraction[2]) }
  const percent = readNumber(text.replace(/%\s*$/, ''), locale)
  if (percent === null || percent === 'bad') return percent
  const { parts, of } = shareOfPercent('', percent)
  return { parts, of }
}

/** A share as it is typed: percent where it was stated so, else the fraction itself. */
export const writeShare = (share: Share | null, fmt: Format): string => {
  if (share === null) return ''
  return share.of === 1_000_000 ? writeNumber(share.parts / 10_000, fmt) : `${share.parts}/${share.of}`
}

/** A share in percent for a reader, one decimal or as many as it has; a fraction with its parts. */
export const shareWords = (share: Share | null, fmt: Format): string | null => {
  if (share === null) return null
  if (share.of === 1_000_000)
    return fmt.percent(share.parts / 10_000, share.parts % 10_000 === 0 ? 0 : share.parts % 1000 === 0 ? 1 : 2)
  return `${share.parts}/${share.of} (${fmt.percent((share.parts / share.of) * 100)})`
}
