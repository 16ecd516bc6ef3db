import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './ensure-built.ts'
import { outFolder } from './places.ts'

/**
 * The `afkast` command from the sources: builds first when they are newer than the build, then becomes the command itself, in this
 * process, so that it costs no second start of Node and exit status and signals are the command's own.
 */
if (await ensureBuilt()) {
  const command = join(outFolder, 'main/cli.js')
  process.argv[1] = command
  await import(pathToFileURL(command).href)
} else {
  process.stderr.write('afkast: appen kunne ikke bygges; se ovenfor\n')
  process.exitCode = 1
}
