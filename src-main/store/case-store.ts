import {
  type Approval,
  type CaseDocument,
  approveDraft,
  completeImported,
  deleteDraft,
  documentOf,
  insertDraft,
  writeDraft,
} from './case-drafts'
import { type CaseControl, readControls } from './business-cases'
import { type StoredCaseLine, readLines } from './case-lines'
import {
  type CaseEvent,
  type StoredCalculator,
  type StoredClaim,
  deleteClaim,
  insertClaim,
  readCalculators,
  readCaseEvents,
  readClaims,
  writeCalculator,
} from './case-notes'
import { type StoredCase, readCase, readCases, readComparedCase } from './case-versions'
import type { Connection } from './connection'
import { type StoredObservation, readOrigins } from './observations'
import { type InitiativeDetails, readDetails, writeDetails } from './initiative-details'
import type { Transactions } from './transactions'

/** The business cases of a store, with what is kept beside them. Versions are named by `StoredCase.id`. */
export interface CaseStore {
  /** Every version, drafts and undone imports too, newest first. */
  versions(initiative: number): StoredCase[]
  version(initiative: number, number: number): StoredCase | null
  /** The version that figures are compared with; `null` without one. */
  compared(initiative: number): StoredCase | null
  lines(version: number): StoredCaseLine[]
  /** The imported figures that lines of a version are. */
  origins(version: number): StoredObservation[]
  /** What a version says, as a draft is saved. */
  document(version: StoredCase): CaseDocument
  /** The sums and balances that the table of an imported version states. */
  controls(version: number): CaseControl[]
  claims(version: number): StoredClaim[]
  calculators(version: number): StoredCalculator[]
  events(version: number): CaseEvent[]
  details(initiative: number): InitiativeDetails
  /** Adds a draft, with the lines of version `from` where that is given; gives its number. */
  addDraft(initiative: number, from: number | null, document: CaseDocument, at: string, by: string): Promise<number>
  /** False, and nothing is written, where the version is no draft (any more). */
  saveDraft(
    version: number,
    document: CaseDocument,
    at: string,
    by: string,
    event?: 'saved' | 'reverted',
  ): Promise<boolean>
  /** Gives the number that the version is approved under; `null` where it is no draft. */
  approve(version: number, approval: Approval, at: string, by: string): Promise<number | null>
  /** False where the version was not imported, or its facts are complete. */
  complete(version: number, facts: Parameters<typeof completeImported>[2], at: string, by: string): Promise<boolean>
  /** False where the version is no draft. */
  removeDraft(version: number): Promise<boolean>
  addClaim(version: number, body: object, at: string, by: string): Promise<number>
  /** False where the version has no claim of that number. */
  removeClaim(version: number, claim: number): Promise<boolean>
  /** `null` takes the calculator of a scenario away. */
  saveCalculator(version: number, scenario: string, body: object | null, at: string, by: string): Promise<void>
  saveDetails(initiative: number, details: InitiativeDetails, at: string, by: string): Promise<void>
}

/** Every table of business cases, children before parents. */
export const caseTables = [
  'case_event',
  'case_control',
  'case_claim',
  'case_assumptions',
  'case_budget',
  'case_payer',
  'case_line',
  'case_scenario',
  'case_version',
  'milestone',
  'initiative_detail',
] as const

/** The business cases behind two connections. */
export const caseStore = (reader: Connection, writer: Connection, run: Transactions['run']): CaseStore => ({
  versions: (initiative) => readCases(reader, initiative),
  version: (initiative, number) => readCase(reader, initiative, number),
  compared: (initiative) => readComparedCase(reader, initiative),
  lines: (version) => readLines(reader, version),
  origins: (version) => readOrigins(reader, version),
  document: (version) => documentOf(reader, version),
  controls: (version) => readControls(reader, version),
  claims: (version) => readClaims(reader, version),
  calculators: (version) => readCalculators(reader, version),
  events: (version) => readCaseEvents(reader, version),
  details: (initiative) => readDetails(reader, initiative),
  addDraft: (initiative, from, document, at, by) => run(() => insertDraft(writer, initiative, from, document, at, by)),
  saveDraft: (version, document, at, by, event) => run(() => writeDraft(writer, version, document, at, by, event)),
  approve: (version, approval, at, by) => run(() => approveDraft(writer, version, approval, at, by)),
  complete: (version, facts, at, by) => run(() => completeImported(writer, version, facts, at, by)),
  removeDraft: (version) => run(() => deleteDraft(writer, version)),
  addClaim: (version, body, at, by) => run(() => insertClaim(writer, version, body, at, by)),
  removeClaim: (version, claim) => run(() => deleteClaim(writer, version, claim)),
  saveCalculator: (version, scenario, body, at, by) =>
    run(() => writeCalculator(writer, version, scenario, body, at, by)),
  saveDetails: (initiative, details, at, by) => run(() => writeDetails(writer, initiative, details, at, by)),
})
