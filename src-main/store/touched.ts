import { type Observation, scopesOf } from '#domain/observation'
import type { Connection } from './connection'
import { type Candidates, sameScope, selectInForce, selectOverruled } from './in-force'
import { type StoredObservation, fromRow } from './observations'

/** The figures of the newest active batch of each scope `wanted`; older ones cannot be in force. */
const withinScopes = (wanted: string): string => `
  SELECT o.id FROM (${wanted}) AS wanted CROSS JOIN observation AS o ON o.batch_id = (
    SELECT max(s.batch_id) FROM batch_scope AS s CROSS JOIN batch ON batch.id = s.batch_id
    WHERE ${sameScope('s', 'wanted')} AND s.batch_id < :before
      AND batch.status = 'active' AND batch.initiative_id IS :initiative
  ) AND ${sameScope('o', 'wanted')}`

/** The figures, of any batch, that have the measure, breakdown and period of one `wanted`: equal keys are among them. */
const withLikeKeys = (wanted: string): string => `
  SELECT o.id FROM (${wanted}) AS wanted CROSS JOIN observation AS o
    ON o.measure = wanted.measure AND o.breakdown = wanted.breakdown AND o.period = wanted.period`

const columnsOf = (json: string, names: readonly string[]): string =>
  `SELECT ${names.map((name, at) => `value ->> ${at} AS ${name}`).join(', ')} FROM json_each(${json})`

const likeKeysOf = (figures: readonly Observation[]): string => {
  const keys = figures.map(({ measure, breakdown, period }) => JSON.stringify([measure, breakdown, period]))
  return `[${[...new Set(keys)].join()}]`
}

/** The figures that an import of these could touch: those within its scopes, and those with its keys in another slot. */
export const touchedBy = (incoming: readonly Observation[]): Candidates => {
  const scopes = scopesOf(incoming).map((scope) => [
    scope.measure,
    scope.basis,
    scope.period,
    scope.source,
    scope.statedIn ?? '',
    scope.slot,
  ])
  return {
    sql: `${withinScopes(columnsOf(':scopes', ['measure', 'basis', 'period', 'source', 'stated_in', 'slot']))}
          UNION ${withLikeKeys(columnsOf(':keys', ['measure', 'breakdown', 'period']))}`,
    params: { scopes: JSON.stringify(scopes), keys: likeKeysOf(incoming) },
  }
}

/** The figures of the keys of these, of any batch, and some beside them. */
export const ofLikeKeys = (figures: readonly Observation[]): Candidates => ({
  sql: withLikeKeys(columnsOf(':keys', ['measure', 'breakdown', 'period'])),
  params: { keys: likeKeysOf(figures) },
})

/** What `touchedBy` says of the figures of a batch that is in the store. */
export const touchedByBatch = (batch: number): Candidates => ({
  sql: `${withinScopes('SELECT * FROM batch_scope WHERE batch_id = :batch')}
        UNION ${withLikeKeys('SELECT DISTINCT measure, breakdown, period FROM observation WHERE batch_id = :batch')}`,
  params: { batch },
})

/**
 * The figures in force that an import could change or remove, and perhaps some beside them: no others matter to `diffOf`.
 * Those of just that owner, since nobody's import takes another's figures out of force.
 */
export const readTouched = (
  connection: Connection,
  initiative: number | null,
  incoming: readonly Observation[],
): StoredObservation[] =>
  incoming.length === 0
    ? []
    : selectInForce(connection, touchedBy(incoming), { initiative, owned: 'strictly' }).map(fromRow)

/** The older figures that those of another slot overrule, of the keys of these figures; the oldest first. */
export const readBeneath = (
  connection: Connection,
  initiative: number | null,
  figures: readonly Observation[],
): StoredObservation[] =>
  figures.length === 0
    ? []
    : selectOverruled(connection, ofLikeKeys(figures), { initiative, owned: 'strictly' }).map(fromRow)
