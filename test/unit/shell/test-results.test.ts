import { expect, it } from 'vitest'
import { judge, tallyPlaywright, tallyVitest } from '../../../src-main/shell/launch/test-results.ts'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((each, index) => ({ fullName: `test ${index}`, status: each })),
})

it('counts the tests of vitest', () => {
  const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] }
  expect(tallyVitest(report)).toEqual({ passed: 3, failed: 1, notRun: [] })
})

it('counts a file that could not be read as failed', () => {
  expect(tallyVitest({ testResults: [file('failed'), file('failed', 'passed')] })).toMatchObject({
    failed: 2,
    passed: 1,
  })
})

it('counts a test skipped without a reason as failed', () => {
  const tally = tallyVitest({ testResults: [file('passed', 'passed', 'skipped')] })
  expect(tally.notRun).toEqual([{ name: 'test 1', reason: null }])
  expect(judge(tally, 0)).toMatchObject({ passed: 1, failed: 1 })
})

const spec = (title: string, status: 'expected' | 'unexpected' | 'flaky' | 'skipped', reason?: string) => ({
  title,
  tests: [{ status, annotations: reason === undefined ? [] : [{ type: 'skip', description: reason }] }],
})

it('counts the tests of Playwright, nested ones too', () => {
  const report = {
    suites: [
      {
        specs: [spec('a', 'expected')],
        suites: [{ specs: [spec('b', 'unexpected'), spec('c', 'skipped', 'no printer')] }],
      },
    ],
    errors: [],
  }
  expect(tallyPlaywright(report)).toEqual({ passed: 1, failed: 1, notRun: [{ name: 'c', reason: 'no printer' }] })
})

it('counts an error outside the tests as failed', () => {
  expect(tallyPlaywright({ suites: [], errors: [{}] })).toMatchObject({ passed: 0, failed: 1 })
})

it('believes a runner that says it failed', () => {
  expect(judge({ passed: 5, failed: 0, notRun: [] }, 1).failed).toBe(1)
  expect(judge({ passed: 5, failed: 2, notRun: [] }, 1).failed).toBe(2)
  expect(judge({ passed: 5, failed: 0, notRun: [{ name: 'c', reason: 'no printer' }] }, 0).failed).toBe(0)
})
