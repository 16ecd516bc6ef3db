import type { FileIssue, Question } from '#domain/file-issue'
import type { Observation, Source } from '#domain/observation'
import type { GridRow } from '../grid'
import type { RememberedLayout } from './corrections'
import type { SheetTable } from './sheet-table'

/** Unit in which a table prints its amounts. */
export type AmountUnit = 'kr' | '1000kr' | 'mio'

/** What a column turned out to be, for the tinted view of the sheet. */
export type ColumnRole = 'key' | 'name' | 'value' | 'total' | 'derived' | 'ignored'

/** What a row turned out to be. */
export type RowRole = 'title' | 'header' | 'data' | 'subtotal' | 'total' | 'footnote' | 'ignored'

/** A total that the file states, against the sum of its rows; both in the measure's integer scale (øre for money). */
export interface ControlTotal {
  readonly sheet: string
  readonly cell: string
  readonly label: string
  readonly measure: string
  readonly stated: number
  readonly computed: number
  readonly agrees: boolean
}

/** A table that was understood: what it says, what was noticed, and what only a person can tell. */
export interface Recognition {
  readonly kind: string
  readonly source: Source
  /** `null` where the table holds no amounts. */
  readonly unit: AmountUnit | null
  /** Printed rounding of the amounts, øre: 1, 100 (whole kr.) or 100000 (1.000 kr.). 1 where the table holds no amounts. */
  readonly rounding: number
  /** Row of the heading that names the columns; the last one where there are two. */
  readonly headerRow: number
  /** Last row of the table where another one begins below it; `null` where it reaches to the end of the sheet. */
  readonly endRow: number | null
  /** Committee that a line above states for the whole table; left out or empty where none does. */
  readonly committee?: string
  readonly observations: readonly Observation[]
  readonly issues: readonly FileIssue[]
  /** Every question that the table leaves open, with its answer where there is one. */
  readonly questions: readonly Question[]
  readonly totals: readonly ControlTotal[]
  readonly columnRoles: ReadonlyMap<number, ColumnRole>
  readonly rowRoles: ReadonlyMap<number, RowRole>
}

/** What a recogniser may know beside the sheet. */
export interface RecognitionContext {
  /** Name of the file: a year in it is a proposal, never taken without asking. */
  readonly fileName: string
  /** The present year, for the years that are offered in a question. */
  readonly currentYear: number
  /** Answers of a person, and those of a remembered layout, by question id. */
  readonly answers: Readonly<Record<string, string>>
}

/** What the reading of a file may know: beside what a recogniser knows, the layouts that were answered before. */
export interface ReadingContext extends RecognitionContext {
  readonly layouts: readonly RememberedLayout[]
}

/** One kind of table. A new kind is a new entry in the list of recognisers and touches nothing else. */
export interface Recogniser {
  readonly kind: string
  readonly source: Source
  /** What the sheet says when read as this kind; `null` where it is not of this kind. */
  recognise(table: SheetTable, context: RecognitionContext): Recognition | null
}

/** A list of single events being added up, row by row, so that none of its rows is kept. */
export interface ListReading {
  /** Takes each row of the sheet in turn, from the first: what stands above and in the heading is passed over. */
  row(row: GridRow): void
  /** What the list said; called once, after the last row. */
  finish(): Recognition
}

/** A kind of table with one event a row (postings, notifications): read as a stream, since it may have any number of rows. */
export interface ListKind {
  readonly kind: string
  readonly source: Source
  /** Begins to read a sheet by its first rows; `null` where they do not head a list of this kind. */
  start(head: SheetTable, context: RecognitionContext): ListReading | null
}
