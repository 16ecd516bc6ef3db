import { join } from 'node:path'
import { withLock } from './build-lock.ts'
import { isFresh, markFresh, markStale } from './freshness.ts'
import { inPackage, memoryFolder, outFolder, root, sources } from './places.ts'
import { type ChildOutput, runNode } from './run-node.ts'

const places = { root, outFolder, sources }
const lockFile = join(memoryFolder, 'build.lock')

const buildUnlocked = async (output: ChildOutput): Promise<boolean> => {
  const startedAt = new Date()
  markStale(places)
  const status = await runNode(inPackage('electron-vite', 'bin/electron-vite.js'), ['build'], { output })
  if (status === 0) markFresh(places, startedAt)
  return status === 0
}

/** Forgets the build, so that the next launcher builds. */
export const forgetBuild = (): void => markStale(places)

/** Builds all of `out/`. `false` when the build failed; what was wrong is in its output. */
export const build = (output: ChildOutput): Promise<boolean> => withLock(lockFile, () => buildUnlocked(output))

/** Builds only if a source is newer than `out/`; the output goes to stderr. `false` when the build failed. */
export const ensureBuilt = async (): Promise<boolean> => {
  if (isFresh(places)) return true
  return withLock(lockFile, async () => isFresh(places) || (await buildUnlocked('stderr')))
}
