import type { GridColumn } from './sheet-grid'

/** A head of a shown sheet that a person has opened, with the element to which the focus goes back. */
export type HeadTarget =
  | { readonly kind: 'column'; readonly column: GridColumn; readonly anchor: HTMLElement }
  | { readonly kind: 'row'; readonly row: number; readonly anchor: HTMLElement }

/** Targets of the two kinds. */
export const headTarget = {
  column: (column: GridColumn, anchor: HTMLElement): HeadTarget => ({ kind: 'column', column, anchor }),
  row: (row: number, anchor: HTMLElement): HeadTarget => ({ kind: 'row', row, anchor }),
} as const
