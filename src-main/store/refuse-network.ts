import { folderFacts } from './folder-facts'
import { isOnNetwork } from './network-drive'
import { StoreFailure } from './store-failure'

/** Throws a `StoreFailure` for an existing folder on a network drive. */
export const refuseNetwork = (folder: string): void => {
  if (isOnNetwork(folderFacts(folder))) throw new StoreFailure('network', folder)
}
