import type { BusinessCase, Scenario } from '#contract/followup'
import type { RealisedView } from '#contract/realised'
import { addMonths, type Month } from '#domain/month'
import type { BalanceStep } from '../break-even/balance.view'
import { scenarioShort } from '../cards/scenario-name'
import type { ChartTable } from '../charts/chart-table'
import type { Speech } from '../locales/speech'
import { plannedMonths, plannedYears } from './planned-months'

/** Balances of one line by month, øre. */
interface Column {
  readonly name: string
  readonly values: ReadonlyMap<Month, number | null>
}

/** What the table is made of. */
export interface FollowedTableParts {
  readonly realised: RealisedView
  readonly businessCase: BusinessCase | null
  readonly scenarios: readonly Scenario[]
  /** True where the plan is the scenario as it stands. */
  readonly whole: boolean
  readonly start: Month
  readonly horizon: number
  readonly whatIf: NonNullable<RealisedView['whatIf']> | null
}

const columnOf = <Item extends { readonly month: Month }>(
  name: string,
  items: readonly Item[],
  value: (item: Item) => number | null,
): Column => ({ name, values: new Map(items.map((item) => [item.month, value(item)])) })

const balanceColumns = (
  { realised, scenarios, whole, whatIf }: FollowedTableParts,
  speech: Speech,
): readonly Column[] => {
  const { t } = speech
  const { actual, forecast, plan } = realised
  const planned = whole
    ? scenarios.map((scenario) =>
        columnOf(
          t('realised.chart.planOf', { scenario: scenarioShort(scenario, speech) }),
          scenario.months,
          ({ cumulative }) => cumulative,
        ),
      )
    : [columnOf(t('realised.chart.followed'), plan, ({ cumulative }) => cumulative)]
  const ahead = forecast?.months ?? []
  const banded = ahead.some(({ low }) => low !== null)
  return [
    ...(plan.length > 0 ? planned : []),
    columnOf(t('realised.chart.actual'), actual, ({ cumulative }) => cumulative),
    ...(ahead.length > 0 ? [columnOf(t('realised.chart.expected'), ahead, ({ expected }) => expected)] : []),
    ...(banded
      ? [
          columnOf(t('realised.chart.low'), ahead, ({ low }) => low),
          columnOf(t('realised.chart.high'), ahead, ({ high }) => high),
        ]
      : []),
    ...(whatIf ? [columnOf(t('realised.chart.whatIf'), whatIf.months, ({ cumulative }) => cumulative)] : []),
  ]
}

const headOf = (month: Month, index: number, { businessCase }: FollowedTableParts, { t, fmt }: Speech): string => {
  const heldFrom = (businessCase?.scenarios[0]?.extrapolatedFromYear ?? Infinity) - 1
  const head = fmt.monthShort(month)
  return index >= heldFrom * 12 ? t('overview.breakEven.held', { head }) : head
}

const cellOf = (value: number | null | undefined, decimals: number, { t, fmt }: Speech): string =>
  value === null || value === undefined ? t('realised.chart.none') : fmt.millions(value, decimals)

/** The balances of every month: approved, realised, expected, with the error, and what is tried out. */
const byMonth = (parts: FollowedTableParts, speech: Speech): ChartTable => {
  const columns = balanceColumns(parts, speech)
  return {
    rowHead: speech.t('breakEven.chart.monthHead'),
    columns: columns.map(({ name }) => name),
    rows: Array.from({ length: parts.horizon * 12 }, (_, index) => {
      const month = addMonths(parts.start, index)
      return {
        head: headOf(month, index, parts, speech),
        cells: columns.map(({ values }) => cellOf(values.get(month), 2, speech)),
      }
    }),
  }
}

const sumOf = <Item>(items: readonly Item[], amount: (item: Item) => number): number | null =>
  items.length === 0 ? null : items.reduce((sum, item) => sum + amount(item), 0)

/** What is saved and invested in a plan year, as planned and as it came or is expected to come, øre. */
const yearAmounts = (parts: FollowedTableParts, year: number, from: Month) => {
  const { realised, businessCase, scenarios, whole } = parts
  const planned = whole ? scenarios[0]?.years[year] : plannedYears(plannedMonths(realised, businessCase))[year]
  const own = [...realised.actual, ...(realised.forecast?.months ?? [])].filter(
    ({ month }) => month >= from && month <= addMonths(from, 11),
  )
  return {
    savingPlan: planned?.saving ?? null,
    saving: sumOf(own, ({ saving }) => saving),
    investmentPlan: planned?.investment ?? null,
    investment: sumOf(own, ({ investment }) => investment),
  }
}

/** The balances at the end of every plan year, with what is saved and invested in it. */
const byYear = (parts: FollowedTableParts, speech: Speech): ChartTable => {
  const { t, fmt } = speech
  const columns = balanceColumns(parts, speech)
  return {
    rowHead: t('overview.breakEven.year'),
    columns: [
      ...columns.map(({ name }) => name),
      t('realised.chart.savingPlan'),
      t('realised.chart.savingActual'),
      t('realised.chart.investmentPlan'),
      t('realised.chart.investmentActual'),
    ],
    rows: Array.from({ length: parts.horizon }, (_, index) => {
      const from = addMonths(parts.start, index * 12)
      const last = addMonths(from, 11)
      const head = t('overview.breakEven.yearHead', { year: index + 1, span: fmt.monthSpan(from, last) })
      const heldFrom = parts.businessCase?.scenarios[0]?.extrapolatedFromYear ?? Infinity
      const amounts = yearAmounts(parts, index, from)
      return {
        head: index + 1 >= heldFrom ? t('overview.breakEven.held', { head }) : head,
        cells: [
          ...columns.map(({ values }) => cellOf(values.get(last), 1, speech)),
          ...[amounts.savingPlan, amounts.saving, amounts.investmentPlan, amounts.investment].map((value) =>
            cellOf(value, 1, speech),
          ),
        ],
      }
    }),
  }
}

/** The values of the chart as a table, by month or by year. */
export const followedTable = (parts: FollowedTableParts, step: BalanceStep, speech: Speech): ChartTable =>
  step === 'year' ? byYear(parts, speech) : byMonth(parts, speech)
