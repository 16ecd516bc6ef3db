import { describe, expect, test } from 'vitest'
import { type Cell, issues, understood, understoodTable } from '../table'

const header = ['Modtagelsesdato', 'Alder', 'Underretter']
const row = (date: Cell, age: Cell): Cell[] => [date, age, 'Skole']
const may = { date: '2018-05-02' }

const counts = ({ observations }: Awaited<ReturnType<typeof understoodTable>>): string[] =>
  observations.map(({ measure, breakdown, period, basis, source, value, origin }) =>
    [measure, breakdown, period, basis, source, value, origin.cell ?? '-', origin.raw].join(' '),
  )

describe('the age', () => {
  test.each<[Cell, string]>([
    [7, '0-7'],
    [8, '8-17'],
    ['7 år', '0-7'],
    ['3 mdr.', '0-7'],
    ['ufødt', '0-7'],
    ['0-2 år', '0-7'],
    ['12–17', '8-17'],
    ['under 8', '0-7'],
    ['8+ år', '8-17'],
  ])('%s', async (age, group) => {
    const found = await understoodTable([['Underretninger'], header, row(may, age)])
    expect([found.outcome, found.kind, counts(found)]).toEqual([
      'accepted',
      'notification-list',
      [`notification.received ${group} 2018-05 month register 1 - 3`],
    ])
  })

  test('18 and above, and no age at all, are in no group, and that is told', async () => {
    const rows = [row(may, 4), row(may, 18), row(may, '18-22 år'), row(may, null), row(may, 'ukendt')]
    const found = await understoodTable([header, ...rows])
    expect(counts(found)).toEqual(['notification.received 0-7 2018-05 month register 1 - 2'])
    expect(found.issues.map(({ severity, code, message }) => [severity, code, message.params['count']])).toEqual([
      ['note', 'adults', 2],
      ['note', 'age-unknown', 2],
    ])
  })

  test('a group that lies in both is refused', async () => {
    const found = await understoodTable([header, row(may, 4), row(may, 5), row(may, '6-9 år')])
    expect([found.code, issues(found)]).toEqual(['bad-cell', ['error bad-cell B4']])
  })
})

test('ages that cannot be read refuse the list: it is not counted without them', async () => {
  const found = await understoodTable([header, row(may, 'stor'), row(may, 'lille')])
  expect(issues(found)).toEqual(['error bad-cell B2', 'error bad-cell B3'])
})

test('without ages all are counted together', async () => {
  const found = await understood([
    {
      name: 'Underretninger',
      rows: [
        ['Lb.nr.', 'Dato', 'Underretter'],
        [1, may, 'Skole'],
        [2, { date: '2018-05-09' }, 'Politi'],
        [3, { date: '2018-06-01' }, 'Skole'],
        ['I alt', 3],
      ],
    },
  ])
  expect(counts(found)).toEqual([
    'notification.received total 2018-05 month register 2 - 2-3',
    'notification.received total 2018-06 month register 1 - 4',
  ])
})

test('a row without a day is refused at its cell', async () => {
  const found = await understoodTable([header, row(may, 4), row(may, 5), row(null, 6), row('i går', 6)])
  expect(issues(found)).toEqual(['error bad-cell A4', 'error bad-cell A5'])
})

describe('lists of something else are not taken', () => {
  test.each<[string, readonly (readonly Cell[])[]]>([
    ['placements', [['Anbringelser'], ['Dato', 'Alder', 'Form'], [may, 12, 'Plejefamilie'], [may, 4, 'Opholdssted']]],
    [
      'applications',
      [
        ['Modtaget', 'Alder', 'Ansøgning om'],
        [may, 12, 'Aflastning'],
        [may, 4, 'Støtte'],
      ],
    ],
    [
      'a day and an age',
      [
        ['Dato', 'Alder'],
        [may, 12],
        [may, 4],
      ],
    ],
    ['counted rows', [['Underretninger'], ['Dato', 'Alder', 'Antal'], [may, 12, 3], [may, 4, 2]]],
  ])('%s', async (_, rows) => {
    expect((await understoodTable(rows)).kind).not.toBe('notification-list')
  })
})
