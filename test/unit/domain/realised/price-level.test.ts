import { describe, expect, test } from 'vitest'
import { type PriceIndex, largestRate, levelFactor, priceFactor, priceYearOf } from '#domain/realised/price-level'

/** 2 % into 2018, 1.5 % into 2019, none known for 2020, −1 % into 2021. */
const index: PriceIndex = new Map([
  [2018, 2000],
  [2019, 1500],
  [2021, -1000],
])

describe('the factor between two years', () => {
  test('is the product of the rates of the years after the first one, up to the last', () => {
    expect(priceFactor(index, 2017, 2019)).toEqual({ factor: 1.02 * 1.015 })
    expect(priceFactor(index, 2018, 2019)).toEqual({ factor: 1.015 })
  })

  test('backwards divides by the same', () => {
    expect(priceFactor(index, 2019, 2017)).toEqual({ factor: 1 / (1.02 * 1.015) })
  })

  test('of a year to itself is 1, whatever is known', () => {
    expect(priceFactor(new Map(), 2018, 2018)).toEqual({ factor: 1 })
  })

  test('of a falling year is below 1', () => {
    expect(priceFactor(index, 2020, 2021)).toEqual({ factor: 0.99 })
  })

  test('names the years whose rate is missing, either way', () => {
    expect(priceFactor(index, 2017, 2021)).toEqual({ missing: [2020] })
    expect(priceFactor(index, 2022, 2018)).toEqual({ missing: [2020, 2022] })
  })

  test('takes an index level, or a fall of everything, for no rate: never Infinity', () => {
    const odd: PriceIndex = new Map([
      [2018, 102_300],
      [2019, -100_000],
      [2020, Number.NaN],
      [2021, largestRate],
    ])
    expect(priceFactor(odd, 2017, 2021)).toEqual({ missing: [2018, 2019, 2020] })
    expect(priceFactor(odd, 2020, 2019)).toEqual({ missing: [2020] })
    expect(priceFactor(odd, 2020, 2021)).toEqual({ factor: 1.5 })
  })
})

describe('a price level', () => {
  test('of a year needs the rates on the way', () => {
    expect(levelFactor(index, 2018, { kind: 'year', year: 2019 })).toEqual({ factor: 1.015 })
    expect(levelFactor(index, 2020, { kind: 'year', year: 2019 })).toEqual({ missing: [2020] })
  })

  test('of current prices leaves every amount as it is', () => {
    expect(levelFactor(new Map(), 2018, { kind: 'current' })).toEqual({ factor: 1 })
  })
})

test.each([
  ['2015-priser', 2015],
  ['pl 2018', 2018],
  ['Prisniveau 2019/20', 2019],
  ['12018', null],
  ['løbende priser', null],
  ['', null],
  [null, null],
])('the year of %j is %j', (text, year) => {
  expect(priceYearOf(text)).toBe(year)
})
