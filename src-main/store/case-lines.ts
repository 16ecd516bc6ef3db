import { type Connection, query } from './connection'
import { asStoreFailure } from './store-failure'

/** An amount of a plan, øre. */
export interface CaseLine {
  readonly kind: 'investment' | 'saving'
  /** Key of a scenario; empty: of all of them. */
  readonly scenario: string
  /** Item of the investment or component of the saving; empty: the whole. */
  readonly item: string
  /** `Y3`, or `2015-07` where it was typed by month. */
  readonly period: string
  readonly ore: number
}

/** A line with where it came from: the figure that it was imported as, else who typed it and when. */
export interface StoredCaseLine extends CaseLine {
  readonly observation: number | null
  readonly enteredAt: string
  readonly enteredBy: string
}

/** The lines of a version, in the order in which they were entered. */
export const readLines = (connection: Connection, version: number): StoredCaseLine[] =>
  connection
    .all(query.selectFrom('case_line').selectAll().where('version_id', '=', version).orderBy('id'))
    .map(({ kind, scenario, item, period, ore, observation_id, entered_at, entered_by }) => ({
      ...{ kind, scenario, item, period, ore },
      observation: observation_id,
      enteredAt: entered_at,
      enteredBy: entered_by,
    }))

/** What makes a line the same line. */
export const lineText = ({ kind, scenario, item, period }: Omit<CaseLine, 'ore'>): string =>
  JSON.stringify([kind, scenario, item, period])

const insertLine = `
  INSERT INTO case_line (version_id, kind, scenario, item, period, ore, observation_id, entered_at, entered_by)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

const insertLines = (connection: Connection, version: number, lines: readonly StoredCaseLine[]): void =>
  asStoreFailure(() => {
    // A plan by month has a thousand of them: the statement is made once.
    const insert = connection.database.prepare(insertLine)
    for (const { kind, scenario, item, period, ore, observation, enteredAt, enteredBy } of lines) {
      insert.run(version, kind, scenario, item, period, ore, observation, enteredAt, enteredBy)
    }
  })

/** Copies the lines of one version into another, each with where it came from. */
export const copyLines = (connection: Connection, from: number, to: number): void =>
  insertLines(connection, to, readLines(connection, from))

/** Puts the figures of an import into the version that it becomes. */
export const importLines = (connection: Connection, version: number, batch: number): void => {
  const rows = connection.all(
    query
      .selectFrom('observation')
      .innerJoin('batch', 'batch.id', 'observation.batch_id')
      .selectAll('observation')
      .select(['batch.imported_at', 'batch.imported_by'])
      .where('batch_id', '=', batch)
      .where('measure', 'in', ['plan.investment', 'plan.saving'])
      .where('basis', 'in', ['plan-year', 'month'])
      .orderBy('observation.id'),
  )
  const lines = rows.map((row): StoredCaseLine => ({
    kind: row.measure === 'plan.investment' ? 'investment' : 'saving',
    scenario: row.breakdown,
    item: row.component,
    period: row.period,
    ore: row.value,
    observation: row.id,
    enteredAt: row.imported_at,
    enteredBy: row.imported_by,
  }))
  insertLines(connection, version, lines)
}

/**
 * Replaces the lines of a version. A line that says the same as before, or as the version that this one was copied from, keeps
 * where it came from; any other was typed now.
 */
export const replaceLines = (
  connection: Connection,
  version: { readonly id: number; readonly from: number | null },
  lines: readonly CaseLine[],
  at: string,
  by: string,
): void => {
  const same = (line: CaseLine) => `${lineText(line)} ${line.ore}`
  const known = new Map<string, StoredCaseLine[]>()
  for (const source of [version.id, ...(version.from === null ? [] : [version.from])]) {
    const held = Map.groupBy(readLines(connection, source), same)
    for (const [text, found] of held) if (!known.has(text)) known.set(text, found)
  }
  connection.run(query.deleteFrom('case_line').where('version_id', '=', version.id))
  const typed = { observation: null, enteredAt: at, enteredBy: by }
  const kept = lines.map((line): StoredCaseLine => ({ ...typed, ...known.get(same(line))?.shift(), ...line }))
  insertLines(connection, version.id, kept)
}
