import { type Month, month } from '#domain/month'
import { type Connection, query } from './connection'

/** A stored initiative. `placeholder` is the nameless `default` that a new store begins with. */
export interface StoredInitiative {
  readonly id: number
  readonly key: string
  readonly name: string
  readonly municipality: string
  readonly start: Month | null
  readonly placeholder: boolean
}

/** What is needed to create an initiative. */
export interface NewInitiative {
  readonly key: string
  readonly name: string
  readonly municipality: string
  readonly start: Month | null
}

/** Every initiative, oldest first. */
export const readInitiatives = (connection: Connection): StoredInitiative[] =>
  connection.all(query.selectFrom('initiative').selectAll().orderBy('id')).map((row) => ({
    id: row.id,
    key: row.key,
    name: row.name,
    municipality: row.municipality,
    start: row.start_month === null ? null : month(row.start_month),
    placeholder: row.placeholder === 1,
  }))

/** Adds the `default` initiative that a new store holds until one is created. */
export const insertPlaceholder = (connection: Connection, at: string): void => {
  connection.run(
    query.insertInto('initiative').values({
      key: 'default',
      name: '',
      municipality: '',
      start_month: null,
      placeholder: 1,
      created_at: at,
    }),
  )
}

/** Creates an initiative. The placeholder, with what was imported for it, becomes the first one that is created. */
export const insertInitiative = (
  connection: Connection,
  { key, name, municipality, start }: NewInitiative,
  at: string,
): void => {
  const values = { key, name, municipality, start_month: start, placeholder: 0 as const, created_at: at }
  const placeholder = readInitiatives(connection).find((item) => item.placeholder)
  connection.run(
    placeholder
      ? query.updateTable('initiative').set(values).where('id', '=', placeholder.id)
      : query.insertInto('initiative').values(values),
  )
}
