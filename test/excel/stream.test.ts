import { describe, expect, test } from 'vitest'
import { ReadFailure } from '#excel/grid'
import { readWorkbook, streamWorkbook, type WorkbookHandler } from '#excel/read/read-workbook'
import { buildSheet, buildWorkbook, sheetXml, workbookParts, zip } from './build-workbook'
import { refusal } from './refusal'

/** Rows of numbers that deflate cannot make much smaller, some 90 bytes each. */
const rows = (count: number): string => {
  let seed = 1
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647)
  return Array.from(
    { length: count },
    () => `<row>${`<c><v>${next()}.${next()}</v></c>`.repeat(1)}<c><v>${next()}</v></c></row>`,
  ).join('')
}

const ignore: WorkbookHandler = { sheet: () => undefined, row: () => undefined, sheetEnd: () => undefined }

/** How the reading of bytes ends; a reading that never ends fails the test by its time limit. */
const outcome = async (bytes: Uint8Array): Promise<'read' | 'refused'> => {
  try {
    await readWorkbook(bytes)
    return 'read'
  } catch (error) {
    if (error instanceof ReadFailure) return 'refused'
    throw error
  }
}

describe('the stream', () => {
  test('hands over sheets, rows and merges in order', async () => {
    const merges = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
    const bytes = await buildWorkbook({
      sheets: [
        { name: 'a', xml: sheetXml('<row><c><v>1</v></c></row><row/><row><c><v>2</v></c></row>', merges) },
        { name: 'b', xml: sheetXml('<row><c><v>3</v></c></row>'), attributes: 'state="hidden"' },
      ],
    })
    const calls: unknown[] = []
    await streamWorkbook(bytes, {
      sheet: (sheet) => calls.push(sheet),
      row: (row) => calls.push([row.row, row.cells.map((cell) => cell.value)]),
      sheetEnd: (found) => calls.push(found),
    })
    expect(calls).toEqual([
      { name: 'a', visibility: 'visible', index: 0 },
      [1, [1]],
      [3, [2]],
      [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 }],
      { name: 'b', visibility: 'hidden', index: 1 },
      [1, [3]],
      [],
    ])
  })

  test('hands over rows while it reads, and tells how far it is', async () => {
    const count = 40_000
    const bytes = await buildSheet(rows(count))
    const steps: [number, number, number][] = []
    let seen = 0
    await streamWorkbook(
      bytes,
      { ...ignore, row: () => seen++ },
      { onProgress: (inflated, total) => steps.push([inflated, total, seen]) },
    )
    const [first, last] = [steps[0]!, steps.at(-1)!]
    expect(steps.length).toBeGreaterThan(2)
    expect(first[2]).toBeGreaterThan(0)
    expect(first[2]).toBeLessThan(count)
    expect(last).toEqual([last[1], last[1], count])
    expect(steps.map(([inflated]) => inflated)).toEqual(steps.map(([inflated]) => inflated).toSorted((a, b) => a - b))
  })

  test('lets other work run', async () => {
    const bytes = await buildSheet(rows(40_000))
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    await streamWorkbook(bytes, ignore)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })

  test('ends when it is told to', async () => {
    const bytes = await buildSheet(rows(40_000))
    const stop = new AbortController()
    let seen = 0
    const reading = streamWorkbook(
      bytes,
      {
        ...ignore,
        row: () => {
          if (++seen === 10) stop.abort()
        },
      },
      { signal: stop.signal },
    )
    await expect(reading).rejects.toMatchObject({ code: 'timeout', what: 'cancelled' })
    expect(seen).toBeLessThan(40_000)
  })

  test('does not begin when it was told to end before', async () => {
    const reading = streamWorkbook(await buildSheet(rows(1)), ignore, { signal: AbortSignal.abort() })
    await expect(reading).rejects.toMatchObject({ code: 'timeout', what: 'cancelled' })
  })

  test('passes on what the handler throws, and calls it no more', async () => {
    const bytes = await buildSheet(rows(40_000))
    const failure = new Error('disk full')
    let seen = 0
    const reading = streamWorkbook(bytes, {
      ...ignore,
      row: () => {
        seen++
        throw failure
      },
    })
    await expect(reading).rejects.toBe(failure)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(seen).toBe(1)
  })
})

describe('a file that was cut off', () => {
  test.each([true, false])('anywhere (deflated: %s) is refused', async (deflated) => {
    const whole = await zip(workbookParts({ sheets: [{ name: 'a', xml: sheetXml(rows(300)) }] }), deflated)
    expect(await outcome(whole)).toBe('read')
    for (let percent = 5; percent < 100; percent += 5) {
      const cut = whole.slice(0, Math.floor((whole.length * percent) / 100))
      expect([percent, await refusal(cut)]).toEqual([percent, ['not-a-workbook', 'damaged-zip']])
    }
  })
})
