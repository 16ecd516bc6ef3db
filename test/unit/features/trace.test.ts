import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../src-main/contract/followup'
import { economy } from '../../../src-main/features/followup/economy'
import { overview } from '../../../src-main/features/followup/overview'
import { report } from '../../../src-main/features/followup/report'
import { trace } from '../../../src-main/features/followup/trace'
import type { Core } from '../../../src-main/features/core'
import { exportBytes } from '../../fixtures/exports'
import { tableWorkbook } from '../../fixtures/table-workbook'
import { startCore, store, temporaryFolder } from './in-process-core'

const load = async (core: Core, ...files: readonly string[]) => {
  for (const file of files) await store(core, file, exportBytes(file))
}

const figuresOn = (core: Core, asOf: string | null): Figure[] => {
  const question = core.question(null, asOf as never)
  const views = (['month', 'ytd', 'year'] as const).map((view) => economy({ ...question, year: null, view }))
  const rows = views.flatMap(({ rows, total }) => [...rows, ...(total ? [total] : [])])
  return [
    ...rows.flatMap((row) => [
      ...row.cells,
      row.yearToDate,
      row.previousYearToDate,
      row.budgetRevised,
      row.budgetOriginal,
    ]),
    ...overview(question).kpis.flatMap(({ current, previous, budget, spark }) => [
      current,
      previous,
      budget,
      ...spark.points,
    ]),
  ]
}

describe('from a figure to file, sheet and cell', () => {
  const cases: readonly (readonly [string, string | null, readonly string[]])[] = [
    ['a year from the annual table', null, ['faxe-forbrug-2015-2018.xlsx']],
    ['months', '2018-07', ['forbrug-pr-maaned-2017.xlsx', 'forbrug-pr-maaned-2018.xlsx']],
    [
      'cumulative reports with holes between them',
      null,
      ['budgetopfoelgning-2018-03.xlsx', 'budgetopfoelgning-2018-09.xlsx'],
    ],
    [
      'all of them together',
      null,
      [
        'faxe-forbrug-2015-2018.xlsx',
        'forbrug-pr-maaned-2016.xlsx',
        'forbrug-pr-maaned-2018.xlsx',
        'budgetopfoelgning-2018-06.xlsx',
        'budgetopfoelgning-2018-12.xlsx',
      ],
    ],
  ]
  test.each(cases)('every figure on screen is the sum of the cells it leads to: %s', async (_, asOf, files) => {
    const core = startCore(temporaryFolder())
    await load(core, ...files)
    const figures = figuresOn(core, asOf)
    expect(figures.filter(({ trace: key }) => key !== null).length).toBeGreaterThan(20)
    for (const figure of figures) {
      if (figure.trace === null) continue
      const found = trace(core.question(null, asOf as never), figure.trace)
      expect({ figure, value: found.value }).toEqual({ figure, value: figure.value })
      expect(found.rows.filter(({ counts }) => counts).every(({ file, sheet, cell }) => file && sheet && cell)).toBe(
        true,
      )
    }
  })

  test('a function under two committees is two figures, each with its own cells', async () => {
    const core = startCore(temporaryFolder())
    const file = await tableWorkbook([
      ['Udvalg', 'Funktion', '2017', '2018'],
      ['Socialudvalget', '5.28.21', 100.25, 200.25],
      ['Skoleudvalget', '5.28.21', 10.5, 20.5],
    ])
    await store(core, 'udvalg.xlsx', file, { committees: 'separate' })
    const figures = figuresOn(core, null).filter(({ trace: key }) => key?.committee === 'Skoleudvalget')
    expect(figures.map(({ value }) => value)).toContain(2050)
    for (const figure of figures) {
      if (figure.trace === null) continue
      expect(trace(core.question(null, null), figure.trace).value).toBe(figure.value)
    }
    const { kpis } = report(core.question(null, null))
    expect(kpis?.map(({ id, value, series }) => [id, value, series.length])).toEqual([
      ['cost.actual.total', 220.75, 2],
      ['cost.actual.5.28.21.Skoleudvalget', 20.5, 2],
      ['cost.actual.5.28.21.Socialudvalget', 200.25, 2],
    ])
  })

  test('a spend of 2018 leads to the twelve cells of the leading file, with the others as controls', async () => {
    const core = startCore(temporaryFolder())
    await load(core, 'faxe-forbrug-2015-2018.xlsx', 'forbrug-pr-maaned-2018.xlsx')
    const { value, rows } = trace(core.question(null, null), {
      measure: 'cost.actual',
      breakdown: '5.28.20',
      period: '2018',
      basis: 'year',
    })
    expect(value).toBe(3975367800)
    const counting = rows.filter(({ counts }) => counts)
    expect(counting.map(({ cell }) => cell)).toEqual([
      'C6',
      'D6',
      'E6',
      'F6',
      'G6',
      'H6',
      'I6',
      'J6',
      'K6',
      'L6',
      'M6',
      'N6',
    ])
    expect(rows.filter(({ counts }) => !counts)).toMatchObject([{ sheet: 'Forbrug', cell: 'E2', raw: '39.753.678' }])
  })

  test('a corrected figure still shows what it was', async () => {
    const core = startCore(temporaryFolder())
    await load(core, 'businesscase-roedovre.xlsx', 'businesscase-roedovre.xlsx')
    await load(core, 'faxe-forbrug-2015-2018.xlsx')
    await core.importing.undo(2)
    const { value, rows } = trace(core.question(null, null), {
      measure: 'cost.actual',
      breakdown: '5.28.23',
      period: '2016',
      basis: 'year',
    })
    expect(value).toBeNull()
    expect(rows).toMatchObject([{ status: 'undone', cell: 'C5', counts: false }])
  })
})
