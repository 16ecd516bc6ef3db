import { expect, test } from 'vitest'
import type { ColumnMeaning } from '#domain/column-meaning'
import { canonicalHeading } from '#excel/recognise/canonical-heading'
import { type PostingMeaning, postingWords } from '#excel/recognise/lists/posting-words'
import { figures, understoodTable } from '../table'

const meanings = [
  ['function', 'function'],
  ['committee', 'committee'],
  ['dranst', 'dranst'],
  ['period', 'period'],
  ['date', 'date'],
  ['account', 'account'],
  ['voucher', 'voucher'],
  ['amount', 'amount'],
] as const satisfies readonly (readonly [ColumnMeaning, PostingMeaning])[]

test.each(meanings)('the heading of a corrected column, %s, is known in posting lists', (meaning, own) => {
  expect(postingWords(canonicalHeading[meaning]).map((word) => word.meaning)).toContain(own)
})

test('columns that a person pointed out are read', async () => {
  const rows = [
    ['Hvornår', 'Hvad', 'Kr. og øre', 'Ref'],
    [{ date: '2018-01-15' }, '05.28.20.1.001', 10.5, 'A1'],
    [{ date: '2018-01-16' }, '05.28.20.1.001', 2, 'A2'],
  ]
  const answers = { 'Ark1!header': '1', 'Ark1!A': 'date', 'Ark1!B': 'account', 'Ark1!C': 'amount', 'Ark1!D': 'voucher' }
  const found = await understoodTable(rows, { answers })
  expect([found.kind, figures(found)]).toEqual(['posting-list', ['- 5.28.20 2018-01 month 12.5']])
})

test('an age and a day that a person pointed out make a list of notifications', async () => {
  const rows = [
    ['Underretninger 2018'],
    ['Hvornår', 'Hvor gammel'],
    [{ date: '2018-01-15' }, 4],
    [{ date: '2018-01-16' }, 12],
  ]
  const found = await understoodTable(rows, {
    answers: { 'Ark1!header': '2', 'Ark1!A': 'date', 'Ark1!B': 'age' },
  })
  expect([found.kind, found.observations.map(({ breakdown }) => breakdown)]).toEqual([
    'notification-list',
    ['0-7', '8-17'],
  ])
})
