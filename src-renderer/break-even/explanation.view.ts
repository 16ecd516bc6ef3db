import type { BreakEvenView } from '#contract/break-even'
import type { TraceKey } from '#contract/followup'
import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'

/** Steps of an explanation with the stored figures that its numbers rest on. */
export type Explanation = Pick<BreakEvenView['explanations'][number], 'steps' | 'sources'>
type Step = Explanation['steps'][number]
type Figure = Step['figures'][number]

/** A number of the explanation and the stored figures that it rests on; none where it rests on no figure of the plan. */
export interface ExplainedNumber {
  readonly text: string
  /** With its unit. */
  readonly full: string
  /** What it is, for the drawer and for a screen reader. */
  readonly label: string
  readonly sources: readonly TraceKey[]
}

/** A run of a sentence: words, or a number. */
export type ExplainedRun =
  { readonly kind: 'words'; readonly text: string } | { readonly kind: 'number'; readonly number: ExplainedNumber }

/** One step in reading order: a sentence, or years in a row as a table. */
export type ExplainedBlock =
  | { readonly kind: 'sentence'; readonly runs: readonly ExplainedRun[]; readonly key: Step['message']['key'] }
  | {
      readonly kind: 'years'
      readonly held: boolean
      readonly lead: string
      readonly columns: readonly string[]
      readonly rows: readonly { readonly head: string; readonly cells: readonly ExplainedNumber[] }[]
    }

const names: Readonly<Record<string, WordKey>> = {
  investment: 'breakEven.explain.investment',
  total: 'breakEven.explain.total',
  least: 'breakEven.explain.least',
  most: 'breakEven.explain.most',
  saving: 'breakEven.explain.saving',
  difference: 'breakEven.explain.difference',
  net: 'breakEven.explain.net',
  balance: 'breakEven.explain.balance',
  missing: 'breakEven.explain.missing',
  gain: 'breakEven.explain.gain',
  part: 'breakEven.explain.part',
  exact: 'breakEven.explain.exact',
  exactMonths: 'breakEven.explain.exactMonths',
  months: 'breakEven.explain.months',
  booked: 'realised.happened.bookedName',
  reference: 'realised.happened.reference',
  spent: 'realised.happened.spent',
  actual: 'realised.happened.actual',
  price: 'realised.happened.price',
  refusion: 'realised.happened.refusion',
  planned: 'realised.happened.planned',
  share: 'realised.happened.share',
  error: 'realised.happened.error',
  short: 'realised.happened.short',
  perMonth: 'realised.happened.perMonth',
}

const twoDecimals = (value: number): number => Math.round(value * 100) / 100

/** As the message prints it: whole kr., øre only where it is less than one; two decimals of anything else at most. */
const written = ({ unit, value }: Figure, { fmt }: Speech): string => {
  if (unit === 'ore') return Math.abs(value) < 100 && value !== 0 ? fmt.number(value / 100, 2) : fmt.kroner(value)
  return fmt.axis(twoDecimals(unit === 'rate' ? value * 100 : value))
}

/** A number of a step with what it is and where it comes from. */
export const numberOf = (
  figure: Figure,
  { message }: Step,
  { sources }: Explanation,
  scenario: string,
  speech: Speech,
): ExplainedNumber => {
  const { t } = speech
  const name = names[figure.param]
  const what = name ? t(name) : figure.param
  const { year } = message.params
  const text = written(figure, speech)
  return {
    text,
    full: t(`breakEven.explain.units.${figure.unit}`, { number: text }),
    label:
      year === undefined
        ? t('breakEven.explain.of', { what, scenario })
        : t('breakEven.explain.ofYear', { what, year, scenario }),
    sources: figure.sources.flatMap((place) => sources[place]?.trace ?? []),
  }
}

const slot = (index: number) => `\u0001${index}\u0001`

/** The sentence of a step, its numbers taken out so that each can be a button. */
export const runsOf = (step: Step, explanation: Explanation, scenario: string, speech: Speech): ExplainedRun[] => {
  const { key, params } = step.message
  const places = Object.fromEntries(step.figures.map(({ param }, index) => [param, slot(index)]))
  return speech
    .message({ key, params: { ...params, ...places } })
    .split(/\u0001(\d+)\u0001/)
    .flatMap((run, index): ExplainedRun[] => {
      if (index % 2 === 0) return run === '' ? [] : [{ kind: 'words', text: run }]
      const figure = step.figures[Number(run)]
      return figure ? [{ kind: 'number', number: numberOf(figure, step, explanation, scenario, speech) }] : []
    })
}

const isYear = ({ message }: Step) => message.key.startsWith('explain.year')

const yearsBlock = (
  steps: readonly Step[],
  explanation: Explanation,
  scenario: string,
  speech: Speech,
): ExplainedBlock => {
  const { t } = speech
  const params = steps[0]?.figures.map(({ param }) => param) ?? []
  const discounted = params.includes('difference')
  const netOnly = !params.includes('saving')
  const held = steps[0]?.message.key.includes('held') ?? false
  return {
    kind: 'years',
    held,
    lead: t(held ? 'breakEven.explain.yearsHeld' : netOnly ? 'breakEven.explain.yearsNet' : 'breakEven.explain.years'),
    columns: params.map((param) => {
      if (param !== 'net') return t(names[param] ?? 'breakEven.explain.net')
      if (netOnly) return t('breakEven.explain.netGain')
      return t(discounted ? 'breakEven.explain.netDiscounted' : 'breakEven.explain.net')
    }),
    rows: steps.map((step) => ({
      head: t('breakEven.explain.yearHead', { year: step.message.params['year'] ?? '' }),
      cells: step.figures.map((figure) => numberOf(figure, step, explanation, scenario, speech)),
    })),
  }
}

/** The explanation of one scenario in reading order: years in a row stand together as a table. */
export const explanationView = (explanation: Explanation, scenario: string, speech: Speech): ExplainedBlock[] => {
  const blocks: ExplainedBlock[] = []
  let years: Step[] = []
  const closeYears = () => {
    if (years.length > 0) blocks.push(yearsBlock(years, explanation, scenario, speech))
    years = []
  }
  for (const step of explanation.steps) {
    if (isYear(step)) {
      years.push(step)
      continue
    }
    closeYears()
    const runs = runsOf(step, explanation, scenario, speech)
    blocks.push({ kind: 'sentence', key: step.message.key, runs })
  }
  closeYears()
  return blocks
}
