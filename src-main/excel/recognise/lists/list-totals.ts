import { readAccountCode } from '#domain/account-function'
import type { FileIssue } from '#domain/file-issue'
import { amountParam, message } from '#domain/message'
import { findPeriods, readPeriodText } from '#domain/period-text'
import { cellReference } from '../../grid'
import type { ControlTotal } from '../recognition'
import type { PostingSums } from './posting-sums'
import {
  type ReadNumber,
  type Sum,
  type SumReading,
  addSum,
  creditOf,
  debitOf,
  emptySum,
  lessSum,
  netOf,
} from './running-sum'

/** A total that a list states, with the sums of what it may add up. */
interface StatedTotal {
  readonly row: number
  readonly column: number
  readonly label: string
  /** In øre, as the amounts; `null` for a formula without a stored result. */
  readonly stated: ReadNumber | null
  readonly of: 'net' | 'debit' | 'credit'
  readonly scopes: readonly Sum[]
  /** A function whose rows may all stand below: added up at the end. */
  readonly code: string | null
}

const labels =
  /^(?:i ?alt|total(?:er|t|en|sum)?|sub-?total|sum(?:mer)?|delsum|mellemsum|slutsum|hovedtotal|samlet|resultat|grand total)(?![\p{L}])/iu
const endLabels = /(?:\bi ?alt|\btotal|\bsum)\s*:?$/iu
const marks = /^(?:\*{1,6}|Σ)$/u

/** True for the label of a row that adds up others: `I alt`, `Subtotal 05.28.20`, `05.28.20 Total`, the stars of SAP. */
export const isListTotal = (text: string): boolean =>
  labels.test(text.replace(/^[\s*]+/, '')) || endLabels.test(text.trim()) || marks.test(text.trim())

/** Half a unit of the printed rounding a row, and no more than a hundred units: the amounts of a list are exact. */
const tolerance = (rows: number, rounding: number): number => (Math.min(Math.max(rows, 1), 200) * rounding) / 2

/** What a list adds up on its way, and the totals that it states itself. */
export class ListTotals {
  readonly #all = emptySum()
  readonly #sums: Pick<PostingSums, 'of'>
  #since = emptySum()
  readonly #marks = new Map<string, Sum>()
  readonly #stated: StatedTotal[] = []

  /** @param sums what the list has come to by function and month. */
  constructor(sums: Pick<PostingSums, 'of'>) {
    this.#sums = sums
  }

  add(sum: Readonly<Sum>): void {
    addSum(this.#all, sum)
  }

  /** Takes a row that states totals, one for each of its amounts. */
  state(
    row: number,
    label: string,
    code: string | null,
    amounts: readonly Pick<StatedTotal, 'column' | 'stated' | 'of'>[],
  ) {
    const kind = label.toLowerCase().replace(/\d+/g, '#')
    const scopes = [
      { ...this.#all },
      lessSum(this.#all, this.#since),
      lessSum(this.#all, this.#marks.get(kind) ?? emptySum()),
      ...this.#named(label, code),
    ]
    for (const amount of amounts) this.#stated.push({ row, label: label.slice(0, 60), code, scopes, ...amount })
    this.#since = { ...this.#all }
    this.#marks.set(kind, this.#since)
  }

  /** How the stated totals came out, once it is known how the sums are to be read. */
  check(
    sheet: string,
    reading: SumReading,
    rounding: number,
    monthOf: (token: string) => string,
    unlabelled: { readonly lastPosting: number; misplaced(row: number): void },
  ): { readonly totals: ControlTotal[]; readonly issues: FileIssue[] } {
    const totals: ControlTotal[] = []
    const issues: FileIssue[] = []
    let unchecked: string | null = null
    const value = { net: netOf, debit: debitOf, credit: creditOf }
    for (const { row, column, label, stated, of, scopes, code } of this.#stated) {
      const cell = cellReference(row, column)
      if (stated === null) {
        unchecked ??= cell
        continue
      }
      const amount = (reading.english ? stated.english : stated.danish) * reading.factor
      const later = code === null ? [] : [this.#ofCode(code)]
      const months = this.#ofMonths(label, monthOf)
      const candidates = [...scopes, ...later, ...months].flatMap((sum) =>
        (of === 'debit' ? (['debit', 'net'] as const) : [of]).map((kind) => {
          const computed = value[kind](sum, reading)
          return { computed, agrees: Math.abs(amount - computed) <= tolerance(sum.rows, rounding) }
        }),
      )
      const best = candidates.find(({ agrees }) => agrees) ?? candidates[0]
      if (!best) continue
      if (!best.agrees && label === '' && row < unlabelled.lastPosting) {
        // No total, as it turns out: a posting without an account.
        unlabelled.misplaced(row)
        continue
      }
      totals.push({ sheet, cell, label, measure: 'cost.actual', stated: amount, ...best })
      if (best.agrees) continue
      const params = {
        stated: amountParam(amount),
        computed: amountParam(best.computed),
        difference: amountParam(amount - best.computed),
      }
      issues.push({
        severity: 'warning',
        code: 'total-mismatch',
        sheet,
        cell,
        message: message('table.total-mismatch', params),
      })
    }
    if (unchecked !== null) {
      const note = message('table.total-unchecked')
      issues.push({ severity: 'note', code: 'total-unchecked', sheet, cell: unchecked, message: note })
    }
    return { totals, issues }
  }

  /** True where the rows of a function come to an amount stated beside it. */
  agrees(code: string, stated: ReadNumber, reading: SumReading): boolean {
    const amount = (reading.english ? stated.english : stated.danish) * reading.factor
    return Math.abs(amount - netOf(this.#ofCode(code), reading)) <= 1
  }

  #ofCode(own: string): Sum {
    return this.#sums.of((code) => code === own)
  }

  /** The sums so far of what a label names: a function, a hovedfunktion, a hovedkonto. */
  #named(label: string, code: string | null): Sum[] {
    const words = label.split(/\s+/).map((word) => word.replace(/[,:;]$/, ''))
    const codes = words.flatMap((word) => readAccountCode(word)?.code ?? [])
    const groups = words.flatMap((word) => /^0?(\d\.\d{2})$/.exec(word)?.[1] ?? [])
    return [
      ...[code, ...codes].flatMap((own) => (own === null ? [] : [this.#ofCode(own)])),
      ...groups.map((group) => this.#sums.of((own) => own.startsWith(`${group}.`))),
    ]
  }

  /** The sums of the months or the year that a label names. */
  #ofMonths(label: string, monthOf: (token: string) => string): Sum[] {
    const named = [...findPeriods(label), ...label.split(/\s+/).map((word) => readPeriodText(word))]
    return named.flatMap((period) => {
      if (period?.kind === 'month') return [this.#sums.of((_, token) => monthOf(token) === period.month)]
      if (period?.kind === 'year') return [this.#sums.of((_, token) => monthOf(token).startsWith(String(period.year)))]
      if (period?.kind !== 'month-name') return []
      return [this.#sums.of((_, token) => Number(monthOf(token).slice(5)) === period.monthNumber)]
    })
  }
}
