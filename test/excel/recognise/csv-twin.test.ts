import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keyText } from '#domain/observation'
import type { Grid, GridCell, GridSheet } from '#excel/grid'
import { readFile } from '#excel/read/open-file'
import { interpret } from '#excel/recognise/interpret'

const folder = join(import.meta.dirname, '../../fixtures/layouts')
const kinds = ['function-table', 'follow-up', 'business-case'] as const

const answersOf = (kind: string, file: string): Record<string, string> => {
  const expected: unknown = JSON.parse(readFileSync(join(folder, kind, 'expected.json'), 'utf8'))
  const entry: unknown = new Map(Object.entries(expected ?? {})).get(file)
  const answers: unknown = new Map(Object.entries(entry ?? {})).get('answers')
  return Object.fromEntries(Object.entries(answers ?? {}).map(([id, value]) => [id, String(value)]))
}

const visible = ({ sheets }: Grid): GridSheet[] =>
  sheets.filter(({ visibility, rows }) => visibility === 'visible' && rows.length > 0)

/** A cell as a Danish program saves it: a decimal comma, no separators of thousands. */
const saved = (cell: GridCell | undefined): string => {
  if (cell === undefined || cell.kind === 'uncached') return ''
  const text = cell.kind === 'number' ? String(cell.value).replace('.', ',') : String(cell.value)
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const asCsv = ({ rows }: GridSheet): Uint8Array => {
  const width = Math.max(...rows.flatMap(({ cells }) => cells.map(({ column }) => column)))
  const lines = Array.from({ length: rows.at(-1)?.row ?? 0 }, (_, index) => {
    const cells = rows.find(({ row }) => row === index + 1)?.cells ?? []
    return Array.from({ length: width }, (_item, at) => saved(cells.find(({ column }) => column === at + 1))).join(';')
  })
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}`)
}

const said = async (bytes: Uint8Array, fileName: string, answers: Record<string, string>) => {
  const { outcome, questions, observations } = interpret(await readFile(bytes, { fileName }), {
    fileName,
    currentYear: 2026,
    answers,
  })
  return {
    outcome,
    questions: questions.map(({ id }) => id),
    figures: observations.map((item) => `${keyText(item)} ${item.value}`).sort(),
  }
}

describe.each(kinds)('%s', (kind) => {
  const files = readdirSync(join(folder, kind)).filter((name) => name.endsWith('.xlsx'))

  test.each(files)('%s saved as CSV says the same', async (file) => {
    const bytes = readFileSync(join(folder, kind, file))
    const sheets = visible(await readFile(bytes, { fileName: file }))
    const [only] = sheets
    // A CSV file holds one sheet.
    if (only === undefined || sheets.length > 1) return
    for (const answers of [{}, answersOf(kind, file)])
      expect(await said(asCsv(only), file.replace(/xlsx$/, 'csv'), answers)).toEqual(await said(bytes, file, answers))
  })
})
