import type { GridCell } from '../../grid'
import type { TableRow } from '../sheet-table'
import { type PostingMeaning, postingWords } from './posting-words'

/** The columns under a meaning, the best first. */
export type Named = (meaning: PostingMeaning) => readonly number[]

/** What the headings of a posting list name. */
export const namedColumns = (headings: ReadonlyMap<number, string>): Named => {
  const found = [...headings].flatMap(([column, text]) => postingWords(text).map((word) => ({ column, ...word })))
  return (meaning) =>
    found
      .filter((word) => word.meaning === meaning)
      .sort((a, b) => a.rank - b.rank || a.column - b.column)
      .map(({ column }) => column)
}

/** Part of the cells of a column that are what is looked for; 0 where there are none. */
export const share = (cells: readonly GridCell[], is: (cell: GridCell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(is).length / cells.length

/** The cells of a column. */
export const cellsIn = (rows: readonly TableRow[], column: number): GridCell[] =>
  rows.flatMap(({ cells }) => cells.get(column) ?? [])
