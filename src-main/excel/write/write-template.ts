import ExcelJS from 'exceljs'
import { formats, listOf, ruleOf } from '#excel/write/cell-rules'
import { guideLines } from '#excel/write/guide'
import type { Template } from '#excel/write/template'
import { type TemplateId, templates } from '#excel/write/templates'

declare module 'exceljs' {
  interface Worksheet {
    /** Present since 3.0, left out of the types. `range` such as `A5:A500`. */
    readonly dataValidations: { add(range: string, validation: DataValidation): void }
  }
}

/** Rows below the headings that are made ready. */
const readyRows = 1000

/** Dark blue and its pale shade, as ARGB. */
const ink = 'FF1F3A5F'
const paper = 'FFE8EEF5'

/** Cells are filled in where the user may write above the table. */
const tint = (cell: ExcelJS.Cell): void => {
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: paper } }
}

const writeGuide = (book: ExcelJS.Workbook, template: Template): ReadonlyMap<string, string> => {
  const sheet = book.addWorksheet('Vejledning')
  sheet.getColumn(1).width = 110
  sheet.getColumn(1).alignment = { wrapText: true, vertical: 'top' }
  const ranges = new Map<string, string>()
  const { lines, lists } = guideLines(template)
  lines.forEach((line, index) => {
    sheet.getCell(index + 1, 1).value = line
  })
  sheet.getCell(1, 1).font = { bold: true, size: 14, color: { argb: ink } }
  for (const { heading, first, last } of lists) ranges.set(heading, `Vejledning!$A$${first}:$A$${last}`)
  return ranges
}

/** Writes what stands above the headings. @returns the row of the headings. */
const writeLines = (sheet: ExcelJS.Worksheet, template: Template): number => {
  let row = 1
  const put = (text: string): ExcelJS.Cell => {
    const cell = sheet.getCell(row, 1)
    cell.value = text
    cell.numFmt = '@'
    row += 1
    return cell
  }
  put(template.title).font = { bold: true, size: 14, color: { argb: ink } }
  if (template.unit !== null) put(template.unit)
  for (const { label, format, explanation } of template.lines) {
    const input = sheet.getCell(row, 2)
    input.numFmt = formats[format].code
    input.alignment = { horizontal: 'left' }
    tint(input)
    const rule = ruleOf(format, explanation, label)
    if (rule !== null) input.dataValidation = rule
    put(label)
  }
  put(`Udfyld ${template.rowIs} under overskrifterne. Se arket Vejledning.`).font = { italic: true }
  if (template.labels !== undefined) {
    for (const [column, label] of Object.entries(template.labels)) {
      const cell = sheet.getCell(row, Number(column) + 1)
      cell.value = label
      cell.numFmt = '@'
      tint(cell)
    }
  }
  return row + 1
}

const writeTable = (
  sheet: ExcelJS.Worksheet,
  { columns, firstColumn = [] }: Template,
  header: number,
  guide: ReadonlyMap<string, string>,
): void => {
  columns.forEach((column, index) => {
    const cell = sheet.getCell(header, index + 1)
    cell.value = column.heading
    cell.numFmt = '@'
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: ink } }
    cell.alignment = { wrapText: true, vertical: 'middle' }
    const rule = listOf(column, guide) ?? ruleOf(column.format, column.explanation, column.heading)
    const letter = sheet.getColumn(index + 1).letter
    if (rule !== null) sheet.dataValidations.add(`${letter}${header + 1}:${letter}${header + readyRows}`, rule)
  })
  firstColumn.forEach((text, index) => {
    sheet.getCell(header + 1 + index, 1).value = text
  })
  sheet.views = [{ state: 'frozen', ySplit: header, xSplit: 0 }]
}

/**
 * Writes a blank import template: a sheet with title, unit and headings, ready to be filled in, and the sheet `Vejledning`, whose prose in
 * one column is no table. Nothing in it depends on the day.
 */
export const writeTemplate = async (id: TemplateId): Promise<Uint8Array> => {
  const template = templates.find((item) => item.id === id)
  if (template === undefined) throw new Error(`There is no template ${id}.`)
  const book = new ExcelJS.Workbook()
  book.creator = 'Afkast'
  book.created = book.modified = new Date('2026-01-01T00:00:00Z')
  const sheet = book.addWorksheet(template.sheet, {
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  template.columns.forEach(({ format, heading }, index) => {
    const column = sheet.getColumn(index + 1)
    column.width = Math.max(formats[format].width, heading.length + 3)
    column.numFmt = formats[format].code
  })
  const guide = writeGuide(book, template)
  writeTable(sheet, template, writeLines(sheet, template), guide)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
