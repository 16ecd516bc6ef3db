import { type MessageKey, amountParam, numberParam } from '../message'
import type { ExplainedFigure, ExplanationStep, SourceFigure } from './explanation'

/** An amount as a person reads it: whole kr., and øre only where it is less than one. */
const shownAmount = (ore: number): string => {
  const unit = Math.abs(ore) < 100 ? 1 : 100
  return amountParam(Math.round(ore / unit) * unit + 0)
}

const printed = ({ unit, value }: ExplainedFigure): string => {
  if (unit === 'ore') return shownAmount(value)
  return unit === 'rate' ? numberParam(value * 100) : numberParam(value)
}

/** An amount of a step, øre. */
export const amount = (param: string, value: number, sources: readonly SourceFigure[]): ExplainedFigure => ({
  param,
  unit: 'ore',
  value: value + 0,
  sources,
})

/** A number of years or months of a step. */
export const time = (
  param: string,
  unit: 'years' | 'months',
  value: number,
  sources: readonly SourceFigure[],
): ExplainedFigure => ({ param, unit, value, sources })

/** A step whose figures print themselves into its message; `params` are those that are no figure of the plan. */
export const step = (
  key: MessageKey,
  figures: readonly ExplainedFigure[],
  params: Readonly<Record<string, string | number>> = {},
): ExplanationStep => ({
  key,
  params: { ...params, ...Object.fromEntries(figures.map((figure) => [figure.param, printed(figure)])) },
  figures,
})
