import { statSync } from 'node:fs'
import type { Copy, Copies } from '#contract/safekeeping'
import { message } from '#domain/message'
import { type StoreCheck, checkStore } from '#store/check'
import { copiesFolder, listCopies } from '#store/copies'
import { type Restored, restoreStore } from '#store/restore'
import { StoreFailure } from '#store/store-failure'
import type { StoreKind } from '#store/store-kind'
import type { CoreOptions } from '../ports'
import { Refusal } from '../refusal'
import type { Stores } from '../stores'

/** What a backup is. */
export interface Backup {
  readonly file: string
  readonly kind: StoreKind
  readonly bytes: number
  readonly batches: number
}

/** Copies of the current store: made, checked, and put back. Paths come from the command line only, never from a window. */
export interface Safekeeping {
  /** Writes a whole copy of the current store to a new file. Throws a `StoreFailure` where there is one of that name. */
  backup(target: string): Backup
  /** Looks through the file of the current store, open or not, sound or not. */
  check(): StoreCheck & { readonly file: string }
  /** Puts a file in the place of the current store, which is kept aside. Throws a `StoreFailure`; the store is then as it was. */
  restore(source: string): Restored & { readonly file: string }
  /** The newest sound copies that lie beside the current store, each with its file, newest first. */
  soundCopies(): (Copy & { readonly file: string })[]
  /** The same as a window sees them. */
  copies(): Copies
  /** Restores the copy of that id. Throws a `Refusal` for one that there is not. */
  restoreCopy(id: string): void
}

/** So many copies are offered: looking through each takes time, and an older one is of little use while these are sound. */
const offeredCopies = 3

const soundCheck = (file: string): StoreCheck | null => {
  try {
    const checked = checkStore(file)
    return checked.problems.length === 0 ? checked : null
  } catch (error) {
    if (error instanceof StoreFailure) return null
    throw error
  }
}

/** The safekeeping side of a core. */
export const createSafekeeping = (stores: Stores, { now }: Pick<CoreOptions, 'now'>): Safekeeping => {
  const restore = (source: string) =>
    stores.replace(({ file, kind }) => ({
      file,
      ...restoreStore({ file, kind, source, at: now().toISOString() }),
    }))
  const soundCopies = () => {
    const sound: (Copy & { readonly file: string })[] = []
    for (const { id, date, reason, file } of listCopies(stores.place().file)) {
      const checked = soundCheck(file)
      if (checked) sound.push({ id, date, reason, batches: checked.batches ?? 0, file })
      if (sound.length === offeredCopies) break
    }
    return sound
  }
  return {
    backup: (target) => {
      const store = stores.current()
      store.backup(target)
      return { file: target, kind: store.kind, bytes: statSync(target).size, batches: store.batches().length }
    },
    check: () => {
      const { file } = stores.place()
      return { file, ...checkStore(file) }
    },
    restore,
    soundCopies,
    copies: () => ({
      folder: copiesFolder(stores.place().file),
      copies: soundCopies().map(({ id, date, reason, batches }) => ({ id, date, reason, batches })),
    }),
    restoreCopy: (id) => {
      const copy = listCopies(stores.place().file).find((item) => item.id === id)
      if (!copy) throw new Refusal(message('error.store-missing', { reason: id }))
      restore(copy.file)
    },
  }
}
