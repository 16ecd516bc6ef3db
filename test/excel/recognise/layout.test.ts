import { describe, expect, test } from 'vitest'
import { figures, issues, understood, understoodTable } from './table'

const taken = (found: { outcome: string; questions: readonly unknown[] }) =>
  expect([found.outcome, found.questions]).toEqual(['accepted', []])

describe('where a table stands', () => {
  test('blank columns and rows between', async () => {
    const found = await understoodTable([
      [],
      [null, 'Forbrug i kr.'],
      [],
      [null, 'Funktion', null, '2017', null, '2018'],
      [],
      [null, '5.28.20', null, 100.5, null, 200],
      [],
      [null, '5.28.21', null, 300, null, null],
    ])
    taken(found)
    expect(figures(found)).toEqual([
      'D6 5.28.20 2017 year 100.5',
      'F6 5.28.20 2018 year 200',
      'D8 5.28.21 2017 year 300',
    ])
  })

  test('under a title block of eight lines', async () => {
    const found = await understoodTable([
      ['Faxe Kommune'],
      ['Center for Familie'],
      ['Forbrug fordelt på funktioner'],
      ['Beløb i hele kr.'],
      ['Bruger: system'],
      ['Side 1 af 2'],
      ['Udskrevet 14-01-2019 09:12'],
      ['Antal rækker: 2'],
      ['Funktion', 2018],
      ['5.28.20', 1000],
      ['5.28.21', 2000],
    ])
    taken(found)
    expect(figures(found)).toEqual(['B10 5.28.20 2018 year 1000', 'B11 5.28.21 2018 year 2000'])
  })

  test('with its header repeated by a page break', async () => {
    const header = ['Funktion', '2017', '2018']
    const found = await understoodTable([
      header,
      ['5.28.20', 101, 102],
      [],
      header,
      ['5.28.21', 103, 104],
      ['I alt', 204, 206],
    ])
    taken(found)
    expect(figures(found)).toHaveLength(4)
    expect(found.views[0]?.rows.map(({ role }) => role)).toEqual(['header', 'data', 'header', 'data', 'total'])
    expect(found.totals.every(({ agrees }) => agrees)).toBe(true)
  })

  test('above another table: each is read under its own headings', async () => {
    const found = await understoodTable([
      ['Funktion', '2017', '2018'],
      ['5.28.20', 101, 102],
      [],
      ['Funktion', 'Regnskab 2018', 'Budget 2019'],
      ['5.28.21', 103, 104],
    ])
    taken(found)
    expect(figures(found)).toEqual([
      'B2 5.28.20 2017 year 101',
      'C2 5.28.20 2018 year 102',
      'B5 5.28.21 2018 year 103',
      'C5 5.28.21 cost.budget.original 2019 year 104',
    ])
  })

  test('above another table of the same headings, each under its own title', async () => {
    const header = ['Funktion', 'Januar', 'Februar']
    const found = await understoodTable([
      ['Beløb i kr.'],
      ['Forbrug pr. måned 2017'],
      header,
      ['5.28.20', 102, 101],
      ['Forbrug pr. måned 2018'],
      header,
      ['5.28.20', 104, 103],
    ])
    taken(found)
    expect(figures(found)).toEqual([
      'B4 5.28.20 2017-01 month 102',
      'C4 5.28.20 2017-02 month 101',
      'B7 5.28.20 2018-01 month 104',
      'C7 5.28.20 2018-02 month 103',
    ])
  })

  test('beside another table, a blank column between', async () => {
    const found = await understoodTable([
      ['Forbrug i kr.'],
      ['2017', null, null, '2018'],
      ['Funktion', 'Regnskab 2017', null, 'Funktion', 'Regnskab 2018'],
      ['5.28.20', 101, null, '5.28.21', 103],
      ['5.28.22', 102, null, '5.28.20', 104],
      ['I alt', 203, null, 'I alt', 207],
    ])
    taken(found)
    expect(figures(found)).toEqual([
      'B4 5.28.20 2017 year 101',
      'B5 5.28.22 2017 year 102',
      'E4 5.28.21 2018 year 103',
      'E5 5.28.20 2018 year 104',
    ])
    expect(found.totals.map(({ cell, agrees }) => [cell, agrees])).toEqual([
      ['B6', true],
      ['E6', true],
    ])
  })

  test('on a hidden sheet: not taken, and that is said', async () => {
    const rows = [
      ['Funktion', '2018'],
      ['5.28.20', 101],
    ]
    const both = await understood([
      { rows },
      {
        name: 'Skjult',
        rows: [
          ['Funktion', '2018'],
          ['5.28.21', 7],
        ],
        state: 'hidden',
      },
    ])
    taken(both)
    expect(figures(both)).toEqual(['B2 5.28.20 2018 year 101'])
    expect(both.issues).toMatchObject([{ severity: 'note', code: 'hidden-sheet', sheet: 'Skjult' }])
    const alone = await understood([{ rows: [['Noter']] }, { name: 'Skjult', rows, state: 'veryHidden' }])
    expect([alone.outcome, alone.code, alone.observations]).toEqual(['rejected', 'unrecognised', []])
    expect(issues(alone)).toContain('note hidden-sheet -')
  })

  test('twice in the workbook with the same keys: refused, with both places', async () => {
    const rows = (value: number) => [
      ['Funktion', '2018'],
      ['5.28.20', value],
    ]
    const found = await understood([{ rows: rows(101) }, { name: 'Kopi', rows: rows(102) }])
    expect([found.outcome, found.observations]).toEqual(['rejected', []])
    expect(found.issues).toMatchObject([{ severity: 'error', code: 'duplicate-key', sheet: 'Kopi', cell: 'B2' }])
  })
})

describe('English headings', () => {
  test('function and years', async () => {
    const found = await understoodTable([
      ['Amounts in DKK'],
      ['Function', 'Name', 'Actual 2017', 'Actual 2018', 'Total'],
      ['5.28.20', 'Residential', '1,234,567.50', '2,000.00', '1,236,567.50'],
    ])
    taken(found)
    expect(figures(found)).toEqual(['C3 5.28.20 2017 year 1234567.5', 'D3 5.28.20 2018 year 2000'])
    expect(found.totals.every(({ agrees }) => agrees)).toBe(true)
  })

  test('a follow-up', async () => {
    const found = await understoodTable([
      ['Period: January - March 2018'],
      ['Amounts in DKK'],
      ['Function', 'Original budget', 'Revised budget', 'Actual YTD', 'Forecast'],
      ['5.28.20', 1000, 1100, 300, 1200],
    ])
    taken(found)
    expect(figures(found)).toEqual([
      'B4 5.28.20 cost.budget.original 2018 year 1000',
      'C4 5.28.20 cost.budget.revised 2018 year 1100',
      'D4 5.28.20 2018-03 ytd 300',
      'E4 5.28.20 cost.forecast 2018 year 1200',
    ])
  })

  test('a business case', async () => {
    const found = await understoodTable([
      ['DKK 1,000'],
      ['Year', 'Savings', 'Investment', 'Accumulated balance'],
      ['Year 1', 700, 3000, -2300],
      ['Year 2', 1500, 3000, -3800],
    ])
    taken(found)
    expect(figures(found)).toContain('C3 plan plan.investment Y1 plan-year 3000000')
  })
})
