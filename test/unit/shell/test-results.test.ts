import { expect, it } from 'vitest'
import { judge, tallyPlaywright, tallyVitest, type VitestModule } from '../../../src-main/shell/launch/test-results.ts'

const file = (state: string, ...tests: [state: string, note?: string][]): VitestModule => ({
  state: () => state,
  children: {
    allTests: () =>
      tests.map(([each, note], index) => ({ fullName: `test ${index}`, result: () => ({ state: each, note }) })),
  },
})

it('counts the tests of vitest', () => {
  const files = [file('passed', ['passed'], ['passed']), file('failed', ['passed'], ['failed'])]
  expect(tallyVitest(files, 0)).toEqual({ passed: 3, failed: 1, notRun: [] })
})

it('counts a file that could not be read, and an error that no test caught, as failed', () => {
  expect(tallyVitest([file('failed'), file('failed', ['passed'])], 0)).toMatchObject({ failed: 2, passed: 1 })
  expect(tallyVitest([file('passed', ['passed'])], 1)).toMatchObject({ failed: 1, passed: 1 })
})

it('counts a test skipped without a reason as failed, with a reason as not run', () => {
  const tally = tallyVitest([file('passed', ['passed'], ['skipped'], ['skipped', 'no printer'])], 0)
  expect(tally.notRun).toEqual([
    { name: 'test 1', reason: null },
    { name: 'test 2', reason: 'no printer' },
  ])
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
