import { breakEven } from '../break-even'
import type { PlanYear } from '../business-case'
import type { Checked } from '../checked'
import type { Message } from '../message'
import { type GivenRanges, type Lever, rangeOf } from './lever'

/** Which figure a tornado is drawn of. */
export type TornadoFigure = 'balance' | 'break-even-months'

/** What a case comes to. */
export interface Outcome {
  /** Accumulated balance at the horizon, whole øre. */
  readonly balance: number
  /** Months from the start to break-even; `null`: not within the horizon. */
  readonly breakEvenMonths: number | null
  readonly horizonYears: number
}

/** One end of a bar: the assumption moved there, and what the case then comes to. */
export interface TornadoEnd {
  readonly value: number
  /** `null` where the case cannot be counted with that value: see `refusals`. */
  readonly outcome: Outcome | null
  readonly refusals: readonly Message[]
}

/** One assumption: both ends, and how far the figure moves between them. */
export interface TornadoBar {
  readonly key: string
  readonly of: string
  readonly unit: Lever<never>['unit']
  /** The assumption as it is. */
  readonly value: number
  readonly low: TornadoEnd
  readonly high: TornadoEnd
  /** From the least to the most of base and ends: øre or months. No break-even counts as one month past the horizon. */
  readonly span: number
}

/** A tornado: the case as it is, and its assumptions, the one that matters most first. */
export interface Tornado {
  readonly figure: TornadoFigure
  readonly base: Outcome
  readonly bars: readonly TornadoBar[]
}

/** What moves, and how the case is worked out. */
export interface TornadoTask<Model> {
  readonly model: Model
  readonly levers: readonly Lever<Model>[]
  readonly plan: (model: Model) => Checked<readonly PlanYear[]>
  readonly figure: TornadoFigure
  /** Ends by name of the lever; ±10 % for those that are not named. */
  readonly ranges?: GivenRanges
}

const outcomeOf = (years: readonly PlanYear[]): Outcome => ({
  balance: Math.round(years.at(-1)?.cumulative ?? 0) + 0,
  breakEvenMonths: breakEven(years)?.months ?? null,
  horizonYears: years.length,
})

const sizeOf = ({ balance, breakEvenMonths, horizonYears }: Outcome, figure: TornadoFigure): number =>
  figure === 'balance' ? balance : (breakEvenMonths ?? horizonYears * 12 + 1)

const endOf = <Model>({ model, plan }: TornadoTask<Model>, lever: Lever<Model>, value: number): TornadoEnd => {
  const years = plan(lever.write(model, value))
  return years.value === null
    ? { value, outcome: null, refusals: years.refusals }
    : { value, outcome: outcomeOf(years.value), refusals: [] }
}

/**
 * Moves each assumption to both of its ends, the others as they are, and says what that does to the figure. Sorted by span, those
 * of equal span as the levers are given. Refused in words where the case as it is cannot be counted with.
 */
export const tornado = <Model>(task: TornadoTask<Model>): Checked<Tornado> => {
  const { model, levers, figure, ranges = {} } = task
  const asItIs = task.plan(model)
  if (asItIs.value === null) return asItIs
  const base = outcomeOf(asItIs.value)
  const bars = levers.map((lever): TornadoBar => {
    const range = rangeOf(lever, model, ranges)
    const low = endOf(task, lever, range.low)
    const high = endOf(task, lever, range.high)
    const sizes = [base, low.outcome, high.outcome].flatMap((outcome) => (outcome ? [sizeOf(outcome, figure)] : []))
    const { key, of, unit } = lever
    return { key, of, unit, value: lever.read(model), low, high, span: Math.max(...sizes) - Math.min(...sizes) }
  })
  return { value: { figure, base, bars: bars.toSorted((one, other) => other.span - one.span) }, refusals: [] }
}
