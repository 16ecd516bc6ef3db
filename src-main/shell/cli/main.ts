import { resolve } from 'node:path'
import { formatMessage } from '#contract/messages/format-message'
import { createCore } from '#features/core'
import { refusalIn } from '#features/refusal'
import { coreOptions } from '../core-options'
import { nodeReaderHost } from '../node-reader-host'
import { readArguments } from './command-arguments'
import { runCommand } from './commands'
import { UsageError, usage } from './usage'

/** Exit status of an error: 2 bad use or a store that cannot be used so, 1 a fault of the program. */
const statusOf = (error: unknown): 1 | 2 => {
  if (error instanceof UsageError) {
    process.stderr.write(`afkast: ${error.message}\n\n${usage}`)
    return 2
  }
  const refusal = refusalIn(error)
  if (refusal) {
    process.stderr.write(`afkast: ${formatMessage('da', refusal.reason)}\n`)
    return refusal.reason.key.startsWith('error.store-') && refusal.reason.key !== 'error.store-is-real' ? 1 : 2
  }
  process.stderr.write(
    `afkast: programfejl: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  return 1
}

const write = (text: string): Promise<void> =>
  new Promise((written) => process.stdout.write(`${text}\n`, () => written()))

const run = async (): Promise<number> => {
  try {
    const args = readArguments(process.argv.slice(2))
    const core = createCore(coreOptions(nodeReaderHost(), args.db === null ? null : resolve(args.db)))
    try {
      const { status, document, text } = await runCommand(core, args)
      await write(args.json ? JSON.stringify(document, null, 2) : text)
      return status
    } finally {
      core.close()
    }
  } catch (error) {
    return statusOf(error)
  }
}

process.exitCode = await run()
