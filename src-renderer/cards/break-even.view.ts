import type { BusinessCase, Scenario } from '#contract/followup'
import { addMonths, monthNumber, yearOf, type Month } from '#domain/month'
import type { ChartTable } from '../charts/chart-table'
import type { FollowedLines } from '../charts/followed-lines'
import type { Speech } from '../locales/speech'
import { beyondPublished, continuedWords, isNetOnly } from './beyond-published'
import { scenarioName, scenarioShort } from './scenario-name'

/** A scenario of the break-even chart. Times are years from the start, amounts mio. kr. */
export interface BreakEvenLine {
  readonly id: string
  readonly name: string
  /** The published part, from the start. */
  readonly published: readonly (readonly [number, number])[]
  /** The part held beyond the last published year; it begins where the published part ends. */
  readonly held: readonly (readonly [number, number])[]
  readonly end: { readonly value: number; readonly text: string }
  readonly crossing: { readonly at: number; readonly text: string } | null
  readonly years: readonly {
    readonly name: string
    readonly saving: number
    readonly investment: number
    readonly held: boolean
  }[]
}

/** All that the break-even chart shows. */
export interface BreakEvenView {
  readonly note: string
  readonly description: string
  readonly table: ChartTable
  readonly horizon: number
  readonly lines: readonly BreakEvenLine[]
  /** Ends of the balance axis, mio. kr.: every point with air above and below. */
  readonly axis: { readonly low: number; readonly high: number }
  /** Years from the start at which a calendar year begins, and its name. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  /** Where the held years begin, and the words for it; `null` where all years are published. */
  readonly heldFrom: { readonly at: number; readonly text: string } | null
  readonly words: { readonly saving: string; readonly investment: string }
  /** Years from one row of the table to the next; 1 where it is not said. */
  readonly rowYears?: number
  /** True where the ends of the years are marked on the lines. */
  readonly dots?: boolean
  /** What happened and what is expected, where the initiative is followed. */
  readonly followed?: FollowedLines
}

const orePerMillion = 100_000_000
const mio = (ore: number) => ore / orePerMillion

const balances = ({ months, years }: Scenario): (readonly [number, number])[] => [
  [0, 0],
  ...(months.length > 0
    ? months.map(({ cumulative }, index) => [(index + 1) / 12, mio(cumulative)] as const)
    : years.map(({ year, cumulative }) => [year, mio(cumulative)] as const)),
]

/** The line of a scenario. */
export const lineOf = (scenario: Scenario, speech: Speech): BreakEvenLine => {
  const split = scenario.extrapolatedFromYear === null ? Infinity : scenario.extrapolatedFromYear - 1
  const points = balances(scenario)
  const last = scenario.years.at(-1)?.cumulative ?? 0
  const { breakEvenExact, breakEvenMonth, breakEvenYear } = scenario
  const when = breakEvenMonth
    ? speech.fmt.monthShort(breakEvenMonth)
    : speech.t('overview.breakEven.yearAxis', { year: breakEvenYear ?? '' })
  return {
    id: scenario.key,
    name: scenarioName(scenario, speech),
    published: points.filter(([at]) => at <= split),
    held: points.filter(([at]) => at >= split),
    end: { value: mio(last), text: speech.fmt.signedMio(last) },
    crossing: breakEvenExact === null ? null : { at: breakEvenExact, text: when },
    years: scenario.years.map(({ year, saving, investment, extrapolated }) => ({
      name: speech.t('overview.breakEven.yearAxis', { year }),
      saving: mio(saving),
      investment: mio(investment),
      held: extrapolated,
    })),
  }
}

/** Where calendar years begin; plan years where no start is known. */
export const ticksOf = (start: Month | null, horizon: number, { t }: Speech): BreakEvenView['ticks'] =>
  start === null
    ? Array.from({ length: horizon + 1 }, (_, year) => ({
        at: year,
        text: year === 0 ? '0' : t('overview.breakEven.yearAxis', { year }),
      }))
    : Array.from({ length: horizon + 1 }, (_, index) => ({
        at: index + ((13 - monthNumber(start)) % 12) / 12,
        text: String(yearOf(addMonths(start, index * 12 + ((13 - monthNumber(start)) % 12)))),
      })).filter(({ at }) => at <= horizon)

const noteOf = (start: Month | null, years: number, netOnly: boolean, { t, fmt }: Speech): string => {
  if (start === null)
    return t(netOnly ? 'overview.breakEven.noteNetNoStart' : 'overview.breakEven.noteNoStart', { years })
  const span = { from: fmt.month(start), to: fmt.month(addMonths(start, years * 12 - 1)) }
  return t(netOnly ? 'overview.breakEven.noteNet' : 'overview.breakEven.note', span)
}

const headOf = (year: number, businessCase: BusinessCase, { t, fmt }: Speech): string => {
  if (businessCase.start === null) return t('overview.breakEven.yearHeadNoStart', { year })
  const from = addMonths(businessCase.start, (year - 1) * 12)
  return t('overview.breakEven.yearHead', { year, span: fmt.monthSpan(from, addMonths(from, 11)) })
}

const tableOf = (businessCase: BusinessCase, scenarios: readonly Scenario[], speech: Speech): ChartTable => {
  const { t, fmt } = speech
  const names = scenarios.map((scenario) => ({ scenario, name: scenarioShort(scenario, speech) }))
  const [first] = scenarios
  const sameInvestment = scenarios.every(({ years }) =>
    years.every(({ investment }, index) => investment === first?.years[index]?.investment),
  )
  const netOnly = isNetOnly(scenarios)
  const shared = sameInvestment ? scenarios.slice(0, 1) : scenarios
  const investors = netOnly ? [] : shared
  return {
    rowHead: t('overview.breakEven.year'),
    columns: [
      ...names.map(({ name }) => t('overview.breakEven.balance', { scenario: name })),
      ...names.map(({ name }) =>
        t(netOnly ? 'overview.breakEven.net' : 'overview.breakEven.saving', { scenario: name }),
      ),
      ...investors.map((scenario) =>
        sameInvestment
          ? t('overview.breakEven.investmentSame')
          : t('overview.breakEven.investment', { scenario: scenarioShort(scenario, speech) }),
      ),
    ],
    rows: (first?.years ?? []).map(({ year, extrapolated }, index) => {
      const head = headOf(year, businessCase, speech)
      return {
        head: extrapolated ? t('overview.breakEven.held', { head }) : head,
        cells: [
          ...scenarios.map(({ years }) => fmt.millions(years[index]?.cumulative ?? 0)),
          ...scenarios.map(({ years }) => fmt.millions(years[index]?.saving ?? 0)),
          ...investors.map(({ years }) => fmt.millions(years[index]?.investment ?? 0)),
        ],
      }
    }),
  }
}

const sentenceOf = (scenario: Scenario, years: number, speech: Speech): string => {
  const { t, fmt } = speech
  const end = fmt.mio(scenario.years.at(-1)?.cumulative ?? 0)
  const name = scenarioName(scenario, speech)
  if (scenario.breakEvenExact === null) return t('overview.breakEven.neverCrosses', { scenario: name, years, end })
  const when = scenario.breakEvenMonth
    ? fmt.month(scenario.breakEvenMonth)
    : t('overview.breakEven.yearAxis', { year: scenario.breakEvenYear ?? '' })
  return t('overview.breakEven.crosses', { scenario: name, month: when, years, end })
}

/** The scenarios that a chart can tell apart: the low and the high one, or the only one. */
export const rankedScenarios = ({ scenarios }: BusinessCase): Scenario[] => {
  const ranked = (['low', 'high'] as const).flatMap(
    (rank) => scenarios.find((scenario) => scenario.rank === rank) ?? [],
  )
  return ranked.length > 0 ? ranked : scenarios.slice(0, 1)
}

const axisOf = (lines: readonly BreakEvenLine[]): BreakEvenView['axis'] => {
  const values = lines.flatMap(({ published, held }) => [...published, ...held].map(([, value]) => value))
  return { low: Math.floor(Math.min(0, ...values) * 1.25), high: Math.ceil(Math.max(1, ...values) * 1.1) }
}

/** What the bars upwards are, with the values of the last year: beside the drawing, where they never touch each other. */
const savingWords = (scenarios: readonly Scenario[], speech: Speech): string => {
  const { t, fmt } = speech
  const last = (scenario: Scenario) => fmt.millions(scenario.years.at(-1)?.saving ?? 0)
  const values = scenarios.map((scenario) =>
    scenarios.length > 1 ? `${scenarioShort(scenario, speech)}\u00a0${last(scenario)}` : last(scenario),
  )
  return t(isNetOnly(scenarios) ? 'overview.breakEven.netPerYear' : 'overview.breakEven.savingPerYear', {
    year: scenarios[0]?.years.length ?? 0,
    values: values.join(t('overview.breakEven.and')),
  })
}

/** What the bars downwards are, with their value where it is the same every year. */
const investmentWords = (scenarios: readonly Scenario[], { t, fmt }: Speech): string => {
  if (isNetOnly(scenarios)) return ''
  const amounts = new Set(scenarios.flatMap(({ years }) => years.map(({ investment }) => investment)))
  const [same] = amounts
  return same !== undefined && amounts.size === 1
    ? t('overview.breakEven.investmentSameEach', { value: fmt.millions(same) })
    : t('overview.breakEven.investmentPerYear')
}

/** The break-even chart of an approved business case. */
export const breakEvenView = (businessCase: BusinessCase, speech: Speech): BreakEvenView => {
  const { t } = speech
  const scenarios = rankedScenarios(businessCase)
  const horizon = Math.max(0, ...scenarios.map(({ years }) => years.length))
  const { start } = businessCase
  const [low = '', high = ''] = scenarios.map((scenario) => sentenceOf(scenario, horizon, speech))
  const lines = scenarios.map((scenario) => lineOf(scenario, speech))
  const beyond = beyondPublished(scenarios)
  const continued = continuedWords(scenarios, speech)
  const note = noteOf(start, horizon, isNetOnly(scenarios), speech)
  return {
    note: continued === null ? note : `${note} · ${continued}`,
    description:
      scenarios.length > 1
        ? t('overview.breakEven.description', { low, high })
        : t('overview.breakEven.descriptionOne', { only: low }),
    table: tableOf(businessCase, scenarios, speech),
    horizon,
    lines,
    axis: axisOf(lines),
    ticks: ticksOf(start, horizon, speech),
    heldFrom: beyond && {
      at: beyond.year - 1,
      text: t(beyond.by === 'calculator' ? 'overview.breakEven.extrapolatedBy' : 'overview.breakEven.extrapolated', {
        year: beyond.year,
      }),
    },
    words: { saving: savingWords(scenarios, speech), investment: investmentWords(scenarios, speech) },
  }
}
