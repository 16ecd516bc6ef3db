import type { DemoCase, Initiative, Status, Support } from '#contract/application'
import { type Message, message } from '#domain/message'
import type { Month } from '#domain/month'
import type { StoreKind } from '#store/store-kind'
import { loadDemo } from '../demo/load-demo'
import type { Importing } from '../importing/importing'
import type { CoreOptions } from '../ports'
import { Refusal } from '../refusal'
import type { Stores } from '../stores'
import { initiativeKey } from './initiative-key'
import { initiativeView } from './initiative-view'
import { support } from './support'

/** What stands around the figures: stores, initiatives, demonstration cases. */
export interface Application {
  status(): Status
  support(): Support
  initiatives(): Initiative[]
  /** Creates an initiative; the first one takes the place of `default`. */
  addInitiative(added: {
    readonly name: string
    readonly municipality: string
    readonly start: Month
  }): Promise<Initiative>
  loadDemo(name: DemoCase): Promise<Status>
  switchStore(kind: StoreKind): Status
  /** Why the copy of the day could not be made, for whoever opened the store; `null` where nothing is to be said. */
  copyFault(): Message | null
}

/** The application side of a core. */
export const createApplication = (stores: Stores, importing: Importing, options: CoreOptions): Application => {
  const initiatives = () => stores.current().initiatives().map(initiativeView)
  const copyFault = (): Message | null => {
    const fault = stores.opened()?.copyFault ?? null
    return fault === null ? null : message('store.copy-failed', { reason: fault })
  }
  const status = (): Status => {
    const store = stores.current()
    const all = initiatives()
    const empty = store.kind === 'real' && all.every(({ placeholder }) => placeholder) && store.batches().length === 0
    return {
      version: options.version,
      store: store.kind,
      demoExists: stores.demoExists(),
      initiatives: all,
      firstRun: empty,
      copyFault: copyFault(),
    }
  }
  return {
    status,
    support: () => support(stores, options),
    copyFault,
    initiatives,
    addInitiative: async (added) => {
      const existing = initiatives()
      const key = initiativeKey(
        added.name,
        existing.map((item) => item.key),
      )
      await stores.current().addInitiative({ key, ...added }, options.now().toISOString())
      const created = initiatives().find((item) => item.key === key)
      if (!created) throw new Refusal(message('error.initiative-unknown', { key }))
      return created
    },
    loadDemo: async (name) => {
      await loadDemo(name, stores, importing, options)
      return status()
    },
    switchStore: (kind) => {
      stores.switchTo(kind)
      return status()
    },
  }
}
