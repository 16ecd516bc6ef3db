import { describe, expect, test } from 'vitest'
import { tableWorkbook } from '../../fixtures/table-workbook'
import { look, startCore, temporaryFolder } from './in-process-core'

/** A report in whole thousands that states no unit: the unit is asked. */
const inThousands = (year: number, amount: number) =>
  tableWorkbook([
    [`Regnskab ${year}`, null],
    ['Funktion', `Regnskab ${year}`],
    ['5.28.20', amount],
    ['5.28.21', 2000],
  ])

/** A report whose headings no synonym knows. */
const strange = (amount: number) =>
  tableWorkbook([
    ['Udtræk', null, null],
    ['Kode', 'Bemærkning', 'Tal i alt for 2018'],
    ['5.28.20', 'a', amount],
    ['5.28.21', 'b', 101],
  ])

describe('a layout that was answered once', () => {
  test('is read the same way the next time, after a restart too, and says so', async () => {
    const folder = temporaryFolder()
    const first = startCore(folder)
    const asked = await look(first, 'a.xlsx', await inThousands(2017, 41_000))
    expect(asked.questions.map(({ id, answer }) => [id, answer])).toEqual([['unit', null]])
    const answered = await look(first, 'a.xlsx', await inThousands(2017, 41_000), { unit: '1000kr' })
    expect([answered.outcome, answered.answered.map(({ answer }) => answer), answered.layout]).toEqual([
      'accepted',
      ['1000kr'],
      null,
    ])
    await first.importing.commit(answered.planId ?? '', false)
    first.close()

    const second = startCore(folder)
    const next = await look(second, 'b.xlsx', await inThousands(2018, 43_000))
    expect([next.outcome, next.questions, next.layout?.label]).toEqual(['accepted', [], 'Funktion · Regnskab …'])
    expect(next.changes.map(({ breakdown, period, value }) => [breakdown, period, value])).toEqual([
      ['5.28.20', '2018', 4_300_000_000],
      ['5.28.21', '2018', 200_000_000],
    ])
    expect(second.importing.layouts()).toMatchObject([{ answers: { unit: '1000kr' }, uses: 0 }])
    await second.importing.commit(next.planId ?? '', false)
    expect(second.importing.layouts()).toMatchObject([{ answers: { unit: '1000kr' }, uses: 1 }])
  })

  test('an answer given now holds over the remembered one, and is what is remembered from then on', async () => {
    const core = startCore(temporaryFolder())
    const first = await look(core, 'a.xlsx', await inThousands(2017, 41_000), { unit: '1000kr' })
    await core.importing.commit(first.planId ?? '', false)
    const other = await look(core, 'b.xlsx', await inThousands(2018, 43_000), { unit: 'kr' })
    expect(other.changes.map(({ value }) => value)).toEqual([4_300_000, 200_000])
    await core.importing.commit(other.planId ?? '', false)
    expect(core.importing.layouts().map(({ answers }) => answers)).toEqual([{ unit: 'kr' }])
  })

  test('can be changed and forgotten; an answer that is taken out is asked again', async () => {
    const core = startCore(temporaryFolder())
    const first = await look(core, 'a.xlsx', await inThousands(2017, 41_000), { unit: '1000kr' })
    await core.importing.commit(first.planId ?? '', false)
    const [layout] = core.importing.layouts()
    const id = layout?.id ?? 0
    expect(await core.importing.changeLayout(id, { unit: 'kr' })).toMatchObject([{ answers: { unit: 'kr' } }])
    expect((await look(core, 'b.xlsx', await inThousands(2018, 43_000))).changes[0]?.value).toBe(4_300_000)
    await core.importing.changeLayout(id, { unit: null })
    expect((await look(core, 'b.xlsx', await inThousands(2018, 43_000))).outcome).toBe('needs-answer')
    expect(await core.importing.forgetLayout(id)).toEqual([])
    await expect(core.importing.forgetLayout(id)).rejects.toThrow('error.layout-unknown')
  })

  test('is told by its title where its heading is a word and years', async () => {
    const annual = (title: string, year: number) =>
      tableWorkbook([
        [title, null, null],
        ['Funktion', year - 1, year],
        ['5.28.20', 41_000, 43_000],
      ])
    const core = startCore(temporaryFolder())
    const first = await look(core, 'a.xlsx', await annual('Børn og Unge 2017', 2017), { unit: '1000kr' })
    await core.importing.commit(first.planId ?? '', false)
    const same = await look(core, 'b.xlsx', await annual('Børn og Unge 2018', 2018))
    expect([same.outcome, same.layout?.label]).toEqual(['accepted', 'Funktion'])
    expect((await look(core, 'c.xlsx', await annual('Veje og Park 2018', 2018))).outcome).toBe('needs-answer')
  })

  test('a year is never remembered', async () => {
    const months = (amount: number) =>
      tableWorkbook([
        ['Funktion', 'Januar', 'Februar'],
        ['5.28.20', amount, 105],
        ['5.28.21', 104, 103],
      ])
    const core = startCore(temporaryFolder())
    const first = await look(core, 'a.xlsx', await months(107), { year: '2017' })
    await core.importing.commit(first.planId ?? '', false)
    expect((await look(core, 'b.xlsx', await months(108))).questions.map(({ id }) => id)).toEqual(['year'])
  })
})

describe('a person who corrects what was understood', () => {
  test('says which row heads the table and what a column means; the year in a heading is kept', async () => {
    const core = startCore(temporaryFolder())
    const before = await look(core, 'a.xlsx', await strange(102))
    expect([before.outcome, before.code]).toEqual(['rejected', 'unrecognised'])
    expect(before.views.map(({ sheet, taken, rows }) => [sheet, taken, rows.length])).toEqual([['Ark1', false, 4]])
    const corrections = { 'Ark1!header': '2', 'Ark1!A': 'function', 'Ark1!B': 'ignored', 'Ark1!C': 'amount' }
    const after = await look(core, 'a.xlsx', await strange(102), corrections)
    expect(after.changes.map(({ breakdown, period, value }) => [breakdown, period, value])).toEqual([
      ['5.28.20', '2018', 10_200],
      ['5.28.21', '2018', 10_100],
    ])
  })

  test('whose corrections are remembered, wherever the heading stands in the next file', async () => {
    const core = startCore(temporaryFolder())
    const periods = await look(
      core,
      'a.xlsx',
      await tableWorkbook([
        ['Kode', 'Hvornår', 'Tal'],
        ['5.28.20', '2018-01', 102],
      ]),
      { 'Ark1!header': '1', 'Ark1!A': 'function', 'Ark1!B': 'period', 'Ark1!C': 'amount' },
    )
    expect(periods.outcome).toBe('accepted')
    expect(periods.views[0]?.columns.map(({ corrected }) => corrected)).toEqual(['function', 'period', 'amount'])
    await core.importing.commit(periods.planId ?? '', false)
    const next = await look(
      core,
      'b.xlsx',
      await tableWorkbook([
        ['En ny linje over tabellen'],
        ['Kode', 'Hvornår', 'Tal'],
        ['5.28.20', '2018-02', 103],
        ['5.28.20', '2018-03', 101],
      ]),
    )
    expect([next.outcome, next.layout?.label]).toEqual(['accepted', 'Kode · Hvornår · Tal'])
    expect(next.changes.map(({ period, value, cell }) => [period, value, cell])).toEqual([
      ['2018-02', 10_300, 'C3'],
      ['2018-03', 10_100, 'C4'],
    ])
  })
})
