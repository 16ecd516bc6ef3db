import { resolve } from 'node:path'
import { formatMessage } from '#contract/messages/format-message'
import { type Core, createCore } from '#features/core'
import { refusalIn } from '#features/refusal'
import { coreOptions } from '../core-options'
import { recordFault, startLog } from '../log'
import { nodeReaderHost } from '../node-reader-host'
import { readArguments } from './command-arguments'
import { runCommand } from './commands'
import { UsageError, usage } from './usage'

/** Exit status of a refusal: 3 a backup that is rejected, 1 a store that cannot be used, 2 what the person can ask for in another way. */
const statusOfRefusal = (key: string): 1 | 2 | 3 => {
  if (key.startsWith('error.store-restore-')) return 3
  const ofStore = key.startsWith('error.store-')
  return ofStore && !/-(is-real|exists|missing)$/.test(key) ? 1 : 2
}

/** Exit status of an error: 2 bad use or a store that cannot be used so, 1 a fault of the program, 3 a rejected input. */
const statusOf = (error: unknown): 1 | 2 | 3 => {
  if (error instanceof UsageError) {
    process.stderr.write(`afkast: ${error.message}\n\n${usage}`)
    return 2
  }
  const refusal = refusalIn(error)
  if (refusal) {
    process.stderr.write(`afkast: ${formatMessage('da', refusal.reason)}\n`)
    return statusOfRefusal(refusal.reason.key)
  }
  startLog('cli')
  recordFault('fault', error)
  process.stderr.write(
    `afkast: programfejl: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  return 1
}

const write = (text: string): Promise<void> =>
  new Promise((written) => process.stdout.write(`${text}\n`, () => written()))

const isDamage = (error: unknown): boolean => refusalIn(error)?.reason.key === 'error.store-damaged'

/** How to get back to the last sound copy, once the store is damaged. */
const wayOut = ({ safekeeping }: Core): string => {
  const copies = safekeeping.soundCopies()
  const [newest] = copies
  if (!newest) return 'Der er ingen hel sikkerhedskopi ved siden af. Har du en et andet sted: afkast restore FIL\n'
  const lines = copies.map(({ date, batches, file }) => `  ${date}  ${batches} indlæsninger  ${file}`)
  return `Hele sikkerhedskopier, nyeste først:\n${lines.join('\n')}\nLæg den nyeste ind: afkast restore '${newest.file}'\n`
}

const run = async (): Promise<number> => {
  try {
    const args = readArguments(process.argv.slice(2))
    const core = createCore(coreOptions(nodeReaderHost(), args.db === null ? null : resolve(args.db)))
    try {
      const { status, document, text } = await runCommand(core, args)
      const copyFault = core.application.copyFault()
      if (copyFault !== null) process.stderr.write(`afkast: ${formatMessage('da', copyFault)}\n`)
      await write(args.json ? JSON.stringify(document, null, 2) : text)
      return status
    } catch (error) {
      const status = statusOf(error)
      if (isDamage(error)) process.stderr.write(wayOut(core))
      return status
    } finally {
      core.close()
    }
  } catch (error) {
    return statusOf(error)
  }
}

process.exitCode = await run()
