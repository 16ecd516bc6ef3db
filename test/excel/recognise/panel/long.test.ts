import { expect, test } from 'vitest'
import { type Cell, issues, questions, understoodTable } from '../table'

const head = ['Mål', 'Fordeling', 'Periode', 'Basis', 'Værdi']
const read = (...rows: (readonly Cell[])[]) => understoodTable([head, ...rows])

test('a free name becomes an own measure, and that is said once', async () => {
  const found = await read(['WHO-5', 'Nord', 'jan-20', null, 50.5], ['WHO-5', 'Nord', 'feb-20', null, 51])
  expect(found.observations.map(({ measure, value }) => [measure, value])).toEqual([
    ['own.who-5', 50_500],
    ['own.who-5', 51_000],
  ])
  expect(issues(found)).toEqual(['note own-measure A2'])
})

test('an unknown measure under a known head is a fault that names the known ones', async () => {
  const found = await read(['case.closed', 'Nord', 'jan-20', null, 50])
  expect(issues(found)).toEqual(['error bad-cell A2'])
  expect(found.issues[0]?.message.params['known']).toBe('case.open')
})

test.each<[string, readonly Cell[], string]>([
  ['a period that is none', ['case.open', 'Nord', 'snart', null, 5], 'C2'],
  ['a basis that the measure does not have', ['case.open', 'Nord', 'jan-20', 'ytd', 5], 'D2'],
  ['a year that is said to be a month', ['case.open', 'Nord', '2020', 'month', 5], 'D2'],
  ['a function that is none', ['cost.actual', 'Plejefamilier', '2020', null, 5], 'B2'],
  ['a value that is none', ['case.open', 'Nord', 'jan-20', null, 'fem'], 'E2'],
  ['half a case', ['case.open', 'Nord', 'jan-20', null, 0.5], 'E2'],
  ['a share where a count should be', ['case.open', 'Nord', 'jan-20', null, '5 %'], 'E2'],
])('%s refuses the file at its cell', async (_, row, cell) => {
  expect(issues(await read(row))).toEqual([`error bad-cell ${cell}`])
})

test('a figure that stands twice refuses the file', async () => {
  const row = ['case.open', 'Nord', 'jan-20', null, 5]
  expect(issues(await read(row, row))).toEqual(['error duplicate-key E3'])
})

test('the same month may stand as a month and as the year to its end', async () => {
  const found = await read(
    ['notification.received', 'total', '2020-03', 'måned', 5],
    ['notification.received', 'total', '2020-03', 'år til dato', 15],
  )
  expect(found.observations.map(({ basis, value }) => [basis, value])).toEqual([
    ['month', 5],
    ['ytd', 15],
  ])
})

test('shares that are all at most 1 are asked about', async () => {
  const found = await read(['pupil.segregated.share', 'municipality', '2017/2018', null, 0.083])
  expect(questions(found)).toEqual({ percent: ['fraction', 'percent'] })
})
