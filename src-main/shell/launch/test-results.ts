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

/** The part that we read of a finished test file of vitest. */
export interface VitestModule {
  state(): string
  readonly children: { allTests(): Iterable<VitestTest> }
}

interface VitestTest {
  readonly fullName: string
  result(): { readonly state: string; readonly note?: string | undefined }
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

/** Counts a finished run of vitest. A file that failed outside its tests (an import, a syntax error) counts as one failed, as does an error that no test caught. */
export const tallyVitest = (modules: readonly VitestModule[], uncaught: number): Tally => {
  const tests = modules.map((module) => [...module.children.allTests()])
  const count = (state: string) => tests.flat().filter((test) => test.result().state === state).length
  const brokenFiles = modules.filter(
    (module, index) => module.state() === 'failed' && !tests[index]?.some((test) => test.result().state === 'failed'),
  )
  return {
    passed: count('passed'),
    failed: count('failed') + brokenFiles.length + uncaught,
    notRun: tests
      .flat()
      .filter((test) => !['passed', 'failed'].includes(test.result().state))
      .map((test) => ({ name: test.fullName, reason: test.result().note ?? null })),
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
