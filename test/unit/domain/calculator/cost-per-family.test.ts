import { expect, test } from 'vitest'
import { type FamilyCostModel, familyCost } from '#domain/calculator/cost-per-family'

/** Furesø, Tabel 3.5. */
const furesoe: FamilyCostModel = {
  families: 23,
  development: [
    { name: 'Undervisning', amountOre: 22_500_000 },
    { name: 'Evaluering', amountOre: 176_823_300 },
  ],
  running: [
    { name: 'Løn', amountOre: 659_537_400 },
    { name: 'Materialer/transport', amountOre: 5_662_500 },
    { name: 'It/revision', amountOre: 16_310_000 },
  ],
  runningMonths: 31,
}

test('Furesø, Tabel 3.5', () => {
  const cost = familyCost(furesoe).value!
  expect(cost.developmentOre).toBe(199_323_300)
  expect(Math.round(cost.developmentPerFamilyOre / 100)).toBe(86_662)
  expect(cost.runningOre).toBe(681_509_900)
  expect(Math.round(cost.runningPerYearOre) / 100).toBe(2_638_102.84)
  expect(Math.round(cost.runningPerFamilyAndYearOre / 100)).toBe(114_700)
})

test.each([
  [{ families: 0 }, 'case.number-range', '@field.families'],
  [{ families: 2.5 }, 'case.number-whole', '@field.families'],
  [{ runningMonths: 0 }, 'case.number-range', '@field.running-months'],
  [{ running: [{ name: 'Løn', amountOre: -1 }] }, 'case.amount-range', '@field.cost-item'],
  [{ running: [{ name: 'Løn', amountOre: Number.NaN }] }, 'case.number-missing', '@field.cost-item'],
])('%o is refused in words', (changed, key, field) => {
  const { value, refusals } = familyCost({ ...furesoe, ...changed })
  expect(value).toBeNull()
  expect(refusals.map((message) => [message.key, message.params['field']])).toEqual([[key, field]])
})

test('nothing spent is 0, not unknown', () => {
  expect(familyCost({ ...furesoe, development: [], running: [] }).value?.runningPerFamilyAndYearOre).toBe(0)
})
