import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { memoryFolder, root } from '../../src-main/shell/launch/places.ts'

const folder = join(memoryFolder, 'bench')
const names = ['read', 'commit', 'plan', 'import', 'case', 'case-core', 'following'] as const
const subjects = join(import.meta.dirname, 'subjects')

/**
 * Bundles what is measured: the sources name each other as `#excel/grid`, without ending, which plain Node does not understand. Packages
 * stay where they are. Nothing of a test runner is then between the clock and the work.
 */
export const bundleSubjects = async (): Promise<void> => {
  const input = {
    ...Object.fromEntries(names.map((name) => [name, join(subjects, `${name}.ts`)])),
    // The process that the core starts.
    reader: join(root, 'src-main/shell/reader/main.ts'),
  }
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { ssr: true, target: 'node24', outDir: folder, emptyOutDir: true, rolldownOptions: { input } },
  })
}

const run = promisify(execFile)

/** Runs one subject in a process of its own and gives what it says of itself. */
export const runSubject = async (
  name: (typeof names)[number],
  args: readonly string[],
): Promise<Record<string, number>> => {
  const { stdout } = await run(process.execPath, [join(folder, `${name}.js`), ...args])
  return JSON.parse(stdout) as Record<string, number>
}
