import { expect, test } from 'vitest'
import { investmentPlaces } from '../../../src-main/features/following/investment-places'

test('an imported item is the one item of the plan that says the same', () => {
  expect(investmentPlaces([], ['salary', 'competence'], ['Løn, rådgivere', 'Kompetenceudvikling'])).toEqual([
    { kind: 'item', key: 'salary', item: 'Løn, rådgivere' },
    { kind: 'item', key: 'competence', item: 'Kompetenceudvikling' },
  ])
  expect(investmentPlaces([], ['evaluering'], ['Evaluering'])).toEqual([
    { kind: 'item', key: 'evaluering', item: 'Evaluering' },
  ])
})

test('two items of the plan that say the same, or none, are left to a person', () => {
  expect(investmentPlaces([], ['salary'], ['Løn, rådgivere', 'Lønninger, terapeuter'])).toEqual([])
  expect(investmentPlaces([], ['salary'], ['Evaluering'])).toEqual([])
})

test('what a person has chosen holds', () => {
  const chosen = [
    { kind: 'item', key: 'salary', item: 'Evaluering' },
    { kind: 'account', key: '6', item: 'Løn' },
  ] as const
  expect(investmentPlaces(chosen, ['salary'], ['Løn', 'Evaluering'])).toEqual(chosen)
})
