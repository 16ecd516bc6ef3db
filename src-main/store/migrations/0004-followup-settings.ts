import type { Migration } from '../migrate'

/** What a person has settled for the follow-up of an initiative, or of the whole municipality. Every choice is kept. */
export const followupSettings: Migration = {
  version: 4,
  sql: `
    -- Rows are added and never changed: the newest of a name holds, the others tell who chose what before, and when.
    -- Without an initiative: of the whole municipality.
    CREATE TABLE followup_setting (
      id INTEGER PRIMARY KEY,
      initiative_id INTEGER REFERENCES initiative (id),
      name TEXT NOT NULL CHECK (name IN ('method', 'baseline', 'units', 'investment', 'components', 'prices', 'scenario',
                                         'entered', 'forecast', 'price-index', 'refusion')),
      body TEXT NOT NULL CHECK (json_valid(body)),
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      CHECK ((initiative_id IS NULL) = (name IN ('price-index', 'refusion')))
    ) STRICT;
    CREATE INDEX followup_setting_by_name ON followup_setting (initiative_id, name, id);

    -- The figures of one initiative are found through its imports, however many others there are.
    CREATE INDEX batch_by_initiative ON batch (initiative_id);
  `,
}
