import { describe, expect, test } from 'vitest'
import { formatMessage } from '#contract/messages/format-message'
import { breakEven } from '#domain/break-even'
import { type StatedPlanYear, firstSurplusYear, planYears, statesNetOnly } from '#domain/business-case'
import { continuedYears } from '#domain/calculator/continued-years'
import { successRatePlan } from '#domain/calculator/success-rate'
import { explainBreakEven } from '#domain/explanation/explain-break-even'
import { month } from '#domain/month'
import { ishoej } from '../ishoej'

const netGains = (...kroner: readonly number[]): StatedPlanYear[] =>
  kroner.map((net) => ({ investment: 0, saving: net * 100 }))

/** Ishøj as published: nothing but net gains, and of four years only. */
const published = {
  '10%': netGains(-2_175_391, -82_368, 1_677_654, 3_332_551),
  '6%': netGains(-2_908_165, -1_505_641, -393_620, 653_173),
}
const terms = { horizonYears: 10, discountRate: 0, roundingOre: 100 }
const calculated = (rate: number) => successRatePlan(ishoej(rate)).value!
const continued = (key: keyof typeof published) =>
  continuedYears({ stated: published[key], ...terms }, calculated(key === '10%' ? 0.1 : 0.06))
const yearsOf = (key: keyof typeof published) => planYears(published[key], 10, 0, continued(key))

describe('a calculator that gives every published year goes on after the last of them', () => {
  test('Ishøj at 6 %: break-even in year 9, 204.390 kr. then; held at year 4 it would never come', () => {
    const years = yearsOf('6%')
    expect(breakEven(planYears(published['6%']))).toBeNull()
    expect(breakEven(years)?.year).toBe(9)
    expect(Math.round(years[8]!.cumulative / 100)).toBe(204_390)
    expect(years.map(({ extrapolated }) => extrapolated)).toEqual([
      ...Array<boolean>(4).fill(false),
      ...Array<boolean>(6).fill(true),
    ])
  })

  test('Ishøj at 10 %: year 4, as published, with 2.752.446 kr.', () => {
    const years = yearsOf('10%')
    expect(breakEven(years)?.year).toBe(4)
    expect(firstSurplusYear(years)).toBe(3)
    expect(years[3]!.cumulative).toBe(275_244_600)
  })

  test('a series with investment and saving goes on with both, discounted at the rate of the case', () => {
    const whole = calculated(0.1)
      .slice(0, 4)
      .map(({ investment, saving }) => ({ investment, saving }))
    const years = continuedYears({ stated: whole, ...terms, discountRate: 0.04 }, calculated(0.1))
    expect(years).toHaveLength(6)
    expect(years[0]).toEqual({ investment: 393_762_000, saving: Math.round(calculated(0.1)[4]!.saving) })
    planYears(whole, 10, 0.04, years).forEach(({ net }, index) => {
      expect(net).toBeCloseTo(calculated(0.1)[index]!.net, 0)
    })
  })
})

describe('otherwise the last year is held', () => {
  test.each([
    ['a year is off by a krone', [published['6%'][0]!, { investment: 0, saving: -150_564_000 }], calculated(0.06)],
    ['the calculator ends before the horizon', published['6%'], calculated(0.06).slice(0, 9)],
    ['the calculator has fewer years than are stated', published['6%'], calculated(0.06).slice(0, 3)],
    [
      'the net agrees, but not what is invested',
      published['6%'].map(({ saving }) => ({ investment: 5, saving: saving + 5 })),
      calculated(0.06),
    ],
    ['nothing is stated', [], calculated(0.06)],
  ])('%s', (_, stated, years) => {
    expect(continuedYears({ stated, ...terms }, years)).toEqual([])
  })

  test('no year is left', () => {
    expect(continuedYears({ stated: published['6%'], ...terms, horizonYears: 4 }, calculated(0.06))).toEqual([])
  })
})

test('net gains alone are told from a case that costs nothing', () => {
  expect(statesNetOnly(published['10%'])).toBe(true)
  expect(statesNetOnly([{ investment: 0, saving: 5 }])).toBe(false)
  expect(statesNetOnly([{ investment: 5, saving: -5 }])).toBe(false)
})

describe('the explanation', () => {
  const explain = (years: ReturnType<typeof continued>) =>
    explainBreakEven({
      ...{ key: '6%', stated: published['6%'], start: month('2018-03'), horizonYears: 10, discountRate: 0 },
      ...(years.length === 0 ? {} : { continued: { years, remark: 'Væksten er udledt.' } }),
    })
  const words = (years: ReturnType<typeof continued>) => explain(years).steps.map((step) => formatMessage('da', step))

  test('says from which year the calculator goes on, and what is to be known of it', () => {
    const said = words(continued('6%'))
    expect(said[0]).toMatch(/oplyser kun nettogevinsten i de 4 år/)
    expect(said[1]).toBe('År 1: nettogevinsten er −2.908.165 kr. Lagt sammen fra start er balancen −2.908.165 kr.')
    expect(said).toContain(
      'Business casen har kun tal til og med år 4. Fra år 5 til år 10 er der regnet videre efter beregneren med de oplyste forudsætninger; den giver alle de oplyste år, som de er trykt.',
    )
    expect(said).toContain('Om forudsætningerne: Væksten er udledt.')
    expect(said.find((step) => step.startsWith('År 9 (fremskrevet)'))).toMatch(/balancen 204\.390 kr\.$/)
    expect(said.some((step) => step.includes('besparelsen på'))).toBe(false)
  })

  test('a year of the calculator rests on no stored figure, its balance on the stated years', () => {
    const year = explain(continued('6%')).steps.find(({ params }) => params['year'] === 9)!
    expect(year.figures.map(({ param, sources }) => [param, sources.length])).toEqual([
      ['net', 0],
      ['balance', 8],
    ])
  })

  test('held net gains say so', () => {
    expect(words([]).find((step) => step.startsWith('Business casen har kun'))).toMatch(
      /med nettogevinsten i år 4: 653\.173 kr\. pr\. år/,
    )
  })
})
