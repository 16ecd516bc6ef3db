/** What a run of tests came to. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  /** Tests that were not run, with the reason; one without a reason counts as failed. */
  readonly notRun: readonly NotRun[]
}

/** A test that was not run. */
export interface NotRun {
  readonly name: string
  readonly reason: string | null
}

/** The part that we read of the JSON report of vitest. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** The part that we read of the JSON report of Playwright. */
export interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[]
  readonly errors: readonly unknown[]
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly title: string
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
      readonly annotations: readonly { readonly type: string; readonly description?: string }[]
    }[]
  }[]
}

/** Counts a report of vitest. A file that failed outside its tests (an import, a syntax error) counts as one failed. */
export const tallyVitest = (report: VitestReport): Tally => {
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const failed = tests.filter((test) => test.status === 'failed').length
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: failed + brokenFiles.length,
    notRun: tests
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => ({ name: test.fullName, reason: null })),
  }
}

const specsOf = (suite: PlaywrightSuite): PlaywrightSuite['specs'] => [
  ...suite.specs,
  ...(suite.suites ?? []).flatMap(specsOf),
]

/** Counts a report of Playwright. An error outside the tests counts as one failed. */
export const tallyPlaywright = (report: PlaywrightReport): Tally => {
  const tests = report.suites
    .flatMap(specsOf)
    .flatMap((spec) => spec.tests.map((test) => ({ ...test, name: spec.title })))
  return {
    passed: tests.filter((test) => test.status === 'expected' || test.status === 'flaky').length,
    failed: tests.filter((test) => test.status === 'unexpected').length + report.errors.length,
    notRun: tests
      .filter((test) => test.status === 'skipped')
      .map(({ name, annotations }) => ({
        name,
        reason: annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? null,
      })),
  }
}

/** The tally as it has to be judged: skipped without a reason is failed, and a runner that ended with a fault has failed something. */
export const judge = (tally: Tally, status: number): Tally => {
  const failed = tally.failed + tally.notRun.filter((test) => test.reason === null).length
  return { ...tally, failed: status !== 0 && failed === 0 ? 1 : failed }
}
