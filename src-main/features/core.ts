import { implement } from '@orpc/server'
import { contract } from '#contract/contract'
import type { CoreOptions } from './ports'

const os = implement(contract)

/** The running core: the contract implemented once, for every shell. */
export interface Core {
  /** oRPC router of `contract`; a shell puts it behind its own carrier, with an empty context. */
  readonly router: ReturnType<typeof createRouter>
  /** Ends reader processes and closes the store. Safe to call twice. */
  close(): void
}

const createRouter = (_options: CoreOptions) =>
  os.router({
    application: {
      status: os.application.status.handler(() => {
        throw new Error('not built')
      }),
      addInitiative: os.application.addInitiative.handler(() => {
        throw new Error('not built')
      }),
      loadDemo: os.application.loadDemo.handler(() => {
        throw new Error('not built')
      }),
      switchStore: os.application.switchStore.handler(() => {
        throw new Error('not built')
      }),
    },
    events: {
      subscribe: os.events.subscribe.handler(async function* () {
        await Promise.resolve()
        yield { type: 'alive' as const }
      }),
    },
    importing: {
      preview: os.importing.preview.handler(() => {
        throw new Error('not built')
      }),
      commit: os.importing.commit.handler(() => {
        throw new Error('not built')
      }),
      discard: os.importing.discard.handler(() => ({})),
      batches: os.importing.batches.handler(() => []),
      undo: os.importing.undo.handler(() => {
        throw new Error('not built')
      }),
      redo: os.importing.redo.handler(() => {
        throw new Error('not built')
      }),
    },
    followup: {
      overview: os.followup.overview.handler(() => {
        throw new Error('not built')
      }),
      economy: os.followup.economy.handler(() => {
        throw new Error('not built')
      }),
      trace: os.followup.trace.handler(() => ({ value: null, rows: [] })),
    },
  })

/** Starts the core. Throws a `Refusal` where the store cannot be opened. */
export const createCore = (options: CoreOptions): Core => ({
  router: createRouter(options),
  close: () => undefined,
})
