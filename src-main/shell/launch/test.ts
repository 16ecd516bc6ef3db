import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasDisplay } from '../installed-browser.ts'
import { provideBrowser } from './browser-for-tests.ts'
import { electronBinary } from './electron-binary.ts'
import { ensureBuilt } from './ensure-built.ts'
import { inPackage } from './places.ts'
import { runNode } from './run-node.ts'
import { tallyFileVariable } from './tally-reporter.ts'
import { judge, tallyPlaywright, type PlaywrightReport, type Tally } from './test-results.ts'

/** Longest that either runner may take; one that hangs has failed. On two quiet cores each takes some three minutes, on a busy machine twice that. */
const limitMs = 20 * 60 * 1000

/** The tally of a report; a runner that left none has failed as a whole. */
const readTally = (file: string, tally: (report: unknown) => Tally): Tally => {
  try {
    return tally(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 1, notRun: [] }
  }
}

const runVitest = async (folder: string): Promise<Tally> => {
  const file = join(folder, 'vitest.json')
  const status = await runNode(
    inPackage('vitest', 'vitest.mjs'),
    ['run', '--reporter=default', `--reporter=${join(import.meta.dirname, 'tally-reporter.ts')}`],
    { output: 'inherit', limitMs, env: { [tallyFileVariable]: file } },
  )
  return judge(
    readTally(file, (tally) => tally as Tally),
    status,
  )
}

const runPlaywright = async (folder: string): Promise<Tally> => {
  const file = join(folder, 'playwright.json')
  const status = await runNode(inPackage('@playwright/test', 'cli.js'), ['test', '--reporter=list,json'], {
    output: 'inherit',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    limitMs,
  })
  return judge(
    readTally(file, (report) => tallyPlaywright(report as PlaywrightReport)),
    status,
  )
}

const printSum = (tallies: readonly Tally[]): void => {
  const sum = (pick: (tally: Tally) => number) => tallies.reduce((total, tally) => total + pick(tally), 0)
  const passed = sum((tally) => tally.passed)
  const failed = sum((tally) => tally.failed)
  for (const { name, reason } of tallies.flatMap((tally) => tally.notRun)) {
    process.stdout.write(`not run: ${name}: ${reason ?? 'no reason stated, which counts as failed'}\n`)
  }
  if (electronBinary() === null) process.stdout.write('not run: the window in Electron: no Electron binary\n')
  else if (!hasDisplay()) process.stdout.write('not run: the window in Electron: no display\n')
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

/** Why the tests cannot be run at all, in one line; `null` where they can. */
const findObstacle = async (): Promise<string | null> => {
  if (!(await provideBrowser())) {
    return 'No browser for the tests of the window: install Chromium, Chrome or Edge, or name one in CHROME_PATH.'
  }
  return (await ensureBuilt()) ? null : 'The app could not be built, so that nothing was tested; see above.'
}

/** Runs all tests: those without a window first, then those of the window, even if some of the first failed. */
const test = async (): Promise<void> => {
  process.env['TZ'] = 'Europe/Copenhagen'
  const obstacle = await findObstacle()
  if (obstacle !== null) {
    process.stderr.write(`${obstacle}\n`)
    process.exitCode = 1
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'afkast-test-'))
  try {
    printSum([await runVitest(folder), await runPlaywright(folder)])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await test()
