import { describe, expect, test } from 'vitest'
import { refusionOf } from '#domain/realised/refusion'

const kr = (amount: number) => amount * 100

/** The limits of 2022: 25 % above 860,000 kr., 50 % above 1,680,000 kr., 75 % above 2,120,000 kr. */
const limits2022 = [
  { from: kr(860_000), share: 25_000 },
  { from: kr(1_680_000), share: 50_000 },
  { from: kr(2_120_000), share: 75_000 },
]

describe('central refusion by the limits of 2022', () => {
  test.each([
    [0, 0],
    [859_999, 0],
    [860_000, 0],
    // 540.000 over the first limit, a fourth of it.
    [1_400_000, 135_000],
    [1_680_000, 205_000],
    // 205.000 of the first step, and half of 320.000.
    [2_000_000, 365_000],
    [2_120_000, 425_000],
    // 425.000 of the first two steps, and three fourths of 880.000.
    [3_000_000, 1_085_000],
  ])('of a case of %d kr. a year is %d kr.', (cost, back) => {
    expect(refusionOf(kr(cost), limits2022)).toBe(kr(back))
  })

  test('is the same in whatever order the steps are given', () => {
    expect(refusionOf(kr(2_000_000), [...limits2022].reverse())).toBe(kr(365_000))
  })

  test('never grows faster than the cost', () => {
    expect(refusionOf(kr(10_000_000), limits2022)).toBeLessThan(kr(10_000_000))
  })
})

test('without steps nothing is refunded', () => {
  expect(refusionOf(kr(5_000_000), [])).toBe(0)
})
