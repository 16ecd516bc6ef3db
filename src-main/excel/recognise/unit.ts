import { scaleToInteger } from '#domain/money'
import type { AmountUnit } from './recognition'

/** Øre in one printed unit. */
export const oreInUnit: Readonly<Record<AmountUnit, number>> = { kr: 100, '1000kr': 100_000, mio: 100_000_000 }

const patterns: readonly (readonly [AmountUnit, RegExp])[] = [
  ['mio', /\b(?:mio|mill)\.?\s*kr|\bi mio\b/i],
  ['1000kr', /(?:^|[^\d.])1\.?000\s*kr|\bt\.?\s?kr\b|\btusinde?r? kr/i],
  ['kr', /\bhele kr|\bi kr\b|\bbeløb i kr|\(kr\.?\)|^kr\.?$|\bDKK\b/i],
]

/** The unit that a title line or a heading states (`1.000 kr.`, `Beløb i hele kr.`, `mio. kr.`), or `null`. */
export const statedUnit = (line: string): AmountUnit | null =>
  patterns.find(([, pattern]) => pattern.test(line.replace(/\u00a0/g, ' ')))?.[0] ?? null

/** An amount in a printed unit as øre; rounded once, here. */
export const oreFromPrinted = (value: number, unit: AmountUnit): number => scaleToInteger(value, oreInUnit[unit])

/**
 * Printed rounding of amounts in øre: the unit itself where every amount is a whole number of units (1.000 kr.: 100000),
 * whole kr. where they are that, else 1 øre.
 */
export const printedRounding = (amounts: readonly number[], unit: AmountUnit): number =>
  [oreInUnit[unit], 100].find((step) => amounts.every((amount) => amount % step === 0)) ?? 1
