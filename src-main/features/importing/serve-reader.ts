import { WorkbookGatherer } from '#excel/recognise/gather'
import { interpretSheets } from '#excel/recognise/interpret'
import { type Interpretation, rejected } from '#excel/recognise/interpretation'
import { ReadFailure } from '#excel/grid'
import { openStream } from '#excel/read/open-file'
import { message } from '#domain/message'
import { type ReadRequest, type ReaderAnswer, isReadRequest } from './reader-messages'

/** How a reader process hears from and answers the app: `process.parentPort` in Electron, `process.send` elsewhere. */
export interface ReaderChannel {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
}

/** Sheet and cell of a place such as `Ark1!B3`; a part of the zip is no place that a person can look at. */
const placeOf = (where: string | null | undefined): { readonly sheet: string | null; readonly cell: string | null } => {
  const found = /^(.+)!([A-Z]{1,3}\d+)$/.exec(where ?? '')
  return { sheet: found?.[1] ?? null, cell: found?.[2] ?? null }
}

/** A file that reading itself refuses, as an interpretation. */
export const rejectedByReader = ({
  code,
  what,
  where,
}: Pick<ReadFailure, 'code' | 'what'> & { readonly where?: string | null }): Interpretation =>
  rejected(code, [
    {
      severity: 'error',
      code,
      ...placeOf(where),
      message: message(`file.${code}`, { what: `@reason.${what}` }),
    },
  ])

const read = async (request: ReadRequest, answer: (sent: ReaderAnswer) => void): Promise<void> => {
  const { job, fileName, currentYear, answers, layouts } = request
  try {
    const gatherer = new WorkbookGatherer({ fileName, currentYear, answers, layouts })
    await openStream(request.bytes, fileName, gatherer, {
      onProgress: (done, total) =>
        answer({ type: 'progress', job, phase: 'reading', fraction: total > 0 ? Math.min(1, done / total) : 1 }),
    })
    answer({ type: 'progress', job, phase: 'understanding', fraction: 0 })
    answer({ type: 'done', job, interpretation: interpretSheets(gatherer.sheets) })
  } catch (error) {
    if (error instanceof ReadFailure) answer({ type: 'done', job, interpretation: rejectedByReader(error) })
    else answer({ type: 'fault', job })
  }
}

/** Runs the reader's side: reads and interprets each file that is sent. Called by the reader process of a shell. */
export const serveReader = (channel: ReaderChannel): void => {
  channel.onMessage((received) => {
    if (isReadRequest(received)) void read(received, (answer) => channel.send(answer))
  })
}
