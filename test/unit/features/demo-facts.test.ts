import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { demoCaseSchema, type DemoCase } from '#contract/application'
import { familyCost } from '#domain/calculator/cost-per-family'
import { budgetedGain } from '#domain/payback-answers'
import { splitAmount } from '#domain/payer-split'
import { readDemoCase } from '../../../src-main/features/demo/demo-case'
import { look, startCore, temporaryFolder } from './in-process-core'

const resources = join(import.meta.dirname, '../../../resources')
const caseOf = (name: DemoCase) => readDemoCase(resources, name)
const factsOf = (name: DemoCase) => caseOf(name).facts.facts
const kroner = (ore: number | null): number | null => (ore === null ? null : Math.round(ore) / 100)

/** Every text under a key `source`, wherever it stands. */
const sourcesIn = (value: unknown): unknown[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    key === 'source' ? [item] : sourcesIn(item),
  )
}

describe.each(demoCaseSchema.options)('the facts of %s', (name) => {
  test('say where each of them stands, and what the text lacks', () => {
    const sources = sourcesIn(caseOf(name).facts)
    expect(sources.length).toBeGreaterThan(8)
    for (const source of sources) expect(String(source).trim()).not.toBe('')
    expect(factsOf(name).lacks.length).toBeGreaterThan(0)
  })

  test('its workbooks are read without a question, an error or a warning', async () => {
    const core = startCore(temporaryFolder())
    for (const { name: file, bytes } of caseOf(name).files) {
      const plan = await look(core, file, bytes)
      expect(plan.outcome, file).toBe('accepted')
      expect(plan.questions, file).toEqual([])
      expect(plan.issues.filter(({ severity }) => severity !== 'note')).toEqual([])
    }
  })
})

describe('the published figures', () => {
  test('Rødovre: the budgeted gain, accumulated −1.5 −3.8 −5.55 −6.05 −5.75 mio.', () => {
    const years = factsOf('roedovre').budget.map(({ calendarYear, investment, gain }) => ({
      calendarYear,
      investment,
      gain,
    }))
    expect(budgetedGain(years).years.map(({ cumulative }) => cumulative / 1e8)).toEqual([
      -1.5, -3.8, -5.55, -6.05, -5.75,
    ])
  })

  test('Ishøj: net gains as published, four years and no more; the cost split at both kinds of shares', () => {
    const { scenarios, payers, investment } = factsOf('ishoej')
    expect(scenarios.map(({ years }) => years.map((year) => ('net' in year ? kroner(year.net) : null)))).toEqual([
      [-2175391, -82368, 1677654, 3332551],
      [-2908165, -1505641, -393620, 653173],
    ])
    expect(scenarios.map(({ balances }) => balances.map(({ year, amount }) => [year, kroner(amount)]))).toEqual([
      [[4, 2752446]],
      [[9, 278483]],
    ])
    const firstYear = (investment?.totals[0] ?? 0) / 100
    const exact = payers.map(({ payer, parts, of }) => ({ payer, parts, of }))
    const printed = payers.map(({ payer, percent }) => ({ payer, parts: Math.round(percent * 10), of: 1000 }))
    expect(splitAmount(firstYear, printed).value?.map(({ amount }) => amount)).toEqual([1263248, 304057])
    expect(splitAmount(firstYear, exact).value?.map(({ amount }) => amount)).toEqual([1263956, 303349])
  })

  test('Faxe: investment by item and year', () => {
    const { investment, targets, scenarios } = factsOf('faxe')
    expect(investment?.totals.map(kroner)).toEqual([15950000, 15700000, 15200000])
    expect(investment?.items.map(({ amounts }) => amounts.map(kroner))).toEqual([
      [250000, 50000, 0],
      [50000, 0, 0],
      [1200000, 1200000, 1200000],
      [10500000, 10500000, 10500000],
      [1500000, 1500000, 1500000],
      [2000000, 2000000, 2000000],
      [450000, 450000, 0],
    ])
    expect(targets[0]).toMatchObject({ value: 50, by: '2021', from: { value: 36, at: '2018' } })
    expect(scenarios).toEqual([])
  })

  test('Furesø: table 3.5 and the groups', () => {
    const { costTable, groups } = factsOf('furesoe')
    const cost = familyCost({
      families: costTable?.families ?? 0,
      development: (costTable?.development ?? []).map(({ name, amount }) => ({ name, amountOre: amount })),
      running: (costTable?.running ?? []).map(({ name, amount }) => ({ name, amountOre: amount })),
      runningMonths: costTable?.runningMonths ?? 0,
    }).value
    expect(cost && [cost.developmentOre, cost.runningOre].map(kroner)).toEqual([1993233, 6815099])
    expect(cost && kroner(cost.runningPerYearOre)).toBe(2638102.84)
    expect(cost && Math.round(cost.developmentPerFamilyOre / 100)).toBe(86662)
    expect(cost && Math.round(cost.runningPerFamilyAndYearOre / 100)).toBe(114700)
    expect(groups.map(({ families }) => families)).toEqual([23, 46, 51])
  })
})
