import type { LineSeriesOption } from './echarts'
import { scenarioStyle, type ScenarioKind } from './scenario-style'

/** A line to draw: its points as `[x, y]`; a hole is `null` and stays a gap. */
export interface ScenarioLine {
  readonly id: string
  readonly kind: ScenarioKind
  readonly points: readonly (readonly [number, number | null])[]
  /** True for the part that is held beyond what was published: finer and dotted. */
  readonly fine?: boolean
}

const common = (line: ScenarioLine, part: string): LineSeriesOption => ({
  id: `${line.id}-${part}`,
  type: 'line',
  data: line.points.map(([x, y]) => [x, y]),
  symbol: 'none',
  silent: true,
  connectNulls: false,
  tooltip: { show: false },
  emphasis: { disabled: true },
})

/** The series that draw a line in the notation, as thick as the page's type asks for: an outline takes two, a dark edge and a white core above it. */
export const scenarioLine = (line: ScenarioLine, rem: number): LineSeriesOption[] => {
  const scale = rem / 16
  const style = scenarioStyle(line.kind).line
  if (line.fine) {
    const lineStyle = {
      color: style.edge,
      width: 2,
      type: [0, 5],
      cap: 'round',
    } satisfies LineSeriesOption['lineStyle']
    return [{ ...common(line, 'fine'), z: 4, lineStyle }]
  }
  const dash = style.dash ? { type: style.dash.map((length) => length * scale) } : {}
  const edge: LineSeriesOption = {
    ...common(line, 'edge'),
    z: 3,
    lineStyle: { color: style.edge, width: style.edgeWidth * scale, ...dash, cap: 'round', join: 'round' },
  }
  if (style.core === null) return [edge]
  return [
    edge,
    {
      ...common(line, 'core'),
      z: 4,
      lineStyle: { color: style.core, width: style.coreWidth * scale, cap: 'round', join: 'round' },
    },
  ]
}
