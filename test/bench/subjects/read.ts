import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

/** Reads a workbook to its end and adds up what its cells hold, so that no reader can leave any out. */
type Reader = (file: string) => Promise<number>

/** Something of every value, a whole number, so that the order does not matter: a number in hundredths, the length of a text, the milliseconds of a date. */
const weight = (value: unknown): number => {
  if (typeof value === 'number') return Math.round(value * 100)
  if (value instanceof Date) return value.getTime() % 1000
  return typeof value === 'string' && !isoDay.test(value) ? value.length : 0
}

const isoDay = /^\d{4}-\d\d-\d\d$/

const weightOf = (cells: readonly { readonly value: unknown }[]): number =>
  cells.reduce((sum, { value }) => sum + weight(value), 0)

/** Only the reader that is measured is loaded: each has a process of its own. */
const readers: Readonly<Record<string, () => Promise<Reader>>> = {
  'our stream': async () => {
    const { streamWorkbook } = await import('#excel/read/read-workbook')
    return async (file) => {
      let sum = 0
      await streamWorkbook(await readFile(file), {
        sheet: () => undefined,
        row: ({ cells }) => void (sum += weightOf(cells)),
        sheetEnd: () => undefined,
      })
      return sum
    }
  },
  'our whole grid': async () => {
    const { readWorkbook } = await import('#excel/read/read-workbook')
    return async (file) => {
      const { sheets } = await readWorkbook(await readFile(file))
      return sheets.reduce((all, { rows }) => all + rows.reduce((sum, { cells }) => sum + weightOf(cells), 0), 0)
    }
  },
  'exceljs stream': async () => {
    const { default: exceljs } = await import('exceljs')
    return async (file) => {
      let sum = 0
      const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' } as const
      for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(file, { ...options, entries: 'ignore' })) {
        for await (const row of sheet) row.eachCell(({ value }) => void (sum += weight(value)))
      }
      return sum
    }
  },
  'exceljs whole': async () => {
    const { default: exceljs } = await import('exceljs')
    return async (file) => {
      const book = new exceljs.Workbook()
      await book.xlsx.readFile(file)
      let sum = 0
      for (const sheet of book.worksheets) {
        sheet.eachRow((row) => row.eachCell(({ value }) => void (sum += weight(value))))
      }
      return sum
    }
  },
  '@e965/xlsx': async () => {
    const { read } = await import('@e965/xlsx')
    return async (file) => {
      const book = read(await readFile(file), { dense: true, cellDates: true, UTC: true })
      return Object.values(book.Sheets).reduce((all, { '!data': rows = [] }) => {
        return all + rows.reduce((sum, row) => sum + row.reduce((part, { v }) => part + weight(v), 0), 0)
      }, 0)
    }
  },
  'inflating alone': async () => {
    const { fromBufferPromise } = await import('yauzl')
    return async (file) => {
      const zip = await fromBufferPromise(await readFile(file))
      for await (const entry of zip.eachEntry()) {
        const stream = await zip.openReadStreamPromise(entry)
        stream.resume()
        await new Promise((resolve) => stream.on('end', resolve))
      }
      return 0
    }
  },
}

/** Most memory that this process has held, MB. What `resourceUsage` gives on Linux begins with that of the process which started this one. */
const peakMegabytes = (): number => {
  const own = existsSync('/proc/self/status') && /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
  return (own ? Number(own[1]) : process.resourceUsage().maxRSS) / 1024
}

const [name = '', file = ''] = process.argv.slice(2)
const load = readers[name]
if (load === undefined) throw new Error(`no reader ${name}`)
const read = await load()
const start = performance.now()
const held = await read(file)
const milliseconds = performance.now() - start
process.stdout.write(JSON.stringify({ milliseconds, megabytes: peakMegabytes(), held }))
