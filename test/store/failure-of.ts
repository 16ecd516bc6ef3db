import { StoreFailure } from '../../src-main/store/store-failure'

/** The store failure that `work` ends with; `null` where it goes well. */
export const failureOf = (work: () => unknown): StoreFailure | null => {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof StoreFailure) return error
    throw error
  }
}

/** What is wrong, in one word. */
export const failureCode = (work: () => unknown): string | null => failureOf(work)?.code ?? null
