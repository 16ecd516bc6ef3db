import { type Month, month } from '#domain/month'
import { type Connection, query } from './connection'

/** A milestone of an initiative. Days as `2015-03-24`, `2015-03` or `2015`, as exactly as they are known. */
export interface Milestone {
  readonly title: string
  readonly due: string | null
  readonly doneOn: string | null
  readonly note: string
}

/** What an initiative is, beside its name and start. */
export interface InitiativeDetails {
  readonly owner: string
  readonly ends: Month | null
  readonly targetGroup: string
  /** Persons. */
  readonly targetCount: number | null
  readonly milestones: readonly Milestone[]
}

/** The details of an initiative; empty where nobody has written any. */
export const readDetails = (connection: Connection, initiative: number): InitiativeDetails => {
  const [row] = connection.all(
    query.selectFrom('initiative_detail').selectAll().where('initiative_id', '=', initiative),
  )
  const milestones = connection.all(
    query.selectFrom('milestone').selectAll().where('initiative_id', '=', initiative).orderBy('position'),
  )
  return {
    owner: row?.owner ?? '',
    ends: row?.ends ? month(row.ends) : null,
    targetGroup: row?.target_group ?? '',
    targetCount: row?.target_count ?? null,
    milestones: milestones.map(({ title, due, done_on, note }) => ({ title, due, doneOn: done_on, note })),
  }
}

/** Writes the details of an initiative, in place of those before. */
export const writeDetails = (
  connection: Connection,
  initiative: number,
  { owner, ends, targetGroup, targetCount, milestones }: InitiativeDetails,
  at: string,
  by: string,
): void => {
  connection.run(query.deleteFrom('initiative_detail').where('initiative_id', '=', initiative))
  const described = { owner, ends, target_group: targetGroup, target_count: targetCount }
  connection.run(
    query
      .insertInto('initiative_detail')
      .values({ initiative_id: initiative, ...described, changed_at: at, changed_by: by }),
  )
  connection.run(query.deleteFrom('milestone').where('initiative_id', '=', initiative))
  milestones.forEach(({ title, due, doneOn, note }, position) => {
    const row = { initiative_id: initiative, position, title, due, done_on: doneOn, note }
    connection.run(query.insertInto('milestone').values(row))
  })
}
