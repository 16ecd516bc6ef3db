import { createHash, randomUUID } from 'node:crypto'
import {
  type Batch,
  type BatchDetail,
  type Counts,
  type Layout,
  type Plan,
  largestFileBytes,
} from '#contract/importing'
import { message } from '#domain/message'
import { withoutPersonalNumbers } from '#domain/personal-number'
import { defaultHorizonYears } from '#domain/business-case'
import type { RememberedLayout } from '#excel/recognise/corrections'
import type { Interpretation } from '#excel/recognise/interpretation'
import type { NewBusinessCase } from '#store/business-cases'
import type { Store } from '#store/store'
import { initiativeOf } from '../context'
import type { CoreOptions } from '../ports'
import { Refusal } from '../refusal'
import type { Stores } from '../stores'
import { type FilePlan, planFile, samePlan } from './file-plan'
import { batchDetail, batchOf, batchView } from './history'
import { changeLayout, forgetLayout, layoutViews, rememberAnswers, rememberedLayouts, usedLayout } from './layouts'
import { planView } from './plan-view'
import type { ReaderQueue } from './reader-queue'
import { rejectedByReader } from './serve-reader'

/** A file to look at. */
export interface FileToRead {
  /** Whose figures a business case would become; `null` where the store has one initiative. */
  readonly initiative: string | null
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly answers: Readonly<Record<string, string>>
  readonly signal: AbortSignal | null
  onProgress(phase: 'reading' | 'understanding' | 'comparing', fraction: number): void
}

/** A file that was looked at: as a window sees it, and with all its figures for `inspect`. */
export interface Preview {
  readonly plan: Plan
  readonly interpretation: Interpretation
}

/** What a commit states beside the file's own figures: of a business case, when it was approved and at which prices. */
export type BusinessCaseFacts = Omit<NewBusinessCase, 'scenarios' | 'controls'>

/** Imports: look, compare, store, take back. */
export interface Importing {
  /** Reads and interprets a file by itself: nothing is stored, and no remembered layout is used. */
  inspect(file: FileToRead): Promise<Interpretation>
  preview(file: FileToRead): Promise<Preview>
  /** Carries out a plan, in one transaction. `batch: null` where there was nothing to store. */
  commit(
    planId: string,
    acceptWarnings: boolean,
    facts?: BusinessCaseFacts,
  ): Promise<{ batch: number | null; counts: Counts }>
  discard(planId: string): void
  batches(): Batch[]
  /** What happened to an import and what it changed. Throws a `Refusal` for an unknown one. */
  batch(id: number): BatchDetail
  /** The layouts that are remembered, the last used first. */
  layouts(): Layout[]
  /** Changes what is remembered of a layout; an answer that is `null` is forgotten. */
  changeLayout(id: number, answers: Readonly<Record<string, string | null>>): Promise<Layout[]>
  forgetLayout(id: number): Promise<Layout[]>
  undo(batch: number): Promise<Batch>
  redo(batch: number): Promise<Batch>
}

/** A file that was read, and what a person answered to it. */
interface ReadFile {
  readonly interpretation: Interpretation
  readonly answers: Readonly<Record<string, string>>
  readonly sha256: string
}

interface Pending {
  readonly store: Store
  readonly plan: FilePlan
  readonly fileName: string
  readonly read: ReadFile
}

const pendingLimit = 200

const undecided: BusinessCaseFacts = {
  approvedOn: null,
  priceLevel: null,
  horizonYears: defaultHorizonYears,
  discountRate: 0,
}

/** A table with figures of a plan becomes a version of the business case, whatever kind of table it is. */
const businessCaseOf = ({ interpretation }: FilePlan, facts: BusinessCaseFacts): NewBusinessCase | null => {
  const planned = interpretation.observations.filter(({ measure }) => measure.startsWith('plan.'))
  if (planned.length === 0) return null
  const keys = [...new Set(planned.map(({ breakdown }) => breakdown))]
  const named = keys.filter((key) => key !== '')
  const controls = interpretation.totals.filter(({ measure }) => measure.startsWith('plan.'))
  return { ...facts, scenarios: named.length > 0 ? named : keys, controls }
}

/** The imports of a core: files are read by `readers`, compared with and stored in the current store. */
export const createImporting = (
  stores: Stores,
  readers: ReaderQueue,
  { now, user }: Pick<CoreOptions, 'now' | 'user'>,
): Importing => {
  const pending = new Map<string, Pending>()
  const at = () => now().toISOString()
  const planOf = (store: Store, { interpretation, answers, sha256 }: ReadFile, initiative: string | null) =>
    planFile(store, interpretation, answers, sha256, () => initiativeOf(store, initiative))

  const read = async (file: FileToRead, layouts: readonly RememberedLayout[]): Promise<Interpretation> => {
    if (file.bytes.length > largestFileBytes) return rejectedByReader({ code: 'too-large', what: 'file' })
    const { bytes, answers, signal } = file
    return readers.read({
      fileName: withoutPersonalNumbers(file.fileName),
      bytes,
      answers,
      layouts,
      signal,
      currentYear: now().getFullYear(),
      onProgress: (phase, fraction) => file.onProgress(phase, fraction),
    })
  }

  const setStatus = async (id: number, status: 'active' | 'undone'): Promise<Batch> => {
    const store = stores.current()
    const found = batchOf(store, id)
    if (found.status === status)
      throw new Refusal(message('error.batch-state', { batch: id, state: `@state.${status}` }))
    await store.setBatchStatus(id, status, at(), user)
    return batchView(batchOf(store, id))
  }

  return {
    inspect: (file) => read(file, []),
    preview: async (file) => {
      const store = stores.current()
      const interpretation = await read(file, rememberedLayouts(store))
      file.onProgress('comparing', 0)
      // The name is stored and shown; what it says of a citizen is not.
      const fileName = withoutPersonalNumbers(file.fileName)
      const sha256 = createHash('sha256').update(file.bytes).digest('hex')
      const found: ReadFile = { interpretation, answers: file.answers, sha256 }
      const plan = planOf(store, found, file.initiative)
      const planId = interpretation.outcome === 'accepted' ? randomUUID() : null
      if (planId !== null) {
        pending.set(planId, { store, plan, fileName, read: found })
        for (const oldest of [...pending.keys()].slice(0, Math.max(0, pending.size - pendingLimit)))
          pending.delete(oldest)
      }
      return { plan: planView(plan, fileName, sha256, planId, usedLayout(store, interpretation)), interpretation }
    },
    commit: async (planId, acceptWarnings, facts = undecided) => {
      const held = pending.get(planId)
      const store = stores.current()
      if (!held) throw new Refusal(message('error.plan-unknown'))
      const { plan, fileName } = held
      const fresh = planOf(store, held.read, plan.initiative?.key ?? null)
      if (held.store !== store || !samePlan(plan, fresh)) {
        pending.delete(planId)
        throw new Refusal(message('error.plan-stale'))
      }
      if (!acceptWarnings && plan.issues.some(({ severity }) => severity === 'warning')) {
        throw new Refusal(message('error.not-accepted'))
      }
      const { interpretation, initiative, counts, sameAs } = plan
      // Taken out before it is carried out, so that a second click cannot store it twice.
      pending.delete(planId)
      if (sameAs !== null || interpretation.kind === null || interpretation.source === null) {
        return { batch: sameAs, counts }
      }
      const stored = store.commit({
        initiative: initiative?.id ?? null,
        file: fileName,
        sha256: held.read.sha256,
        kind: interpretation.kind,
        source: interpretation.source,
        rounding: interpretation.rounding,
        importedAt: at(),
        importedBy: user,
        counts,
        observations: interpretation.observations,
        businessCase: businessCaseOf(plan, facts),
      })
      stored.catch(() => pending.set(planId, held))
      const batch = await stored
      for (const { year, chosen } of plan.leading) {
        if (chosen !== null) await store.chooseSource('cost.actual', year, chosen, at(), user)
      }
      await rememberAnswers(store, interpretation, at(), user)
      return { batch, counts }
    },
    discard: (planId) => void pending.delete(planId),
    batches: () => stores.current().batches().map(batchView),
    batch: (batch) => batchDetail(stores.current(), batch),
    layouts: () => layoutViews(stores.current()),
    changeLayout: (id, answers) => changeLayout(stores.current(), id, answers, at(), user),
    forgetLayout: (id) => forgetLayout(stores.current(), id),
    undo: (batch) => setStatus(batch, 'undone'),
    redo: (batch) => setStatus(batch, 'active'),
  }
}
