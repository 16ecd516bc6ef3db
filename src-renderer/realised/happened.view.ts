import type { RealisedView } from '#contract/realised'
import { type ExplainedBlock, type Explanation, numberOf, runsOf } from '../break-even/explanation.view'
import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'

type Step = Explanation['steps'][number]

/** Steps that say the same of one year after the other: they stand together as a table. */
interface YearSteps {
  readonly lead: WordKey
  readonly columns: readonly WordKey[]
  readonly head: (step: Step, speech: Speech) => string
}

const planYear = ({ message: { params } }: Step, { t }: Speech): string =>
  t(params['months'] === 12 ? 'realised.happened.planYear' : 'realised.happened.planYearPart', {
    year: params['year'] ?? '',
    months: params['months'] ?? '',
  })

const balances = [
  'breakEven.explain.saving',
  'breakEven.explain.investment',
  'breakEven.explain.balance',
] as const satisfies readonly WordKey[]

const tables: Readonly<Record<string, YearSteps>> = {
  'happened.baseline-year': {
    lead: 'realised.happened.baselineYears',
    columns: [
      'realised.happened.booked',
      'realised.happened.reference',
      'realised.happened.spent',
      'realised.happened.actual',
      'breakEven.explain.saving',
    ],
    head: ({ message: { params } }, { t }) =>
      t('realised.happened.calendarYear', { year: params['year'] ?? '', months: params['months'] ?? '' }),
  },
  'happened.plan-year': { lead: 'realised.happened.planYears', columns: balances, head: planYear },
  'happened.expected-year': { lead: 'realised.happened.expectedYears', columns: balances, head: planYear },
}

/** Runs of steps of the same kind. */
const runsOfKind = (steps: readonly Step[]): Step[][] => {
  const runs: Step[][] = []
  for (const step of steps) {
    const run = runs.at(-1)
    if (run?.[0]?.message.key === step.message.key) run.push(step)
    else runs.push([step])
  }
  return runs
}

/** The explanation of what happened and what is expected, in reading order: years in a row stand together as a table. */
export const happenedView = ({ explanation }: Pick<RealisedView, 'explanation'>, speech: Speech): ExplainedBlock[] => {
  const { t } = speech
  const of = t('realised.happened.scenario')
  return runsOfKind(explanation.steps).flatMap((steps): ExplainedBlock[] => {
    const [first] = steps
    const table = first && tables[first.message.key]
    if (!first || !table || steps.length < 2)
      return steps.map((step) => ({
        kind: 'sentence',
        key: step.message.key,
        runs: runsOf(step, explanation, of, speech),
      }))
    const { params } = first.message
    return [
      {
        kind: 'years',
        held: false,
        lead: t(table.lead, { from: params['from'] ?? '' }),
        columns: table.columns.map((column) => t(column, { from: params['from'] ?? '' })),
        rows: steps.map((step) => ({
          head: table.head(step, speech),
          cells: step.figures.map((figure) => numberOf(figure, step, explanation, of, speech)),
        })),
      },
    ]
  })
}
