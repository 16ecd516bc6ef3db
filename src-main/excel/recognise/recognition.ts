import type { FileIssue, Question } from '#domain/file-issue'
import type { Observation, Source } from '#domain/observation'
import type { SheetTable } from './sheet-table'

/** Unit in which a table prints its amounts. */
export type AmountUnit = 'kr' | '1000kr' | 'mio'

/** What a column turned out to be, for the tinted view of the sheet. */
export type ColumnRole = 'key' | 'name' | 'value' | 'total' | 'derived' | 'ignored'

/** What a row turned out to be. */
export type RowRole = 'title' | 'header' | 'data' | 'subtotal' | 'total' | 'footnote' | 'ignored'

/** A total that the file states, against the sum of its rows; øre. */
export interface ControlTotal {
  readonly sheet: string
  readonly cell: string
  readonly label: string
  readonly stated: number
  readonly computed: number
  readonly agrees: boolean
}

/** A table that was understood: what it says, what was noticed, and what only a person can tell. */
export interface Recognition {
  readonly kind: string
  readonly source: Source
  readonly unit: AmountUnit
  /** Printed rounding of the amounts, øre: 1, 100 (whole kr.) or 100000 (1.000 kr.). */
  readonly rounding: number
  readonly observations: readonly Observation[]
  readonly issues: readonly FileIssue[]
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
  /** Answers of a person, by question id. */
  readonly answers: Readonly<Record<string, string>>
}

/** One kind of table. A new kind is a new entry in the list of recognisers and touches nothing else. */
export interface Recogniser {
  readonly kind: string
  readonly source: Source
  /** What the sheet says when read as this kind; `null` where it is not of this kind. */
  recognise(table: SheetTable, context: RecognitionContext): Recognition | null
}
