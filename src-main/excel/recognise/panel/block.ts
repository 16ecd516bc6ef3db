import type { TableRow } from '../sheet-table'
import { keyText } from './cell-shape'

/** A row of a block with the lines that stand alone above it, the nearest first. */
export interface BlockRow {
  readonly row: TableRow
  readonly sections: readonly string[]
}

/** A block of figures under a heading of one to three rows. */
export interface Block {
  /** Heading rows, from above. */
  readonly levels: readonly TableRow[]
  readonly rows: readonly BlockRow[]
  /** Rows between the block before and the heading: title lines. */
  readonly above: readonly TableRow[]
  /** Lines alone in their row that no figures follow: footnotes. */
  readonly notes: readonly TableRow[]
  /** Index, within the table's rows, after the block's last row of figures. */
  readonly end: number
}

/** The texts of a row in one line. */
export const rowText = (row: TableRow): string => [...row.cells.values()].map(keyText).filter(Boolean).join(' ')
