import Sqlite from 'better-sqlite3'
import { migrate, migrations } from '../../src-main/store/migrate'
import { moment } from './sample-batch'

/**
 * Makes a store as the first version of the app left it: one initiative, an import of two figures, a later one of the same scope that
 * has been taken back. Written by statements of its own: the app writes the newest shape only.
 */
export const writeVersionOneStore = (file: string): void => {
  const database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  migrate(database, () => undefined, migrations.slice(0, 1))
  database.exec(`
    INSERT INTO setting VALUES ('kind', 'real');
    INSERT INTO initiative VALUES (1, 'indsats', 'Indsats', 'Faxe', '2015-07', 0, '${moment}');
    INSERT INTO batch VALUES
      (1, NULL, 'januar.xlsx', '${'a'.repeat(64)}', 'function-months', 'monthly', 1, 'active', '${moment}', 'test', 2, 0, 0, 0),
      (2, NULL, 'rettet.xlsx', '${'b'.repeat(64)}', 'function-months', 'monthly', 1, 'undone', '${moment}', 'test', 0, 1, 0, 1);
    INSERT INTO batch_event (batch_id, event, at, by) VALUES
      (1, 'imported', '${moment}', 'test'), (2, 'imported', '${moment}', 'test'), (2, 'undone', '${moment}', 'test');
    INSERT INTO batch_scope VALUES
      ('cost.actual', 'month', '2018-01', 'monthly', '', 'forbrug', 1),
      ('cost.actual', 'month', '2018-01', 'monthly', '', 'forbrug', 2);
    INSERT INTO observation
      (batch_id, measure, breakdown, component, committee, dranst, period, basis, source, stated_in, slot, value, sheet, cell, raw, row_count)
    VALUES
      (1, 'cost.actual', '5.28.20', '', '', NULL, '2018-01', 'month', 'monthly', '', 'forbrug', 100, 'Ark1', 'B2', '1', NULL),
      (1, 'cost.actual', '5.28.21', '', '', NULL, '2018-01', 'month', 'monthly', '', 'forbrug', 20, 'Ark1', 'B3', '0,2', NULL),
      (2, 'cost.actual', '5.28.20', '', '', NULL, '2018-01', 'month', 'monthly', '', 'forbrug', 150, 'Ark1', 'B2', '1,5', NULL);
    INSERT INTO leading_source VALUES ('cost.actual', 2018, 'monthly', '${moment}', 'test');
  `)
  database.close()
}

/**
 * Makes a store as version 3 of the app left it: that of the first version, brought to the shape of its time, with a draft of a
 * business case, what is kept beside it, and a remembered layout. Written by statements of its own too.
 */
export const writeVersionThreeStore = (file: string): void => {
  writeVersionOneStore(file)
  const database = new Sqlite(file)
  migrate(database, () => undefined, migrations.slice(0, 3))
  database.exec(`
    INSERT INTO case_version VALUES
      (1, 1, 1, 'draft', NULL, NULL, NULL, NULL, NULL, '2014-priser', '2015-07', 10, 350, '${moment}', 'anna', NULL);
    INSERT INTO case_scenario VALUES (1, 0, '12,5%', 125000);
    INSERT INTO case_line VALUES (1, 1, 'investment', '', '', 'Y1', 300, NULL, '${moment}', 'anna');
    INSERT INTO case_claim VALUES (1, 1, '{"kind":"sum"}', '${moment}', 'anna');
    INSERT INTO case_event VALUES (1, 1, 'created', NULL, '${moment}', 'anna');
    INSERT INTO initiative_detail VALUES (1, 'Anna', NULL, 'unge', 40, '${moment}', 'anna');
    INSERT INTO milestone VALUES (1, 0, 'Ansættelse', '2015', NULL, '');
    INSERT INTO layout_profile VALUES (1, 'a|b', 'function-months', 'A', '{"unit":"kr"}', '${moment}', '${moment}', 'anna', NULL, 0);
  `)
  database.close()
}
