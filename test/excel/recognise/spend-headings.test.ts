import { describe, expect, test } from 'vitest'
import { figures, issues, understoodTable } from './table'

const followUp = (title: string, ...headings: readonly string[]) =>
  understoodTable([
    [title],
    ['Funktion', ...headings],
    ['5.28.20', ...headings.map((_, index) => 101 + index)],
    ['5.28.21', ...headings.map((_, index) => 201 + index)],
  ])

describe('spend of a follow-up', () => {
  test.each([
    'Forbrug pr. 30/6-18',
    'Forbrug pr. 30/6',
    'Forbrug ult. jun.',
    'Forbrug ultimo juni',
    'Forbrug ÅTD',
    'Forbrug t.o.m. juni',
  ])('to date: %s', async (heading) => {
    const found = await followUp('Opfølgning pr. 30. juni 2018, kr.', heading, 'Korr. budget')
    expect(figures(found).slice(0, 2)).toEqual([
      'B3 5.28.20 2018-06 ytd 101',
      'C3 5.28.20 cost.budget.revised 2018 year 102',
    ])
  })

  test.each(['Bevægelse juni', 'Forbrug i måneden', 'Periodens forbrug', 'Månedens forbrug', 'Forbrug i perioden'])(
    'of the month: %s',
    async (heading) => {
      const found = await followUp('Periode: 01-06-18..30-06-18, kr.', heading, 'Forbrug år til dato')
      expect(figures(found).slice(0, 2)).toEqual(['B3 5.28.20 2018-06 month 101', 'C3 5.28.20 2018-06 ytd 102'])
    },
  )

  test.each(['Forv. årsres.', 'Forventet regnskab'])('to come: %s', async (heading) => {
    const found = await followUp('Opfølgning juni 2018, kr.', 'Forbrug ult. juni', heading)
    expect(figures(found)[1]).toBe('C3 5.28.20 cost.forecast 2018 year 102')
  })

  test('under a title with a period, as a person corrected it: to date alone, or the forecast alone', async () => {
    const corrected = (meaning: string) =>
      understoodTable(
        [
          ['Periode: 001.2018 - 006.2018, kr.'],
          ['Hvad', 'Navn', 'Tal'],
          ['5.28.20', 'Et', 101],
          ['5.28.21', 'To', 102],
        ],
        { answers: { 'Ark1!header': '2', 'Ark1!A': 'function', 'Ark1!C': meaning } },
      )
    expect(figures(await corrected('actual-to-date'))[0]).toBe('C3 5.28.20 2018-06 ytd 101')
    expect(figures(await corrected('forecast'))[0]).toBe('C3 5.28.20 cost.forecast 2018 year 101')
  })
})

describe('months with more beside them', () => {
  test('the accounts of the year before are a figure of their own, in no sum of the months', async () => {
    const found = await understoodTable([
      ['2018, kr.'],
      ['Funktion', 'Regnskab 2017', 'Jan.', 'Feb.', 'Mar.', '1. kvartal', 'I alt'],
      ['5.28.20', 400, 101, 105, 99, 305, 305],
      ['5.28.21', 500, 203, 201, 199, 603, 603],
    ])
    expect(figures(found).filter((line) => line.endsWith('400') || line.endsWith('99'))).toEqual([
      'B3 5.28.20 2017 year 400',
      'E3 5.28.20 2018-03 month 99',
      'E4 5.28.21 2018-03 month 199',
    ])
    expect([issues(found), found.totals.every(({ agrees }) => agrees)]).toEqual([[], true])
  })

  test('Ultimo marts is the year to date', async () => {
    const found = await understoodTable([
      ['Forbrug 2018, kr.'],
      ['Funktion', 'Ultimo januar', 'Ultimo februar', 'Ultimo marts'],
      ['5.28.20', 101, 205, 299],
      ['5.28.21', 203, 204, 405],
    ])
    expect(figures(found).slice(0, 3)).toEqual([
      'B3 5.28.20 2018-01 ytd 101',
      'C3 5.28.20 2018-02 ytd 205',
      'D3 5.28.20 2018-03 ytd 299',
    ])
  })
})
