import { amountParam, message } from '#domain/message'
import type { ListIssues } from './list-issues'
import { type Sum, type SumReading, addSum, emptySum, netOf } from './running-sum'

/** What is to be said of a posting list when it has been read. */
export class PostingNotes {
  readonly #byDranst = new Map<number, Sum>()
  readonly #supplement = emptySum()
  /** Rows with an account and no amount. */
  skipped = 0
  /** Rows that carry a balance or a count, and are no posting. */
  carried = 0
  /** Rows whose account or time stands only above them. */
  filled = 0

  dranst(dranst: number | null, sum: Readonly<Sum>): void {
    // 1 is drift, what a list is of.
    if (dranst === null || dranst === 1) return
    const found = this.#byDranst.get(dranst) ?? emptySum()
    addSum(found, sum)
    this.#byDranst.set(dranst, found)
  }

  supplement(sum: Readonly<Sum>): void {
    addSum(this.#supplement, sum)
  }

  tell(issues: ListIssues, reading: SumReading): void {
    for (const [dranst, sum] of [...this.#byDranst].sort(([a], [b]) => a - b)) {
      issues.note(null, message('list.dranst', { dranst, count: sum.rows, amount: amountParam(netOf(sum, reading)) }))
    }
    const { rows } = this.#supplement
    if (rows > 0) {
      const amount = amountParam(netOf(this.#supplement, reading))
      issues.note(null, message('list.supplement', { count: rows, amount }))
    }
    if (this.filled > 0) issues.note(null, message('list.filled', { count: this.filled }))
    if (this.skipped > 0) issues.note(null, message('list.skipped', { count: this.skipped }))
    if (this.carried > 0) issues.note(null, message('list.carried', { count: this.carried }))
  }
}
