import { monthlyBalance } from '#domain/break-even'
import { type SuccessRateModel, successRatePlan } from '#domain/calculator/success-rate'
import { checkCase } from '#domain/case-check'
import type { CaseDraft } from '#domain/case-draft'
import { explainBreakEven } from '#domain/explanation/explain-break-even'
import { addMonths, month } from '#domain/month'
import { rateCurve, ratesBetween } from '#domain/sensitivity/rate-curve'
import { successRateLevers } from '#domain/sensitivity/success-rate-levers'
import { tornado } from '#domain/sensitivity/tornado'
import { formatMessage } from '#contract/messages/format-message'

const start = month('2015-07')

/** Ten years typed by month in four scenarios, with a rate, so that nothing is short cut. */
const draft = (turn: number): CaseDraft => ({
  start,
  horizonYears: 10,
  discountRate: 0.035,
  costShares: null,
  gainShares: null,
  scenarios: [1, 1.5, 2, 2.5].map((factor) => ({
    key: `${factor * 10} %`,
    years: [],
    months: Array.from({ length: 120 }, (_, at) => ({
      month: addMonths(start, at),
      investment: 25_000_000 + (at % 12 === 0 ? 10_000_000 : 0),
      saving: Math.round(Math.min(at + turn, 70) * 400_000 * factor),
    })),
  })),
})

/** Checks, works out and explains all scenarios; gives the number of steps. */
const recompute = (given: CaseDraft, inWords: boolean): number => {
  const { scenarios } = checkCase(given)
  if (scenarios === null) throw new Error('the case does not pass')
  let steps = 0
  for (const { key, stated } of scenarios) {
    const { horizonYears, discountRate } = given
    const explained = explainBreakEven({ key, stated, start, horizonYears, discountRate })
    if (monthlyBalance(explained.years, start).length !== 120) throw new Error('months are missing')
    steps += explained.steps.filter((step) => !inWords || formatMessage('da', step) !== '').length
  }
  return steps
}

/** Ishøj's model. */
const model = (turn: number): SuccessRateModel => ({
  targetGroup: 155,
  successRate: 0.1 - turn / 100_000,
  phaseIn: [0.2, 0.4, 0.6, 0.8, 1],
  costBeforeOre: 70_950_200,
  costAfterOre: 9_491_700,
  growth: [0.01, 0.009],
  runningCostOre: 393_762_000,
  oneOffOre: 23_000_000,
  relapse: { share: 0.2, fromYear: 6 },
  discountRate: 0.04,
  horizonYears: 10,
})

const sliders = (given: SuccessRateModel): number => {
  const drawn = tornado({ model: given, levers: successRateLevers, plan: successRatePlan, figure: 'balance' })
  const curve = rateCurve(given, ratesBetween(0, 0.3, 200))
  if (drawn.value?.bars.length !== 12 || curve.value?.length !== 200) throw new Error('not all was drawn')
  return curve.value.length
}

/** Milliseconds of each run; inputs are made before the clock starts and differ from run to run. */
const timed = <Input>(make: (turn: number) => Input, work: (input: Input) => number, runs: number): number[] =>
  Array.from({ length: runs }, (_, turn) => make(turn)).map((input) => {
    const begun = performance.now()
    if (work(input) === 0) throw new Error('nothing was worked out')
    return performance.now() - begun
  })

const tasks: Readonly<Record<string, (runs: number) => number[]>> = {
  recompute: (runs) => timed(draft, (given) => recompute(given, false), runs),
  words: (runs) => timed(draft, (given) => recompute(given, true), runs),
  sliders: (runs) => timed(model, sliders, runs),
}

const [task = '', runs = ''] = process.argv.slice(2)
const took = tasks[task]?.(Number(runs)) ?? []
const [first, ...others] = took
const sorted = others.toSorted((one, other) => one - other)
process.stdout.write(JSON.stringify({ first, median: sorted[Math.floor(sorted.length / 2)], longest: sorted.at(-1) }))
