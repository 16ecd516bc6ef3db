import { describe, expect, test } from 'vitest'
import { message } from '#domain/message'
import { type PriceBooks, netPrice, savedPerPlacement } from '#domain/realised/net-price'
import type { UnitPrice } from '#domain/realised/settings'

const kr = (amount: number) => amount * 100

const gross: UnitPrice = { form: 'residential-institution', year: 2018, ore: kr(1_400_000), amount: 'gross' }
const net: UnitPrice = { form: 'foster-care', year: 2018, ore: kr(500_000), amount: 'net' }

const books: PriceBooks = {
  index: new Map([[2019, 1500]]),
  level: { kind: 'year', year: 2018 },
  refusion: new Map([[2019, [{ from: kr(812_000), share: 25_000 }]]]),
}

describe('a gross price', () => {
  test('is brought to the prices of its year before the limits of that year are used', () => {
    // 1.400.000 · 1,015 = 1.421.000; a fourth of what is above 812.000 is 152.250; 1.268.750 / 1,015 = 1.250.000.
    const found = netPrice(gross, 2019, books)
    expect(found).toMatchObject({ form: gross.form, year: 2019 })
    if ('reason' in found) throw new Error('no price')
    expect(found.price).toBeCloseTo(kr(1_421_000), 4)
    expect(found.refusion).toBeCloseTo(kr(152_250), 4)
    expect(found.net).toBeCloseTo(kr(1_250_000), 4)
    expect((found.price - found.refusion) * found.toLevel).toBe(found.net)
  })

  test('without the limits of its year, or with a year of no steps, says which year', () => {
    const missing = { reason: message('realised.refusion-missing', { year: 2018 }) }
    expect(netPrice(gross, 2018, books)).toEqual(missing)
    expect(netPrice(gross, 2018, { ...books, refusion: new Map([[2018, []]]) })).toEqual(missing)
  })
})

describe('a net price', () => {
  test('needs no limits', () => {
    expect(netPrice(net, 2018, books)).toMatchObject({ price: kr(500_000), refusion: 0, net: kr(500_000) })
  })

  test('needs the rates from its year to the year, and from there to the level', () => {
    const reason = message('realised.index-hole', { years: '2019, 2020', year: 2020 })
    expect(netPrice(net, 2020, { ...books, index: new Map() })).toEqual({ reason })
  })

  test('stands as it is in every year of current prices', () => {
    const current: PriceBooks = { ...books, index: new Map(), level: { kind: 'current' } }
    for (const year of [2017, 2018, 2030]) {
      expect(netPrice(net, year, current)).toMatchObject({ price: kr(500_000), net: kr(500_000) })
    }
  })
})

test('what one more placement saves is said of every form that can be priced', () => {
  const terms = { avoided: null, prices: [gross, net], preventive: [] }
  expect(savedPerPlacement(terms, 2018, books).map(({ form }) => form)).toEqual(['foster-care'])
  expect(savedPerPlacement(terms, 2019, books).map(({ form }) => form)).toEqual([
    'residential-institution',
    'foster-care',
  ])
})
