import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Store, openStore } from '#store/store'
import type { StoreKind } from '#store/store-kind'
import { StoreFailure } from '#store/store-failure'
import { message } from '#domain/message'
import type { CoreOptions } from './ports'
import { Refusal } from './refusal'

/** The file of a store, and which kind may lie there. */
export interface StorePlace {
  readonly file: string
  readonly kind: StoreKind | null
}

/** The stores of this machine and which of them is current. */
export interface Stores {
  /** The store that everything is asked of; opened when first needed. */
  current(): Store
  /** The store that is open now; `null` before the first question, or where it could not be opened. */
  opened(): Store | null
  /** Where the current store lies, open or not, and what the place is for; `kind: null` for a file that a person named. */
  place(): StorePlace
  /** Closes the current store, so that `work` can put another file in its place; it is opened again when it is next needed. */
  replace<Result>(work: (place: StorePlace) => Result): Result
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
  const place = (): StorePlace => {
    if (storeFile !== null) return { file: storeFile, kind: null }
    const kind = open?.kind ?? remembered()
    return { file: join(dataFolder, fileNames[kind]), kind }
  }
  const closeOpen = () => {
    open?.close()
    open = null
  }
  return {
    opened: () => open,
    place,
    replace: (work) => {
      const where = place()
      closeOpen()
      try {
        return work(where)
      } finally {
        for (const listener of listeners) listener()
      }
    },
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
    close: closeOpen,
  }
}
