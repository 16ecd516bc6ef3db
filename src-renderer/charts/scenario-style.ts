/** What a series is, which alone decides how it looks (design/ux.md, "Notation"). */
export type ScenarioKind = 'actual' | 'previous' | 'plan' | 'forecast' | 'what-if'

/** The look of a scenario, for bars, lines and the keys of tables alike. */
export interface ScenarioStyle {
  readonly bar: {
    readonly fill: string | null
    readonly edge: string
    readonly edgeWidth: number
    /** Distance between hatch lines in px; `null` where the bar is not hatched. */
    readonly hatch: number | null
  }
  readonly line: {
    /** The outer stroke. */
    readonly edge: string
    readonly edgeWidth: number
    /** A lighter stroke on top, which makes the line an outline; `null` where it is solid. */
    readonly core: string | null
    readonly coreWidth: number
    readonly dash: readonly number[] | null
  }
}

const dark = '#17222c'
const planEdge = '#4c5a66'
const accent = '#1d4b5c'
const white = '#ffffff'

const solid = (edge: string, edgeWidth: number, dash: readonly number[] | null = null): ScenarioStyle['line'] => ({
  edge,
  edgeWidth,
  core: null,
  coreWidth: 0,
  dash,
})

const styles = {
  actual: { bar: { fill: dark, edge: dark, edgeWidth: 0, hatch: null }, line: solid(dark, 2.5) },
  previous: { bar: { fill: '#a6a6a6', edge: '#595959', edgeWidth: 1, hatch: null }, line: solid('#8a8a8a', 2) },
  plan: {
    bar: { fill: null, edge: planEdge, edgeWidth: 1.25, hatch: null },
    line: { edge: planEdge, edgeWidth: 5, core: white, coreWidth: 2.5, dash: null },
  },
  forecast: { bar: { fill: white, edge: dark, edgeWidth: 1.25, hatch: 5 }, line: solid(dark, 2.5, [6, 4]) },
  'what-if': { bar: { fill: null, edge: accent, edgeWidth: 1.25, hatch: null }, line: solid(accent, 2.25, [0.1, 4.5]) },
} as const satisfies Record<ScenarioKind, ScenarioStyle>

/**
 * The look of a scenario: actual solid and dark, previous year solid and grey, budget and approved case an outline only,
 * forecast hatched or dashed, what is only tried out finely dotted. Every chart and every key of a table asks here.
 */
export const scenarioStyle = (kind: ScenarioKind): ScenarioStyle => styles[kind]

/** Marks that are no scenario: axes, grids, bands, and good and bad variance. */
export const chartInk = {
  text: '#4c5a66',
  strong: dark,
  grid: '#e7ebee',
  zero: dark,
  band: 'rgb(29 75 92 / 8%)',
  error: 'rgb(23 34 44 / 10%)',
  mark: '#7b8892',
  surface: white,
  good: '#005a8f',
  bad: '#993300',
} as const
