/** One file of the window, as it goes over the wire. */
export interface WindowFile {
  readonly body: Uint8Array<ArrayBuffer> | string
  /** Media type. */
  readonly type: string
  /** The name changes with the content, so that it can be kept for good. */
  readonly immutable: boolean
}

/** Where the files of the window come from: the build, or a development server. */
export interface WindowFiles {
  /** The page itself, with places for a nonce. */
  page(): Promise<string>
  /** The file at an absolute path of the address (query included), or `null` where there is none. Never anything outside the window's own files. */
  find(path: string): Promise<WindowFile | null>
  /** Addresses beside our own that the page may connect to. */
  readonly connections: readonly string[]
}
