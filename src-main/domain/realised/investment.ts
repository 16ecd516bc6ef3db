import { type CostRowKey, type CostYear, rowText } from '../cost-history'
import { type Message, message, monthParam, monthsParam } from '../message'
import { type Month, yearOf } from '../month'
import { type MonthAmount, addMonthly, monthsOfSegments } from './month-amounts'
import type { InvestmentPlace } from './settings'

/** An item of the investment, by month: 0 where its table covers a month and has nothing for it there. */
export interface InvestmentItem {
  /** Name as in the plan. */
  readonly item: string
  readonly months: readonly MonthAmount[]
  /** Rows of the tables that it is the sum of: functions of the spend, or items of an imported list. */
  readonly places: readonly { readonly kind: InvestmentPlace['kind']; readonly row: CostRowKey }[]
}

/** What was invested, by month and item. */
export interface InvestmentRealised {
  readonly months: readonly MonthAmount[]
  readonly items: readonly InvestmentItem[]
  /** Months that a table lacks, in words. */
  readonly notes: readonly Message[]
}

/** Where an investment is looked for. */
export interface InvestmentBooks {
  /** Months from the start to the as-of month. */
  readonly months: readonly Month[]
  /** Spend (`cost.actual`). */
  readonly spend: readonly CostYear[]
  /** Imported items (`investment.actual`). */
  readonly imported: readonly CostYear[]
  readonly places: readonly InvestmentPlace[]
}

const isUnder = (breakdown: string, key: string): boolean => breakdown === key || breakdown.startsWith(`${key}.`)

/** The place that books a row of the spend as investment: the longest key that it stands under; `null` where none does. */
export const placeOfAccount = (breakdown: string, places: readonly InvestmentPlace[]): InvestmentPlace | null =>
  places
    .filter(({ kind, key }) => kind === 'account' && isUnder(breakdown, key))
    .toSorted((one, other) => other.key.length - one.key.length)[0] ?? null

interface Row {
  readonly kind: InvestmentPlace['kind']
  readonly row: CostRowKey
  readonly item: string
}

const rowsIn = (history: readonly CostYear[]): CostRowKey[] => [
  ...new Map(history.flatMap(({ rows }) => rows.map((row) => [rowText(row), row]))).values(),
]

const bookedRows = ({ spend, imported, places }: InvestmentBooks): Row[] => [
  ...rowsIn(spend).flatMap((row): Row[] => {
    const place = placeOfAccount(row.breakdown, places)
    return place ? [{ kind: 'account', row, item: place.item }] : []
  }),
  ...rowsIn(imported).map((row): Row => {
    const place = places.find(({ kind, key }) => kind === 'item' && key === row.breakdown)
    return { kind: 'item', row, item: place?.item ?? row.breakdown }
  }),
]

/**
 * The amounts of rows of one table, by month: 0 where the table covers a month and has nothing for a row there. A row that only
 * another table than the leading one knows that year is unknown, not 0.
 */
const tableMonths = (history: readonly CostYear[], rows: readonly Row[], months: readonly Month[]): MonthAmount[][] => {
  const byYear = new Map(history.map((year) => [year.year, year]))
  const covered = months.map((at) =>
    (byYear.get(yearOf(at))?.rows ?? []).some(({ segments }) =>
      segments.some(({ from, to }) => from <= at && at <= to),
    ),
  )
  return rows.map(({ row }) =>
    months.map((month, index): MonthAmount => {
      const own = byYear.get(yearOf(month))?.byKey.get(rowText(row))
      const [amount] = monthsOfSegments(own?.segments ?? [], [month])
      if (amount && amount.value !== null) return amount
      const elsewhere = own?.segments.length === 0
      return { month, value: covered[index] === true && !elsewhere ? 0 : null, spread: false }
    }),
  )
}

const holes = (months: readonly MonthAmount[]): Message[] => {
  const missing = months.filter(({ value }) => value === null)
  const [first] = missing
  if (!first || missing.length === months.length) return []
  return [message('realised.investment-hole', { month: monthParam(first.month), count: monthsParam(missing.length) })]
}

/**
 * The investment of an initiative: rows of the spend on its mapped accounts, and items of imported lists, added by item of the
 * plan. A month that one of the tables does not reach is unknown, never 0. Without a row every month is unknown.
 */
export const investmentRealised = (books: InvestmentBooks): InvestmentRealised => {
  const { months } = books
  const rows = bookedRows(books)
  const known = (['account', 'item'] as const).flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind)
    const series = tableMonths(kind === 'account' ? books.spend : books.imported, own, months)
    return own.map((row, index) => ({ ...row, months: series[index] ?? [] }))
  })
  const items = [...Map.groupBy(known, ({ item }) => item)].map(([item, parts]): InvestmentItem => ({
    item,
    months: addMonthly(
      months,
      parts.map((part) => part.months),
    ),
    places: parts.map(({ kind, row: { breakdown, committee } }) => ({ kind, row: { breakdown, committee } })),
  }))
  const total = addMonthly(
    months,
    items.map((item) => item.months),
  )
  return { months: total, items, notes: holes(total) }
}
