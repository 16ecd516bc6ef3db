import { maxAmountOre, maxHorizonYears, maxRate } from '../case-limits'
import type { PerPersonModel, PersonEffect } from '../calculator/per-person'
import type { Lever } from './lever'

const withEffect = (model: PerPersonModel, at: number, changed: Partial<PersonEffect>): PerPersonModel => ({
  ...model,
  effects: model.effects.map((effect, index) => (index === at ? { ...effect, ...changed } : effect)),
})

/** The assumptions of a per-person model: persons and unit saving of each effect, then investment, discount and horizon. */
export const perPersonLevers = ({ effects }: PerPersonModel): Lever<PerPersonModel>[] => [
  ...effects.flatMap(({ component, factor, unitSavingOre }, at): Lever<PerPersonModel>[] => [
    {
      key: 'persons',
      of: component,
      unit: 'factor',
      least: 0,
      most: 1000,
      whole: false,
      read: ({ effects: own }) => own[at]?.factor ?? factor,
      write: (model, value) => withEffect(model, at, { factor: value }),
    },
    {
      key: 'unit-saving',
      of: component,
      unit: 'ore',
      least: -maxAmountOre,
      most: maxAmountOre,
      whole: false,
      read: ({ effects: own }) => own[at]?.unitSavingOre ?? unitSavingOre,
      write: (model, value) => withEffect(model, at, { unitSavingOre: value }),
    },
  ]),
  {
    key: 'investment',
    of: '',
    unit: 'factor',
    least: 0,
    most: 10,
    whole: false,
    read: () => 1,
    write: (model, size) => ({ ...model, investmentOre: model.investmentOre.map((year) => year * size) }),
  },
  {
    key: 'discount-rate',
    of: '',
    unit: 'share',
    least: -0.99,
    most: maxRate,
    whole: false,
    read: ({ discountRate }) => discountRate,
    write: (model, discountRate) => ({ ...model, discountRate }),
  },
  {
    key: 'horizon',
    of: '',
    unit: 'years',
    least: 1,
    most: maxHorizonYears,
    whole: true,
    read: ({ horizonYears }) => horizonYears,
    write: (model, horizonYears) => ({ ...model, horizonYears }),
  },
]
