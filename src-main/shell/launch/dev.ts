import { spawn, type ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { resolveConfig } from 'electron-vite'
import { build, createServer } from 'vite'
import config from '../../../electron.vite.config.ts'
import { hasDisplay } from '../installed-browser.ts'
import { electronBinary } from './electron-binary.ts'
import { forgetBuild } from './ensure-built.ts'
import { inPackage, outFolder, root } from './places.ts'
import { runNode } from './run-node.ts'

/** Editors save in several steps. */
const settleMs = 200

/** Builds the core side only; the window comes from the development server. `false` when it failed. */
const buildCore = async (): Promise<boolean> => {
  try {
    const { config: built } = await resolveConfig({ root, logLevel: 'warn' }, 'build', 'production')
    await build({ ...built?.main, configFile: false })
    return true
  } catch {
    // What is wrong has been printed; the next change builds again.
    return false
  }
}

/** Calls `onChange` when files of the core have changed and been quiet for a moment. */
const watchCore = (onChange: () => void): void => {
  let timer: NodeJS.Timeout | undefined
  watch(join(root, 'src-main'), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, settleMs)
  })
}

/** The browser shell with its window from a Vite server, which reloads it by itself; the core is built and started anew on a change. */
const developInBrowser = async (): Promise<void> => {
  const server = await createServer({ ...config.renderer, configFile: false })
  await server.listen()
  const origin = `http://127.0.0.1:${server.config.server.port}`
  let shell: ChildProcess | undefined
  const startShell = (): void => {
    const started = spawn(process.execPath, [join(outFolder, 'main/browser.js')], {
      stdio: 'inherit',
      env: { ...process.env, AFKAST_DEV_SERVER: origin },
    })
    shell = started
    // The person has closed the window.
    started.once('exit', () => {
      if (shell === started) process.exit()
    })
  }
  const restart = async (): Promise<void> => {
    if (!(await buildCore())) return
    const old = shell
    shell = undefined
    if (old?.exitCode === null) {
      old.once('exit', startShell)
      old.kill()
    } else startShell()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      shell?.kill()
      process.exit()
    })
  }
  await restart()
  watchCore(() => void restart())
}

// What is built here is not all of the app, and not as it is shipped.
forgetBuild()
if (process.env['AFKAST_SHELL'] !== 'browser' && electronBinary() !== null && hasDisplay()) {
  process.exitCode = await runNode(inPackage('electron-vite', 'bin/electron-vite.js'), ['dev', '--watch'], {
    output: 'inherit',
  })
} else await developInBrowser()
