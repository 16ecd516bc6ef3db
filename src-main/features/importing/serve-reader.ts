/** How a reader process hears from and answers the app: `process.parentPort` in Electron, `process.send` elsewhere. */
export interface ReaderChannel {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
}

/** Runs the reader's side: reads and interprets each file that is sent, one at a time. Called by the reader process of a shell. */
export const serveReader = (channel: ReaderChannel): void => {
  channel.onMessage(() => channel.send({ type: 'not-built' }))
}
