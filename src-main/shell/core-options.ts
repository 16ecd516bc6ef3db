import type { CoreOptions, ReaderHost } from '#features/ports'
import { dataFolder, userName } from './data-folder'
import { resourcesFolder, version } from './installation'

/** What the core gets from the machine, whatever the shell. `storeFile` is a store named by the person, or `null`. */
export const coreOptions = (readers: ReaderHost, storeFile: string | null): CoreOptions => ({
  dataFolder: dataFolder(),
  storeFile,
  resourcesFolder,
  readers,
  now: () => new Date(),
  user: userName(),
  version,
})
