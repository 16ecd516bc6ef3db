import type { Migration } from '../migrate'

const day = `GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`
const month = `GLOB '[12][0-9][0-9][0-9]-[01][0-9]'`
const year = `GLOB '[12][0-9][0-9][0-9]'`

/** A share as an exact fraction; both `NULL` where the payer has none. */
const share = (what: string): string => `
      ${what}_parts INTEGER CHECK (${what}_parts >= 0),
      ${what}_of INTEGER
        CHECK (${what}_of > 0 AND ${what}_of >= ${what}_parts) CHECK ((${what}_parts IS NULL) = (${what}_of IS NULL)),`

/**
 * The business case as a versioned object of its own. What was imported becomes a version whose lines name the figures that they
 * are; what was typed says who typed it and when. Beside it: claims, assumptions, history, milestones and details of the initiative.
 */
export const caseVersions: Migration = {
  version: 3,
  sql: `
    -- A version with a batch was imported: frozen from the start, and its facts are completed once (approved_at).
    CREATE TABLE case_version (
      id INTEGER PRIMARY KEY,
      initiative_id INTEGER NOT NULL REFERENCES initiative (id),
      number INTEGER NOT NULL CHECK (number >= 1),
      status TEXT NOT NULL CHECK (status IN ('draft', 'approved')),
      batch_id INTEGER UNIQUE REFERENCES batch (id),
      from_version INTEGER REFERENCES case_version (id),
      approved_on TEXT CHECK (approved_on IS NULL OR approved_on ${day}),
      approved_by TEXT,
      document TEXT,
      price_level TEXT,
      start_month TEXT CHECK (start_month IS NULL OR start_month ${month}),
      horizon_years INTEGER NOT NULL CHECK (horizon_years BETWEEN 1 AND 50),
      discount_basis_points INTEGER NOT NULL CHECK (discount_basis_points > -10000),
      created_at TEXT NOT NULL,
      created_by TEXT NOT NULL,
      approved_at TEXT,
      UNIQUE (initiative_id, number),
      CHECK (status = 'approved' OR batch_id IS NULL),
      CHECK (status = 'approved' OR approved_at IS NULL),
      CHECK (status = 'draft' OR batch_id IS NOT NULL OR approved_at IS NOT NULL)
    ) STRICT;

    CREATE TABLE case_scenario (
      version_id INTEGER NOT NULL REFERENCES case_version (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      success_millionths INTEGER CHECK (success_millionths IS NULL OR success_millionths BETWEEN 0 AND 1000000),
      PRIMARY KEY (version_id, position),
      UNIQUE (version_id, key)
    ) STRICT, WITHOUT ROWID;

    -- Scenario '': of all scenarios. Item '': the whole; else an item of the investment or a component of the saving.
    CREATE TABLE case_line (
      id INTEGER PRIMARY KEY,
      version_id INTEGER NOT NULL REFERENCES case_version (id),
      kind TEXT NOT NULL CHECK (kind IN ('investment', 'saving')),
      scenario TEXT NOT NULL,
      item TEXT NOT NULL,
      period TEXT NOT NULL CHECK (period GLOB 'Y[1-9]' OR period GLOB 'Y[1-9][0-9]' OR period ${month}),
      ore INTEGER NOT NULL,
      observation_id INTEGER REFERENCES observation (id),
      entered_at TEXT NOT NULL,
      entered_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX case_line_by_version ON case_line (version_id);
    CREATE INDEX case_line_by_observation ON case_line (observation_id);
    CREATE UNIQUE INDEX case_line_typed_once ON case_line (version_id, kind, scenario, item, period)
      WHERE observation_id IS NULL;

    CREATE TABLE case_payer (
      version_id INTEGER NOT NULL REFERENCES case_version (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL CHECK (name <> ''),${share('cost')}${share('gain')}
      PRIMARY KEY (version_id, position),
      UNIQUE (version_id, name)
    ) STRICT, WITHOUT ROWID;

    -- What the budget counts on, by calendar year: neither plan years nor the model's own saving.
    CREATE TABLE case_budget (
      version_id INTEGER NOT NULL REFERENCES case_version (id),
      year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
      investment_ore INTEGER NOT NULL,
      gain_ore INTEGER NOT NULL,
      entered_at TEXT NOT NULL,
      entered_by TEXT NOT NULL,
      PRIMARY KEY (version_id, year)
    ) STRICT, WITHOUT ROWID;

    -- What the imported table states beside its figures, a sum or a balance, and what its figures came to.
    CREATE TABLE case_control (
      version_id INTEGER NOT NULL REFERENCES case_version (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      sheet TEXT NOT NULL,
      cell TEXT NOT NULL,
      label TEXT NOT NULL,
      stated_ore INTEGER NOT NULL,
      computed_ore INTEGER NOT NULL,
      agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
      PRIMARY KEY (version_id, position)
    ) STRICT, WITHOUT ROWID;

    -- A stated figure or sentence that the audit checks. No part of the case: it may come and go with an approved version too.
    CREATE TABLE case_claim (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version_id INTEGER NOT NULL REFERENCES case_version (id),
      body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object'),
      created_at TEXT NOT NULL,
      created_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX case_claim_by_version ON case_claim (version_id);

    -- A calculator with its assumptions, for one scenario or ('') for all. An aid, and no part of the case either.
    CREATE TABLE case_assumptions (
      version_id INTEGER NOT NULL REFERENCES case_version (id),
      scenario TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object'),
      changed_at TEXT NOT NULL,
      changed_by TEXT NOT NULL,
      PRIMARY KEY (version_id, scenario)
    ) STRICT, WITHOUT ROWID;

    -- Who did what with a version, and when. Of a save the document as it then stood, so that the next one can be taken back.
    CREATE TABLE case_event (
      id INTEGER PRIMARY KEY,
      version_id INTEGER NOT NULL REFERENCES case_version (id),
      event TEXT NOT NULL CHECK (event IN ('imported', 'created', 'saved', 'reverted', 'approved', 'completed')),
      document TEXT CHECK (document IS NULL OR json_valid(document)),
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX case_event_by_version ON case_event (version_id);

    CREATE TABLE initiative_detail (
      initiative_id INTEGER PRIMARY KEY REFERENCES initiative (id),
      owner TEXT NOT NULL,
      ends TEXT CHECK (ends IS NULL OR ends ${month}),
      target_group TEXT NOT NULL,
      target_count INTEGER CHECK (target_count IS NULL OR target_count >= 0),
      changed_at TEXT NOT NULL,
      changed_by TEXT NOT NULL
    ) STRICT;

    CREATE TABLE milestone (
      initiative_id INTEGER NOT NULL REFERENCES initiative (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      title TEXT NOT NULL CHECK (title <> ''),
      due TEXT CHECK (due IS NULL OR due ${year} OR due ${month} OR due ${day}),
      done_on TEXT CHECK (done_on IS NULL OR done_on ${year} OR done_on ${month} OR done_on ${day}),
      note TEXT NOT NULL,
      PRIMARY KEY (initiative_id, position)
    ) STRICT, WITHOUT ROWID;

    -- An approval that was no day is kept as the reference to it.
    INSERT INTO case_version
      (id, initiative_id, number, status, batch_id, approved_on, document, price_level, horizon_years, discount_basis_points,
       created_at, created_by)
    SELECT old.id, old.initiative_id, old.version, 'approved', old.batch_id,
           CASE WHEN old.approved_on ${day} THEN old.approved_on END,
           CASE WHEN old.approved_on NOT ${day} THEN old.approved_on END,
           old.price_level, old.horizon_years, old.discount_basis_points, batch.imported_at, batch.imported_by
    FROM business_case AS old JOIN batch ON batch.id = old.batch_id;

    INSERT INTO case_scenario (version_id, position, key) SELECT business_case_id, position, key FROM scenario;

    INSERT INTO case_line (version_id, kind, scenario, item, period, ore, observation_id, entered_at, entered_by)
    SELECT old.id, substr(o.measure, 6), o.breakdown, o.component, o.period, o.value, o.id, batch.imported_at, batch.imported_by
    FROM business_case AS old
    JOIN batch ON batch.id = old.batch_id
    JOIN observation AS o ON o.batch_id = old.batch_id
    WHERE o.measure IN ('plan.investment', 'plan.saving') AND o.basis = 'plan-year'
    ORDER BY old.id, o.id;

    INSERT INTO case_event (version_id, event, at, by)
    SELECT old.id, 'imported', batch.imported_at, batch.imported_by
    FROM business_case AS old JOIN batch ON batch.id = old.batch_id;

    DROP TABLE scenario;
    DROP TABLE business_case;
  `,
}
