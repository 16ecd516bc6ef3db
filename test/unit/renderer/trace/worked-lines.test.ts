import { expect, it } from 'vitest'
import type { EnteredRow, TraceKey, TraceRow } from '../../../../src-main/contract/followup'
import { traceDrawingOf } from '../../../../src-renderer/trace/trace-drawing'
import { workedLines } from '../../../../src-renderer/trace/worked-lines'
import { danish } from '../speech'

const key = (measure: string, period: string, component = ''): TraceKey => ({
  ...{ measure, period, component },
  breakdown: '12,5%',
  basis: 'plan-year',
})
const cell: TraceRow = {
  batch: 1,
  file: 'businesscase-roedovre.xlsx',
  importedAt: '2015-03-12T08:00:00Z',
  status: 'active',
  source: 'plan',
  measure: 'plan.saving',
  breakdown: '12,5%',
  component: '',
  committee: '',
  dranst: null,
  period: 'Y3',
  basis: 'plan-year',
  value: 250_000_000,
  sheet: 'Tabel 2',
  cell: 'B7',
  rows: null,
  raw: '2500',
  superseded: false,
  counts: true,
  sign: 1,
}
const typed: EnteredRow = {
  version: 2,
  kind: 'investment',
  scenario: '',
  item: 'Løn',
  period: 'Y3',
  value: 300_000_000,
  enteredAt: '2015-03-12T08:00:00Z',
  enteredBy: 'anna',
  document: 'Sag 14/005594',
}

it('leads each stored figure behind a worked one to its cell, or to who typed it and when', () => {
  const keys = [key('plan.saving', 'Y3', 'støtte'), key('plan.investment', 'Y3')]
  const found = [
    { value: 250_000_000, rows: [cell, { ...cell, cell: 'B6', counts: false }] },
    { value: 300_000_000, rows: [], entered: [typed] },
  ]
  expect(workedLines(keys, found, danish).map(({ what, places, value }) => [what, places, value])).toEqual([
    ['Besparelse, støtte, år 3', ['businesscase-roedovre.xlsx · Tabel 2 · B7'], '2.500.000'],
    ['Investering, år 3', [expect.stringMatching(/^Indtastet af anna den 12\. mar/)], '3.000.000'],
  ])
})

it('says of a figure without an answer that it is missing', () => {
  expect(workedLines([key('plan.saving', 'Y3')], [], danish)[0]).toMatchObject({ places: [], value: 'mangler' })
})

it('says of a typed figure who typed it, not that nothing stands behind it', () => {
  const drawing = traceDrawingOf(danish, key('plan.investment', 'Y3'), {
    value: 300_000_000,
    rows: [],
    entered: [typed],
  })
  expect(drawing.heading).toBe('Tallet er indtastet')
  expect(drawing.entered).toMatchObject([{ what: 'Løn', value: '3.000.000\u00a0kr.' }])
  expect(drawing.entered[0]?.by).toMatch(/^Indtastet af anna den 12\. mar/)
  expect(drawing.entered[0]?.from).toMatch(/^Business casens version \d · Sag 14\/005594$/)
})

it('a typed figure that is the only source says who typed it, when, and in which version', () => {
  const drawing = traceDrawingOf(danish, key('plan.investment', 'Y3'), {
    value: 5,
    rows: [],
    entered: [{ ...typed, document: null }],
  })
  expect(drawing.heading).toBe('Tallet er indtastet')
  expect(drawing.blocks).toEqual([])
  expect(drawing.entered[0]?.from).toMatch(/^Business casens version \d$/)
})
