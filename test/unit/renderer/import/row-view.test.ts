import { describe, expect, it } from 'vitest'
import { largestFileBytes } from '../../../../src-main/contract/importing'
import { type ImportRow, type RowState, rowOfFile } from '../../../../src-renderer/import/import-row'
import { filesHeadline, tallyOf, tallyText } from '../../../../src-renderer/import/import-summary'
import { overallProgress, rowViewOf } from '../../../../src-renderer/import/row-view'
import { danish } from '../speech'
import { planOfFile } from './plan-fixture'

const rowIn = (state: RowState, id = 'r'): ImportRow => ({ ...rowOfFile(id, new File(['x'], 'a.xlsx')), state })
const warning = {
  severity: 'warning' as const,
  code: 'total-mismatch',
  sheet: 'Ark1',
  cell: 'C9',
  message: { key: 'table.total-unchecked' as const, params: {} },
}
const plan = planOfFile('a.xlsx')
const states = {
  ready: { at: 'planned', plan },
  warning: { at: 'planned', plan: planOfFile('a.xlsx', { issues: [warning] }) },
  rejected: { at: 'planned', plan: planOfFile('a.xlsx', { outcome: 'rejected', planId: null }) },
  same: { at: 'planned', plan: planOfFile('a.xlsx', { sameAs: 7 }) },
  saved: { at: 'saved', plan, batch: 12, counts: plan.counts },
  cancelled: { at: 'cancelled' },
  queued: { at: 'queued' },
} as const satisfies Record<string, RowState>

describe('rowViewOf', () => {
  const view = (state: RowState) => rowViewOf(danish, rowIn(state), undefined)

  it('offers what can be done and no more', () => {
    expect(view(states.ready).actions.save).toBe('plain')
    expect(view(states.warning).actions.save).toBe('anyway')
    expect(view(states.same).actions.save).toBeNull()
    expect(view(states.rejected).actions.save).toBeNull()
    expect(view(states.saved).actions.turn).toBe('undo')
    expect(view(states.cancelled).actions.retry).toBe(true)
  })

  it('says what became of a file', () => {
    expect(view(states.saved).hint).toBe('Gemt som indlæsning 12')
    expect(view(states.same).hint).toBe('Allerede indlæst (nr. 7): intet at gemme')
    expect(view(states.warning).hint).toMatch(/^Ark1, celle C9: Summen er en formel/)
    expect(view({ at: 'failed', reason: { kind: 'unreadable' }, plan: null }).hint).toMatch(/^Filen kan ikke læses/)
    expect(view({ at: 'failed', reason: { kind: 'unknown' }, plan }).word).toBe('ikke gemt')
  })

  it('refuses a file over the limit without sending it', () => {
    const file = new File([], 'stor.xlsx')
    Object.defineProperty(file, 'size', { value: largestFileBytes + 1 })
    const large = rowViewOf(danish, rowOfFile('r', file), undefined)
    expect(large.look).toBe('rejected')
    expect(large.hint).toContain('Filen er 101 MB. Afkast læser højst 100 MB.')
  })

  it('moves its progress forward through the phases', () => {
    expect(overallProgress('reading', 0)).toBe(0)
    expect(overallProgress('reading', 1)).toBeCloseTo(overallProgress('understanding', 0))
    expect(overallProgress('comparing', 1)).toBeCloseTo(1)
  })
})

describe('the sentence over the files', () => {
  const none = new Set<number>()
  const headline = (list: RowState[], undone: ReadonlySet<number> = none) =>
    filesHeadline(
      danish,
      list.map((state, index) => rowIn(state, `r${index}`)),
      undone,
    )

  it('says how far they have come', () => {
    expect(headline([states.ready, states.queued, states.cancelled])).toBe('1 af 3 filer er læst.')
    expect(headline([states.ready, states.ready])).toBe('Alle 2 filer er klar til at blive gemt.')
    expect(headline([states.ready, states.rejected])).toBe('1 af 2 filer er klar til at blive gemt.')
    expect(headline([states.saved, states.warning])).toBe('Én fil venter på dig.')
    expect(headline([states.saved, states.rejected])).toBe('1 fil er gemt.')
    expect(headline([states.rejected])).toBe('Filen er afvist. Intet er gemt.')
  })

  it('does not call stored what was taken back', () => {
    const rows = [rowIn(states.saved, 'a'), rowIn(states.rejected, 'b')]
    expect(tallyText(danish, tallyOf(rows, new Set([12])))).toBe('1 afvist · 1 fortrudt')
    expect(headline([states.saved, states.rejected], new Set([12]))).toBe('Der er intet at gemme.')
  })
})
