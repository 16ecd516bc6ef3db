import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { measure, measures } from '#domain/measure'
import type { Grid, GridCell, GridSheet } from '#excel/grid'
import { readWorkbook } from '#excel/read/read-workbook'
import { interpret } from '#excel/recognise/interpret'
import type { Interpretation } from '#excel/recognise/interpretation'
import { statedUnit } from '#excel/recognise/unit'
import { type TemplateId, templateFileName, templates } from '#excel/write/templates'
import { writeTemplate } from '#excel/write/write-template'
import { templatesFolder } from './templates-folder'

const ids = templates.map(({ id }) => id)

const cellsOf = (sheet: GridSheet | undefined): GridCell[] => sheet?.rows.flatMap(({ cells }) => cells) ?? []

const headerRowOf = (id: TemplateId, sheet: GridSheet): number => {
  const headings = templates.find((template) => template.id === id)?.columns.map(({ heading }) => heading)
  const row = sheet.rows.find(({ cells }) => cells.map(({ value }) => value).join('|') === headings?.join('|'))
  if (row === undefined) throw new Error(`${id} has no row of headings`)
  return row.row
}

/** A text where a string is given, else a number; a date as `{ date }`, a number under a percent format as `{ share }`. */
type Filling = string | number | { readonly date: string } | { readonly share: number } | null

const filledCell = (filling: Exclude<Filling, null>, row: number, column: number): GridCell => {
  const place = { row, column, format: null, formula: false }
  if (typeof filling === 'string') return { ...place, kind: 'text', value: filling, raw: filling }
  if (typeof filling === 'number') return { ...place, kind: 'number', value: filling, raw: String(filling) }
  if ('share' in filling)
    return { ...place, kind: 'number', value: filling.share, raw: String(filling.share), format: '0.0%' }
  return { ...place, kind: 'date', value: filling.date, raw: filling.date }
}

/** The template as a user leaves it: rows below the headings, and other cells by row and column. */
const filled = async (
  id: TemplateId,
  rows: readonly (readonly Filling[])[],
  beside: readonly (readonly [row: number, column: number, filling: Filling])[] = [],
): Promise<Grid> => {
  const [sheet, ...others] = (await readWorkbook(await writeTemplate(id))).sheets
  if (sheet === undefined) throw new Error(`${id} has no sheet`)
  const header = headerRowOf(id, sheet)
  const places = [
    ...beside,
    ...rows.flatMap((cells, at) => cells.map((filling, index) => [header + 1 + at, index + 1, filling] as const)),
  ]
  const cells = new Map(cellsOf(sheet).map((cell) => [`${cell.row} ${cell.column}`, cell]))
  for (const [row, column, filling] of places) {
    if (filling === null) cells.delete(`${row} ${column}`)
    else cells.set(`${row} ${column}`, filledCell(filling, row, column))
  }
  const all = [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column)
  const numbers = [...new Set(all.map(({ row }) => row))]
  const gridRows = numbers.map((row) => ({ row, hidden: false, cells: all.filter((cell) => cell.row === row) }))
  return { sheets: [{ ...sheet, rows: gridRows }, ...others] }
}

const understood = async (...filling: Parameters<typeof filled>): Promise<Interpretation> =>
  interpret(await filled(...filling), { fileName: 'skema.xlsx', currentYear: 2026, answers: {} })

const figures = ({ observations }: Interpretation): string[] =>
  observations.map(({ measure, breakdown, period, basis, value }) =>
    [measure, breakdown, period, basis, value / 100].join(' '),
  )

describe('the files in resources', () => {
  test('are the templates and nothing else', () => {
    expect(readdirSync(templatesFolder).sort()).toEqual(ids.map(templateFileName).sort())
  })

  test.each(ids)('%s is what is written', async (id) => {
    const committed = await readWorkbook(readFileSync(join(templatesFolder, templateFileName(id))))
    expect(committed).toEqual(await readWorkbook(await writeTemplate(id)))
  })
})

describe.each(templates.map((template) => [template.id, template] as const))('%s', (id, template) => {
  test('says what it is, and has headings and no figures', async () => {
    const { sheets } = await readWorkbook(await writeTemplate(id))
    const [sheet] = sheets
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      [template.sheet, 'visible'],
      ['Vejledning', 'visible'],
    ])
    const cells = cellsOf(sheet)
    expect(cells[0]?.value).toBe(template.title)
    expect(cells.every(({ kind }) => kind === 'text')).toBe(true)
    const header = headerRowOf(id, sheet!)
    const below = cells.filter(({ row }) => row > header).map(({ value }) => value)
    expect(below).toEqual(template.firstColumn ?? [])
    const above = cells.filter(({ row }) => row < header).flatMap(({ value }) => statedUnit(String(value)) ?? [])
    expect(above).toEqual(template.isMoney ? ['kr'] : [])
  })

  test('its guide is prose in one column', async () => {
    const { sheets } = await readWorkbook(await writeTemplate(id))
    const cells = cellsOf(sheets[1])
    expect(cells.every(({ column, kind }) => column === 1 && kind === 'text')).toBe(true)
    const text = cells.map(({ value }) => String(value)).join('\n')
    for (const { heading, explanation } of template.columns) {
      expect(text).toContain(`• ${heading}`)
      expect(text).toContain(explanation)
    }
    expect(text).toContain('Eksempel')
  })

  test('gives no figure while it is blank', async () => {
    const blank = interpret(await readWorkbook(await writeTemplate(id)), {
      ...{ fileName: templateFileName(id), currentYear: 2026, answers: {} },
    })
    expect(blank.observations).toEqual([])
    expect(blank.code).not.toBe('personal-data')
  })
})

describe('filled in, it is recognised without a question', () => {
  const settled = { outcome: 'accepted', questions: [], issues: [] }

  test('spend by month', async () => {
    const rows = [
      ['5.28.20', 'Opholdssteder', 1000, 2000, null, 4000],
      ['5.28.21', null, 3000, 5000],
    ]
    const found = await understood('forbrug-pr-funktion-og-maaned', rows, [[3, 2, 2026]])
    expect(found).toMatchObject({ ...settled, kind: 'function-months', unit: 'kr' })
    expect(figures(found)).toEqual([
      'cost.actual 5.28.20 2026-01 month 1000',
      'cost.actual 5.28.20 2026-02 month 2000',
      'cost.actual 5.28.20 2026-04 month 4000',
      'cost.actual 5.28.21 2026-01 month 3000',
      'cost.actual 5.28.21 2026-02 month 5000',
    ])
  })

  test('a follow-up', async () => {
    const rows = [['5.28.20', 'Opholdssteder', 1000, -200, 800, 100, 150, 900]]
    const found = await understood('budgetopfoelgning', rows, [[3, 2, 'januar - marts 2026']])
    expect(found).toMatchObject({ ...settled, kind: 'budget-follow-up', unit: 'kr' })
    expect(figures(found)).toEqual([
      'cost.budget.original 5.28.20 2026 year 1000',
      'cost.budget.supplement 5.28.20 2026 year -200',
      'cost.budget.revised 5.28.20 2026 year 800',
      'cost.actual 5.28.20 2026-03 ytd 100',
      'cost.committed 5.28.20 2026-03 ytd 150',
      'cost.forecast 5.28.20 2026 year 900',
    ])
  })

  test('a business case', async () => {
    const rows = [
      ['1. år', 700, 3000, 900, 3100],
      ['2. år', 1500, 3000, 2100, 3100],
    ]
    const found = await understood('business-case', rows, [[4, 2, '12,5 %']])
    expect(found).toMatchObject({ ...settled, kind: 'business-case', unit: 'kr' })
    expect(figures(found).sort()).toEqual([
      'plan.investment 12,5% Y1 plan-year 3000',
      'plan.investment 12,5% Y2 plan-year 3000',
      'plan.investment Høj Y1 plan-year 3100',
      'plan.investment Høj Y2 plan-year 3100',
      'plan.saving 12,5% Y1 plan-year 700',
      'plan.saving 12,5% Y2 plan-year 1500',
      'plan.saving Høj Y1 plan-year 900',
      'plan.saving Høj Y2 plan-year 2100',
    ])
  })

  test('a business case with one scenario says nothing of the other', async () => {
    const found = await understood('business-case', [['1. år', 700, 3000]])
    expect(found).toMatchObject(settled)
    expect(figures(found).sort()).toEqual(['plan.investment Lav Y1 plan-year 3000', 'plan.saving Lav Y1 plan-year 700'])
  })

  const unscaled = ({ observations }: Interpretation): string[] =>
    observations.map(({ measure: id, breakdown, period, basis, value, origin }) =>
      [id, breakdown, period, basis, value / (measure(id)?.scale ?? Number.NaN), origin.rows ?? '']
        .filter((part) => part !== '')
        .join(' '),
    )
  const january = { date: '2026-01-31' }

  test.each<readonly [TemplateId, readonly (readonly Filling[])[], readonly string[]]>([
    [
      'posteringer',
      [
        [{ date: '2026-01-14' }, '05.28.20.1.001', '4.0', 1000.5, '1001'],
        [{ date: '2026-01-20' }, '05.28.20.1.002', '4.0', -0.25, '1002'],
      ],
      ['cost.actual 5.28.20 2026-01 month 1000.25 2'],
    ],
    ['investering', [[january, 'Løn', 251_001]], ['investment.actual salary 2026-01 month 251001']],
    [
      'sagstal',
      [[january, 'Børneteam', 15.5, 860]],
      ['adviser.fte Børneteam 2026-01 month 15.5', 'case.open Børneteam 2026-01 month 860'],
    ],
    [
      'underretninger',
      [[january, 32, 56, 88]],
      ['notification.received 0-7 2026-01 month 32', 'notification.received 8-17 2026-01 month 56'],
    ],
    [
      'anbringelser',
      [[january, 'Døgninstitution', 3, 93, 1, 0, 2]],
      [
        'placement.open residential-institution 2026-01 month 3',
        'placement.days residential-institution 2026-01 month 93',
        'placement.started residential-institution 2026-01 month 1',
        'placement.ended residential-institution 2026-01 month 0',
        'placement.avoided residential-institution 2026-01 month 2',
      ],
    ],
    [
      'segregering',
      [['2024/2025', { share: 0.083 }, { share: 0.043 }]],
      [
        'pupil.segregated.share municipality 2024/2025 schoolyear 8.3',
        'pupil.segregated.share national 2024/2025 schoolyear 4.3',
      ],
    ],
    ['borgere-0-17', [['2026', 7431]], ['population.0-17 municipality 2026 year 7431']],
    ['ydelser', [[january, 'Kontanthjælp', 812]], ['benefit.weeks Kontanthjælp 2026-01 month 812']],
    [
      'progression',
      [[january, 'Indsats', 52.5, 14]],
      ['own.who-5 Indsats 2026-01 month 52.5', 'own.sdq Indsats 2026-01 month 14'],
    ],
    [
      'langt-format',
      [
        ['case.open', 'Børneteam', '2026-01', null, null, null, null, 860],
        ['own.trivsel', 'total', '2026', null, null, null, null, 3.25],
      ],
      ['case.open Børneteam 2026-01 month 860', 'own.trivsel total 2026 year 3.25'],
    ],
  ])('%s', async (id, rows, expected) => {
    const found = await understood(id, rows)
    expect([found.outcome, found.questions, found.issues.filter(({ severity }) => severity !== 'note')]).toEqual([
      'accepted',
      [],
      [],
    ])
    expect(unscaled(found)).toEqual(expected)
  })
})

test('the long format offers every measure there is', async () => {
  const { sheets } = await readWorkbook(await writeTemplate('langt-format'))
  const offered = cellsOf(sheets[1]).map(({ value }) => value)
  expect(offered.slice(-measures.length)).toEqual(measures.map(({ id }) => id))
})
