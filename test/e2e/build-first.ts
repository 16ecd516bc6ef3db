import { ensureBuilt } from '../../src-main/shell/launch/ensure-built.ts'

/** Tests of the window run what is built, so it has to be of the sources as they are. */
export default async function buildFirst(): Promise<void> {
  if (!(await ensureBuilt())) throw new Error('the app could not be built')
}
