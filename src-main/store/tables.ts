import type { Generated } from 'kysely'
import type { Basis } from '#domain/period'
import type { Source } from '#domain/observation'

/** An imported file. */
export interface BatchTable {
  id: Generated<number>
  initiative_id: number | null
  file_name: string
  sha256: string
  kind: string
  source: Source
  rounding: number
  status: 'active' | 'undone'
  imported_at: string
  imported_by: string
  new_count: number
  changed_count: number
  unchanged_count: number
  removed_count: number
}

/** One imported figure. `stated_in` is empty where a figure has no stating report. */
export interface ObservationTable {
  id: Generated<number>
  batch_id: number
  measure: string
  breakdown: string
  component: string
  committee: string
  dranst: number | null
  period: string
  basis: Basis
  source: Source
  stated_in: string
  slot: string
  value: number
  sheet: string
  cell: string | null
  raw: string
  row_count: number | null
}

/** The tables of the store, for typed queries. The shape itself stands in migrations/. */
export interface Tables {
  setting: { key: string; value: string }
  initiative: {
    id: Generated<number>
    key: string
    name: string
    municipality: string
    start_month: string | null
    placeholder: 0 | 1
    created_at: string
  }
  batch: BatchTable
  batch_event: {
    id: Generated<number>
    batch_id: number
    event: 'imported' | 'undone' | 'redone'
    at: string
    by: string
  }
  batch_scope: Pick<ObservationTable, 'measure' | 'basis' | 'period' | 'source' | 'stated_in' | 'slot' | 'batch_id'>
  observation: ObservationTable
  leading_source: { measure: string; year: number; source: Source; chosen_at: string; chosen_by: string }
  business_case: {
    id: Generated<number>
    initiative_id: number
    version: number
    batch_id: number
    approved_on: string | null
    price_level: string | null
    horizon_years: number
    discount_basis_points: number
  }
  scenario: { business_case_id: number; position: number; key: string }
  layout_profile: {
    id: Generated<number>
    signature: string
    kind: string
    label: string
    /** JSON object, text to text. */
    answers: string
    created_at: string
    changed_at: string
    changed_by: string
    used_at: string | null
    uses: number
  }
}
