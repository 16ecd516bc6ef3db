import { describe, expect, test } from 'vitest'
import { breakEven, breakEvenMonth, monthlyBalance } from '#domain/break-even'
import { type PlanAmounts, type StatedPlanYear, planYears } from '#domain/business-case'
import { month } from '#domain/month'
import { breakEvenAnswer, budgetedGain, surplusAnswer } from '#domain/payback-answers'
import { roedovreLow } from './roedovre'

const start = month('2015-07')
const typed = (nets: readonly number[]): StatedPlanYear => {
  const months = nets.map((net): PlanAmounts =>
    net < 0 ? { investment: -net, saving: 0 } : { investment: 0, saving: net },
  )
  const sum = (figure: keyof PlanAmounts) => months.reduce((total, amounts) => total + amounts[figure], 0)
  return { investment: sum('investment'), saving: sum('saving'), months }
}
const flat = (net: number): number[] => Array<number>(12).fill(net)

describe('a plan typed by month', () => {
  test('all is paid in the first month: the balance follows the months, not the year', () => {
    const years = planYears([typed([-120, ...Array<number>(11).fill(20)])], 1)
    expect(monthlyBalance(years, start).map(({ cumulative }) => cumulative)).toEqual([
      -120, -100, -80, -60, -40, -20, 0, 20, 40, 60, 80, 100,
    ])
    const found = breakEven(years)!
    expect(found).toEqual({ year: 1, exact: 7 / 12, months: 7 })
    expect(breakEvenMonth(found, start)).toBe('2016-01')
  })

  test('a dip inside a year that ends above zero counts', () => {
    const years = planYears([typed(flat(1)), typed([-20, ...Array<number>(11).fill(3)])], 2)
    expect(years.map(({ cumulative }) => cumulative)).toEqual([12, 25])
    expect(breakEven(years)).toEqual({ year: 2, exact: (15 + 2 / 3) / 12, months: 16 })
  })

  test('even months are the same as the year alone', () => {
    const nets = [-12, -6, 12, 24]
    const byMonth = breakEven(planYears(nets.map((net) => typed(flat(net / 12)))))
    const byYear = breakEven(planYears(nets.map((net) => ({ investment: 0, saving: net }))))
    expect(byMonth?.months).toBe(byYear?.months)
    expect(byMonth?.exact).toBeCloseTo(byYear!.exact, 12)
  })

  test('never, and from the start', () => {
    expect(breakEven(planYears([typed([...Array<number>(11).fill(5), -56])], 1))).toBeNull()
    expect(breakEven(planYears([typed(flat(0))], 1))).toEqual({ year: 1, exact: 0, months: 1 })
  })

  test('a year that is held past the last typed one is spread evenly, and discounted as its own year', () => {
    const years = planYears([typed([-1200, ...Array<number>(11).fill(0)])], 2, 0.5)
    const balance = monthlyBalance(years, start).map(({ cumulative }) => cumulative)
    expect(balance[0]).toBe(-800)
    expect(balance[11]).toBe(-800)
    expect(balance[12]).toBe(Math.round(-800 - 1200 / 1.5 ** 2 / 12))
  })

  test('eleven months are no typed year', () => {
    const short = { ...typed(flat(1)), months: typed(flat(1)).months!.slice(1) }
    expect(planYears([short], 1)[0]).not.toHaveProperty('netToDate')
  })
})

describe('three notions of payback, kept apart', () => {
  test('Rødovre low: surplus in year 4, break-even in year 8', () => {
    const years = planYears(roedovreLow)
    expect(surplusAnswer(years)).toEqual({ notion: 'surplus', year: 4 })
    expect(breakEvenAnswer(years, start)).toMatchObject({ found: { year: 8 }, month: '2022-07', horizonYears: 10 })
    expect(breakEvenAnswer(years, null)).toMatchObject({ found: { year: 8 }, month: null })
    expect(breakEvenAnswer(planYears(roedovreLow, 7), start)).toMatchObject({
      found: null,
      month: null,
      horizonYears: 7,
    })
  })

  test('the gain in Rødovre’s budget 2015-2019, in 1,000 kr.', () => {
    const budget = [
      { calendarYear: 2016, investment: 3000, gain: 700 },
      { calendarYear: 2015, investment: 1500, gain: 0 },
      { calendarYear: 2017, investment: 3250, gain: 1500 },
      { calendarYear: 2018, investment: 3000, gain: 2500 },
      { calendarYear: 2019, investment: 3000, gain: 3300 },
    ]
    const { notion, years } = budgetedGain(budget)
    expect(notion).toBe('budgeted-gain')
    expect(years.map(({ calendarYear, cumulative }) => [calendarYear, cumulative])).toEqual([
      [2015, -1500],
      [2016, -3800],
      [2017, -5550],
      [2018, -6050],
      [2019, -5750],
    ])
  })
})
