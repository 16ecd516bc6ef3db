import { type Lever, leverName } from '#domain/sensitivity/lever'
import { perPersonLevers } from '#domain/sensitivity/per-person-levers'
import { planLevers } from '#domain/sensitivity/plan-levers'
import { successRateLevers } from '#domain/sensitivity/success-rate-levers'
import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'
import type { Tool } from './tool'

/** How a value is shown: persons, per cent, kr., years, or times what is stated. */
export type AssumptionUnit = Lever<never>['unit']

/** One assumption as a field with a slider; values in the unit that is shown. */
export interface AssumptionField {
  readonly id: string
  readonly label: string
  readonly unit: AssumptionUnit
  readonly value: number
  readonly least: number
  readonly step: number
  readonly write: (value: number) => Tool
}

/** From what is stored to what is shown: øre to kr., fractions to per cent. */
export const shownScale: Readonly<Record<AssumptionUnit, number>> = {
  persons: 1,
  share: 100,
  ore: 0.01,
  years: 1,
  factor: 1,
}

const steps: Readonly<Record<AssumptionUnit, number>> = { persons: 1, share: 0.5, ore: 1000, years: 1, factor: 0.05 }

const words: Readonly<Record<string, WordKey>> = {
  'target-group': 'calculators.assumption.target-group',
  'success-rate': 'calculators.assumption.success-rate',
  'phase-in': 'calculators.assumption.phase-in',
  'cost-before': 'calculators.assumption.cost-before',
  'cost-after': 'calculators.assumption.cost-after',
  growth: 'calculators.assumption.growth',
  'running-cost': 'calculators.assumption.running-cost',
  'one-off': 'calculators.assumption.one-off',
  'relapse-share': 'calculators.assumption.relapse-share',
  'relapse-from': 'calculators.assumption.relapse-from',
  'discount-rate': 'calculators.assumption.discount-rate',
  horizon: 'calculators.assumption.horizon',
  persons: 'calculators.assumption.persons',
  'unit-saving': 'calculators.assumption.unit-saving',
  investment: 'calculators.assumption.investment',
  saving: 'calculators.assumption.saving',
}

/** The name of an assumption, with the component that it belongs to. */
export const leverWord = ({ key, of }: Pick<Lever<never>, 'key' | 'of'>, { t }: Speech): string => {
  const word = words[key]
  const name = word ? t(word) : key
  return of === '' ? name : `${name}, ${of}`
}

/** Levers that stand for a whole list of numbers, which has a field of its own. */
const lists = new Set(['phase-in', 'growth'])

const fieldsOf = <Model>(
  levers: readonly Lever<Model>[],
  model: Model,
  wrap: (model: Model) => Tool,
  speech: Speech,
): AssumptionField[] =>
  levers.map((lever) => {
    const scale = shownScale[lever.unit]
    // Rounded, since 0.07 × 100 is 7.000000000000001.
    const shown = (value: number) => Number((value * scale).toPrecision(12))
    return {
      id: leverName(lever),
      label: leverWord(lever, speech),
      unit: lever.unit,
      value: shown(lever.read(model)),
      least: Math.max(0, shown(lever.least)),
      step: steps[lever.unit],
      write: (value) => wrap(lever.write(model, value / scale)),
    }
  })

/** The assumptions of a calculator that are one number each; those of an effect come with the effect. */
export const assumptionFields = (tool: Tool, speech: Speech): AssumptionField[] => {
  switch (tool.kind) {
    case 'plan':
      return fieldsOf(planLevers, tool.model, (model) => ({ kind: 'plan', model }), speech)
    case 'success-rate':
      return fieldsOf(
        successRateLevers.filter(({ key }) => !lists.has(key)),
        tool.model,
        (model) => ({
          kind: 'success-rate',
          model: { ...model, phaseIn: [...model.phaseIn], growth: [...model.growth] },
        }),
        speech,
      )
    case 'per-person':
      return fieldsOf(
        perPersonLevers(tool.model).filter(({ of, key }) => of === '' && key !== 'investment'),
        tool.model,
        (model) => ({
          kind: 'per-person',
          model: {
            ...model,
            effects: model.effects.map((effect) => ({ ...effect, persons: [...effect.persons] })),
            investmentOre: [...model.investmentOre],
          },
        }),
        speech,
      )
    case 'cost-per-family':
      return []
  }
}

const nice = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power
}

const spans: Readonly<Record<AssumptionUnit, number>> = {
  persons: 100,
  share: 10,
  ore: 1_000_000,
  years: 20,
  factor: 2,
}

/** The right end of a slider: twice the value that it began with, rounded up; per cent end at 100. */
export const sliderEnd = ({ unit, value }: Pick<AssumptionField, 'unit' | 'value'>): number => {
  const from = Number.isFinite(value) && value > 0 ? nice(value * 2) : 0
  const end = Math.max(from, spans[unit])
  return unit === 'share' ? Math.min(100, end) : unit === 'years' ? Math.min(50, end) : end
}
