import { describe, expect, test } from 'vitest'
import { month } from '#domain/month'
import { type Ahead, balancesAhead, monthOfBreakEven, savingIf, whatItTakes } from '#domain/realised/outlook'
import { times } from './followed'

const start = month('2018-01')

const ahead = (change: Partial<Ahead> = {}): Ahead => ({
  ...{ balance: -100, from: 12, start, discountRate: 0, investment: times(12, 10) },
  ...change,
})

describe('the month of break-even', () => {
  test.each([
    ['the first from which no balance is below zero', [-2, -1, 0, 1], '2018-03'],
    ['the start where none ever is', [0, 1, 0], '2018-01'],
    ['after a dip, and not before it', [-1, 5, -1, 2], '2018-04'],
    ['not moved by a dip to exactly zero', [-1, 5, 0, 2], '2018-02'],
    ['not moved by what adding fractions leaves', [-1, -0.000_01, 2], '2018-02'],
    ['none where the last one is below zero', [-1, 5, -1], null],
    ['none where nothing is known', [], null],
  ])('is %s', (_what, balances, at) => {
    expect(monthOfBreakEven(balances, start)).toBe(at)
  })
})

describe('the balances ahead', () => {
  test('go on from the last known one', () => {
    expect(balancesAhead(ahead({ investment: [10, 10, 10] }), [30, 0, 10])).toEqual([-80, -90, -90])
  })

  test('are discounted by their own plan year', () => {
    const [first, , last] = balancesAhead(
      ahead({ balance: 0, from: 22, discountRate: 0.04, investment: [0, 0, 0] }),
      times(3, 104),
    )
    expect(first).toBeCloseTo(104 / 1.04 ** 2, 10)
    expect(last).toBeCloseTo((2 * 104) / 1.04 ** 2 + 104 / 1.04 ** 3, 10)
  })
})

describe('a what-if', () => {
  test('of factors 1 changes nothing, however it is phased in', () => {
    expect(savingIf([1, 2, 3], { success: 1, price: 1, phaseIn: 7 })).toEqual([1, 2, 3])
  })

  test('multiplies success and price, at once without a phase-in', () => {
    expect(savingIf([10, 20], { success: 1.5, price: 2, phaseIn: 0 })).toEqual([30, 60])
    expect(savingIf([10, 20], { success: 0, price: 2, phaseIn: 0 })).toEqual([0, 0])
  })

  test('rises evenly over the months of its phase-in, and is full from the last of them on', () => {
    expect(savingIf(times(6, 100), { success: 2, price: 1, phaseIn: 4 })).toEqual([125, 150, 175, 200, 200, 200])
    expect(savingIf(times(2, 100), { success: 2, price: 1, phaseIn: 1 })).toEqual([200, 200])
  })

  test('falls evenly too', () => {
    expect(savingIf(times(3, 100), { success: 0.5, price: 1, phaseIn: 2 })).toEqual([75, 50, 50])
  })
})

describe('what it takes', () => {
  test('is the balance foreseen in the approved month, spread evenly from now on', () => {
    // From −100 the balance falls by 5 a month: −130 in the sixth month ahead, place 17 from the start.
    const expected = balancesAhead(ahead(), times(12, 5))
    const takes = whatItTakes(ahead(), expected, 17)
    expect(takes).toEqual({ kind: 'more', short: 130, perMonth: 130 / 6, months: 6 })
  })

  test('discounted is worth less the later it is saved', () => {
    const known = ahead({ from: 11, discountRate: 0.25, investment: [0, 0, 0] })
    const takes = whatItTakes(known, balancesAhead(known, [0, 0, 0]), 12)
    // One month of year 1 and one of year 2 of the plan.
    expect(takes).toEqual({ kind: 'more', short: 100, perMonth: 100 / (1 / 1.25 + 1 / 1.5625), months: 2 })
  })

  test('is nothing where the pace is enough', () => {
    expect(whatItTakes(ahead(), balancesAhead(ahead(), times(12, 60)), 13)).toEqual({ kind: 'enough' })
    expect(whatItTakes(ahead(), balancesAhead(ahead(), times(12, 59.999_999)), 13)).toEqual({ kind: 'enough' })
  })

  test('asks for the dip after the approved month too, since break-even is for good', () => {
    const known = ahead({ balance: -10, investment: [0, 0, 0, 80, 0] })
    const expected = balancesAhead(known, [10, 0, 0, 0, 100])
    expect(expected).toEqual([0, 0, 0, -80, 20])
    expect(whatItTakes(known, expected, 12)).toEqual({ kind: 'more', short: 80, perMonth: 20, months: 4 })
    expect(monthOfBreakEven(balancesAhead(known, [30, 20, 20, 20, 120]), month('2019-01'))).toBe('2019-01')
  })

  test('of a balance that is falling below zero again is not nothing, though the approved month is above', () => {
    const known = ahead({ balance: 50 })
    expect(whatItTakes(known, balancesAhead(known, times(12, 0)), 12)).toMatchObject({ kind: 'more', months: 12 })
  })

  describe('past the approved month', () => {
    test('is what is missing now', () => {
      expect(whatItTakes(ahead(), balancesAhead(ahead(), times(12, 60)), 11)).toEqual({ kind: 'passed', short: 100 })
    })

    test('is nothing where it is earned back', () => {
      const known = ahead({ balance: -0.001 })
      expect(whatItTakes(known, balancesAhead(known, times(12, 10)), 3)).toEqual({ kind: 'enough' })
    })

    test('is the deepest month to come where the balance will fall below zero again', () => {
      const known = ahead({ balance: 5 })
      expect(whatItTakes(known, balancesAhead(known, times(12, 9)), 3)).toEqual({ kind: 'passed', short: 7 })
    })
  })
})
