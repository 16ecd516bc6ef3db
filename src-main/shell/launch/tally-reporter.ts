import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'
import { tallyVitest } from './test-results.ts'

/** Variable of the environment that names the file for the tally. */
export const tallyFileVariable = 'AFKAST_TALLY_FILE'

/** Reporter of vitest for `npm test`: its own JSON report leaves out why a test was skipped. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const file = process.env[tallyFileVariable]
    if (file !== undefined) writeFileSync(file, JSON.stringify(tallyVitest(modules, errors.length)))
  }
}
