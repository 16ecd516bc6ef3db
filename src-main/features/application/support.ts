import { join } from 'node:path'
import type { Support } from '#contract/application'
import type { CoreOptions } from '../ports'
import type { Stores } from '../stores'

/** Where the shells write their log for support. */
export const logFolder = (dataFolder: string): string => join(dataFolder, 'log')

/** The current store's file; `null` where it cannot be opened, as this is asked when something is wrong. */
const storeFile = (stores: Stores): string | null => {
  try {
    return stores.current().file
  } catch {
    return null
  }
}

/** What a person tells support: which version, and where the log and the figures are. Never refuses. */
export const support = (stores: Stores, { version, dataFolder }: CoreOptions): Support => ({
  version,
  logFolder: logFolder(dataFolder),
  storeFile: storeFile(stores),
})
