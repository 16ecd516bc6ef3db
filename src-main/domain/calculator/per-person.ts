import { type PlanYear, type SavingComponent, type StatedPlanYear, planYears } from '../business-case'
import {
  type TypedNumber,
  discountFaults,
  horizonFaults,
  isCountable,
  maxAmountOre,
  maxPersons,
  numberFaults,
} from '../case-limits'
import { type Checked, accepted, refused } from '../checked'
import { type Message, message } from '../message'

/** One effect of a per-person model: fewer on kontanthjælp, fewer placements, postponed support. */
export interface PersonEffect {
  /** Component of the saving that it is. */
  readonly component: string
  /** What one person saves in a year, øre. */
  readonly unitSavingOre: number
  /** Persons in year 1, 2, …; the last one holds. Fractions are taken: Rødovre counts 3,5 children in year 4. */
  readonly persons: readonly number[]
  /** The persons are times this: 2 where a rate of 25 % doubles what 12,5 % gives. 1: as they are. */
  readonly factor: number
}

/** The per-person model, as in Rødovre (Tabel 1 and 2): effects × unit savings against a yearly investment. */
export interface PerPersonModel {
  readonly effects: readonly PersonEffect[]
  /** Investment of year 1, 2, …, øre; the last one holds. */
  readonly investmentOre: readonly number[]
  readonly discountRate: number
  readonly horizonYears: number
}

/** The years of a per-person model: what each states, with its components, and its balance. */
export interface PerPersonPlan {
  readonly stated: readonly (StatedPlanYear & { readonly components: readonly SavingComponent[] })[]
  readonly years: readonly PlanYear[]
}

const held = (values: readonly number[], index: number): number => values[index] ?? values.at(-1) ?? 0

const inYear = ({ effects }: PerPersonModel, index: number): SavingComponent[] =>
  effects.map(({ component, unitSavingOre, persons, factor }) => ({
    component,
    saving: unitSavingOre * held(persons, index) * factor,
  }))

/** What is wrong with a per-person model, in words. Empty: it can be counted with. */
const perPersonFaults = (model: PerPersonModel): Message[] => {
  const effectNumbers = model.effects.flatMap(({ unitSavingOre, persons, factor }): TypedNumber[] => [
    { field: 'field.unit-saving', value: unitSavingOre, least: -maxAmountOre, most: maxAmountOre, unit: 'ore' },
    { field: 'field.factor', value: factor, least: 0, most: 1000, unit: 'number' },
    ...persons.map((value): TypedNumber => ({
      field: 'field.persons',
      value,
      least: 0,
      most: maxPersons,
      unit: 'number',
    })),
  ])
  const invested = model.investmentOre.map((value): TypedNumber => ({
    field: 'field.investment',
    value,
    least: 0,
    most: maxAmountOre,
    unit: 'ore',
  }))
  const empty = [
    ...(model.effects.length === 0 ? ['@field.effects'] : []),
    ...(model.effects.some(({ persons }) => persons.length === 0) ? ['@field.saved-persons'] : []),
    ...(model.investmentOre.length === 0 ? ['@field.investment'] : []),
  ]
  return [
    ...empty.map((field) => message('case.list-empty', { field })),
    ...numberFaults([...effectNumbers, ...invested]),
    ...discountFaults(model.discountRate),
    ...horizonFaults(model.horizonYears),
  ]
}

/**
 * The years of the per-person model; the components of a year add to its saving. Øre with fractions: round once, at the edge.
 * Refused in words where a number cannot be counted with.
 */
export const perPersonPlan = (model: PerPersonModel): Checked<PerPersonPlan> => {
  const faults = perPersonFaults(model)
  if (faults.length > 0) return refused(faults)
  const stated = Array.from({ length: model.horizonYears }, (_, index) => {
    const components = inYear(model, index)
    const saving = components.reduce((sum, part) => sum + part.saving, 0)
    return { investment: held(model.investmentOre, index), saving, components }
  })
  const years = planYears(stated, model.horizonYears, model.discountRate)
  return isCountable(years) ? accepted({ stated, years }) : refused([message('case.model-too-large')])
}
