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

/** A version of a business case. `batch_id` is set for an imported one. */
export interface CaseVersionTable {
  id: Generated<number>
  initiative_id: number
  number: number
  status: 'draft' | 'approved'
  batch_id: number | null
  from_version: number | null
  approved_on: string | null
  approved_by: string | null
  document: string | null
  price_level: string | null
  start_month: string | null
  horizon_years: number
  discount_basis_points: number
  created_at: string
  created_by: string
  approved_at: string | null
}

/** An amount of a version's plan. */
export interface CaseLineTable {
  id: Generated<number>
  version_id: number
  kind: 'investment' | 'saving'
  scenario: string
  item: string
  period: string
  ore: number
  observation_id: number | null
  entered_at: string
  entered_by: string
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
  case_version: CaseVersionTable
  case_scenario: { version_id: number; position: number; key: string; success_millionths: number | null }
  case_line: CaseLineTable
  case_payer: {
    version_id: number
    position: number
    name: string
    cost_parts: number | null
    cost_of: number | null
    gain_parts: number | null
    gain_of: number | null
  }
  case_budget: {
    version_id: number
    year: number
    investment_ore: number
    gain_ore: number
    entered_at: string
    entered_by: string
  }
  case_control: {
    version_id: number
    position: number
    sheet: string
    cell: string
    label: string
    stated_ore: number
    computed_ore: number
    agrees: 0 | 1
  }
  /** `body` is a JSON object. */
  case_claim: { id: Generated<number>; version_id: number; body: string; created_at: string; created_by: string }
  case_assumptions: { version_id: number; scenario: string; body: string; changed_at: string; changed_by: string }
  case_event: {
    id: Generated<number>
    version_id: number
    event: 'imported' | 'created' | 'saved' | 'reverted' | 'approved' | 'completed'
    /** JSON of the document as it was saved. */
    document: string | null
    at: string
    by: string
  }
  initiative_detail: {
    initiative_id: number
    owner: string
    ends: string | null
    target_group: string
    target_count: number | null
    changed_at: string
    changed_by: string
  }
  milestone: {
    initiative_id: number
    position: number
    title: string
    due: string | null
    done_on: string | null
    note: string
  }
  /** `initiative_id` is empty for what holds in the whole municipality; `body` is JSON. */
  followup_setting: {
    id: Generated<number>
    initiative_id: number | null
    name:
      | 'method'
      | 'baseline'
      | 'units'
      | 'investment'
      | 'components'
      | 'prices'
      | 'scenario'
      | 'entered'
      | 'forecast'
      | 'price-index'
      | 'refusion'
    body: string
    at: string
    by: string
  }
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
