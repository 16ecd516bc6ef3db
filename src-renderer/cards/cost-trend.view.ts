import type { Economy, EconomyRow, Figure, Kpi } from '#contract/followup'
import type { ColumnPoint, ColumnsView } from '../charts/columns-option'
import type { ScenarioKind } from '../charts/scenario-style'
import { accountFunction } from '#domain/account-function'
import { isMonth } from '#domain/month'
import type { Speech } from '../locales/speech'
import { isCombined, rowName } from './kpi-table.view'
import { variance } from './variance'

/** The course of total spend, which takes the place of the break-even chart where there is no business case. */
export interface CostTrendView extends ColumnsView {
  readonly title: string
  readonly note: string
  readonly description: string
  readonly keys: readonly { readonly kind: ScenarioKind; readonly name: string }[]
}

const orePerMillion = 100_000_000
const mio = (ore: number | null) => (ore === null ? null : ore / orePerMillion)

/** The change from the point before, signed and with its arrow; a dash where either is unknown. */
export const changeText = (now: number | null, before: number | null, { fmt }: Speech): string => {
  if (now === null || before === null) return '–'
  return `${variance(now - before, 'lower-is-better').arrow} ${fmt.signedMio(now - before)}`.trim()
}

/** The change over a column; `null` where either is unknown. */
export const changeOf = (now: number | null, before: number | null, { fmt }: Speech): ColumnPoint['change'] => {
  if (now === null || before === null) return null
  const { arrow, tone } = variance(now - before, 'lower-is-better')
  return { text: `${arrow} ${fmt.signedMillions(now - before)}`, tone }
}

const trendOf = (
  figures: readonly Figure[],
  budgetOf: (figure: Figure) => number | null,
  speech: Speech,
): CostTrendView => {
  const { t, fmt } = speech
  const name = (figure: Figure) => fmt.period(figure.period, figure.basis)
  const write = (ore: number | null) => (ore === null ? t('overview.trend.missing') : fmt.millions(ore))
  const budgets = figures.map(budgetOf)
  const hasBudget = budgets.some((budget) => budget !== null)
  const points = figures.map((figure, index): ColumnPoint => ({
    name: name(figure),
    actual: mio(figure.value),
    previous: null,
    plan: mio(budgets[index] ?? null),
    forecast: null,
    label: write(figure.value),
    change: changeOf(figure.value, figures[index - 1]?.value ?? null, speech),
    ahead: false,
    breakBefore: false,
  }))
  const [first, last] = [figures[0], figures.at(-1)]
  const span = { from: first ? name(first) : '', to: last ? name(last) : '' }
  return {
    points,
    level: null,
    title: t('overview.trend.title'),
    missing: t('overview.trend.missing'),
    note: t(first?.basis === 'year' ? 'overview.trend.noteYears' : 'overview.trend.noteMonths', span),
    description: t('overview.trend.description', {
      span: `${span.from}–${span.to}`,
      changes: figures
        .map((figure) => t('overview.trend.point', { period: name(figure), value: write(figure.value) }))
        .join(' '),
    }),
    keys: hasBudget
      ? [
          { kind: 'actual', name: t('overview.trend.spend') },
          { kind: 'plan', name: t('overview.trend.budget') },
        ]
      : [],
    table: {
      rowHead: t('overview.trend.period'),
      columns: [
        t('overview.trend.spend'),
        ...(hasBudget ? [t('overview.trend.budget')] : []),
        t('overview.trend.change'),
      ],
      rows: figures.map((figure, index) => ({
        head: name(figure),
        cells: [
          write(figure.value),
          ...(hasBudget ? [budgets[index] === null ? '–' : write(budgets[index] ?? null)] : []),
          changeText(figure.value, figures[index - 1]?.value ?? null, speech),
        ],
      })),
    },
  }
}

const budgetYear = (total: EconomyRow) => (figure: Figure) =>
  figure.period === total.budgetRevised.period ? total.budgetRevised.value : null

/** What is spent of each function so far, beside the budget to date: where no month and no whole year is known by itself. */
const byFunction = (kpis: readonly Kpi[], speech: Speech): CostTrendView => {
  const { t, fmt } = speech
  const shown = kpis.filter(({ breakdown }) => breakdown !== 'total' && !isCombined(breakdown))
  const hasBudget = shown.some(({ budgetToDate }) => budgetToDate.value !== null)
  const write = (ore: number | null) => (ore === null ? t('overview.trend.missing') : fmt.millions(ore))
  const [first] = shown
  const period = first && isMonth(first.current.period) ? fmt.monthShort(first.current.period) : ''
  const full = (kpi: Kpi) => rowName(kpi.breakdown, kpi.name, speech)
  return {
    title: t('overview.trend.functionsTitle'),
    level: null,
    missing: t('overview.trend.missing'),
    note: t('overview.trend.functionsNote', { period }),
    description: t('overview.trend.functionsDescription', {
      values: shown
        .map((kpi) => t('overview.trend.point', { period: full(kpi), value: write(kpi.current.value) }))
        .join(' '),
    }),
    keys: [
      { kind: 'actual', name: t('overview.trend.spend') },
      ...(hasBudget ? [{ kind: 'plan', name: t('overview.kpi.budgetToDate') } as const] : []),
    ],
    points: shown.map((kpi): ColumnPoint => ({
      name: accountFunction(kpi.breakdown)?.short ?? kpi.breakdown,
      actual: mio(kpi.current.value),
      previous: null,
      plan: mio(kpi.budgetToDate.value),
      forecast: null,
      label: write(kpi.current.value),
      change: null,
      ahead: false,
      breakBefore: false,
    })),
    table: {
      rowHead: t('overview.kpi.name'),
      columns: [t('overview.trend.spend'), ...(hasBudget ? [t('overview.kpi.budgetToDate')] : [])],
      rows: shown.map((kpi) => ({
        head: full(kpi),
        cells: [write(kpi.current.value), ...(hasBudget ? [write(kpi.budgetToDate.value)] : [])],
      })),
    },
  }
}

const isKnown = ({ value }: Figure) => value !== null

/** Total spend year by year where more than one year is known, else the months of the total, else the functions so far. */
export const costTrendView = (years: Economy | null, kpis: readonly Kpi[], speech: Speech): CostTrendView => {
  const known = years?.total?.cells.filter(({ basis }) => basis === 'year') ?? []
  if (years?.total && known.filter(isKnown).length > 1) return trendOf(known, budgetYear(years.total), speech)
  const points = kpis[0]?.spark.points ?? []
  return points.some(isKnown) ? trendOf(points, () => null, speech) : byFunction(kpis, speech)
}
