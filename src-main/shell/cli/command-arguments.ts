import { parseArgs } from 'node:util'
import { UsageError } from './usage'

/** The words of a command, its options read. */
export interface CommandArguments {
  readonly command: string
  readonly words: readonly string[]
  readonly json: boolean
  readonly db: string | null
  readonly initiative: string | null
  readonly acceptWarnings: boolean
  readonly answers: readonly string[]
  readonly name: string | null
  readonly municipality: string | null
  readonly start: string | null
  readonly asOf: string | null
}

/** Reads the command line. Throws a `UsageError` for an unknown option, or no command. */
export const readArguments = (args: readonly string[]): CommandArguments => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        db: { type: 'string' },
        initiative: { type: 'string' },
        'accept-warnings': { type: 'boolean', default: false },
        answer: { type: 'string', multiple: true, default: [] },
        name: { type: 'string' },
        municipality: { type: 'string' },
        start: { type: 'string' },
        'as-of': { type: 'string' },
      },
    })
    const [command = values.help ? 'help' : '', ...words] = positionals
    return {
      command: values.help ? 'help' : command,
      words,
      json: values.json,
      db: values.db ?? null,
      initiative: values.initiative ?? null,
      acceptWarnings: values['accept-warnings'],
      answers: values.answer,
      name: values.name ?? null,
      municipality: values.municipality ?? null,
      start: values.start ?? null,
      asOf: values['as-of'] ?? null,
    }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Names of files, as they stand before the id of an answer. */
const filePrefix = /^[^!]*\.(?:xlsx|xlsm|xls|csv|txt):/i

/**
 * The answers meant for one file: `ID=VALUE` for every file, `FILE:ID=VALUE` for the one of that name or path. An id is that of a
 * question (`unit`, `function.Plejefamilier`) or a correction of a sheet (`Ark1!header`, `Ark1!C`).
 */
export const answersFor = (answers: readonly string[], path: string, fileName: string): Record<string, string> => {
  const own: Record<string, string> = {}
  for (const answer of answers) {
    const at = answer.lastIndexOf('=')
    const left = answer.slice(0, Math.max(0, at))
    const prefix = [path, fileName].map((name) => `${name}:`).find((name) => left.startsWith(name))
    const id = prefix === undefined ? left : left.slice(prefix.length)
    if (id === '') throw new UsageError(`--answer ${answer}: forventet [FIL:]ID=SVAR`)
    if (prefix !== undefined || !filePrefix.test(left)) own[id] = answer.slice(at + 1)
  }
  return own
}
