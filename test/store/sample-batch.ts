import type { Observation } from '../../src-main/domain/observation'
import type { NewBatch } from '../../src-main/store/commit-batch'

/** A moment in Danish winter time. */
export const moment = '2019-02-01T08:00:00.000Z'

/** Spend of one function in one month, øre. */
export const spend = (
  breakdown: string,
  period: string,
  value: number,
  more: Partial<Observation> = {},
): Observation => ({
  measure: 'cost.actual',
  breakdown,
  component: '',
  committee: '',
  dranst: null,
  period,
  basis: 'month',
  source: 'monthly',
  statedIn: null,
  slot: 'forbrug',
  value,
  origin: { sheet: 'Ark1', cell: 'B2', raw: String(value / 100), rows: null },
  ...more,
})

/** A batch of these observations. */
export const batchOf = (observations: readonly Observation[], more: Partial<NewBatch> = {}): NewBatch => ({
  initiative: null,
  file: 'forbrug.xlsx',
  sha256: 'a'.repeat(64),
  kind: 'function-months',
  source: 'monthly',
  rounding: 1,
  importedAt: moment,
  importedBy: 'test',
  counts: { new: observations.length, changed: 0, unchanged: 0, removed: 0 },
  observations,
  businessCase: null,
  ...more,
})
