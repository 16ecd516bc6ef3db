import { functionsLike } from './function-similarity'
import type { KeyColumns } from './function-rows'
import type { HeaderRow } from './header-row'
import { dranstOf } from './row-words'
import { type SheetTable, type TableRow, cellText } from './sheet-table'

/** Headings of columns that split a function further than is followed. */
const splitsFunction =
  /^(?:(?:hoved)?art|grp\.?|gruppering|ejerforhold|sted(?:nummer)?|omkostningssted|profitcenter|delregnskab|paragraf|institution|leverandør|cost cent(?:er|re))(?:s?[- ]?(?:nr\.?|navn|tekst))?$/i

/** Headings under which papers write the committee's field as well as the name of the function. */
const openHeading = /^(?:område|politikområde|bevilling|bevillingsområde|center|afdeling)$/i

const codedRows = (table: SheetTable, { row: headerRow, code }: HeaderRow): TableRow[] =>
  table.rows.filter((row) => row.row > headerRow && code.codeOf(row) !== null)

/** True where a column under such a heading names the functions themselves: a text of its own for each, or their names. */
const namesFunctions = (table: SheetTable, header: HeaderRow, column: number): boolean => {
  const rows = codedRows(table, header)
  const texts = rows.map((row) => cellText(row.cells.get(column)))
  const named = rows.filter((row, index) => {
    const code = header.code.codeOf(row)?.code ?? ''
    return functionsLike(texts[index] ?? '').candidates.some((item) => item.code === code)
  })
  if (named.length * 2 > rows.length) return true
  const codes = rows.map((row) => header.code.codeOf(row)?.code ?? '')
  const distinct = new Set(texts)
  return texts.length > 2 && !distinct.has('') && distinct.size === texts.length && new Set(codes).size === codes.length
}

const committeeColumn = (table: SheetTable, header: HeaderRow): number | null =>
  header.headings.find(
    ({ column, meaning, parts }) =>
      meaning === 'committee' &&
      !header.code.columns.includes(column) &&
      !(openHeading.test(parts[0] ?? '') && namesFunctions(table, header, column)),
  )?.column ?? null

const worded = /drift|refusion|anlæg|renter|finans/i

/** A column without a heading whose texts are all dranst in words (`1 Drift`), as a statistics bank writes its stubs. */
const dranstStub = (table: SheetTable, header: HeaderRow): number | null => {
  const headed = new Set(header.headings.map(({ column }) => column))
  const texts = new Map<number, string[]>()
  for (const row of codedRows(table, header))
    for (const [column, cell] of row.cells) {
      const text = cellText(cell)
      if (text !== '' && !headed.has(column) && !header.code.columns.includes(column))
        texts.set(column, [...(texts.get(column) ?? []), text])
    }
  const found = [...texts].find(([, own]) => own.every((text) => dranstOf(text) !== null && worded.test(text)))
  return found?.[0] ?? null
}

/** Where the keys of a function table stand: code, committee, dranst, and what splits a function further. */
export const keyColumns = (table: SheetTable, header: HeaderRow, values: readonly number[]): KeyColumns => ({
  code: header.code,
  committee: committeeColumn(table, header),
  dranst: header.headings.find(({ meaning }) => meaning === 'dranst')?.column ?? dranstStub(table, header),
  detail: header.headings.find(({ parts }) => splitsFunction.test(parts[0] ?? ''))?.column ?? null,
  values,
})
