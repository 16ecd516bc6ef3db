import { perPersonPlan } from '#domain/calculator/per-person'
import { successRatePlan } from '#domain/calculator/success-rate'
import { type Checked, accepted } from '#domain/checked'
import { perPersonLevers } from '#domain/sensitivity/per-person-levers'
import { movedPlan, planLevers } from '#domain/sensitivity/plan-levers'
import { successRateLevers } from '#domain/sensitivity/success-rate-levers'
import { type Outcome, type Tornado, type TornadoEnd, type TornadoFigure, tornado } from '#domain/sensitivity/tornado'
import type { ChartTable } from '../charts/chart-table'
import type { Speech } from '../locales/speech'
import { type AssumptionUnit, leverWord, shownScale } from './assumption-fields'
import type { Tool } from './tool'
import { typedText } from './typed-number'

/** One end of a bar: where it reaches, and the assumption there. `null` where the case cannot be counted with it. */
export interface TornadoEndView {
  readonly at: number | null
  readonly text: string
}

/** One bar of the tornado, in the unit of the axis: mio. kr. or years. */
export interface TornadoBarView {
  readonly name: string
  readonly low: TornadoEndView
  readonly high: TornadoEndView
}

/** All that the tornado chart shows. */
export interface TornadoView {
  readonly title: string
  readonly note: string
  readonly description: string
  readonly table: ChartTable
  readonly base: { readonly at: number; readonly text: string }
  readonly bars: readonly TornadoBarView[]
}

const orePerMillion = 100_000_000

/** The tornado of a calculator; `null` for a cost per family. */
export const tornadoOf = (tool: Tool, figure: TornadoFigure): Checked<Tornado> | null => {
  switch (tool.kind) {
    case 'plan':
      return tornado({ model: tool.model, levers: planLevers, plan: movedPlan, figure })
    case 'success-rate':
      return tornado({ model: tool.model, levers: successRateLevers, plan: successRatePlan, figure })
    case 'per-person':
      return tornado({
        model: tool.model,
        levers: perPersonLevers(tool.model),
        plan: (model) => {
          const plan = perPersonPlan(model)
          return plan.value === null ? plan : accepted(plan.value.years)
        },
        figure,
      })
    case 'cost-per-family':
      return null
  }
}

/** A value of an assumption with its unit: `155`, `10 %`, `614.585 kr.`, `0,9 ×`. */
const leverValue = (value: number, unit: AssumptionUnit, speech: Speech): string => {
  const { t } = speech
  const number = typedText(Number((value * shownScale[unit]).toFixed(unit === 'ore' ? 0 : 2)), speech)
  return t(`calculators.unit.value.${unit}`, { number })
}

const placeOf = ({ balance, breakEvenMonths, horizonYears }: Outcome, figure: TornadoFigure): number =>
  figure === 'balance' ? balance / orePerMillion : (breakEvenMonths ?? horizonYears * 12 + 1) / 12

const outcomeText = (outcome: Outcome, figure: TornadoFigure, { t, fmt }: Speech): string => {
  const { balance, breakEvenMonths, horizonYears } = outcome
  if (figure === 'balance') return fmt.signedMio(balance)
  return breakEvenMonths === null
    ? t('calculators.headline.never', { years: horizonYears })
    : t('calculators.tornado.years', { years: fmt.number(breakEvenMonths / 12, 1) })
}

/** The tornado in words and places: the assumption that matters most first; those that move nothing are left out. */
export const tornadoView = (found: Tornado, speech: Speech): TornadoView => {
  const { t } = speech
  const { figure, base, bars } = found
  const moving = bars.filter(({ span }) => span > 0)
  const endOf = (end: TornadoEnd, unit: AssumptionUnit): TornadoEndView => ({
    at: end.outcome && placeOf(end.outcome, figure),
    text: leverValue(end.value, unit, speech),
  })
  const resultOf = ({ outcome }: TornadoEnd) =>
    outcome ? outcomeText(outcome, figure, speech) : t('calculators.tornado.refused')
  const [first] = moving
  return {
    title: t('calculators.tornado.title'),
    note: t(`calculators.tornado.note.${figure}`, { years: base.horizonYears }),
    description: first
      ? t('calculators.tornado.description', {
          name: leverWord(first, speech),
          low: leverValue(first.low.value, first.unit, speech),
          high: leverValue(first.high.value, first.unit, speech),
          atLow: resultOf(first.low),
          atHigh: resultOf(first.high),
        })
      : t('calculators.tornado.none'),
    table: {
      rowHead: t('calculators.tornado.assumption'),
      columns: (['value', 'low', 'atLow', 'high', 'atHigh'] as const).map((name) => t(`calculators.tornado.${name}`)),
      rows: moving.map((bar) => ({
        head: leverWord(bar, speech),
        cells: [
          leverValue(bar.value, bar.unit, speech),
          leverValue(bar.low.value, bar.unit, speech),
          resultOf(bar.low),
          leverValue(bar.high.value, bar.unit, speech),
          resultOf(bar.high),
        ],
      })),
    },
    base: { at: placeOf(base, figure), text: outcomeText(base, figure, speech) },
    bars: moving.map((bar) => ({
      name: leverWord(bar, speech),
      low: endOf(bar.low, bar.unit),
      high: endOf(bar.high, bar.unit),
    })),
  }
}
