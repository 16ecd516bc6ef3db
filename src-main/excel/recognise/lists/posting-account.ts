import { type WrittenCode, accountFunction, readAccountCode, readDranst } from '#domain/account-function'
import type { GridCell } from '../../grid'
import { cellText, codeText } from '../sheet-table'

/** Where a row of a list says which function it is of. */
export type AccountColumns =
  | { readonly kind: 'one'; readonly column: number }
  /** Hovedkonto, hovedfunktion (where there is one) and funktion, each in a column of its own. */
  | { readonly kind: 'parts'; readonly columns: readonly [number, number | null, number] }
  /** Above the rows, in a row of its own. */
  | { readonly kind: 'above' }

/** What an account says: the function, and dranst where its string has it. */
export interface Account extends WrittenCode {
  readonly dranst: number | null
}

const withDranst = (code: WrittenCode | null, text: string): Account | null =>
  code && { ...code, dranst: readDranst(text) }

/** Reads an account cell, `null` where it holds no function. A code of two parts must be a known one. */
export const readAccount = (cell: GridCell): Account | null => {
  const text = codeText(cell)
  const code = readAccountCode(text)
  return code?.parts === 2 && accountFunction(code.code) === null && cell.kind === 'number'
    ? null
    : withDranst(code, text)
}

const lastPart = (cell: GridCell | undefined): string | null => {
  const found = /^0*(\d+(?:\.\d+)*)(?!\d)/.exec(cellText(cell))
  return found?.[1]?.split('.').at(-1) ?? null
}

/** Puts an account together from columns of its own: 5 | 28 | 20. */
export const readAccountParts = (cells: readonly (GridCell | undefined)[]): Account | null => {
  const [main, group, own] = cells.map(lastPart)
  if (!main || !own || main.length > 1 || own.length > 2) return null
  if (cells[1] === undefined) return withDranst(readAccountCode(`${main}.${own.padStart(2, '0')}`), '')
  return group?.length === 2 ? withDranst(readAccountCode(`${main}.${group}.${own.padStart(2, '0')}`), '') : null
}

const groupLabel = /^(?:funktion|konto(?:nr|streng)?|kontonummer|function|account|psp-element)\b\.?\s*:?\s*/i

/** Reads the account that heads a group of rows: `05.28.20 Opholdssteder`, `Konto: 05.28.20.1.001`. */
export const readGroupHeading = (cells: readonly GridCell[]): Account | null => {
  const text = cells.map(cellText).filter(Boolean).join(' ')
  const code = readAccountCode(text.replace(groupLabel, ''))
  return code?.parts === 3 ? withDranst(code, text.replace(groupLabel, '')) : null
}

/** True for an account that says more than its function: it is of single postings, not of a table by function. */
export const isLongAccount = (cell: GridCell): boolean =>
  /^(?:[A-Z]{1,3}-|0?\d\.\d{2}\.\d{2}\.\d|\d{8,})/.test(cellText(cell))
