import fc from 'fast-check'
import { cellReference } from '../../src-main/excel/grid'
import { buildWorkbook, sharedStringsXml, sheetXml, stylesXml } from '../excel/build-workbook'

/* Every CPR number here ends in 0000, which no person has. */

const two = (value: number): string => String(value).padStart(2, '0')

/** Six digits that are a date. */
export const sixDigits = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), fc.nat(99))
  .filter(([month, day]) => day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31))
  .map(([month, day, year]) => `${two(day)}${two(month)}${two(year)}`)

const separators = ['', '-', ' ', '\u00a0', '\u2009', '\u00ad', '\u2010', '\u2011', '\u2012', '–', '—', '−', '\t', '\n']

/** What may stand around a number. */
const wordings = [
  '@',
  ' @ ',
  'CPR: @',
  'Vedr. @, opholdssted',
  '(@)',
  'a@b',
  '5.28.20 @',
  '999999-0000 og @',
  '* @.',
] as const

/** A cell to build: where it stands, and its XML without the reference. */
export interface PersonalCell {
  readonly six: string
  /** The value as XML: attributes of the cell and what is in it. */
  readonly attributes: string
  readonly content: string
  /** True for a number cell, which only some columns may not hold. */
  readonly isNumber: boolean
}

const shown = (text: string): string => `<t xml:space="preserve">${text}</t>`

const textForms: readonly ((text: string) => readonly [string, string])[] = [
  (text) => [' t="inlineStr"', `<is>${shown(text)}</is>`],
  (text) => [
    ' t="inlineStr"',
    `<is><r>${shown(text.slice(0, 4))}</r><r><rPr><b/></rPr>${shown(text.slice(4))}</r></is>`,
  ],
  (text) => [' t="str"', `<f>A1&amp;B1</f><v>${text}</v>`],
  (text) => [' t="str"', `<v>${text}</v>`],
  (text) => [' t="d"', `<v>${text}</v>`],
  (text) => [' t="e"', `<v>${text}</v>`],
  (text) => [' t="s"', text],
]

const textCell = fc
  .tuple(sixDigits, fc.constantFrom(...separators), fc.constantFrom(...wordings), fc.constantFrom(...textForms))
  .map(([six, separator, wording, form]): PersonalCell => {
    const [attributes, content] = form(wording.replace('@', `${six}${separator}0000`))
    return { six, attributes, content, isNumber: false }
  })

const numberCell = fc
  .tuple(sixDigits, fc.constantFrom('', '<f>A1+1</f>'), fc.constantFrom('', ' s="1"', ' s="2"'), fc.boolean())
  .map(([six, formula, style, lost]): PersonalCell => {
    const raw = lost ? String(Number(`${six}0000`)) : `${six}0000`
    return { six, attributes: style, content: `${formula}<v>${raw}</v>`, isNumber: true }
  })

/** Where a cell may stand: in the title, beside the headings, in the table, in a footnote; any text also under the amounts. */
const place = fc.record({
  sheet: fc.nat(2),
  row: fc.constantFrom(1, 2, 4, 5, 6, 7, 8, 9, 30, 31),
  column: fc.constantFrom(1, 2, 3, 4, 9, 27),
})

/** Ten cells of a workbook that hold a CPR number, in places of their own. */
export const personalWorkbook = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: textCell }, numberCell), { minLength: 10, maxLength: 10 }),
    fc.uniqueArray(place, {
      minLength: 10,
      maxLength: 10,
      selector: ({ sheet, row, column }) => `${sheet} ${row} ${column}`,
    }),
  )
  .map(([cells, places]) =>
    cells.map((cell, index) => {
      const found = places[index]!
      // The fourth column is of amounts: a number below its heading is one.
      const at = cell.isNumber && found.column === 4 && found.row > 3 ? { ...found, column: 40 + index } : found
      return { ...cell, ...at }
    }),
  )

/** One cell of a workbook with its place. */
type PlacedCell = PersonalCell & { readonly sheet: number; readonly row: number; readonly column: number }

const headings = ['Funktion', 'Tekst', 'Bemærkning', '2018']

/** The bytes of a workbook of three sheets (one hidden, one very hidden), each a follow-up with the cells put in. */
export const workbookWith = (cells: readonly PlacedCell[]): Promise<Uint8Array> => {
  const strings: string[] = []
  const sheets = ['Forbrug', 'Skjult', 'Meget skjult'].map((name, sheet) => {
    const grid = new Map<number, Map<number, string>>()
    const put = (row: number, column: number, attributes: string, content: string) => {
      const shared = attributes.includes('"s"')
      if (shared) strings.push(shown(content))
      const inside = shared ? `<v>${strings.length - 1}</v>` : content
      const line = grid.get(row) ?? new Map<number, string>()
      grid.set(row, line.set(column, `<c r="${cellReference(row, column)}"${attributes}>${inside}</c>`))
    }
    headings.forEach((text, index) => put(3, index + 1, ' t="inlineStr"', `<is>${shown(text)}</is>`))
    for (let row = 4; row < 8; row++) {
      put(row, 1, ' t="inlineStr"', `<is>${shown(`5.28.2${row - 4}`)}</is>`)
      put(row, 4, '', `<v>${row * 1000}</v>`)
    }
    for (const { row, column, attributes, content, sheet: own } of cells) {
      if (own === sheet) put(row, column, attributes, content)
    }
    const inOrder = <Value>(map: Map<number, Value>) => [...map].sort(([one], [other]) => one - other)
    const rows = inOrder(grid).map(
      ([row, line]) =>
        `<row r="${row}">${inOrder(line)
          .map(([, cell]) => cell)
          .join('')}</row>`,
    )
    return { name, xml: sheetXml(rows.join('')), attributes: ['', 'state="hidden"', 'state="veryHidden"'][sheet] ?? '' }
  })
  return buildWorkbook({ sheets, sharedStrings: sharedStringsXml(strings), styles: stylesXml([0, 'dd-mm-yyyy', '0']) })
}
