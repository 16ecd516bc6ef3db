import type { Connection } from './connection'
import { asStoreFailure } from './store-failure'

/** Runs work in a transaction of its own. */
export type InTransaction = <Result>(work: () => Result | Promise<Result>) => Promise<Result>

/** Queues writers of this process behind each other, each in one transaction of its own. */
export const transactions = (connection: Connection): InTransaction => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const run = async () => {
      asStoreFailure(() => connection.database.exec('BEGIN IMMEDIATE'))
      try {
        const result = await work()
        asStoreFailure(() => connection.database.exec('COMMIT'))
        return result
      } catch (error) {
        if (connection.database.inTransaction) connection.database.exec('ROLLBACK')
        throw error
      }
    }
    const next = last.then(run)
    last = next.catch(() => undefined)
    return next
  }
}
