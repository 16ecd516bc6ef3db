import { describe, expect, test } from 'vitest'
import { costHistory } from '#domain/cost-history'
import { combinedKeys, moneyRows, rowKeysOf } from '#domain/money-page'
import { type Month, month } from '#domain/month'
import type { Observation } from '#domain/observation'
import { combinedBreakdown } from '#domain/series-break'
import { faxe, observed, revisedBudget, toDate } from './observed'

const page = (observations: readonly Observation[], stated: readonly Observation[], asOf: Month, year = 2018) => {
  const basis = { history: costHistory(observations, asOf, () => null), stated, year, asOf }
  const keys = rowKeysOf(basis)
  return { ...moneyRows(basis, [...keys, ...combinedKeys(keys)]), keys }
}

const reports = [toDate('2017-03', 200), toDate('2017-12', 1000), toDate('2018-03', 330)]
const budget = revisedBudget(month('2018-03'), 1500)
const forecast = observed({ measure: 'cost.forecast', source: 'follow-up', statedIn: month('2018-03'), value: 1600 })
const march = month('2018-03')

describe('a row of the money page', () => {
  test('afvigelse is forventet regnskab minus the revised budget of the whole year', () => {
    const [row] = page(reports, [budget, forecast], march).rows
    expect(row?.deviation).toMatchObject({ value: 100, period: '2018', basis: 'year', reason: null })
    expect(row?.expected.value).toBe(1600)
  })

  test('without a forecast it is unknown, never year to date minus a whole budget', () => {
    const [row] = page(reports, [budget], march).rows
    expect(row?.deviation).toMatchObject({ value: null, reason: 'forecast-missing' })
  })

  test('without a budget it is unknown too', () => {
    const [row] = page(reports, [forecast], march).rows
    expect(row?.deviation).toMatchObject({ value: null, reason: 'budget-missing' })
    expect(row?.consumedPercent).toBeNull()
    expect(row?.deviationToDate).toMatchObject({ value: null, reason: 'budget-missing' })
  })

  test('once the year is over the accounts are the expected result', () => {
    const [row] = page([observed({ value: 1550 })], [budget], month('2019-02')).rows
    expect(row?.expected).toMatchObject({ value: 1550 })
    expect(row?.deviation.value).toBe(50)
    expect(row?.deviationToDate.value).toBe(50)
  })

  test('an imported forecast stands even then', () => {
    const [row] = page([observed({ value: 1550 })], [budget, forecast], month('2019-02')).rows
    expect(row?.expected.value).toBe(1600)
  })

  test('forbrugsprocent has one decimal and is of the revised budget', () => {
    const [row] = page(reports, [budget], march).rows
    expect(row?.consumedPercent).toBe(22)
    expect(page([toDate('2018-03', 333)], [revisedBudget(march, 1000)], march).rows[0]?.consumedPercent).toBe(33.3)
    expect(page([toDate('2018-03', 333)], [revisedBudget(march, 0)], march).rows[0]?.consumedPercent).toBeNull()
  })
})

describe('the budget to date', () => {
  test("is last year's share of its year where last year is known", () => {
    const { rows, method } = page(reports, [budget], march)
    expect(method).toBe('last-year-share')
    expect(rows[0]?.deviationToDate.value).toBe(330 - 300)
  })

  test('is the share of the months gone where it is not', () => {
    const { rows, method } = page(reports.slice(1), [budget], march)
    expect(method).toBe('elapsed-share')
    expect(rows[0]?.deviationToDate.value).toBe(330 - 375)
  })

  test('one method holds for all rows: a row without last year is unknown, not measured otherwise', () => {
    const other = { breakdown: '5.28.21' }
    const { rows } = page([...reports, toDate('2018-03', 40, other)], [budget, revisedBudget(march, 90, other)], march)
    expect(rows[1]).toMatchObject({
      breakdown: '5.28.21',
      deviationToDate: { value: null, reason: 'previous-missing' },
    })
  })
})

describe('Faxe across the series break', () => {
  const shown = page(faxe, [], month('2016-12'), 2016)
  const row = (breakdown: string) => shown.rows.find((item) => item.breakdown === breakdown)

  test('5.20 and 5.22 of 2016 are not compared with 2015', () => {
    expect(row('5.28.20')?.previousYearToDate).toMatchObject({ value: null, reason: 'not-comparable' })
    expect(row('5.28.22')?.previousYearToDate).toMatchObject({ value: null, reason: 'not-comparable' })
  })

  test('both together are: 41,360,572 to 48,674,778 kr., a rise', () => {
    expect(row(combinedBreakdown)?.previousYearToDate.value).toBe(4_136_057_200)
    expect(row(combinedBreakdown)?.yearToDate.value).toBe(4_867_477_800)
  })

  test('the total counts no function twice and is comparable', () => {
    expect(shown.total?.yearToDate).toMatchObject({ value: 9_407_154_900, reason: null })
    expect(shown.total?.previousYearToDate).toMatchObject({ value: 8_814_025_800, reason: null })
  })

  test('from 2016 to 2017 there is no break', () => {
    const next = page(faxe, [], month('2017-12'), 2017)
    expect(next.rows.find(({ breakdown }) => breakdown === '5.28.20')?.previousYearToDate.value).toBe(2_635_712_300)
  })
})

describe('the rows of a year', () => {
  test('are those of its accounts and its budgets, each committee its own', () => {
    const { keys } = page(
      [toDate('2018-03', 1, { committee: 'Social' }), toDate('2018-03', 1, { committee: 'Børn' })],
      [
        revisedBudget(march, 1, { breakdown: '5.57.72' }),
        revisedBudget(march, 1, { breakdown: '3.22.04', period: '2019' }),
      ],
      march,
    )
    expect(keys.map(({ breakdown, committee }) => `${breakdown} ${committee}`)).toEqual([
      '5.28.20 Børn',
      '5.28.20 Social',
      '5.57.72 ',
    ])
    expect(combinedKeys(keys).map(({ committee }) => committee)).toEqual(['Børn', 'Social'])
  })

  test('none gives no total', () => {
    expect(page([], [], march)).toMatchObject({ rows: [], total: null })
  })
})
