import { describe, expect, test } from 'vitest'
import { ReadFailure } from '#excel/grid'
import { maxColumn, maxFileBytes, maxRow, maxTextLength } from '#excel/read/limits'
import { openStream } from '#excel/read/open-file'
import type { ReadOptions, WorkbookHandler } from '#excel/read/read-workbook'

const ignore: WorkbookHandler = { sheet: () => undefined, row: () => undefined, sheetEnd: () => undefined }

const stream = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<number> => {
  let rows = 0
  await openStream(bytes, 'a.csv', { ...ignore, row: () => rows++ }, options)
  return rows
}

const outcome = async (text: string | Uint8Array): Promise<unknown> => {
  try {
    return await stream(typeof text === 'string' ? Buffer.from(text) : text)
  } catch (error) {
    if (error instanceof ReadFailure) return [error.code, error.what, error.where]
    throw error
  }
}

const rows = (count: number): Buffer =>
  Buffer.from(`Funktion;Beløb\r\n${'05.28.20.1.001;1.234.567,89\r\n'.repeat(count)}`)

describe('limits', () => {
  test('rows', async () => {
    expect(await outcome(`a;b\n${'1;2\n'.repeat(maxRow - 1)}`)).toBe(maxRow)
    expect(await outcome(`a;b\n${'1;2\n'.repeat(maxRow)}`)).toEqual(['too-large', 'csv-rows', `a!A${maxRow + 1}`])
  })

  test('empty lines count where something stands below them', async () => {
    expect(await outcome(`a;b\n1;2\n${'\n'.repeat(maxRow)}`)).toBe(2)
    expect(await outcome(`a;b\n1;2\n${'\n'.repeat(maxRow)}3;4`)).toEqual(['too-large', 'csv-rows', `a!A${maxRow + 3}`])
  })

  test('columns', async () => {
    expect(await outcome(`a;b\n${';'.repeat(maxColumn - 1)}1\n`)).toBe(2)
    expect(await outcome(`a;b\n${';'.repeat(maxColumn)}1\n`)).toEqual(['unsafe', 'reference-outside', 'a!XFE2'])
  })

  test('text of a cell', async () => {
    const text = (length: number): string => `a;b\n1;"${'x'.repeat(length)}"\n`
    expect(await outcome(text(maxTextLength))).toBe(2)
    expect(await outcome(text(maxTextLength + 1))).toEqual(['unsafe', 'long-text', 'a!B2'])
  })

  test('a quote that swallows the file ends at the limit', async () => {
    expect(await outcome(`a;b\n1;2\n3;"${'4;5\n'.repeat(5_000_000)}`)).toEqual(['unsafe', 'long-text', 'a!B3'])
  })

  test('the file', async () => {
    expect(await outcome(Buffer.alloc(maxFileBytes + 1, 'a;b\n'))).toEqual(['too-large', 'file', null])
  })
})

describe('while it reads', () => {
  test('it tells how far it is, and hands over rows', async () => {
    const bytes = rows(150_000)
    const steps: [number, number, number][] = []
    let seen = 0
    await openStream(
      bytes,
      null,
      { ...ignore, row: () => seen++ },
      { onProgress: (done, total) => steps.push([done, total, seen]) },
    )
    expect(steps.length).toBeGreaterThan(3)
    expect(steps[0]?.[2]).toBeGreaterThan(0)
    expect(steps[0]?.[2]).toBeLessThan(50_000)
    expect(steps.at(-1)).toEqual([bytes.length, bytes.length, 150_001])
  })

  test('other work runs', async () => {
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    await stream(rows(200_000))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })

  test('it ends when it is told to', async () => {
    const stop = new AbortController()
    let seen = 0
    const handler = {
      ...ignore,
      row: () => {
        if (++seen === 10) stop.abort()
      },
    }
    const reading = openStream(rows(150_000), null, handler, { signal: stop.signal })
    await expect(reading).rejects.toMatchObject({ code: 'timeout', what: 'cancelled' })
    expect(seen).toBeLessThan(150_000)
  })

  test('what the handler throws ends it', async () => {
    const failure = new Error('disk full')
    let seen = 0
    const handler = {
      ...ignore,
      row: () => {
        seen++
        throw failure
      },
    }
    await expect(openStream(rows(10), null, handler)).rejects.toBe(failure)
    expect(seen).toBe(1)
  })
})
