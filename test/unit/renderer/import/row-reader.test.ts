import { describe, expect, it, vi } from 'vitest'
import type { Plan } from '../../../../src-main/contract/importing'
import { type ImportRow, outcomeOf, rowOfFile } from '../../../../src-renderer/import/import-row'
import { createRowList } from '../../../../src-renderer/import/row-list'
import { createRowReader } from '../../../../src-renderer/import/row-reader'
import { planOfFile, questionOf } from './plan-fixture'

const rowsOf = (count: number): ImportRow[] =>
  Array.from({ length: count }, (_, index) => rowOfFile(`r${index}`, new File(['x'], `fil-${index}.xlsx`)))

interface Call {
  readonly jobId: string
  readonly answers: Record<string, string>
  readonly signal: AbortSignal | undefined
  settle(plan: Plan): void
  fail(error: Error): void
}

const setUp = (rows: ImportRow[]) => {
  const calls: Call[] = []
  const discarded: string[] = []
  const list = createRowList()
  list.append(rows)
  const reader = createRowReader(list, {
    importing: {
      preview: ({ jobId, answers }, options) =>
        new Promise((settle, fail) => calls.push({ jobId, answers, signal: options?.signal, settle, fail })),
      discard: ({ planId }) => {
        discarded.push(planId)
        return Promise.resolve({})
      },
    },
    initiative: () => null,
    failure: () => ({ at: 'failed', reason: { kind: 'unknown' }, plan: null }),
  })
  const states = () => list.rows.value.map((row) => row.state.at)
  const outcomes = () => list.rows.value.map((row) => outcomeOf(row.state))
  return { calls, discarded, list, reader, states, outcomes }
}

describe('createRowReader', () => {
  it('reads three files at a time and the rest as there is room', async () => {
    const { calls, reader, states } = setUp(rowsOf(5))
    reader.pump()
    expect(states()).toEqual(['reading', 'reading', 'reading', 'queued', 'queued'])
    await vi.waitFor(() => expect(calls).toHaveLength(3))
    calls[1]?.settle(planOfFile('fil-1.xlsx'))
    await vi.waitFor(() => expect(states()).toEqual(['reading', 'planned', 'reading', 'reading', 'queued']))
  })

  it('lets a bad file stand and reads on', async () => {
    const { calls, reader, outcomes } = setUp(rowsOf(4))
    reader.pump()
    await vi.waitFor(() => expect(calls).toHaveLength(3))
    calls[0]?.fail(new Error('broken'))
    calls[1]?.settle(planOfFile('fil-1.xlsx', { outcome: 'rejected', code: 'empty', planId: null }))
    calls[2]?.settle(planOfFile('fil-2.xlsx'))
    await vi.waitFor(() => expect(outcomes()).toEqual(['failed', 'rejected', 'ready', 'reading']))
  })

  it('stops a reading, tells the core, and drops an answer that comes too late', async () => {
    const { calls, discarded, reader, states } = setUp(rowsOf(1))
    reader.pump()
    await vi.waitFor(() => expect(calls).toHaveLength(1))
    reader.cancel('r0')
    expect(calls[0]?.signal?.aborted).toBe(true)
    calls[0]?.settle(planOfFile('fil-0.xlsx'))
    await vi.waitFor(() => expect(discarded).toEqual(['plan-of-fil-0.xlsx']))
    expect(states()).toEqual(['cancelled'])
  })

  it('moves only the row that a progress event is of', async () => {
    const { calls, list, reader } = setUp(rowsOf(2))
    reader.pump()
    await vi.waitFor(() => expect(calls).toHaveLength(2))
    reader.onProgress({ type: 'progress', jobId: calls[1]?.jobId ?? '', phase: 'comparing', fraction: 0.5 })
    expect(list.rows.value.map(({ state }) => (state.at === 'reading' ? state.fraction : null))).toEqual([0, 0.5])
  })

  it('sends the answers and keeps the questions that were asked', async () => {
    const question = questionOf('unit', { proposal: '1000kr' })
    const answered = { ...question, answer: '1000kr' }
    const { calls, discarded, list, reader, outcomes } = setUp(rowsOf(1))
    reader.pump()
    await vi.waitFor(() => expect(calls).toHaveLength(1))
    calls[0]?.settle(planOfFile('fil-0.xlsx', { outcome: 'needs-answer', questions: [question] }))
    await vi.waitFor(() => expect(outcomes()).toEqual(['question']))
    list.update('r0', { answers: { unit: '1000kr' } })
    void reader.read('r0')
    await vi.waitFor(() => expect(calls).toHaveLength(2))
    expect(calls[1]?.answers).toEqual({ unit: '1000kr' })
    expect(discarded).toEqual(['plan-of-fil-0.xlsx'])
    calls[1]?.settle(planOfFile('fil-0.xlsx', { answered: [answered] }))
    await vi.waitFor(() => expect(outcomes()).toEqual(['ready']))
    expect(list.find('r0')?.asked).toEqual([answered])
  })
})
