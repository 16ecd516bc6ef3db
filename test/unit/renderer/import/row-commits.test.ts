import { describe, expect, it, vi } from 'vitest'
import type { Message } from '../../../../src-main/domain/message'
import type { Plan } from '../../../../src-main/contract/importing'
import { outcomeOf, rowOfFile } from '../../../../src-renderer/import/import-row'
import { type CommitDoors, createRowCommits } from '../../../../src-renderer/import/row-commits'
import { createRowList } from '../../../../src-renderer/import/row-list'
import { planOfFile } from './plan-fixture'

class Refused extends Error {
  readonly refusal: Message
  constructor(refusal: Message) {
    super(refusal.key)
    this.refusal = refusal
  }
}

const warning = {
  severity: 'warning' as const,
  code: 'total-mismatch',
  sheet: 'Ark1',
  cell: 'C9',
  message: { key: 'table.total-mismatch' as const, params: {} },
}

const setUp = (plans: Plan[], answers: (Refused | null)[], renewed?: Plan) => {
  const list = createRowList()
  list.append(
    plans.map((plan, index) => ({
      ...rowOfFile(`r${index}`, new File(['x'], plan.file)),
      state: { at: 'planned', plan },
    })),
  )
  const commit = vi.fn<CommitDoors['importing']['commit']>(() => {
    const refused = answers.shift()
    if (refused) return Promise.reject(refused)
    return Promise.resolve({ batch: 12, counts: { new: 72, changed: 0, unchanged: 0, removed: 0 } })
  })
  const read = vi.fn((id: string) => {
    if (renewed) list.update(id, { state: { at: 'planned', plan: renewed } })
    return Promise.resolve()
  })
  const commits = createRowCommits(list, {
    importing: { commit },
    reader: { read },
    refusal: (error) => (error instanceof Refused ? error.refusal : null),
    failure: () => ({ at: 'failed', reason: { kind: 'unknown' }, plan: null }),
  })
  return { list, commit, read, commits, outcomes: () => list.rows.value.map((row) => outcomeOf(row.state)) }
}

const stale = () => new Refused({ key: 'error.plan-stale', params: {} })

describe('createRowCommits', () => {
  it('stores all that are ready and leaves warnings, questions and refusals alone', async () => {
    const plans = [
      planOfFile('a.xlsx'),
      planOfFile('b.xlsx', { issues: [warning] }),
      planOfFile('c.xlsx', { outcome: 'needs-answer' }),
      planOfFile('d.xlsx', { outcome: 'rejected', planId: null }),
      planOfFile('e.xlsx'),
    ]
    const { commit, commits, outcomes } = setUp(plans, [])
    await commits.commitReady()
    expect(outcomes()).toEqual(['saved', 'warning', 'question', 'rejected', 'saved'])
    expect(commit.mock.calls.map(([input]) => input.acceptWarnings)).toEqual([false, false])
  })

  it('stores a file with a warning only with the acceptance', async () => {
    const { commit, commits, outcomes } = setUp([planOfFile('b.xlsx', { issues: [warning] })], [])
    await commits.commit('r0', true)
    expect(commit).toHaveBeenCalledWith({ planId: 'plan-of-b.xlsx', acceptWarnings: true })
    expect(outcomes()).toEqual(['saved'])
  })

  it('reads a stale plan again and stores it where it would do the same', async () => {
    const renewed = planOfFile('a.xlsx', { planId: 'second' })
    const { commit, read, commits, outcomes } = setUp([planOfFile('a.xlsx')], [stale(), null], renewed)
    await commits.commit('r0', false)
    expect(read).toHaveBeenCalledTimes(1)
    expect(commit.mock.calls.map(([input]) => input.planId)).toEqual(['plan-of-a.xlsx', 'second'])
    expect(outcomes()).toEqual(['saved'])
  })

  it('asks to look again where a stale plan would now do something else', async () => {
    const renewed = planOfFile('a.xlsx', {
      planId: 'second',
      counts: { new: 0, changed: 72, unchanged: 0, removed: 0 },
    })
    const { list, commit, commits, outcomes } = setUp([planOfFile('a.xlsx')], [stale()], renewed)
    await commits.commit('r0', false)
    expect(commit).toHaveBeenCalledTimes(1)
    expect(outcomes()).toEqual(['ready'])
    expect(list.find('r0')?.renewed).toBe(true)
    await commits.commit('r0', false)
    expect(outcomes()).toEqual(['saved'])
    expect(list.find('r0')?.renewed).toBe(false)
  })

  it('does not read a stale plan again for ever', async () => {
    const renewed = planOfFile('a.xlsx', { planId: 'second' })
    const { list, commit, commits } = setUp([planOfFile('a.xlsx')], [stale(), stale()], renewed)
    await commits.commit('r0', false)
    expect(commit).toHaveBeenCalledTimes(2)
    expect(list.find('r0')?.renewed).toBe(true)
  })

  it('keeps what was shown where storing fails, and goes on with the next file', async () => {
    const busy = new Refused({ key: 'error.store-busy', params: {} })
    const { list, commits, outcomes } = setUp([planOfFile('a.xlsx'), planOfFile('b.xlsx')], [busy, null])
    await commits.commitReady()
    expect(outcomes()).toEqual(['failed', 'saved'])
    const state = list.find('r0')?.state
    expect(state?.at === 'failed' && state.plan?.file).toBe('a.xlsx')
  })
})
