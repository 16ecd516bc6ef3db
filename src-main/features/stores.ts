import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Store, type StoreKind, openStore } from '#store/store'
import { StoreFailure } from '#store/store-failure'
import { message } from '#domain/message'
import type { CoreOptions } from './ports'
import { Refusal } from './refusal'

/** The stores of this machine and which of them is current. */
export interface Stores {
  /** The store that everything is asked of; opened when first needed. */
  current(): Store
  /** Makes a kind of store current, here and for the next start, and gives it. */
  switchTo(kind: StoreKind): Store
  /** The demonstration store, made current: the user's own, or the file that a person named if that is new or one. */
  demo(): Store
  demoExists(): boolean
  /** Calls `listener` after another store became current. */
  onSwitch(listener: () => void): void
  close(): void
}

const fileNames: Readonly<Record<StoreKind, string>> = { real: 'afkast.db', demo: 'afkast-demo.db' }

/** Opens the stores of a data folder, or the one file that a person named. Which one is current stands in `current-store`. */
export const createStores = (options: CoreOptions): Stores => {
  const { dataFolder, storeFile } = options
  const at = (): string => options.now().toISOString()
  const pointer = join(dataFolder, 'current-store')
  const listeners: (() => void)[] = []
  let open: Store | null = null
  const remembered = (): StoreKind =>
    existsSync(pointer) && readFileSync(pointer, 'utf8').trim() === 'demo' ? 'demo' : 'real'
  const openKind = (kind: StoreKind): Store => openStore(join(dataFolder, fileNames[kind]), kind, at())
  const switchTo = (kind: StoreKind): Store => {
    const next = openKind(kind)
    open?.close()
    open = next
    try {
      mkdirSync(dataFolder, { recursive: true })
      writeFileSync(pointer, `${kind}\n`)
    } catch {
      throw new StoreFailure('unwritable', pointer)
    }
    for (const listener of listeners) listener()
    return next
  }
  return {
    current: () => {
      open ??= storeFile === null ? openKind(remembered()) : openStore(storeFile, 'real', at())
      return open
    },
    switchTo,
    demo: () => {
      if (storeFile === null) return switchTo('demo')
      open ??= openStore(storeFile, 'demo', at())
      if (open.kind === 'real') throw new Refusal(message('error.store-is-real', { file: storeFile }))
      return open
    },
    demoExists: () => existsSync(join(dataFolder, fileNames.demo)),
    onSwitch: (listener) => void listeners.push(listener),
    close: () => {
      open?.close()
      open = null
    },
  }
}
