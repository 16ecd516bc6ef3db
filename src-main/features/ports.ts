/** A reader process that was started: it reads one file at a time and can always be ended. */
export interface ReaderProcess {
  /** Sends a message (structured clone: bytes travel as Uint8Array). */
  send(message: unknown): void
  /** Calls `listener` with each message of the process. */
  onMessage(listener: (message: unknown) => void): void
  /** Calls `listener` once when the process has ended, whatever the reason. */
  onExit(listener: () => void): void
  /** Ends the process for good: SIGTERM, then SIGKILL. Safe to call twice. */
  kill(): void
}

/** Starts processes in which workbooks from outside are read. Each shell supplies its own. */
export interface ReaderHost {
  start(): ReaderProcess
}

/** What the core gets from the shell that runs it: everything of the machine that it may not reach for by itself. */
export interface CoreOptions {
  /** Folder of `afkast.db`, `afkast-demo.db` and `current-store`. Made where it is missing. */
  readonly dataFolder: string
  /** A store file named by the person (`--db`) instead of the current store in `dataFolder`. */
  readonly storeFile: string | null
  /** Folder of resources (demonstration cases). */
  readonly resourcesFolder: string
  readonly readers: ReaderHost
  /** The clock: the present moment. */
  now(): Date
  /** Name of the person at the machine, for the history of imports. */
  readonly user: string
  /** Version of the app. */
  readonly version: string
}
