import { describe, expect, test } from 'vitest'
import { issues, questions, understoodTable } from './table'

describe('months that may be cumulative', () => {
  const rows = (title: string, values: readonly (readonly number[])[]) => [
    [title],
    ['Funktion', 'jan-18', 'feb-18', 'mar-18'],
    ...values.map((row, index) => [`5.28.2${index}`, ...row]),
  ]
  const rising = [
    [101, 205, 309],
    [11, 19, 32],
  ]
  const basisOf = (found: Awaited<ReturnType<typeof understoodTable>>) => found.observations[0]?.basis

  test('are asked about where they rise every month and no line tells', async () => {
    const found = await understoodTable(rows('Forbrug', rising))
    expect([found.outcome, questions(found)]).toEqual(['needs-answer', { cumulative: ['month', 'ytd'] }])
    expect(basisOf(await understoodTable(rows('Forbrug', rising), { answers: { cumulative: 'ytd' } }))).toBe('ytd')
    expect(basisOf(await understoodTable(rows('Forbrug', rising), { answers: { cumulative: 'month' } }))).toBe('month')
  })

  test('are asked about too where one correction falls', async () => {
    const found = await understoodTable(rows('Forbrug', [...rising, [50, 98, 97], [7, 15, 22]]))
    expect(questions(found)).toHaveProperty('cumulative')
  })

  test('are asked about with two months only', async () => {
    const found = await understoodTable([
      ['Funktion', 'jan-18', 'feb-18'],
      ['5.28.20', 101, 205],
      ['5.28.21', 11, 23],
    ])
    expect(questions(found)).toHaveProperty('cumulative')
  })

  test('a single month that is not January is asked about', async () => {
    expect(
      questions(
        await understoodTable([
          ['Funktion', 'mar-18', 'Note'],
          ['5.28.20', 301, 'x'],
        ]),
      ),
    ).toHaveProperty('cumulative')
    expect(
      questions(
        await understoodTable([
          ['Funktion', 'jan-18', 'Note'],
          ['5.28.20', 301, 'x'],
        ]),
      ),
    ).toEqual({})
  })

  test.each(['Akkumuleret forbrug', 'Forbrug år til dato', 'Forbrug ÅTD', 'Spend year to date'])(
    'are settled by the title: %s',
    async (title) => {
      const found = await understoodTable(rows(title, rising))
      expect([found.outcome, basisOf(found)]).toEqual(['accepted', 'ytd'])
    },
  )

  test.each(['Forbrug pr. måned', 'Månedligt forbrug', 'Ikke-akkumuleret forbrug'])('or: %s', async (title) => {
    const found = await understoodTable(rows(title, rising))
    expect([found.outcome, basisOf(found)]).toEqual(['accepted', 'month'])
  })

  test('are not asked about where they rise and fall', async () => {
    const found = await understoodTable(
      rows('Forbrug', [
        [101, 99, 103],
        [11, 12, 9],
      ]),
    )
    expect([found.outcome, basisOf(found)]).toEqual(['accepted', 'month'])
  })

  test('in cumulative months the total column is that of the last month', async () => {
    const found = await understoodTable([
      ['Akkumuleret forbrug'],
      ['Funktion', 'jan-18', 'feb-18', 'I alt'],
      ['5.28.20', 101, 205, 205],
    ])
    expect(found.totals.map(({ agrees }) => agrees)).toEqual([true])
    expect(issues(found)).toEqual([])
  })
})
