import type { StatedPlanYear } from '#domain/business-case'
import type { DraftMonth, DraftScenario, DraftYear } from '#domain/case-draft'
import { hasRefusal } from '#domain/case-draft'
import { scenarioYears } from '#domain/case-years'
import { type Month, isMonth, monthsBetween } from '#domain/month'
import { type CaseLine, lineText } from '#store/case-lines'

type Kind = CaseLine['kind']

const kinds = ['investment', 'saving'] as const

/** The lines that hold for a scenario: its own, and those of all scenarios that it does not state itself. */
export const linesOfScenario = <Line extends CaseLine>(lines: readonly Line[], scenario: string): Line[] => {
  const own = lines.filter((line) => line.scenario === scenario)
  if (scenario === '' || !lines.some((line) => line.scenario === '')) return own
  const stated = new Set(own.map((line) => lineText(line)))
  return lines.filter(
    (line) => line.scenario === scenario || (line.scenario === '' && !stated.has(lineText({ ...line, scenario }))),
  )
}

/** Of lines of one kind and period, those that make its figure: the whole where it is stated, else its parts. */
export const figureLines = <Line extends CaseLine>(lines: readonly Line[]): Line[] => {
  const wholes = lines.filter(({ item }) => item === '')
  return wholes.length > 0 ? wholes : [...lines]
}

const sumOf = (lines: readonly CaseLine[]): number | null =>
  lines.length === 0 ? null : lines.reduce((sum, { ore }) => sum + ore, 0)

/** The plan year of a period, `Y3` → 3; `null` for a month and any other text. */
export const planYearOf = (period: string): number | null => {
  const digits = /^Y(\d{1,4})$/.exec(period)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** The lines of one scenario by kind and period. */
interface Laid {
  readonly of: (kind: Kind, period: string) => readonly CaseLine[]
  readonly periods: readonly string[]
}

const lay = (lines: readonly CaseLine[]): Laid => {
  const held = Map.groupBy(lines, ({ kind, period }) => `${kind} ${period}`)
  return {
    of: (kind, period) => held.get(`${kind} ${period}`) ?? [],
    periods: [...new Set(lines.map(({ period }) => period))],
  }
}

/** What a month has of a year that was stated as a whole: a twelfth, so that the twelve add to the year exactly. */
const twelfth = (year: number, index: number): number =>
  Math.round((year * (index + 1)) / 12) - Math.round((year * index) / 12)

const monthAmount = (laid: Laid, kind: Kind, period: string, start: Month | null): number | null => {
  const typed = sumOf(figureLines(laid.of(kind, period)))
  if (typed !== null || start === null || !isMonth(period)) return typed
  const at = monthsBetween(start, period)
  if (at < 0) return null
  const year = sumOf(figureLines(laid.of(kind, `Y${Math.floor(at / 12) + 1}`)))
  return year === null ? null : twelfth(year, at % 12)
}

const draftYear = (laid: Laid, year: number): DraftYear => {
  const of = (kind: Kind) => laid.of(kind, `Y${year}`)
  const [investment, saving] = kinds.map((kind) => sumOf(figureLines(of(kind))))
  const components = of('saving').filter(({ item }) => item !== '')
  return {
    year,
    investment: investment ?? null,
    saving: saving ?? null,
    components: components.map(({ item, ore }) => ({ component: item, saving: ore })),
  }
}

/**
 * A scenario as the checks and the formulas take it. Where a year is typed by month for one of investment and saving only, the
 * other is spread evenly over its months.
 */
export const draftScenario = (key: string, lines: readonly CaseLine[], start: Month | null): DraftScenario =>
  draftOf(key, linesOfScenario(lines, key), start)

const draftOf = (key: string, own: readonly CaseLine[], start: Month | null): DraftScenario => {
  const laid = lay(own)
  const years = laid.periods.flatMap((period) => planYearOf(period) ?? [])
  const months = laid.periods.filter((period) => planYearOf(period) === null)
  return {
    key,
    years: [...new Set(years)].sort((one, other) => one - other).map((year) => draftYear(laid, year)),
    months: months.map((month): DraftMonth => ({
      month,
      investment: monthAmount(laid, 'investment', month, start),
      saving: monthAmount(laid, 'saving', month, start),
    })),
  }
}

/** The years from the first on that state both figures; from the first that lacks one on, every balance is unknown. */
const knownYears = ({ years }: DraftScenario): StatedPlanYear[] => {
  const known: StatedPlanYear[] = []
  for (const { year, investment, saving } of years) {
    if (year !== known.length + 1 || investment === null || saving === null) break
    known.push({ investment, saving })
  }
  return known
}

/** The parts of a saving are its sources only where they make the figure: a stated whole is its own. */
const withoutBeside = (stated: readonly StatedPlanYear[], lines: readonly CaseLine[]): StatedPlanYear[] =>
  stated.map((year, index) => {
    const wholes = lines.some(
      ({ kind, item, period }) => kind === 'saving' && item === '' && period === `Y${index + 1}`,
    )
    const { components, ...rest } = year
    return wholes || components === undefined ? rest : { ...rest, components }
  })

/**
 * The plan years that a scenario states, as far as they are known: an imported or approved paper may lack some, and is shown up
 * to there. No year where it states none.
 */
export const statedYears = (key: string, lines: readonly CaseLine[], start: Month | null): StatedPlanYear[] => {
  const own = linesOfScenario(lines, key)
  const draft = draftOf(key, own, start)
  const { findings, stated } = scenarioYears(draft, start)
  const years = hasRefusal(findings) || stated.length === 0 ? knownYears(draft) : stated
  return withoutBeside(years, own)
}
