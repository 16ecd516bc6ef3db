import type { GridCell } from '../../grid'
import type { TableRow } from '../sheet-table'
import { type CellShape, cellShape } from './cell-shape'

/** True for a cell that may head a column. */
export const heads = (shape: CellShape): boolean => shape === 'text' || shape === 'period' || shape === 'year'

/** The shapes of cells, each row's and each text's found once. */
export class RowShapes {
  readonly #textShapes = new Map<string, CellShape>()
  readonly #shapes = new Map<TableRow, ReadonlyMap<number, CellShape>>()

  /** The shapes of a row's cells by column. */
  of(row: TableRow): ReadonlyMap<number, CellShape> {
    let shapes = this.#shapes.get(row)
    if (!shapes) {
      shapes = new Map([...row.cells].map(([column, cell]) => [column, this.#shape(cell)]))
      this.#shapes.set(row, shapes)
    }
    return shapes
  }

  /** The shape of a cell; of a text it is found once. */
  #shape(cell: GridCell): CellShape {
    if (cell.kind !== 'text') return cellShape(cell)
    let shape = this.#textShapes.get(cell.value)
    if (shape === undefined) {
      shape = cellShape(cell)
      this.#textShapes.set(cell.value, shape)
    }
    return shape
  }
}
