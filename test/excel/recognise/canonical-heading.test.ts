import { expect, test } from 'vitest'
import type { ColumnMeaning } from '#domain/column-meaning'
import { canonicalHeading } from '#excel/recognise/canonical-heading'
import { figures, understoodTable } from './table'

const heading = (meaning: ColumnMeaning) => canonicalHeading[meaning]

test('the standard headings of a follow-up are read as their meaning', async () => {
  const meanings = [
    'committee',
    'function',
    'function-name',
    'dranst',
    'budget-original',
    'budget-supplement',
    'budget-revised',
    'actual-to-date',
    'committed',
    'forecast',
    'derived',
  ] as const
  const found = await understoodTable([
    ['Periode: januar - marts 2018'],
    ['Beløb i kr.'],
    meanings.map(heading),
    ['Socialudvalget', '5.28.20', 'x', 1, 1, 2, 3, 4, 5, 6, 7],
  ])
  expect([found.outcome, figures(found).map((line) => line.replace(' Socialudvalget 5.28.20 dranst 1', ''))]).toEqual([
    'accepted',
    [
      'E4 cost.budget.original 2018 year 1',
      'F4 cost.budget.supplement 2018 year 2',
      'G4 cost.budget.revised 2018 year 3',
      'H4 2018-03 ytd 4',
      'I4 cost.committed 2018-03 ytd 5',
      'J4 cost.forecast 2018 year 6',
    ],
  ])
})

test('those of a table by period', async () => {
  const found = await understoodTable([
    ['Forbrug pr. måned'],
    (['function', 'period', 'amount'] as const).map(heading),
    ['5.28.20', 'jan-18', 101],
  ])
  expect(figures(found)).toEqual(['C3 5.28.20 2018-01 month 101'])
})

test('those of months with their sum', async () => {
  const found = await understoodTable([
    ['Forbrug pr. måned'],
    [heading('function'), 'jan-18', 'feb-18', heading('total')],
    ['5.28.20', 101, 99, 200],
  ])
  expect([figures(found).length, found.totals.map(({ agrees }) => agrees)]).toEqual([2, [true]])
})

test('those of a business case', async () => {
  const found = await understoodTable([
    ['1.000 kr.'],
    (['plan-year', 'investment', 'saving', 'balance'] as const).map(heading),
    [1, 3000, 700, -2300],
  ])
  expect([found.outcome, figures(found), found.totals.map(({ agrees }) => agrees)]).toEqual([
    'accepted',
    ['C3 plan plan.saving Y1 plan-year 700000', 'B3 plan plan.investment Y1 plan-year 3000000'],
    [true],
  ])
})
