import type { CustomSeriesOption } from './echarts'
import type { Shape } from './scenario-bar'

/** What a custom series draws, made anew at each drawing: parts of the drawing before are never moved into new places. */
export const drawnGroup = (children: readonly Shape[]): Shape => ({
  type: 'group',
  $mergeChildren: false,
  transition: [],
  children: [...children],
})

/** What all custom series of ours have in common: they draw, and neither point nor tooltip ever hits them. */
export const drawnSeries = {
  type: 'custom',
  silent: true,
  clip: false,
  tooltip: { show: false },
  animation: false,
} as const satisfies CustomSeriesOption
