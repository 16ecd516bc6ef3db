#!/usr/bin/env node
// Plain JavaScript, because this is what an older Node of the machine is given to run: it hands over to the Node of node_modules.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

if (process.features.typescript) {
  await import('./afkast.ts')
} else {
  const ownNode = new URL(
    `../../../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`,
    import.meta.url,
  )
  const command = fileURLToPath(new URL('afkast.ts', import.meta.url))
  const child = spawn(fileURLToPath(ownNode), [command, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', () => {
    process.stderr.write('afkast: kør npm ci først\n')
    process.exitCode = 1
  })
  child.on('close', (status) => (process.exitCode = status ?? 1))
}
