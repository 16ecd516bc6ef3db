import type { Kpi } from '#contract/followup'

/** A difference, as it is to be worded: its sign, its arrow, and whether it is good. */
export interface Variance {
  readonly sign: -1 | 0 | 1
  readonly arrow: '▲' | '▼' | ''
  readonly tone: 'good' | 'bad' | null
}

/** How a difference reads for a measure: more spend is bad although it is positive. */
export const variance = (difference: number, direction: Kpi['direction']): Variance => {
  if (difference === 0) return { sign: 0, arrow: '', tone: null }
  const up = difference > 0
  const shape = up ? ({ sign: 1, arrow: '▲' } as const) : ({ sign: -1, arrow: '▼' } as const)
  if (direction === 'neutral') return { ...shape, tone: null }
  return { ...shape, tone: up === (direction === 'higher-is-better') ? 'good' : 'bad' }
}
