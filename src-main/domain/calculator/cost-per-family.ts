import { type TypedNumber, maxAmountOre, maxPersons, numberFaults } from '../case-limits'
import { type Checked, accepted, refused } from '../checked'

/** One line of a cost table, øre. */
export interface CostItem {
  readonly name: string
  readonly amountOre: number
}

/** What an effort cost, as in Furesø (KORA's evaluation, Tabel 3.5): development once, running costs over some months. */
export interface FamilyCostModel {
  readonly families: number
  readonly development: readonly CostItem[]
  readonly running: readonly CostItem[]
  /** Months that the running costs are of: 31 for two years and seven months. */
  readonly runningMonths: number
}

/** The sums and unit costs of a `FamilyCostModel`, øre. The sums are whole, the others have fractions: round once, at the edge. */
export interface FamilyCost {
  readonly developmentOre: number
  readonly developmentPerFamilyOre: number
  readonly runningOre: number
  readonly runningPerYearOre: number
  readonly runningPerFamilyAndYearOre: number
}

const sumOf = (items: readonly CostItem[]): number => items.reduce((sum, { amountOre }) => sum + amountOre, 0)

/** Cost per family. Refused in words without a family or a month, or where an amount cannot be counted with. */
export const familyCost = (model: FamilyCostModel): Checked<FamilyCost> => {
  const { families, development, running, runningMonths } = model
  const faults = numberFaults([
    { field: 'field.families', value: families, least: 1, most: maxPersons, unit: 'number', whole: true },
    { field: 'field.running-months', value: runningMonths, least: 1, most: 1200, unit: 'number', whole: true },
    ...[...development, ...running].map(({ amountOre }): TypedNumber => ({
      field: 'field.cost-item',
      value: amountOre,
      least: 0,
      most: maxAmountOre,
      unit: 'ore',
    })),
  ])
  if (faults.length > 0) return refused(faults)
  const developmentOre = sumOf(development)
  const runningOre = sumOf(running)
  return accepted({
    developmentOre,
    developmentPerFamilyOre: developmentOre / families,
    runningOre,
    runningPerYearOre: (runningOre * 12) / runningMonths,
    runningPerFamilyAndYearOre: (runningOre * 12) / (runningMonths * families),
  })
}
