import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kronerFromOre, oreFromKroner, scaleToInteger } from '#domain/money'

test.each([
  [89_425.92999999999, 8_942_593],
  [844_074.4399999999, 84_407_444],
  [1.005, 101],
  [-1.005, -101],
  [0.285, 29],
  [0.1 + 0.2, 30],
  [0.004, 0],
  [-0.004, 0],
  [0, 0],
  [-0, 0],
  [121_711_370, 12_171_137_000],
  [9_999_999_999_999.99, 999_999_999_999_999],
])('%d kr. is %d øre', (kroner, ore) => {
  expect(Object.is(oreFromKroner(kroner), ore)).toBe(true)
})

test('the short way round for amounts far from half an øre gives what the decimal form gives', () => {
  const byDecimals = (value: number, scale: number) => {
    const rounded = Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(15)))
    return rounded === 0 ? 0 : rounded
  }
  const amounts = fc.oneof(
    fc.double({ min: -1e13, max: 1e13, noNaN: true }),
    fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000),
  )
  fc.assert(
    fc.property(amounts, fc.constantFrom(1, 100, 1000, 100_000), (value, scale) => {
      expect(scaleToInteger(value, scale)).toBe(byDecimals(value, scale))
    }),
    { numRuns: 5000 },
  )
})

test('in other units', () => {
  expect(scaleToInteger(41.36, 100_000_000)).toBe(4_136_000_000)
  expect(scaleToInteger(8.3, 1000)).toBe(8300)
  expect(scaleToInteger(15.5, 100)).toBe(1550)
})

test('øre at the edge', () => {
  expect(kronerFromOre(8_942_593)).toBe(89_425.93)
})
