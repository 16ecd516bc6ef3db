import { describe, expect, test } from 'vitest'
import { figures, issues, understoodTable } from './table'

const taken = (found: { outcome: string; questions: readonly unknown[] }) =>
  expect([found.outcome, found.questions]).toEqual(['accepted', []])

describe('how functions are written', () => {
  test('code and name in one cell', async () => {
    const found = await understoodTable([
      ['Funktion', '2018'],
      ['05.28.20 Opholdssteder mv.', 101],
      ['052821 Forebyggende', 102],
    ])
    expect(figures(found)).toEqual(['B2 5.28.20 2018 year 101', 'B3 5.28.21 2018 year 102'])
  })

  test('as numbers', async () => {
    const found = await understoodTable([
      ['Funktion', '2018'],
      [52_820, 52_821],
      [52_821, 52_820],
    ])
    expect(figures(found)).toEqual(['B2 5.28.20 2018 year 52821', 'B3 5.28.21 2018 year 52820'])
  })

  test('as numbers in a column whose heading says nothing', async () => {
    const found = await understoodTable([
      ['Fkt', 'Navn på funktion', '2018'],
      [52_820, 'Opholdssteder', 101],
      [52_821, 'Forebyggende', 102],
    ])
    expect(figures(found)).toEqual(['C2 5.28.20 2018 year 101', 'C3 5.28.21 2018 year 102'])
  })

  test('with only two parts: 5.20 as text, as a number with two decimals, and as one that lost its nought', async () => {
    const found = await understoodTable([
      ['Funktion', '2018'],
      ['5.20', 101],
      [{ value: 5.22, format: '0.00' }, 102],
      ['5.72', 103],
    ])
    expect(figures(found)).toEqual(['B2 5.28.20 2018 year 101', 'B3 5.28.22 2018 year 102', 'B4 5.57.72 2018 year 103'])
    const number = await understoodTable([
      ['Funktion', '2018'],
      [5.2, 101],
      [5.21, 102],
    ])
    expect(figures(number)).toEqual(['B2 5.28.20 2018 year 101', 'B3 5.28.21 2018 year 102'])
  })

  test('a two-part code among three-part ones is a subtotal, checked and not taken', async () => {
    const found = await understoodTable([
      ['Funktion', '2018'],
      ['05.28', 203],
      ['05.28.20', 101],
      ['05.28.21', 102],
      ['05.57', 7],
      ['05.57.72', 7],
      ['I alt', 210],
    ])
    taken(found)
    expect(figures(found).map((line) => line.split(' ')[1])).toEqual(['5.28.20', '5.28.21', '5.57.72'])
    expect(found.totals.map(({ label, agrees }) => `${label} ${agrees}`)).toEqual([
      '5.28 true',
      '5.57 true',
      'I alt true',
    ])
  })

  test('an unknown code is kept as it is', async () => {
    const found = await understoodTable([
      ['Funktion', '2018'],
      ['5.28.99', 101],
    ])
    expect(figures(found)).toEqual(['B2 5.28.99 2018 year 101'])
  })

  test('a row with figures and no function is not taken, and that is said with its cell', async () => {
    const found = await understoodTable([
      ['Funktion', '2018'],
      ['5.28.20', 101],
      ['Øvrige', 5],
    ])
    expect(figures(found)).toHaveLength(1)
    expect(issues(found)).toEqual(['note ignored-row A3'])
  })
})
