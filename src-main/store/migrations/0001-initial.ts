import type { Migration } from '../migrate'

/** The first store: initiatives, imports with their scope, observations, business cases with versions and scenarios. */
export const initial: Migration = {
  version: 1,
  sql: `
    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;

    CREATE TABLE initiative (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 40),
      name TEXT NOT NULL,
      municipality TEXT NOT NULL,
      start_month TEXT CHECK (start_month IS NULL OR start_month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
      placeholder INTEGER NOT NULL CHECK (placeholder IN (0, 1)),
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE batch (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      initiative_id INTEGER REFERENCES initiative (id),
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      kind TEXT NOT NULL,
      source TEXT NOT NULL,
      rounding INTEGER NOT NULL CHECK (rounding >= 1),
      status TEXT NOT NULL CHECK (status IN ('active', 'undone')),
      imported_at TEXT NOT NULL,
      imported_by TEXT NOT NULL,
      new_count INTEGER NOT NULL CHECK (new_count >= 0),
      changed_count INTEGER NOT NULL CHECK (changed_count >= 0),
      unchanged_count INTEGER NOT NULL CHECK (unchanged_count >= 0),
      removed_count INTEGER NOT NULL CHECK (removed_count >= 0)
    ) STRICT;
    CREATE INDEX batch_by_sha256 ON batch (sha256);

    CREATE TABLE batch_event (
      id INTEGER PRIMARY KEY,
      batch_id INTEGER NOT NULL REFERENCES batch (id),
      event TEXT NOT NULL CHECK (event IN ('imported', 'undone', 'redone')),
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX batch_event_by_batch ON batch_event (batch_id);

    CREATE TABLE batch_scope (
      measure TEXT NOT NULL,
      basis TEXT NOT NULL,
      period TEXT NOT NULL,
      source TEXT NOT NULL,
      stated_in TEXT NOT NULL,
      slot TEXT NOT NULL,
      batch_id INTEGER NOT NULL REFERENCES batch (id),
      PRIMARY KEY (measure, basis, period, source, stated_in, slot, batch_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX batch_scope_by_batch ON batch_scope (batch_id);

    CREATE TABLE observation (
      id INTEGER PRIMARY KEY,
      batch_id INTEGER NOT NULL REFERENCES batch (id),
      measure TEXT NOT NULL,
      breakdown TEXT NOT NULL,
      component TEXT NOT NULL,
      committee TEXT NOT NULL,
      dranst INTEGER CHECK (dranst IS NULL OR dranst BETWEEN 1 AND 9),
      period TEXT NOT NULL,
      basis TEXT NOT NULL CHECK (basis IN ('month', 'ytd', 'year', 'schoolyear', 'plan-year')),
      source TEXT NOT NULL,
      stated_in TEXT NOT NULL,
      slot TEXT NOT NULL,
      value INTEGER NOT NULL,
      sheet TEXT NOT NULL,
      cell TEXT,
      raw TEXT NOT NULL,
      row_count INTEGER CHECK (row_count IS NULL OR row_count >= 1)
    ) STRICT;
    CREATE INDEX observation_by_batch ON observation (batch_id, measure);
    CREATE INDEX observation_by_figure ON observation (measure, breakdown, period);

    CREATE TABLE leading_source (
      measure TEXT NOT NULL,
      year INTEGER NOT NULL,
      source TEXT NOT NULL,
      chosen_at TEXT NOT NULL,
      chosen_by TEXT NOT NULL,
      PRIMARY KEY (measure, year)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE business_case (
      id INTEGER PRIMARY KEY,
      initiative_id INTEGER NOT NULL REFERENCES initiative (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      batch_id INTEGER NOT NULL UNIQUE REFERENCES batch (id),
      approved_on TEXT,
      price_level TEXT,
      horizon_years INTEGER NOT NULL CHECK (horizon_years BETWEEN 1 AND 50),
      discount_basis_points INTEGER NOT NULL CHECK (discount_basis_points > -10000),
      UNIQUE (initiative_id, version)
    ) STRICT;

    CREATE TABLE scenario (
      business_case_id INTEGER NOT NULL REFERENCES business_case (id),
      position INTEGER NOT NULL,
      key TEXT NOT NULL,
      PRIMARY KEY (business_case_id, position),
      UNIQUE (business_case_id, key)
    ) STRICT, WITHOUT ROWID;

    -- For each scope the newest batch in force, by import order: it wins as a whole, so a key that it lacks is removed.
    CREATE VIEW scope_in_force AS
      SELECT batch.initiative_id, scope.measure, scope.basis, scope.period, scope.source, scope.stated_in, scope.slot,
             max(scope.batch_id) AS batch_id
      FROM batch_scope AS scope
      JOIN batch ON batch.id = scope.batch_id AND batch.status = 'active'
      GROUP BY batch.initiative_id, scope.measure, scope.basis, scope.period, scope.source, scope.stated_in, scope.slot;

    -- The figures in force: of equal keys in two layout slots the newer batch holds.
    CREATE VIEW observation_in_force AS
      SELECT * FROM (
        SELECT observation.*, scope_in_force.initiative_id,
               row_number() OVER (
                 PARTITION BY scope_in_force.initiative_id, observation.measure, observation.breakdown, observation.component,
                              observation.committee, observation.dranst, observation.period, observation.basis,
                              observation.source, observation.stated_in
                 ORDER BY observation.batch_id DESC
               ) AS rank
        FROM scope_in_force
        JOIN observation
          ON observation.batch_id = scope_in_force.batch_id
         AND observation.measure = scope_in_force.measure
         AND observation.basis = scope_in_force.basis
         AND observation.period = scope_in_force.period
         AND observation.source = scope_in_force.source
         AND observation.stated_in = scope_in_force.stated_in
         AND observation.slot = scope_in_force.slot
      ) WHERE rank = 1;
  `,
}
