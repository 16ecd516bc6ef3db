/** The page that stands in place of the app where the data file cannot be opened. */
export const trouble = {
  title: 'The data file cannot be opened',
  safe: 'Nothing has been changed or deleted.',
  safeDamaged: 'Afkast has not written to the file. It is kept beside the new one when a backup is restored.',
  copies: 'Backups that were looked through and are sound',
  noCopies: 'There is no sound backup on this machine.',
  looking: 'Looking through the backups …',
  restore: 'Restore the backup of {date}',
  batches: '{count} imports',
  batchesOne: '1 import',
  daily: 'backup of the day',
  migration: 'before an update',
  beforeRestore: 'before a backup was restored',
  since: 'What was imported after the backup must be imported again.',
  retry: 'Try to open it again',
  folder: 'The backups are in',
} as const
