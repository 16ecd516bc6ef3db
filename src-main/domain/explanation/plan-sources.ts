import type { PlanAmounts } from '../business-case'
import { addMonths } from '../month'
import type { FigureRef, ScenarioToExplain, SourceFigure } from './explanation'

/** The stored figures behind each year of a scenario. */
export interface PlanSources {
  readonly investment: (year: number) => readonly SourceFigure[]
  readonly saving: (year: number) => readonly SourceFigure[]
  readonly net: (year: number) => readonly SourceFigure[]
  /** Of all years from the first to this one, each figure once. */
  readonly balance: (year: number) => readonly SourceFigure[]
}

type Figure = keyof PlanAmounts

/** Where each number of a plan comes from. A year past the last stated one rests on that; a year of a calculator on none. */
export const planSources = ({ key, stated, start, continued }: ScenarioToExplain): PlanSources => {
  const source = (measure: FigureRef['measure'], component: string, period: string, value: number): SourceFigure => ({
    ref: { measure, breakdown: key, component, period },
    value,
  })
  const ofYear = (index: number, figure: Figure): SourceFigure[] => {
    const year = stated[index]
    if (!year) return []
    const measure = `plan.${figure}` as const
    if (year.months?.length === 12 && start !== null) {
      return year.months.map((amounts, at) => source(measure, '', addMonths(start, index * 12 + at), amounts[figure]))
    }
    const period = `Y${index + 1}`
    const components = figure === 'saving' ? (year.components ?? []) : []
    return components.length > 0
      ? components.map(({ component, saving }) => source(measure, component, period, saving))
      : [source(measure, '', period, year[figure])]
  }
  const investments = stated.map((_, index) => ofYear(index, 'investment'))
  const savings = stated.map((_, index) => ofYear(index, 'saving'))
  const nets = stated.map((_, index) => [...(savings[index] ?? []), ...(investments[index] ?? [])])
  const balances = nets.map((_, index) => nets.slice(0, index + 1).flat())
  const upTo = (lists: readonly (readonly SourceFigure[])[]) => (year: number) => lists[year - 1] ?? lists.at(-1) ?? []
  const at = continued ? (lists: readonly (readonly SourceFigure[])[]) => (year: number) => lists[year - 1] ?? [] : upTo
  return { investment: at(investments), saving: at(savings), net: at(nets), balance: upTo(balances) }
}
