import type { FigureUnit, StatedFigure } from './claim'

/** How a stated figure stands to the computed one; `cut`: its decimals are cut off and not rounded. */
export type Agreement = 'agrees' | 'cut' | 'differs'

const decimalsOf = (value: number): number => String(Number(value.toPrecision(12))).split('.')[1]?.length ?? 0

/** What a printed figure was rounded to: whole kr. (in øre) or øre, else its last decimal. */
export const stepOf = (unit: FigureUnit, ...printed: readonly number[]): number => {
  if (unit === 'kr') return printed.every((value) => value % 100 === 0) ? 100 : 1
  return 10 ** -Math.max(...printed.map(decimalsOf))
}

const stepOfFigure = ({ unit, stated, statedTo, step }: StatedFigure): number =>
  step ?? stepOf(unit, stated, ...(statedTo === undefined ? [] : [statedTo]))

/** Compares within half a step of the stated figure's rounding, and what rounded inputs may move it by. */
export const agreement = (figure: StatedFigure, computed: number): Agreement => {
  const { stated, statedTo = stated, tolerance = 0 } = figure
  const step = stepOfFigure(figure)
  // What binary fractions are off by must not count: 94,916.5 is 94,917.
  const slack = step / 2 + tolerance + 1e-9 + 1e-14 * Math.abs(computed)
  if (computed >= stated - slack && computed <= statedTo + slack) return 'agrees'
  const within = Math.abs(computed - stated) < step && Math.sign(computed) === Math.sign(stated)
  return within && Math.abs(stated) < Math.abs(computed) ? 'cut' : 'differs'
}

/** A computed figure as it is shown beside the stated one: rounded as that is, money to whole kr. at most, or to øre where decimals were cut. */
export const shownFigure = (figure: StatedFigure, computed: number, found: Agreement): number => {
  if (figure.unit === 'kr') return found === 'cut' ? Math.round(computed) : Math.round(computed / 100) * 100
  const step = Math.min(1, stepOfFigure(figure))
  return Number((Math.round(Number((computed / step).toPrecision(15))) * step).toFixed(6))
}
