import { expect, test } from 'vitest'
import { figures, issues, understoodTable } from './table'

const header = ['Udvalg', 'Funktion', '2018']

test('the same function under two committees is kept apart, the committee written once', async () => {
  const found = await understoodTable([
    header,
    ['Børn og unge', '5.28.20', 101],
    [null, '5.28.21', 102],
    ['Social', '5.28.21', 103],
    [null, '5.57.72', 104],
    ['I alt', null, 410],
  ])
  expect([found.outcome, found.questions.map(({ id, proposal }) => [id, proposal])]).toEqual([
    'needs-answer',
    [['committees', 'separate']],
  ])
  expect(figures(found)).toEqual([
    'C2 Børn og unge 5.28.20 2018 year 101',
    'C3 Børn og unge 5.28.21 2018 year 102',
    'C4 Social 5.28.21 2018 year 103',
    'C5 Social 5.57.72 2018 year 104',
  ])
  expect(found.totals.map(({ agrees }) => agrees)).toEqual([true])
})

test('a committee on a line of its own holds for the rows below it', async () => {
  const found = await understoodTable([
    header,
    ['Børn og unge'],
    [null, '5.28.20', 101],
    ['Social'],
    [null, '5.28.21', 102],
    ['I alt', null, 203],
  ])
  expect(figures(found)).toEqual(['C3 Børn og unge 5.28.20 2018 year 101', 'C5 Social 5.28.21 2018 year 102'])
})

test('a function that stands twice without a committee is refused, with both cells', async () => {
  const found = await understoodTable([
    ['Funktion', '2017', '2018'],
    ['5.28.20', 1, 101],
    ['5.28.20', null, 102],
  ])
  expect([found.outcome, found.code, found.observations]).toEqual(['rejected', 'bad-cell', []])
  expect(issues(found)).toEqual(['error duplicate-key C3'])
  expect(found.issues[0]?.message.params).toMatchObject({ function: '5.28.20', period: '2018', other: 'C2' })
})

test('gross and refund of one function are two figures', async () => {
  const rows = (first: string | number, second: string | number) => [
    ['Funktion', 'Dranst', '2018'],
    ['5.28.20', first, 101],
    ['5.28.20', second, -7],
  ]
  for (const found of [await understoodTable(rows(1, 2)), await understoodTable(rows('1 Drift', '2 Statsrefusion'))]) {
    expect(figures(found)).toEqual(['C2 5.28.20 dranst 1 2018 year 101', 'C3 5.28.20 dranst 2 2018 year -7'])
  }
})

test('gross and refund told by the account string', async () => {
  const found = await understoodTable([
    ['Funktion', '2018'],
    ['05.28.20.1', 101],
    ['05.28.20.2', -7],
  ])
  expect(figures(found)).toEqual(['B2 5.28.20 dranst 1 2018 year 101', 'B3 5.28.20 dranst 2 2018 year -7'])
})
