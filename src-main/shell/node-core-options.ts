import type { CoreOptions } from '#features/ports'
import { dataFolder, userName } from './data-folder'
import { resourcesFolder, version } from './installation'
import { nodeReaderHost } from './node-reader-host'

/** What the core gets from a shell that runs under Node. `storeFile` is a store named by the person, or `null`. */
export const nodeCoreOptions = (storeFile: string | null): CoreOptions => ({
  dataFolder: dataFolder(),
  storeFile,
  resourcesFolder,
  readers: nodeReaderHost(),
  now: () => new Date(),
  user: userName(),
  version,
})
