import { implement } from '@orpc/server'
import { contract } from '#contract/contract'
import type { Source } from '#domain/observation'
import type { FollowupQuestion } from './context'
import { initiativeOf } from './context'
import { type Application, createApplication } from './application/application'
import { businessCaseRouter } from './business-case/router'
import { economy } from './followup/economy'
import { followingRouter } from './following/router'
import { overview } from './followup/overview'
import { trace } from './followup/trace'
import { type Importing, createImporting } from './importing/importing'
import { createReaderQueue } from './importing/reader-queue'
import { type Templates, createTemplates } from './importing/templates'
import type { CoreOptions } from './ports'
import { crossing } from './refusal'
import { type Safekeeping, createSafekeeping } from './safekeeping/safekeeping'
import { type Stores, createStores } from './stores'
import { type WindowEvents, createWindowEvents } from './window-events'

const os = implement(contract)

/** The running core: the contract implemented once, for every shell. */
export interface Core {
  /** oRPC router of `contract`; a shell puts it behind its own carrier, with an empty context. */
  readonly router: ReturnType<typeof createRouter>
  readonly application: Application
  readonly importing: Importing
  readonly safekeeping: Safekeeping
  /** The question of a follow-up, for an initiative's key (`null`: the only one) and an as-of month (`null`: the latest). */
  question(initiative: string | null, asOf: FollowupQuestion['asOf']): FollowupQuestion
  /** Ends reader processes and closes the store. Safe to call twice. */
  close(): void
}

const createRouter = (
  application: Application,
  importing: Importing,
  templates: Templates,
  safekeeping: Safekeeping,
  events: WindowEvents,
  question: Core['question'],
  chooseSource: (year: number, source: Source | null) => Promise<void>,
  options: Pick<CoreOptions, 'now' | 'user'>,
) =>
  os.router({
    application: {
      status: os.application.status.handler(() => crossing(() => application.status())),
      support: os.application.support.handler(() => application.support()),
      addInitiative: os.application.addInitiative.handler(({ input }) =>
        crossing(() => application.addInitiative(input)),
      ),
      loadDemo: os.application.loadDemo.handler(({ input }) => crossing(() => application.loadDemo(input.case))),
      switchStore: os.application.switchStore.handler(({ input }) =>
        crossing(() => application.switchStore(input.store)),
      ),
    },
    events: { subscribe: os.events.subscribe.handler(({ signal }) => events.subscribe(signal)) },
    importing: {
      preview: os.importing.preview.handler(({ input, signal }) =>
        crossing(async () => {
          const { jobId, file, answers, initiative } = input
          const { plan } = await importing.preview({
            initiative,
            fileName: file.name,
            bytes: await file.bytes(),
            answers,
            signal: signal ?? null,
            onProgress: (phase, fraction) => events.publish({ type: 'progress', jobId, phase, fraction }),
          })
          return plan
        }),
      ),
      commit: os.importing.commit.handler(({ input }) =>
        crossing(() => importing.commit(input.planId, input.acceptWarnings)),
      ),
      discard: os.importing.discard.handler(({ input }) => {
        importing.discard(input.planId)
        return {}
      }),
      batches: os.importing.batches.handler(() => crossing(() => importing.batches())),
      batch: os.importing.batch.handler(({ input }) => crossing(() => importing.batch(input.batch))),
      layouts: os.importing.layouts.handler(() => crossing(() => importing.layouts())),
      changeLayout: os.importing.changeLayout.handler(({ input }) =>
        crossing(() => importing.changeLayout(input.id, input.answers)),
      ),
      forgetLayout: os.importing.forgetLayout.handler(({ input }) => crossing(() => importing.forgetLayout(input.id))),
      templates: os.importing.templates.handler(() => crossing(() => templates.list())),
      template: os.importing.template.handler(({ input }) => crossing(() => templates.file(input.id))),
      undo: os.importing.undo.handler(({ input }) => crossing(() => importing.undo(input.batch))),
      redo: os.importing.redo.handler(({ input }) => crossing(() => importing.redo(input.batch))),
    },
    safekeeping: {
      copies: os.safekeeping.copies.handler(() => crossing(() => safekeeping.copies())),
      restoreCopy: os.safekeeping.restoreCopy.handler(({ input }) =>
        crossing(() => {
          safekeeping.restoreCopy(input.copy)
          return application.status()
        }),
      ),
    },
    businessCase: businessCaseRouter(question, options),
    following: followingRouter(question, options),
    followup: {
      overview: os.followup.overview.handler(({ input }) =>
        crossing(() => overview(question(input.initiative, input.asOf))),
      ),
      economy: os.followup.economy.handler(({ input }) =>
        crossing(() => economy({ ...question(input.initiative, input.asOf), year: input.year, view: input.view })),
      ),
      chooseSource: os.followup.chooseSource.handler(({ input }) =>
        crossing(async () => {
          await chooseSource(input.year, input.source)
          return {}
        }),
      ),
      trace: os.followup.trace.handler(({ input }) =>
        crossing(() => trace(question(input.initiative, input.asOf), input.key)),
      ),
    },
  })

const questionOf =
  (stores: Stores): Core['question'] =>
  (initiative, asOf) => {
    const store = stores.current()
    return { store, initiative: initiativeOf(store, initiative), asOf }
  }

/** Starts the core. The store is opened when it is first asked for something. */
export const createCore = (options: CoreOptions): Core => {
  const stores = createStores(options)
  const readers = createReaderQueue(options.readers)
  const events = createWindowEvents(stores)
  const importing = createImporting(stores, readers, options)
  const application = createApplication(stores, importing, options)
  const safekeeping = createSafekeeping(stores, options)
  const question = questionOf(stores)
  return {
    router: createRouter(
      application,
      importing,
      createTemplates(options.resourcesFolder),
      safekeeping,
      events,
      question,
      (year, source) =>
        stores.current().chooseSource('cost.actual', year, source, options.now().toISOString(), options.user),
      options,
    ),
    application,
    importing,
    safekeeping,
    question,
    close: () => {
      events.close()
      readers.close()
      stores.close()
    },
  }
}
