import type { Change } from '#contract/importing'
import type { FigureChange } from '#domain/diff'
import type { StoredObservation } from '#store/observations'

/** Figures that are listed of one plan or import; the rest is counted. */
export const listedChanges = 400

/** A change to a figure as a window sees it. */
export const changeView = ({ change, old, incoming, returning }: FigureChange<StoredObservation>): Change[] => {
  const shown = incoming ?? old
  if (!shown) return []
  const { measure, breakdown, component, committee, period, basis, origin } = shown
  const { sheet, cell } = origin
  return [
    {
      change,
      measure,
      breakdown,
      component,
      committee,
      period,
      basis,
      old: old?.value ?? null,
      value: (incoming ?? returning)?.value ?? null,
      sheet,
      cell,
    },
  ]
}
