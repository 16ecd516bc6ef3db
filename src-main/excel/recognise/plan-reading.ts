import type { FileIssue } from '#domain/file-issue'
import { amountParam, message } from '#domain/message'
import type { Observation } from '#domain/observation'
import { type GridCell, cellReference } from '../grid'
import type { PlanSeries } from './plan-series'
import type { ControlTotal } from './recognition'

/** An amount of a business case in øre, with the cell that it stands in. */
export interface PlanAmount {
  readonly ore: number
  readonly cell: GridCell
}

/** The lines of one scenario. */
export interface ScenarioLines {
  readonly scenario: string
  readonly savings: readonly PlanSeries[]
  readonly investments: readonly PlanSeries[]
  readonly nets: readonly PlanSeries[]
  readonly balances: readonly PlanSeries[]
}

/** What one scenario says. */
export interface ScenarioReading {
  readonly observations: readonly Observation[]
  readonly issues: readonly FileIssue[]
  readonly totals: readonly ControlTotal[]
}

type Read = (cell: GridCell, series: PlanSeries) => PlanAmount | null

/** Where something is said of an amount. */
interface Context {
  readonly sheet: string
  readonly slot: string
  /** Printed rounding, øre. */
  readonly rounding: number
  readonly read: Read
}

const refOf = ({ row, column }: GridCell): string => cellReference(row, column)

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** Splits the lines of one measure into the parts that are taken and those that state their sum. */
const partsAndWholes = (lines: readonly PlanSeries[], { read, rounding }: Context) => {
  const parts = lines.filter(({ component, total }) => component !== '' && !total)
  const wholes = lines.filter((line) => !parts.includes(line))
  const [whole] = wholes
  if (parts.length === 0) return { taken: wholes.slice(0, 1), wholes: wholes.slice(1) }
  if (whole === undefined || !parts.every(({ part }) => part)) return { taken: parts, wholes }
  // `Heraf løn` may be one part of several: the parts are taken only where they are all of it.
  const all = [...whole.cells].every(([year, cell]) => {
    const stated = read(cell, whole)
    const amounts = parts.flatMap((part) => {
      const own = part.cells.get(year)
      return own ? (read(own, part)?.ore ?? []) : []
    })
    return stated === null || Math.abs(stated.ore - sum(amounts)) <= (amounts.length * rounding) / 2
  })
  return all ? { taken: parts, wholes } : { taken: [whole], wholes: wholes.slice(1) }
}

const observation = (
  measure: 'plan.saving' | 'plan.investment',
  { scenario, component, year, value }: { scenario: string; component: string; year: number; value: number },
  slot: string,
  origin: Observation['origin'],
): Observation => ({
  measure,
  breakdown: scenario,
  component,
  committee: '',
  dranst: null,
  period: `Y${year}`,
  basis: 'plan-year',
  source: 'plan',
  statedIn: null,
  slot,
  value,
  origin,
})

/** Reads one scenario: its savings and its investment as stated, or derived from the accumulated balance or the net gain. */
export const readScenario = (lines: ScenarioLines, years: readonly number[], context: Context): ScenarioReading => {
  const { sheet, slot, rounding, read } = context
  const { scenario } = lines
  const observations: Observation[] = []
  const issues: FileIssue[] = []
  const totals: ControlTotal[] = []
  const savings = partsAndWholes(lines.savings, context)
  const investments = partsAndWholes(lines.investments, context)
  const control = (cell: GridCell, label: string, stated: number, readings: readonly number[], figures: number) => {
    const tolerance = (Math.max(1, figures) * rounding) / 2
    const computed = readings.find((value) => Math.abs(value - stated) <= tolerance) ?? readings[0] ?? 0
    const agrees = Math.abs(computed - stated) <= tolerance
    totals.push({ sheet, cell: refOf(cell), label, measure: 'plan.saving', stated, computed, agrees })
    if (agrees) return
    const params = {
      stated: amountParam(stated),
      computed: amountParam(computed),
      difference: amountParam(stated - computed),
    }
    issues.push({
      severity: 'warning',
      code: 'total-mismatch',
      sheet,
      cell: refOf(cell),
      message: message('table.total-mismatch', params),
    })
  }
  const amountsOf = (series: readonly PlanSeries[], year: number): PlanAmount[] =>
    series.flatMap((line) => {
      const cell = line.cells.get(year)
      return cell ? (read(cell, line) ?? []) : []
    })
  const take = (measure: 'plan.saving' | 'plan.investment', taken: readonly PlanSeries[], year: number) => {
    for (const line of taken) {
      const [amount] = amountsOf([line], year)
      if (!amount) continue
      const origin = { sheet, cell: refOf(amount.cell), raw: amount.cell.raw, rows: null }
      const key = { scenario, component: line.component, year, value: amount.ore }
      observations.push(observation(measure, key, slot, origin))
    }
  }
  // A line called `Balance` alone may be that of each year: the figures tell.
  const [ownBalance] = lines.balances
  const isYearly =
    ownBalance !== undefined &&
    !/akk|kumul|cumul/i.test(ownBalance.heading) &&
    years.every((year) => {
      const [stated] = amountsOf([ownBalance], year)
      const [saved, spent] = [amountsOf(savings.taken, year), amountsOf(investments.taken, year)]
      const gain = sum(saved.map(({ ore }) => ore)) - sum(spent.map(({ ore }) => ore))
      const tolerance = ((saved.length + spent.length + 1) * rounding) / 2
      return (
        saved.length > 0 && spent.length > 0 && stated && Math.abs(Math.abs(stated.ore) - Math.abs(gain)) <= tolerance
      )
    })
  const nets = isYearly ? lines.balances : lines.nets
  const balances = isYearly ? [] : lines.balances
  // The balance of the year before; unknown after a gap, where neither an investment nor a sum can be worked out.
  let balanceBefore: number | null = 0
  let cumulative: number | null = 0
  let before = 0
  let figures = 0
  for (const year of years) {
    if (year !== before + 1) {
      balanceBefore = null
      cumulative = null
    }
    take('plan.saving', savings.taken, year)
    take('plan.investment', investments.taken, year)
    const saved = amountsOf(savings.taken, year).map(({ ore }) => ore)
    const invested = amountsOf(investments.taken, year).map(({ ore }) => ore)
    for (const [wholes, amounts] of [
      [savings.wholes, saved],
      [investments.wholes, invested],
    ] as const)
      for (const { ore, cell } of amountsOf(wholes, year))
        if (amounts.length > 0) control(cell, `${scenario} ${year}`, ore, [sum(amounts)], amounts.length)
    const [balance] = amountsOf(balances.slice(0, 1), year)
    const [net] = amountsOf(nets.slice(0, 1), year)
    const [statedNet] = nets
    if (invested.length > 0 && saved.length > 0) {
      const gain = sum(saved) - sum(invested)
      figures += saved.length + invested.length
      cumulative = cumulative === null ? null : cumulative + gain
      if (net && statedNet?.discounted === false)
        control(net.cell, `${scenario} ${year}`, net.ore, [gain, -gain], saved.length + invested.length + 1)
      if (balance && cumulative !== null && balances[0]?.discounted === false)
        control(balance.cell, `${scenario} ${year}`, balance.ore, [cumulative, -cumulative], figures)
    } else {
      cumulative = null
      const from = net ?? balance
      const gain = net ? net.ore : balance && balanceBefore !== null ? balance.ore - balanceBefore : null
      if (saved.length > 0 && invested.length === 0 && lines.investments.length === 0 && from && gain !== null) {
        const key = { scenario, component: '', year, value: sum(saved) - gain }
        const origin = { sheet, cell: null, raw: from.cell.raw, rows: 1 }
        observations.push(observation('plan.investment', key, slot, origin))
      }
    }
    balanceBefore = balance?.ore ?? null
    before = year
  }
  for (const line of [...savings.taken, ...investments.taken]) {
    const amounts = years.flatMap((year) => amountsOf([line], year).map(({ ore }) => ore))
    for (const cell of line.sums) {
      const stated = read(cell, line)
      if (stated && amounts.length > 0) control(cell, line.heading, stated.ore, [sum(amounts)], amounts.length)
    }
  }
  return { observations, issues, totals }
}
