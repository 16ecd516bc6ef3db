import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { measure } from '#domain/measure'
import { ReadFailure } from '#excel/grid'
import { readFile } from '#excel/read/open-file'
import { interpret } from '#excel/recognise/interpret'
import { type Interpretation, rejected } from '#excel/recognise/interpretation'

/** Another set of layouts by `AFKAST_LAYOUTS`: a folder of kinds, each with its `expected.json`. */
const folder = process.env['AFKAST_LAYOUTS'] ?? join(import.meta.dirname, '../../fixtures/layouts')

interface Figure {
  readonly sheet: string
  readonly cell: string | null
  readonly measure: string
  readonly breakdown: string
  readonly period: string
  readonly basis: string
  readonly value: number
  readonly rows?: number
  readonly committee?: string
  readonly dranst?: number
  readonly component?: string
}

interface Expected {
  readonly note: string
  readonly outcome: 'accepted' | 'needs-answer' | 'rejected'
  readonly answers?: Readonly<Record<string, string>>
  readonly asks?: readonly string[]
  readonly warnings?: readonly string[]
  readonly code?: string
  readonly sheet?: string
  readonly cells?: readonly string[]
  readonly observations?: readonly Figure[]
}

const isExpected = (value: unknown): value is Record<string, Expected> => typeof value === 'object' && value !== null

const expectedOf = (kind: string): readonly (readonly [string, Expected])[] => {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, kind, 'expected.json'), 'utf8'))
  return isExpected(parsed) ? Object.entries(parsed) : []
}

const read = async (kind: string, file: string, answers: Expected['answers'] = {}): Promise<Interpretation> => {
  try {
    const grid = await readFile(readFileSync(join(folder, kind, file)), { fileName: file })
    return interpret(grid, { fileName: file, currentYear: 2026, answers })
  } catch (error) {
    if (error instanceof ReadFailure) return rejected(error.code, [])
    throw error
  }
}

const lines = (figures: readonly Figure[]): string[] =>
  figures
    .map(({ sheet, cell, measure: id, breakdown, period, basis, value, rows, committee, dranst, component }) =>
      [
        `${sheet}!${cell ?? `(${rows ?? '?'} rows)`}`,
        id,
        breakdown,
        component ? `component ${component}` : '',
        committee ? `committee ${committee}` : '',
        dranst ? `dranst ${dranst}` : '',
        period,
        basis,
        value,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    )
    .sort()

const found = ({ observations }: Interpretation): Figure[] =>
  observations.map(({ origin, measure: id, breakdown, period, basis, value, committee, dranst, component }) => ({
    sheet: origin.sheet,
    cell: origin.cell,
    measure: id,
    breakdown,
    period,
    basis,
    value: value / (measure(id)?.scale ?? Number.NaN),
    committee,
    component,
    ...(origin.rows === null ? {} : { rows: origin.rows }),
    ...(dranst === null ? {} : { dranst }),
  }))

const told = ({ issues }: Interpretation, severity: string): string[] =>
  issues
    .filter((issue) => issue.severity === severity)
    .map(({ code, cell, sheet, message }) => [code, cell ?? sheet, message.params['read']].filter(Boolean).join(' '))

const warned = ({ issues }: Interpretation): string[] =>
  issues.filter(({ severity }) => severity === 'warning').map(({ code, cell, sheet }) => `${code} ${cell ?? sheet}`)

const kinds = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(folder, entry.name)).includes('expected.json'))
  .map(({ name }) => name)

describe.each(kinds)('%s', (kind) => {
  const cases = expectedOf(kind)
  const accepted = cases.filter(([, { outcome }]) => outcome !== 'rejected')
  const refused = cases.filter(([, { outcome }]) => outcome === 'rejected')
  const asked = accepted.filter(([, { asks = [] }]) => asks.length > 0)

  test('there are layouts', () => {
    expect(cases.length).toBeGreaterThan(0)
  })

  test.each(accepted)('%s says exactly what it should', async (file, expected) => {
    const result = await read(kind, file, expected.answers)
    expect([result.outcome, ...told(result, 'error')], expected.note).toEqual([expected.outcome])
    expect(result.questions.map(({ id }) => id)).toEqual([])
    expect(lines(found(result)), expected.note).toEqual(lines(expected.observations ?? []))
    expect(warned(result).sort()).toEqual([...(expected.warnings ?? [])].sort())
    expect(result.answered.map(({ id }) => id).sort()).toEqual([...(expected.asks ?? [])].sort())
  })

  test.runIf(asked.length > 0).each(asked)('%s asks before it is taken', async (file, expected) => {
    const result = await read(kind, file)
    expect(result.outcome).toBe('needs-answer')
    expect(result.questions.map(({ id }) => id).sort()).toEqual([...(expected.asks ?? [])].sort())
  })

  test.runIf(refused.length > 0).each(refused)('%s is refused', async (file, expected) => {
    const result = await read(kind, file, expected.answers)
    expect([result.outcome, result.code, result.observations]).toEqual(['rejected', expected.code, []])
    const errors = result.issues.filter(({ severity }) => severity === 'error')
    if (expected.cells !== undefined) expect(errors.map(({ cell }) => cell)).toEqual(expected.cells)
    if (expected.sheet !== undefined)
      expect(new Set(errors.map(({ sheet }) => sheet))).toEqual(new Set([expected.sheet]))
  })
})
