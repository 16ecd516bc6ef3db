import type { FileIssue } from '#domain/file-issue'
import { type Message, type MessageKey, message } from '#domain/message'
import type { GridCell } from '../../grid'
import { cellReference } from '../../grid'
import { cellText } from '../sheet-table'

/** So many cells that cannot be read are named; of the others only the number is told. */
const named = 20

/** What is wrong in a list, and what is to be said of it. */
export class ListIssues {
  readonly #sheet: string
  readonly #errors: FileIssue[] = []
  readonly #notes: FileIssue[] = []
  #more = 0

  constructor(sheet: string) {
    this.#sheet = sheet
  }

  /** Refuses a cell that cannot be read. `cell` may be empty where something should stand. */
  bad(row: number, column: number, key: MessageKey, cell?: GridCell): void {
    if (this.#errors.length === named) {
      this.#more += 1
      return
    }
    const read = cell?.kind === 'uncached' ? '' : cellText(cell).slice(0, 60)
    this.#errors.push({
      severity: 'error',
      code: 'bad-cell',
      sheet: this.#sheet,
      cell: cellReference(row, column),
      message: message(key, { read }),
    })
  }

  /** Says something of a cell, or of the list as a whole. */
  note(cell: string | null, told: Message): void {
    this.#notes.push({
      severity: 'note',
      code: told.key.split('.').at(-1) ?? told.key,
      sheet: this.#sheet,
      cell,
      message: told,
    })
  }

  /** Errors in the order of the sheet, then notes. */
  get all(): readonly FileIssue[] {
    if (this.#more > 0) {
      const more = message('list.more-bad', { count: this.#more })
      return [
        ...this.#errors,
        { severity: 'note', code: 'more-bad', sheet: this.#sheet, cell: null, message: more },
        ...this.#notes,
      ]
    }
    return [...this.#errors, ...this.#notes]
  }
}
