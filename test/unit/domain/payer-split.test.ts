import { describe, expect, test } from 'vitest'
import { type PayerShare, shareFaults, shareOfPercent, splitAmount } from '#domain/payer-split'
import { payerPlans } from '#domain/payer-plan'
import { roedovreLow } from './roedovre'

const inPercent = [shareOfPercent('Ishøj', 80.6), shareOfPercent('Vallensbæk', 19.4)]
const exact: PayerShare[] = [
  { payer: 'Ishøj', parts: 125, of: 155 },
  { payer: 'Vallensbæk', parts: 30, of: 155 },
]
const amounts = (amount: number, shares: readonly PayerShare[]) =>
  splitAmount(amount, shares).value?.map((part) => part.amount)

describe('Ishøj and Vallensbæk share 1,567,305 kr.', () => {
  test('80.6 / 19.4 as published', () => {
    expect(splitAmount(1_567_305, inPercent).value).toEqual([
      { payer: 'Ishøj', amount: 1_263_248 },
      { payer: 'Vallensbæk', amount: 304_057 },
    ])
  })

  test('125 and 30 of 155', () => {
    expect(amounts(1_567_305, exact)).toEqual([1_263_956, 303_349])
  })

  test('in øre', () => {
    expect(amounts(156_730_500, inPercent)).toEqual([126_324_783, 30_405_717])
  })
})

describe('largest remainder', () => {
  const thirds = ['a', 'b', 'c'].map((payer) => ({ payer, parts: 1, of: 3 }))

  test('what is left goes to the largest remainders, among equals to the first', () => {
    expect(amounts(100, thirds)).toEqual([34, 33, 33])
    expect(amounts(101, thirds)).toEqual([34, 34, 33])
  })

  test('a negative amount is split as the positive one', () => {
    expect(amounts(-100, thirds)).toEqual([-34, -33, -33])
  })

  test('a payer of nothing gets nothing', () => {
    expect(amounts(101, [shareOfPercent('a', 0), shareOfPercent('b', 100)])).toEqual([0, 101])
  })
})

describe('shares that cannot be used', () => {
  const faults = (...shares: PayerShare[]) => shareFaults(shares)

  test('not adding to 100, said with the sum', () => {
    expect(faults(shareOfPercent('a', 80.6), shareOfPercent('b', 19.5))).toEqual([
      { key: 'case.shares-sum', params: { sum: '@number.100.1' } },
    ])
    expect(faults(shareOfPercent('a', 33.3333), shareOfPercent('b', 66.6666))[0]?.params).toEqual({
      sum: '@number.99.9999',
    })
    expect(splitAmount(100, [shareOfPercent('a', 50)])).toMatchObject({ value: null })
  })

  test.each<[PayerShare[], string]>([
    [[], 'case.shares-missing'],
    [[shareOfPercent(' ', 100)], 'case.payer-name'],
    [[shareOfPercent('a', 50), shareOfPercent('a', 50)], 'case.payer-duplicate'],
    [[shareOfPercent('a', 120), shareOfPercent('b', -20)], 'case.share-range'],
    [[shareOfPercent('a', Number.NaN)], 'case.share-range'],
    [[{ payer: 'a', parts: 1, of: 0 }], 'case.share-range'],
  ])('%o', (shares, key) => {
    expect(shareFaults(shares)[0]?.key).toBe(key)
  })

  test('an amount that is none', () => {
    expect(splitAmount(Number.NaN, exact).refusals[0]?.key).toBe('case.number-missing')
  })
})

describe('who pays and who earns', () => {
  const shared = { stated: roedovreLow, costShares: exact, gainShares: exact, horizonYears: 10, discountRate: 0 }

  test('cost and gain of each payer by shares of its own', () => {
    const gainShares = [shareOfPercent('Vallensbæk', 25), shareOfPercent('Staten', 75)]
    const plans = payerPlans({ ...shared, costShares: inPercent, gainShares }).value!
    expect(plans.map(({ payer, years }) => [payer, years[0]!.investment, years[0]!.saving])).toEqual([
      ['Ishøj', 241_800_000, 0],
      ['Vallensbæk', 58_200_000, 17_500_000],
      ['Staten', 0, 52_500_000],
    ])
    expect(plans.map(({ breakEven }) => breakEven?.year ?? null)).toEqual([null, 5, 1])
  })

  test('with the same shares every payer breaks even when the case does', () => {
    expect(payerPlans(shared).value?.map(({ breakEven }) => breakEven?.months)).toEqual([85, 85])
  })

  test('typed months are split month by month', () => {
    const months = Array.from({ length: 12 }, () => ({ investment: 100, saving: 50 }))
    const stated = [{ investment: 1200, saving: 600, months }]
    const thirds = ['a', 'b', 'c'].map((payer) => ({ payer, parts: 1, of: 3 }))
    const plans = payerPlans({ ...shared, stated, costShares: thirds, gainShares: thirds, horizonYears: 1 }).value!
    expect(plans.map(({ years }) => years[0]!.investment)).toEqual([408, 396, 396])
    expect(plans[0]!.years[0]!.netToDate?.slice(0, 2)).toEqual([-17, -34])
  })

  test('the years of a calculator are shared as the stated ones are', () => {
    const continued = Array.from({ length: 3 }, () => ({ investment: 100, saving: 1_567_305 }))
    const plans = payerPlans({ ...shared, continued, costShares: inPercent, gainShares: inPercent }).value!
    expect(plans.map(({ years }) => years[7]!.saving)).toEqual([1_263_248, 304_057])
    expect(plans[0]!.years[6]!.saving).toBe(Math.round(roedovreLow[6]!.saving * 0.806))
  })

  test('shares that do not add to 100 are refused on either side', () => {
    expect(payerPlans({ ...shared, gainShares: [shareOfPercent('a', 99)] }).refusals[0]?.key).toBe('case.shares-sum')
    expect(payerPlans({ ...shared, costShares: [] }).refusals[0]?.key).toBe('case.shares-missing')
  })
})
