/** What a command did: an exit status, a document for `--json`, and lines for people. */
export interface CommandResult {
  /** 0 done, 3 input rejected or not settled. */
  readonly status: 0 | 3
  /** The one JSON document. */
  readonly document: unknown
  /** What a person reads on stdout without `--json`. */
  readonly text: string
}

/** A command that was done. */
export const done = (document: unknown, text: string): CommandResult => ({ status: 0, document, text })
