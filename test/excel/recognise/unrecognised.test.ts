import { expect, test } from 'vitest'
import { type Cell, issues, understood, understoodTable } from './table'

test.each<[string, readonly (readonly Cell[])[]]>([
  [
    'a caseload of closed cases',
    [
      ['Team', 'Måned', 'Lukkede sager'],
      ['Børneteam', 'jan-18', 400],
    ],
  ],
  [
    'notifications by month',
    [
      ['Alder', 'jan-18', 'feb-18'],
      ['0-7', 32, 30],
    ],
  ],
  [
    'a list of goods',
    [
      ['Vare', 'Antal', 'Pris'],
      ['Kaffe', 4, 39.95],
    ],
  ],
  ['a note', [['Husk møde']]],
])('%s is not understood, and not misread', async (_, rows) => {
  const found = await understoodTable(rows)
  expect([found.outcome, found.code, found.observations]).toEqual(['rejected', 'unrecognised', []])
  expect(issues(found)).toEqual(['error unrecognised -'])
  expect(found.issues[0]?.sheet).toBe('Ark1')
})

test('what was read is told', async () => {
  const found = await understoodTable([
    ['Vare', 'Antal', 'Pris'],
    ['Kaffe', 4, 39.95],
  ])
  expect(found.issues[0]?.message).toEqual({ key: 'file.unrecognised', params: { read: 'Vare, Antal, Pris' } })
})

test('a sheet that is no table beside one that is: passed over, and that is said', async () => {
  const found = await understood([
    { name: 'Vejledning', rows: [['Sådan læses tabellen']] },
    {
      name: 'Indkøb',
      rows: [
        ['Vare', 'Pris'],
        ['Kaffe', 39.95],
      ],
    },
    {
      name: 'Forbrug',
      rows: [
        ['Funktion', '2018'],
        ['5.28.20', 101],
      ],
    },
  ])
  expect(found.outcome).toBe('accepted')
  expect(found.issues).toMatchObject([{ severity: 'note', code: 'other-table', sheet: 'Indkøb' }])
})
