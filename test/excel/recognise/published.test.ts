import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { measure as measureOf } from '#domain/measure'
import { ReadFailure } from '#excel/grid'
import { readWorkbook } from '#excel/read/read-workbook'
import { interpret } from '#excel/recognise/interpret'
import { exportBytes, exportsFolder } from '../../fixtures/exports'

interface Figure {
  readonly sheet: string
  readonly cell: string | null
  readonly measure: string
  readonly breakdown: string
  readonly period: string
  readonly basis: string
  readonly value: number
  /** How many rows it was summed from. */
  readonly rows?: number
}

interface Expected {
  readonly outcome: string
  readonly code?: string
  readonly sheet?: string
  readonly cells?: readonly string[]
  readonly warning?: string
  readonly observations?: readonly Figure[]
}

const isExpected = (value: unknown): value is Record<string, Expected> => typeof value === 'object' && value !== null

const parsed: unknown = JSON.parse(readFileSync(join(exportsFolder, 'expected.json'), 'utf8'))
const expected = isExpected(parsed) ? parsed : {}
const ofOutcome = (outcome: string): readonly (readonly [string, Expected])[] =>
  Object.entries(expected).filter(([, file]) => file.outcome === outcome)

const read = async (file: string) =>
  interpret(await readWorkbook(exportBytes(file)), { fileName: file, currentYear: 2026, answers: {} })

const inOrder = (figures: readonly Figure[]): Figure[] =>
  figures.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))

test('the examples are there', () => {
  expect(ofOutcome('accepted')).toHaveLength(16)
  expect(ofOutcome('rejected')).toHaveLength(4)
})

describe('an example export says exactly what is expected', () => {
  test.each(ofOutcome('accepted'))('%s', async (file, { observations = [], warning }) => {
    const found = await read(file)
    expect([found.outcome, found.code, found.questions]).toEqual(['accepted', null, []])
    const tellsRows = observations.some(({ rows }) => rows !== undefined)
    const figures = found.observations.map(({ origin, measure, breakdown, period, basis, value }): Figure => ({
      sheet: origin.sheet,
      cell: origin.cell,
      measure,
      breakdown,
      period,
      basis,
      value: value / (measureOf(measure)?.scale ?? Number.NaN),
      ...(tellsRows && origin.rows !== null ? { rows: origin.rows } : {}),
    }))
    expect(inOrder(figures)).toEqual(inOrder(observations))
    const told = found.issues
      .filter(({ severity }) => severity !== 'note')
      .map(({ severity, code }) => [severity, code])
    expect(told).toEqual(warning === undefined ? [] : [['warning', warning]])
    expect(found.totals.every(({ agrees }) => agrees)).toBe(warning === undefined)
  })
})

describe('an example that cannot be taken says why', () => {
  test.each(ofOutcome('rejected'))('%s', async (file, { code, sheet, cells = [] }) => {
    const found = await read(file).catch((error: unknown) => {
      if (error instanceof ReadFailure) return { outcome: 'rejected', code: error.code, observations: [], issues: [] }
      throw error
    })
    expect([found.outcome, found.code, found.observations]).toEqual(['rejected', code, []])
    const errors = found.issues.filter(({ severity }) => severity === 'error')
    if (cells.length > 0) expect(errors.map((issue) => issue.cell)).toEqual(cells)
    if (sheet !== undefined) expect(new Set(errors.map((issue) => issue.sheet))).toEqual(new Set([sheet]))
  })
})

describe('what else the examples say', () => {
  test('Faxe: its own totals agree, the footnote and the series break are told', async () => {
    const found = await read('faxe-forbrug-2015-2018.xlsx')
    expect(found.totals.map(({ stated }) => stated / 100)).toEqual([88_140_258, 94_071_549, 98_309_694, 121_711_370])
    expect(found.issues.map(({ code }) => code)).toEqual(['series-break', 'footnote'])
  })

  test('a follow-up states its budgets as of its month, and its sources are told apart', async () => {
    const found = await read('budgetopfoelgning-2018-03.xlsx')
    expect(new Set(found.observations.map(({ statedIn }) => statedIn))).toEqual(new Set(['2018-03', null]))
    expect([found.kind, found.source, found.unit, found.rounding]).toEqual(['budget-follow-up', 'follow-up', 'kr', 100])
    expect((await read('forbrug-pr-maaned-2018.xlsx')).source).toBe('monthly')
    expect((await read('businesscase-roedovre.xlsx')).source).toBe('plan')
  })

  test('the same report of two months has one layout slot, another report has another', async () => {
    const slot = async (file: string) => (await read(file)).observations[0]?.slot
    expect(await slot('budgetopfoelgning-2018-03.xlsx')).toBe(await slot('budgetopfoelgning-2018-12.xlsx'))
    expect(await slot('forbrug-pr-maaned-2016.xlsx')).toBe(await slot('forbrug-pr-maaned-2018.xlsx'))
    expect(await slot('forbrug-pr-maaned-2018.xlsx')).not.toBe(await slot('budgetopfoelgning-2018-03.xlsx'))
  })
})
