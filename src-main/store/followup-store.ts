import { type Connection, query } from './connection'
import type { Tables } from './tables'
import type { Transactions } from './transactions'

/** What can be settled for the follow-up. `price-index` and `refusion` are the whole municipality's, the others an initiative's. */
export type SettingName = Tables['followup_setting']['name']

/** A setting as it was saved: `body` is the JSON value that was given, by whom and when. */
export interface StoredSetting {
  readonly name: SettingName
  readonly body: unknown
  readonly at: string
  readonly by: string
}

/** What has been settled for the follow-up of initiatives. Nothing is overwritten: the newest of a name holds. */
export interface FollowupStore {
  /** What holds for an initiative, the whole municipality's with it, by name; only the latter for an unknown initiative. */
  read(initiative: number): StoredSetting[]
  /** Everything that an initiative (`null`: the whole municipality) ever had under a name, newest first. */
  history(initiative: number | null, name: SettingName): StoredSetting[]
  /**
   * Adds what holds from now on; nothing where the newest says the same already. Rejects, and nothing is written, for what
   * is no JSON value, an unknown name or initiative, and a name that is not for such an owner.
   */
  save(initiative: number | null, name: SettingName, body: unknown, at: string, by: string): Promise<void>
}

const columns = ['name', 'body', 'at', 'by'] as const

const fromRow = (row: Pick<Tables['followup_setting'], (typeof columns)[number]>): StoredSetting => ({
  ...row,
  body: JSON.parse(row.body) as unknown,
})

const readSettings = (connection: Connection, initiative: number): StoredSetting[] => {
  const newest = query
    .selectFrom('followup_setting')
    .select((select) => select.fn.max('id').as('id'))
    .where((where) => where.or([where('initiative_id', '=', initiative), where('initiative_id', 'is', null)]))
    .groupBy(['initiative_id', 'name'])
  return connection
    .all(query.selectFrom('followup_setting').select(columns).where('id', 'in', newest).orderBy('name'))
    .map(fromRow)
}

const ofName = (initiative: number | null, name: SettingName) =>
  query
    .selectFrom('followup_setting')
    .select(columns)
    .where('initiative_id', 'is', initiative)
    .where('name', '=', name)
    .orderBy('id', 'desc')

const insertSetting = (
  connection: Connection,
  initiative: number | null,
  name: SettingName,
  body: unknown,
  at: string,
  by: string,
): void => {
  // Of what is no JSON value (a function, `undefined`) no text is made.
  const text = JSON.stringify(body) as string | undefined
  if (text === undefined) throw new TypeError(`the setting ${name} is no JSON value`)
  const [newest] = connection.all(ofName(initiative, name).limit(1))
  if (newest?.body === text) return
  connection.run(query.insertInto('followup_setting').values({ initiative_id: initiative, name, body: text, at, by }))
}

/** The settings of the follow-up behind two connections. */
export const followupStore = (reader: Connection, writer: Connection, run: Transactions['run']): FollowupStore => ({
  read: (initiative) => readSettings(reader, initiative),
  history: (initiative, name) => reader.all(ofName(initiative, name)).map(fromRow),
  save: (initiative, name, body, at, by) => run(() => insertSetting(writer, initiative, name, body, at, by)),
})
