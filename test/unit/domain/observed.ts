import type { Month } from '#domain/month'
import type { Observation } from '#domain/observation'

/** An observation of spend for a test; `change` overrides parts of it. */
export const observed = (change: Partial<Observation> = {}): Observation => ({
  measure: 'cost.actual',
  breakdown: '5.28.20',
  component: '',
  committee: '',
  dranst: null,
  period: '2018',
  basis: 'year',
  source: 'annual',
  statedIn: null,
  value: 0,
  slot: 'test',
  origin: { sheet: 'Ark1', cell: 'A1', raw: '', rows: null },
  ...change,
})

/** Spend of one month. */
export const ofMonth = (period: string, value: number, change: Partial<Observation> = {}): Observation =>
  observed({ period, value, basis: 'month', source: 'monthly', ...change })

/** Spend from January to the end of a month. */
export const toDate = (period: string, value: number, change: Partial<Observation> = {}): Observation =>
  observed({ period, value, basis: 'ytd', source: 'follow-up', ...change })

/** The revised budget of 2018 as a report stated it. */
export const revisedBudget = (statedIn: Month | null, value: number, change: Partial<Observation> = {}): Observation =>
  observed({ measure: 'cost.budget.revised', source: 'follow-up', statedIn, value, ...change })

const faxeTable: Readonly<Record<string, readonly (number | null)[]>> = {
  '5.28.20': [41_360_572, 26_357_123, 33_059_633, 39_753_678],
  '5.28.21': [30_290_614, 33_522_689, 32_795_590, 37_658_602],
  '5.28.22': [null, 22_317_655, 24_130_441, 29_576_795],
  '5.28.23': [7_134_196, 4_346_018, 1_054_163, 1_925_549],
  '5.28.24': [1_327_838, 975_161, 1_058_929, 4_271_623],
  '5.57.72': [8_027_038, 6_552_903, 6_210_938, 8_525_123],
}

/** Faxe's published spend 2015-2018 (Investeringsforslag, table of spend by function), in øre. */
export const faxe: readonly Observation[] = Object.entries(faxeTable).flatMap(([breakdown, values]) =>
  values.flatMap((value, index) =>
    value === null ? [] : [observed({ breakdown, period: String(2015 + index), value: value * 100 })],
  ),
)
