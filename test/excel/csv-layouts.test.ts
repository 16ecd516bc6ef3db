import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readNumberText } from '#domain/number-text'
import { cellReference } from '#excel/grid'
import { readFile } from '#excel/read/open-file'

const folder = join(import.meta.dirname, '../fixtures/layouts')

interface Expected {
  readonly observations?: readonly { readonly sheet: string; readonly cell: string | null; readonly value: number }[]
}

const isExpected = (value: unknown): value is Record<string, Expected> => typeof value === 'object' && value !== null

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.csv'))

const figuresOf = (path: string): Expected['observations'] => {
  const [kind = '', file = ''] = path.split(/[\\/]/)
  const parsed: unknown = JSON.parse(readFileSync(join(folder, kind, 'expected.json'), 'utf8'))
  return isExpected(parsed) ? parsed[file]?.observations : undefined
}

/** What a text may say as a number: two values where a lone dot or comma leaves it open. */
const numbers = (text: string): number[] => {
  const read = readNumberText(text)
  if (read.kind === 'number') return [read.value]
  return read.kind === 'ambiguous' ? [read.danish, read.english] : []
}

test('there are exports as CSV', () => {
  expect(files.length).toBeGreaterThan(4)
})

describe.each(files)('%s', (path) => {
  test('has its figures where they are expected', async () => {
    const fileName = path.replace(/^.*[\\/]/, '')
    const { sheets } = await readFile(readFileSync(join(folder, path)), { fileName })
    const [sheet] = sheets
    const texts = new Map(
      sheet?.rows.flatMap(({ cells }) => cells.map(({ row, column, raw }) => [cellReference(row, column), raw])),
    )
    const placed = (figuresOf(path) ?? []).filter(({ cell }) => cell !== null)
    for (const { cell, value, sheet: name } of placed) {
      expect(sheet?.name).toBe(name)
      // A table in thousands prints the thousandth.
      const printed = numbers(texts.get(cell ?? '') ?? '')
      expect(
        printed.some((number) => [1, 1000].some((unit) => number * unit === value)),
        `${cell}: ${printed.join(' or ')} for ${value}`,
      ).toBe(true)
    }
    expect(sheet?.rows.length).toBeGreaterThan(2)
  })
})
