import type { Figure, Kpi } from '#contract/followup'
import { accountFunction } from '#domain/account-function'
import { isMonth } from '#domain/month'
import type { Speech } from '../locales/speech'
import { figureView, type FigureView } from './figure.view'
import { reasonWords } from '../locales/reason-words'
import { variance } from './variance'

/** A status as symbol, word and tone. */
export interface StatusView {
  readonly symbol: string
  readonly word: string
  readonly tone: 'good' | 'bad' | 'quiet' | 'plain'
}

/** A row of the key figures. */
export interface KpiRowView {
  readonly id: string
  readonly name: string
  /** The committee, or what to know of the row; empty where there is nothing to add. */
  readonly committee: string
  readonly total: boolean
  /** True for 5.20 and 5.22 together, which the total already holds in its parts. */
  readonly combined: boolean
  readonly value: FigureView
  readonly budget: FigureView
  readonly status: StatusView
  readonly spark: {
    readonly values: readonly (number | null)[]
    readonly breakAt: number | null
    readonly label: string
  }
  readonly change: {
    readonly text: string | null
    readonly word: string
    readonly tone: 'good' | 'bad' | null
    /** Why the two years may not be compared; empty where they may. */
    readonly reason: string
    /** The change where a figure of it is missing; `null` where both are known or they may not be compared. */
    readonly missing: FigureView | null
  }
  readonly month: string
}

/** The table of key figures. */
export interface KpiTableView {
  readonly note: string
  readonly budgetHead: string
  readonly sparkHead: string
  readonly rows: readonly KpiRowView[]
}

const statuses = {
  'on-track': { symbol: '●', key: 'kpiStatus.onTrack', tone: 'good' },
  attention: { symbol: '◐', key: 'kpiStatus.attention', tone: 'plain' },
  'off-track': { symbol: '▲', key: 'kpiStatus.offTrack', tone: 'bad' },
  'no-data': { symbol: '–', key: 'kpiStatus.noData', tone: 'quiet' },
  'no-target': { symbol: '○', key: 'kpiStatus.noTarget', tone: 'quiet' },
} as const satisfies Record<Kpi['status'], unknown>

/** A status in symbol and word: for what should rise, being off is to be below. */
const statusView = ({ status, direction }: Pick<Kpi, 'status' | 'direction'>, { t }: Speech): StatusView => {
  const { symbol, key, tone } = statuses[status]
  const below = status === 'off-track' && direction === 'higher-is-better'
  return below ? { symbol: '▼', word: t('kpiStatus.offTarget'), tone } : { symbol, word: t(key), tone }
}

/** True for 5.20 and 5.22 together: a row that other rows hold already. */
export const isCombined = (breakdown: string): boolean => breakdown.includes('+')

/** A row's name: the short code of older papers, which people know, before the name of the function. */
export const rowName = (breakdown: string, name: string | null, { t }: Speech): string => {
  if (breakdown === 'total') return t('overview.kpi.total')
  if (isCombined(breakdown)) return t('overview.kpi.combined')
  const known = accountFunction(breakdown)
  return t('overview.kpi.code', { code: known?.short ?? breakdown, name: name ?? known?.name ?? '' }).trim()
}

const wholeYear = (figure: Figure) => figure.basis === 'year'

const periodWords = (figure: Figure, { t, fmt }: Speech): string => {
  if (wholeYear(figure)) return t('overview.kpi.wholeYear', { year: figure.period })
  return isMonth(figure.period) ? t('overview.kpi.yearToDate', { month: fmt.monthShort(figure.period) }) : figure.period
}

const changeOf = ({ current, previous, direction }: Kpi, name: string, speech: Speech): KpiRowView['change'] => {
  const { t, fmt } = speech
  if (current.value === null || previous.value === null) {
    const unknown = current.value === null ? current : previous
    const none = { text: null, word: '', tone: null } as const
    if (previous.reason === 'not-comparable')
      return { ...none, reason: reasonWords(previous, speech) ?? '', missing: null }
    const label = t('overview.kpi.changeLabel', { name })
    return { ...none, reason: '', missing: { ...figureView(unknown, label, String, speech), trace: null } }
  }
  const difference = current.value - previous.value
  const { arrow, sign, tone } = variance(difference, direction)
  const word = t(sign === 0 ? 'change.same' : sign > 0 ? 'change.up' : 'change.down')
  return { text: `${arrow} ${fmt.signedMillions(difference)}`.trim(), word, tone, reason: '', missing: null }
}

const sparkOf = (kpi: Kpi, name: string, { t, fmt }: Speech): KpiRowView['spark'] => {
  const { points } = kpi.spark
  const at = kpi.breakBefore === null ? -1 : points.findIndex(({ period }) => period.startsWith(kpi.breakBefore ?? ''))
  const [first, last] = [points[0], points.at(-1)]
  const label = t('overview.kpi.spark', {
    name,
    from: first ? fmt.period(first.period, first.basis) : '',
    to: last ? fmt.period(last.period, last.basis) : '',
  })
  return { values: points.map(({ value }) => value), breakAt: at > 0 ? at : null, label }
}

const noteOf = ({ committee, breakdown }: Kpi, { t }: Speech): string =>
  [committee, ...(isCombined(breakdown) ? [t('overview.kpi.combinedNote')] : [])]
    .filter((text) => text !== '')
    .join(' · ')

const rowOf = (kpi: Kpi, speech: Speech): KpiRowView => {
  const { t, fmt } = speech
  const name = [rowName(kpi.breakdown, kpi.name, speech), kpi.committee].filter(Boolean).join(', ')
  const { current, budget } = kpi
  // A whole year is held against the imported budget, which can be traced; a part of a year against the part expected by now.
  const compared = wholeYear(current) ? budget : { ...kpi.budgetToDate, trace: budget.trace }
  const write = (ore: number) => fmt.millions(ore)
  return {
    id: kpi.id,
    name,
    committee: noteOf(kpi, speech),
    total: kpi.breakdown === 'total',
    combined: isCombined(kpi.breakdown),
    value: figureView(
      current,
      t('overview.kpi.valueLabel', { name, period: periodWords(current, speech) }),
      write,
      speech,
    ),
    budget: figureView(compared, t('overview.kpi.budgetLabel', { name, period: budget.period }), write, speech),
    status: statusView(kpi, speech),
    spark: sparkOf(kpi, name, speech),
    change: changeOf(kpi, name, speech),
    month: wholeYear(current)
      ? current.period
      : isMonth(current.period)
        ? fmt.monthShort(current.period)
        : current.period,
  }
}

/** 5.20 and 5.22 together answer a break of 2015/16: without one in view they only repeat two rows. */
const shownRows = (kpis: readonly Kpi[]): Kpi[] => {
  const broken = kpis.some(
    ({ breakBefore, spark, previous }) =>
      previous.reason === 'not-comparable' ||
      (breakBefore !== null && spark.points.findIndex(({ period }) => period.startsWith(breakBefore)) > 0),
  )
  const own = kpis.filter(({ breakdown }) => !isCombined(breakdown))
  return broken ? [...own, ...kpis.filter(({ breakdown }) => isCombined(breakdown))] : own
}

/** The key figures as rows of text. */
export const kpiTableView = (kpis: readonly Kpi[], speech: Speech): KpiTableView => {
  const { t } = speech
  const [first] = kpis
  return {
    note: first
      ? `${t('overview.kpi.note', { period: periodWords(first.current, speech) })} · ${t('overview.kpi.unit')}`
      : '',
    budgetHead: t(first && !wholeYear(first.current) ? 'overview.kpi.budgetToDate' : 'overview.kpi.budget'),
    sparkHead: t(first?.spark.basis === 'year' ? 'overview.kpi.sparkYears' : 'overview.kpi.sparkMonths'),
    rows: shownRows(kpis).map((kpi) => rowOf(kpi, speech)),
  }
}
