import { type ColumnMeaning, isColumnMeaning } from '#domain/column-meaning'
import { columnLetters } from '../grid'

/** What a person said of one sheet, against or beyond what is seen in it. */
export interface SheetCorrections {
  /** Whether the sheet is to be read; `null` where nothing was said: visible sheets are, hidden ones are not. */
  readonly take: boolean | null
  /** Row that a person pointed out as the heading, or `null`. */
  readonly headerRow: number | null
  /** What columns mean, by 1-based column. */
  readonly columns: ReadonlyMap<number, ColumnMeaning>
  /** Answers `auto`: the file speaks for itself again, whatever was remembered of `header` or a column's letters. */
  readonly taken: ReadonlySet<string>
}

/** A layout that was answered before: its answers are those of questions, `header` and `column.C`. */
export interface RememberedLayout {
  readonly signature: string
  readonly answers: Readonly<Record<string, string>>
}

/** Prefix of an answer that corrects a column in a remembered layout. */
const columnAnswer = 'column.'

/** A remembered layout's `header` answer: the row with this signature is the heading. */
const headerAnswer = 'header'

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

const lastColumn = 16_384

const readColumns = (entries: readonly (readonly [string, string])[]): Map<number, ColumnMeaning> =>
  new Map(
    entries.flatMap(([letters, meaning]) => {
      const column = /^[A-Z]{1,3}$/.test(letters) ? columnNumber(letters) : 0
      return column >= 1 && column <= lastColumn && isColumnMeaning(meaning) ? [[column, meaning] as const] : []
    }),
  )

/**
 * The corrections of a sheet among the answers: `Ark1!take` (`yes`, `no`), `Ark1!header` (a row number), `Ark1!C` (a column meaning);
 * `auto` takes a remembered correction away. What has another form is passed over.
 */
export const correctionsOf = (answers: Readonly<Record<string, string>>, sheet: string): SheetCorrections => {
  const own = Object.entries(answers).flatMap(([id, value]): (readonly [string, string])[] =>
    id.startsWith(`${sheet}!`) ? [[id.slice(sheet.length + 1), value]] : [],
  )
  const take = own.find(([id]) => id === 'take')?.[1]
  const header = Number(own.find(([id]) => id === 'header')?.[1])
  return {
    take: take === 'yes' ? true : take === 'no' ? false : null,
    headerRow: Number.isInteger(header) && header >= 1 ? header : null,
    columns: readColumns(own),
    taken: new Set(own.flatMap(([id, value]) => (value === 'auto' ? [id] : []))),
  }
}

/** Corrections with those of a remembered layout put under them: what a person says now holds. */
export const withRemembered = (
  corrections: SheetCorrections,
  remembered: RememberedLayout | null,
  row: number | null,
): SheetCorrections => {
  if (remembered === null) return corrections
  const { taken } = corrections
  const kept = readColumns(
    Object.entries(remembered.answers).flatMap(([id, value]): (readonly [string, string])[] =>
      id.startsWith(columnAnswer) && !taken.has(id.slice(columnAnswer.length))
        ? [[id.slice(columnAnswer.length), value]]
        : [],
    ),
  )
  const own = Object.hasOwn(remembered.answers, headerAnswer) && !taken.has(headerAnswer) ? row : null
  return {
    ...corrections,
    headerRow: corrections.headerRow ?? own,
    columns: new Map([...kept, ...corrections.columns]),
  }
}

/** The corrections in the form in which a layout is remembered. */
export const rememberedCorrections = ({ headerRow, columns }: SheetCorrections): Record<string, string> => ({
  ...(headerRow === null ? {} : { [headerAnswer]: 'yes' }),
  ...Object.fromEntries([...columns].map(([column, meaning]) => [`${columnAnswer}${columnLetters(column)}`, meaning])),
})
