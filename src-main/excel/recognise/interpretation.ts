import type { FileIssue, Question, RejectCode } from '#domain/file-issue'
import type { Observation, Source } from '#domain/observation'
import type { AmountUnit, ControlTotal } from './recognition'
import type { SheetView } from './sheet-view'

/** A table's layout, as it can be remembered. */
export interface RecognisedLayout {
  readonly sheet: string
  readonly kind: string
  readonly signature: string
  /** Its headings, for people. */
  readonly label: string
  /** The lasting answers and corrections. */
  readonly answers: Readonly<Record<string, string>>
  /** True where it was remembered from an earlier file. */
  readonly remembered: boolean
}

/** What a workbook was understood to say. Nothing of a rejected file may be stored. */
export interface Interpretation {
  readonly outcome: 'accepted' | 'needs-answer' | 'rejected'
  readonly code: RejectCode | null
  readonly kind: string | null
  readonly source: Source | null
  /** `null` where it holds no amounts. */
  readonly unit: AmountUnit | null
  /** Printed rounding of the amounts, øre. */
  readonly rounding: number
  /** Those that are open. */
  readonly questions: readonly Question[]
  /** Those that were answered, by a person now or for an earlier file of the same layout. */
  readonly answered: readonly Question[]
  /** The layouts that were recognised, with the answers that are worth remembering. */
  readonly layouts: readonly RecognisedLayout[]
  readonly issues: readonly FileIssue[]
  readonly observations: readonly Observation[]
  readonly totals: readonly ControlTotal[]
  readonly views: readonly SheetView[]
}

/** An interpretation that refuses the file. */
export const rejected = (code: RejectCode, issues: readonly FileIssue[]): Interpretation => ({
  outcome: 'rejected',
  code,
  kind: null,
  source: null,
  unit: null,
  rounding: 1,
  questions: [],
  answered: [],
  layouts: [],
  issues,
  observations: [],
  totals: [],
  views: [],
})
