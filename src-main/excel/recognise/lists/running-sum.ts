import type { NumberText } from '#domain/number-text'

/**
 * Sums that are kept as both readings of a number whose separators are not settled yet (`1.234`), in debit and in credit: what holds is
 * known when the last row has been read. In øre where the unit is stated, else as if printed in kr.
 */
export interface Sum {
  debitDanish: number
  debitEnglish: number
  creditDanish: number
  creditEnglish: number
  /** How many rows were added. */
  rows: number
}

/** A sum of nothing. */
export const emptySum = (): Sum => ({ debitDanish: 0, debitEnglish: 0, creditDanish: 0, creditEnglish: 0, rows: 0 })

/** Adds one sum to another. */
export const addSum = (to: Sum, sum: Readonly<Sum>): void => {
  to.debitDanish += sum.debitDanish
  to.debitEnglish += sum.debitEnglish
  to.creditDanish += sum.creditDanish
  to.creditEnglish += sum.creditEnglish
  to.rows += sum.rows
}

/** What one sum has more than another. */
export const lessSum = (sum: Readonly<Sum>, other: Readonly<Sum>): Sum => ({
  debitDanish: sum.debitDanish - other.debitDanish,
  debitEnglish: sum.debitEnglish - other.debitEnglish,
  creditDanish: sum.creditDanish - other.creditDanish,
  creditEnglish: sum.creditEnglish - other.creditEnglish,
  rows: sum.rows - other.rows,
})

/** How the sums are to be read, once the whole list has been seen. */
export interface SumReading {
  readonly english: boolean
  /** 1 where credits were written with their own minus, -1 where they were not. */
  readonly creditSign: 1 | -1
  /** What an amount in kr. is multiplied by: 1000 where a person said that the list is in 1.000 kr. */
  readonly factor: number
}

/** Debit of a sum in øre. */
export const debitOf = (sum: Readonly<Sum>, { english, factor }: SumReading): number =>
  (english ? sum.debitEnglish : sum.debitDanish) * factor

/** Credit of a sum in øre, as it is written. */
export const creditOf = (sum: Readonly<Sum>, { english, factor }: SumReading): number =>
  (english ? sum.creditEnglish : sum.creditDanish) * factor

/** A sum in øre, debit less credit. */
export const netOf = (sum: Readonly<Sum>, reading: SumReading): number =>
  debitOf(sum, reading) + reading.creditSign * creditOf(sum, reading) || 0

/** Both readings of a number, equal where there is only one. */
export interface ReadNumber {
  readonly danish: number
  readonly english: number
}

/** Both readings of a text number; `null` for what is none, percentages too. */
export const readingsOf = (read: NumberText): ReadNumber | null => {
  if (read.kind === 'number' && !read.percent) return { danish: read.value, english: read.value }
  if (read.kind === 'ambiguous' && !read.percent) return { danish: read.danish, english: read.english }
  return null
}
