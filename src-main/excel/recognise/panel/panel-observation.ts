import type { Observation } from '#domain/observation'
import type { Figure } from './figure'

const longestRaw = 400

/** A figure as an observation, with the cell or the cells that it was read from. */
export const observationOf = (
  sheet: string,
  { measure, breakdown, time, value, cells }: Figure,
  source: Observation['source'],
  slot: string,
): Observation => {
  const raw = cells.length === 1 ? (cells[0]?.raw ?? '') : cells.map(({ ref }) => ref).join(', ')
  return {
    measure,
    breakdown,
    component: '',
    committee: '',
    dranst: null,
    period: time.period,
    basis: time.basis,
    source,
    statedIn: null,
    slot,
    value,
    origin: {
      sheet,
      cell: cells.length === 1 ? (cells[0]?.ref ?? null) : null,
      raw: raw.length > longestRaw ? `${raw.slice(0, longestRaw - 1)}…` : raw,
      rows: cells.length === 1 ? null : cells.length,
    },
  }
}
