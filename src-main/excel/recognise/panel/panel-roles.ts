import type { ColumnRole, RowRole } from '../recognition'
import type { LaidBlock } from './layout'
import type { Reading } from './readings'
import type { CellReader } from './resolve'

/** What each column of a block is read as. */
export const columnRoles = (laid: LaidBlock, cells: CellReader): Map<number, ColumnRole> => {
  const roles = new Map<number, ColumnRole>()
  for (const level of laid.block.levels) for (const column of level.cells.keys()) roles.set(column, 'ignored')
  for (const { column } of laid.keyColumns) roles.set(column, 'key')
  for (const value of laid.values) {
    const total = value.headings.some(({ facts }) => facts.total)
    roles.set(value.column, cells.ignores(value) ? 'derived' : total ? 'total' : 'value')
  }
  return roles
}

/** What each row of a block is read as. */
export const rowRoles = (laid: LaidBlock, readings: readonly Reading[]): Map<number, RowRole> => {
  const roles = new Map<number, RowRole>()
  for (const { row } of laid.block.above) roles.set(row, 'title')
  for (const { row } of laid.block.levels) roles.set(row, 'header')
  for (const { row } of laid.rows) roles.set(row.row, 'ignored')
  for (const { facts, row } of readings) roles.set(row, facts.rowTotal ? 'total' : 'data')
  for (const { row } of laid.block.notes) roles.set(row, 'footnote')
  return roles
}
