import { holdsPersonalNumber, withoutPersonalNumbers } from '#domain/personal-number'
import { type Connection, query } from './connection'
import { StoreFailure } from './store-failure'

/** Answers to the questions of a file, by question. */
export type LayoutAnswers = Readonly<Record<string, string>>

/** A layout whose questions a person has answered: the next file of that layout is read in the same way. */
export interface StoredLayoutProfile {
  readonly id: number
  /** What tells the layout from others; one profile each. */
  readonly signature: string
  readonly kind: string
  /** Its headings, for people. */
  readonly label: string
  readonly answers: LayoutAnswers
  readonly createdAt: string
  readonly changedAt: string
  readonly changedBy: string
  /** When it was last used for a file; `null` where it never was. */
  readonly usedAt: string | null
  readonly uses: number
}

/** A layout to remember. */
export interface LayoutToRemember {
  readonly signature: string
  readonly kind: string
  readonly label: string
  readonly answers: LayoutAnswers
  readonly at: string
  readonly by: string
}

const readAnswers = (json: string): LayoutAnswers => {
  const parsed: unknown = JSON.parse(json)
  const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []
  return Object.fromEntries(
    entries.map(([question, answer]): [string, string] => {
      if (typeof answer !== 'string') throw new StoreFailure('damaged', 'layout_profile.answers')
      return [question, answer]
    }),
  )
}

/** Answers as they are stored: one that may hold a CPR number is not remembered. */
const storableAnswers = (answers: LayoutAnswers): string =>
  JSON.stringify(Object.fromEntries(Object.entries(answers).filter((entry) => !entry.some(holdsPersonalNumber))))

/** The remembered layouts, newest use first; one that was never used counts from when it was made. */
export const readLayouts = (connection: Connection): StoredLayoutProfile[] =>
  connection
    .all(
      query
        .selectFrom('layout_profile')
        .selectAll()
        .orderBy((order) => order.fn.coalesce('used_at', 'created_at'), 'desc')
        .orderBy('id', 'desc'),
    )
    .map((row) => ({
      id: row.id,
      signature: row.signature,
      kind: row.kind,
      label: row.label,
      answers: readAnswers(row.answers),
      createdAt: row.created_at,
      changedAt: row.changed_at,
      changedBy: row.changed_by,
      usedAt: row.used_at,
      uses: row.uses,
    }))

/** Remembers the answers to a layout; those that were remembered for its signature before are replaced, its uses kept. */
export const rememberLayout = (
  connection: Connection,
  { signature, kind, label, answers, at, by }: LayoutToRemember,
): void => {
  const said = {
    kind,
    label: withoutPersonalNumbers(label),
    answers: storableAnswers(answers),
    changed_at: at,
    changed_by: by,
  }
  connection.run(
    query
      .insertInto('layout_profile')
      .values({ signature, ...said, created_at: at, used_at: null, uses: 0 })
      .onConflict((conflict) => conflict.column('signature').doUpdateSet(said)),
  )
}

/** Counts one use of each of these layouts; a signature that is not remembered is passed over. */
export const useLayouts = (connection: Connection, signatures: readonly string[], at: string): void => {
  for (const signature of new Set(signatures)) {
    connection.run(
      query
        .updateTable('layout_profile')
        .set((set) => ({ uses: set('uses', '+', 1), used_at: at }))
        .where('signature', '=', signature),
    )
  }
}

const isThere = (connection: Connection, id: number): boolean =>
  connection.all(query.selectFrom('layout_profile').select('id').where('id', '=', id)).length > 0

/** Replaces the answers to a layout. False where it is no longer remembered. */
export const changeLayout = (
  connection: Connection,
  id: number,
  answers: LayoutAnswers,
  at: string,
  by: string,
): boolean => {
  if (!isThere(connection, id)) return false
  connection.run(
    query
      .updateTable('layout_profile')
      .set({ answers: storableAnswers(answers), changed_at: at, changed_by: by })
      .where('id', '=', id),
  )
  return true
}

/** Forgets a layout. False where it was no longer remembered. */
export const forgetLayout = (connection: Connection, id: number): boolean => {
  if (!isThere(connection, id)) return false
  connection.run(query.deleteFrom('layout_profile').where('id', '=', id))
  return true
}
