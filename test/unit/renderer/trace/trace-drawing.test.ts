import { describe, expect, it } from 'vitest'
import type { TraceRow } from '../../../../src-main/contract/followup'
import { traceDrawingOf } from '../../../../src-renderer/trace/trace-drawing'
import { danish } from '../speech'

const row = (part: Partial<TraceRow>): TraceRow => ({
  batch: 7,
  file: 'forbrug.xlsx',
  importedAt: '2019-01-14T08:12:00Z',
  status: 'active',
  source: 'monthly',
  measure: 'cost.actual',
  breakdown: '5.28.20',
  component: '',
  committee: '',
  dranst: null,
  period: '2018-01',
  basis: 'month',
  value: 100_50,
  sheet: 'Forbrug',
  cell: 'C6',
  rows: null,
  raw: '100.5',
  superseded: false,
  counts: true,
  sign: 1,
  ...part,
})
const key = { measure: 'cost.actual', breakdown: '5.28.20', period: '2018', basis: 'year' } as const

describe('traceDrawingOf', () => {
  it('adds up the rows that count and names what tells them apart', () => {
    const rows = [row({ period: '2018-02', cell: 'D6', value: 200_50 }), row({})]
    const drawing = traceDrawingOf(danish, key, { value: 301_00, rows })
    expect(drawing.subject).toBe('Forbrug, 5.28.20 Opholdssteder mv. for børn og unge, 2018')
    expect(drawing.value).toBe('301\u00a0kr.')
    expect(drawing.heading).toBe('Tallet er summen af 2 celler')
    expect(drawing.sum).toBe('301,00\u00a0kr.')
    expect(drawing.blocks[0]?.parts[0]?.lines.map(({ what, place, raw }) => [what, place, raw])).toEqual([
      ['jan. 2018', 'C6', '100,5'],
      ['feb. 2018', 'D6', '100,5'],
    ])
  })

  it('puts the months of each function together', () => {
    const rows = [
      row({}),
      row({ breakdown: '5.28.22', cell: 'C8' }),
      row({ period: '2018-02', cell: 'D6' }),
      row({ breakdown: '5.28.22', period: '2018-02', cell: 'D8' }),
    ]
    const { blocks } = traceDrawingOf(danish, { ...key, breakdown: 'total' }, { value: 402_00, rows })
    expect(blocks[0]?.parts.map(({ name, lines }) => [name, lines.map(({ place }) => place)])).toEqual([
      ['5.28.20 Opholdssteder mv. for børn og unge', ['C6', 'D6']],
      ['5.28.22 Plejefamilier', ['C8', 'D8']],
    ])
  })

  it('shows a row that is taken off with its sign, and why', () => {
    const rows = [
      row({ basis: 'ytd', period: '2018-06', value: 600_00 }),
      row({ basis: 'ytd', period: '2018-05', value: 500_00, sign: -1 }),
    ]
    const drawing = traceDrawingOf(danish, { ...key, period: '2018-06', basis: 'month' }, { value: 100_00, rows })
    expect(drawing.sum).toBe('100\u00a0kr.')
    expect(drawing.note).not.toBeNull()
    expect(drawing.blocks[0]?.parts[0]?.lines.map(({ value }) => value)).toEqual(['−500', '600'])
  })

  it('keeps controls, earlier and undone values apart from what counts', () => {
    const aside = { counts: false, sign: 0 } as const
    const rows = [
      row({}),
      row({ ...aside, batch: 2, source: 'annual' }),
      row({ ...aside, batch: 5 }),
      row({ ...aside, batch: 3, superseded: true }),
      row({ ...aside, batch: 4, status: 'undone' }),
    ]
    const drawing = traceDrawingOf(danish, key, { value: 100_50, rows })
    expect(drawing.heading).toBe('Tallet står i én celle')
    expect(drawing.sum).toBeNull()
    expect(drawing.aside.map(({ blocks }) => blocks.map(({ batch }) => batch))).toEqual([[2], [5], [3], [4]])
  })

  it('says of a sum of many rows how many they were', () => {
    const drawing = traceDrawingOf(danish, key, { value: 100_50, rows: [row({ cell: null, rows: 1234, raw: '' })] })
    expect(drawing.blocks[0]?.parts[0]?.lines[0]).toMatchObject({ place: '1.234 rækker', raw: 'ikke læst' })
  })

  it('never shows 0 where nothing is known', () => {
    const drawing = traceDrawingOf(danish, key, { value: null, rows: [] })
    expect(drawing).toMatchObject({ value: null, heading: null, sum: null })
  })
})
