import { logFolder } from '#features/application/support'
import { dataFolder } from './data-folder'
import { version } from './installation'
import { createSupportLog, type LogFacts, type SupportLog } from './support-log'

/** The log of this process, like its stderr; nothing is written before it is started. */
let log: SupportLog | undefined

/** Folder of the log of this machine, whether or not there is one yet. */
export const supportFolder = (): string => logFolder(dataFolder())

/** Starts the log of this process and writes what runs here. */
export const startLog = (shell: 'browser' | 'electron' | 'cli', versions: LogFacts = {}): void => {
  log = createSupportLog(supportFolder(), shell)
  log.write('start', {
    afkast: version,
    node: process.versions.node,
    ...versions,
    platform: process.platform,
    architecture: process.arch,
  })
}

/** Writes a step to the log for support: words of the program only, never figures, names or paths. */
export const record = (step: string, facts?: LogFacts): void => log?.write(step, facts)

/** Writes a fault to the log for support, without its message. */
export const recordFault = (step: string, error: unknown): void => log?.writeFault(step, error)
