import { describe, expect, test } from 'vitest'
import { type Cell, figures, issues, understood, understoodTable } from './table'

/* Numbers that end in 0000 belong to nobody. */
const number = '010100-0000'
const header = ['Funktion', 'Bemærkning', '2018']

describe('a CPR number refuses the file, names the cell and is printed nowhere', () => {
  test.each<[string, readonly (readonly Cell[])[], string]>([
    ['in a text', [header, ['5.28.20', `Vedr. ${number}`, 101]], 'B2'],
    ['in a text without a hyphen', [header, ['5.28.20', '0101000000', 101]], 'B2'],
    ['as a number', [header, ['5.28.20', 3_112_990_000, 101]], 'B2'],
    ['as a number that lost its nought', [header, ['5.28.20', 101_000_000, 101]], 'B2'],
    ['in the title', [[`Forbrug for ${number}`], header, ['5.28.20', null, 101]], 'A1'],
    ['in a footnote', [header, ['5.28.20', null, 101], [], [`* ${number}`]], 'A4'],
    ['in a text under an amount heading', [header, ['5.28.20', null, number]], 'C2'],
    ['in a sheet that is no table', [['Navneliste'], [number]], 'A2'],
  ])('%s', async (_, rows, cell) => {
    const found = await understoodTable(rows)
    expect([found.outcome, found.code, found.observations, found.views]).toEqual(['rejected', 'personal-data', [], []])
    expect(issues(found)).toEqual([`error personal-data ${cell}`])
    expect(JSON.stringify(found).replace(/\D/g, '')).not.toMatch(/0?10100|311299/)
  })

  test('on a hidden sheet', async () => {
    const table = [header, ['5.28.20', null, 101]]
    const found = await understood([{ rows: table }, { name: 'Skjult', rows: [[number]], state: 'veryHidden' }])
    expect(found.issues).toMatchObject([{ code: 'personal-data', sheet: 'Skjult', cell: 'A1' }])
    expect(JSON.stringify(found)).not.toContain('010100')
  })

  test('no more than ten cells are named', async () => {
    const found = await understoodTable([header, ...Array.from({ length: 30 }, () => ['5.28.20', number, 101])])
    expect(found.issues).toHaveLength(10)
  })
})

describe('large numbers that are no citizens', () => {
  test('amounts, totals, accounts and vouchers of nine and ten digits', async () => {
    const found = await understoodTable([
      ['Funktion', 'Bilagsnr.', 'Konto', '2018'],
      ['5.28.20', 1_012_000_000, 1_012_000_001, 311_299_000],
      ['I alt', null, null, 311_299_000],
    ])
    expect([found.outcome, figures(found)]).toEqual(['needs-answer', ['D2 5.28.20 2018 year 311299000']])
  })

  test('an EAN number, a voucher of 2018 and a phone number', async () => {
    const found = await understoodTable([
      header,
      ['5.28.20', '5798000000000', 101],
      ['5.28.21', 2_018_000_398, 102],
      ['5.28.22', '+45 12 34 56 78', 103],
    ])
    expect(found.outcome).toBe('accepted')
  })
})

describe('columns that may show citizens are dropped, whatever they hold', () => {
  test.each(['CPR-nr.', 'CPR-nummer', 'Personnummer', 'Navn', 'Barnets navn', 'Borgers adresse', 'Efternavn'])(
    '%s',
    async (heading) => {
      const found = await understoodTable([
        ['Funktion', heading, '2018'],
        ['5.28.20', number, 101],
        ['Uden funktion', 'Fiktivt Navn', 7],
        [null, 'Fiktivt Navn'],
        ['I alt', 3_112_990_000, 101],
      ])
      expect([found.outcome, figures(found)]).toEqual(['accepted', ['C2 5.28.20 2018 year 101']])
      expect(issues(found)).toContain('note dropped-column B1')
      expect(JSON.stringify(found)).not.toMatch(/010100|Fiktivt|311299/)
    },
  )

  test('not above their heading', async () => {
    const found = await understoodTable([
      [null, number],
      ['Funktion', 'CPR-nr.', '2018'],
      ['5.28.20', null, 101],
    ])
    expect(issues(found)).toEqual(['error personal-data B1'])
  })

  test('in a refused file too', async () => {
    const found = await understoodTable([
      ['Funktion', 'CPR-nr.', '2018'],
      ['5.28.20', number, 'ca. 300'],
    ])
    expect(found.code).toBe('bad-cell')
    expect(JSON.stringify(found)).not.toContain('010100')
  })

  test('in a sheet that is not understood', async () => {
    const found = await understoodTable([
      ['CPR-nr.', 'Navn', 'Adresse'],
      [number, 'Fiktivt Navn', 'Vej 1'],
    ])
    expect(found.code).toBe('unrecognised')
    expect(JSON.stringify(found)).not.toMatch(/010100|Fiktivt/)
  })
})
