import type { Migration } from '../migrate'

/** Remembered layouts, and an index that finds the figures of a batch within one period. What is in force is asked by `in-force.ts`. */
export const layouts: Migration = {
  version: 2,
  sql: `
    CREATE TABLE layout_profile (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      signature TEXT NOT NULL UNIQUE CHECK (signature <> ''),
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      answers TEXT NOT NULL CHECK (json_valid(answers) AND json_type(answers) = 'object'),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      changed_by TEXT NOT NULL,
      used_at TEXT,
      uses INTEGER NOT NULL CHECK (uses >= 0),
      CHECK ((used_at IS NULL) = (uses = 0))
    ) STRICT;

    -- An import of many periods was read whole once for each of them.
    DROP INDEX observation_by_batch;
    CREATE INDEX observation_by_batch ON observation (batch_id, measure, basis, period);

    -- They worked out the whole store for a question about a few figures.
    DROP VIEW observation_in_force;
    DROP VIEW scope_in_force;
  `,
}
