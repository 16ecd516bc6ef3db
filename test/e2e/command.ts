import { execFile } from 'node:child_process'
import { join } from 'node:path'

/** What a run of the command gave. */
export interface CommandRun {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

const command = join(import.meta.dirname, '../../out/main/cli.js')

/** Runs the built `afkast` command on a data folder. */
export const afkast = (dataFolder: string, ...args: readonly string[]): Promise<CommandRun> =>
  new Promise((resolve) => {
    const env = { ...process.env, AFKAST_DATA: dataFolder }
    execFile(process.execPath, [command, ...args], { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr })
    })
  })

/** The document that a command prints with `--json`. */
export const afkastJson = async (dataFolder: string, ...args: readonly string[]): Promise<unknown> =>
  JSON.parse((await afkast(dataFolder, ...args, '--json')).stdout)
