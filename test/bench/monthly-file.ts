import { columnLetters } from '../../src-main/excel/grid.ts'
import { sheetXml, stylesXml, workbookParts, zip } from '../excel/build-workbook.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`

/** The bytes of a table of spend by function and month: `rows` functions, twelve months of 2018, a total. The same bytes at every run. */
export const monthlyFile = (rows: number): Promise<Uint8Array> => {
  const amount = (row: number, month: number): number => ((row * 7919 + month * 104_729) % 9_000_000) / 100
  const lines = Array.from({ length: rows }, (_, index) => {
    const row = index + 2
    const code = `5.${String(22 + Math.floor(index / 90))}.${String((index % 90) + 10)}`
    const cells = months.map(
      (_, month) => `<c r="${columnLetters(month + 3)}${row}" s="1"><v>${amount(row, month)}</v></c>`,
    )
    return `<row r="${row}">${text(`A${row}`, code)}${text(`B${row}`, `Foranstaltning ${index}`)}${cells.join('')}</row>`
  })
  const heading = ['Funktion', 'Funktionsnavn', ...months.map((name) => `${name}-18`)]
    .map((name, column) => text(`${columnLetters(column + 1)}1`, name))
    .join('')
  return zip(
    workbookParts({
      sheets: [{ name: 'Forbrug', xml: sheetXml(`<row r="1">${heading}</row>${lines.join('')}`) }],
      styles: stylesXml([0, '#,##0.00']),
    }),
  )
}
