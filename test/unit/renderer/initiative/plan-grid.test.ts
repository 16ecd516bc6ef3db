import { describe, expect, it } from 'vitest'
import { month } from '#domain/month'
import type { Finding } from '#contract/case-schemas'
import { message } from '#domain/message'
import { findingNotes } from '../../../../src-renderer/initiative/finding-places'
import { planColumns } from '../../../../src-renderer/initiative/plan-columns'
import { type GridLine, planGridLines } from '../../../../src-renderer/initiative/plan-grid.view'
import { closeYear, openYear, yearValue } from '../../../../src-renderer/initiative/plan-months'
import { scenarioTotals } from '../../../../src-renderer/initiative/plan-totals'
import {
  type Plan,
  addScenario,
  emptyPlan,
  planFromLines,
  planLines,
  removeScenario,
  setCell,
} from '../../../../src-renderer/initiative/plan'
import { danish } from '../speech'
import { roedovrePlan } from './roedovre-plan'

const terms = { start: month('2015-07'), horizon: 10, discountRate: 0 }

const drawn = (plan: Plan, findings: readonly Finding[] = [], editable = true): GridLine[] =>
  planGridLines(
    {
      plan,
      columns: planColumns(plan, 10, terms.start),
      years: 10,
      terms,
      unit: 'thousand',
      version: editable ? null : 1,
      notes: findingNotes(findings, danish),
    },
    editable,
    danish,
  )

const texts = (line: GridLine | undefined) =>
  line?.type === 'row' || line?.type === 'total' ? line.cells.map(({ text }) => text) : []

describe('the plan of Rødovre in the grid', () => {
  const lines = drawn(roedovrePlan())
  const named = (label: string) => lines.filter((line) => line.type === 'total' && line.label === label)

  it('has the accumulated balance of table 2 to the krone, held at year 7 from year 8 on', () => {
    const [low, high] = named('Akkumuleret balance')
    expect(texts(low)).toEqual([
      '−2.300',
      '−3.800',
      '−4.300',
      '−4.000',
      '−2.700',
      '−1.400',
      '−100',
      '1.200',
      '2.500',
      '3.800',
    ])
    expect(texts(high).slice(0, 7)).toEqual(['−2.100', '−3.000', '−2.500', '−600', '3.000', '6.600', '10.200'])
    expect(low?.type === 'total' && low.cells.map(({ held }) => held)).toEqual([
      ...Array<boolean>(7).fill(false),
      true,
      true,
      true,
    ])
  })

  it('says the month in which each scenario is earned back', () => {
    const heads = lines.flatMap((line) => (line.type === 'heading' ? [`${line.label} ${line.detail ?? ''}`] : []))
    expect(heads).toEqual(['12,5 % tjent hjem juli 2022', '25 % tjent hjem august 2019'])
  })

  it('leads each stored figure of a frozen version to its source, and no sum', () => {
    const row = drawn(roedovrePlan(), [], false).find((line) => line.type === 'row' && line.row.kind === 'saving')
    expect(row?.type === 'row' && row.cells[2]?.trace).toEqual({
      measure: 'plan.saving',
      breakdown: '12,5%',
      component: '',
      period: 'Y3',
      basis: 'plan-year',
      version: 1,
    })
    expect(row?.type === 'row' && row.cells[7]?.trace).toBeNull()
  })
})

describe('the sums of a plan', () => {
  it('take what holds for all scenarios, unless the scenario states it itself', () => {
    const plan = planFromLines(
      [
        { key: 'Lav', rate: '' },
        { key: 'Høj', rate: '' },
      ],
      [
        { kind: 'investment', scenario: '', item: 'Løn', period: 'Y1', ore: 100 },
        { kind: 'investment', scenario: 'Høj', item: 'Løn', period: 'Y1', ore: 150 },
        { kind: 'saving', scenario: '', item: '', period: 'Y1', ore: 200 },
      ],
    )
    expect(scenarioTotals(plan, 's1', 1, terms).net.get('Y1')).toBe(100)
    expect(scenarioTotals(plan, 's2', 1, terms).net.get('Y1')).toBe(50)
  })

  it('hold the stated whole, with its parts beside', () => {
    const line = { kind: 'saving', scenario: 'Lav', period: 'Y1' } as const
    const plan = planFromLines(
      [{ key: 'Lav', rate: '' }],
      [
        { kind: 'investment', scenario: '', item: '', period: 'Y1', ore: 0 },
        { ...line, item: '', ore: 500 },
        { ...line, item: 'Anbringelse', ore: 300 },
      ],
    )
    expect(scenarioTotals(plan, 's1', 1, terms).saving.get('Y1')).toBe(500)
  })

  it('go on with the years that a calculator continues a scenario by, and hold the last year of the other', () => {
    const beyond = [8, 9, 10].map(() => ({ investment: 0, saving: 50_000_000 }))
    const continued = { ...terms, continued: new Map([['12,5%', beyond]]) }
    const low = scenarioTotals(roedovrePlan(), 's1', 10, continued)
    expect(['Y7', 'Y8', 'Y10'].map((year) => low.balance.get(year))).toEqual([-10_000_000, 40_000_000, 140_000_000])
    expect([...low.held]).toEqual(['Y8', 'Y9', 'Y10'])
    expect(scenarioTotals(roedovrePlan(), 's2', 10, continued).balance.get('Y8')).toBe(1_380_000_000)
  })

  it('stop at a gap: nothing is held across it, and nothing is said to be earned back', () => {
    const plan = setCell(roedovrePlan(), 'r1', 'Y3', null)
    const totals = scenarioTotals(plan, 's1', 10, terms)
    expect([...totals.balance.keys()]).toEqual(['Y1', 'Y2'])
    expect(totals.known).toBe(false)
    expect(drawn(plan).find((line) => line.type === 'heading')).toMatchObject({ detail: 'kan ikke regnes endnu' })
  })
})

describe('a year that is opened by month', () => {
  const start = terms.start
  it('has its amounts spread so that the months add to the year exactly, and gathers them again', () => {
    const plan = setCell(roedovrePlan(), 'r1', 'Y2', 100_000_001)
    const opened = openYear(plan, 2, start)
    expect(opened.cells.get('r1 Y2')).toBeUndefined()
    expect([...opened.cells.keys()].filter((cell) => cell.startsWith('r1 201'))).toHaveLength(12)
    expect(yearValue(opened, 'r1', 2, start)).toBe(100_000_001)
    expect([...closeYear(opened, 2, start).cells].sort()).toEqual([...plan.cells].sort())
  })

  it('changes no balance at its end', () => {
    const before = scenarioTotals(roedovrePlan(), 's1', 10, terms)
    const after = scenarioTotals(openYear(roedovrePlan(), 3, start), 's1', 10, terms)
    expect(after.balance.get('Y10')).toBe(before.balance.get('Y10'))
    expect(after.balance.get('2018-06')).toBe(before.balance.get('Y3'))
    expect(after.breakEven?.months).toBe(before.breakEven?.months)
  })

  it('stays open while a month holds a text', () => {
    const opened = setCell(openYear(roedovrePlan(), 1, start), 'r1', '2015-09', 'tre')
    expect(closeYear(opened, 1, start)).toBe(opened)
  })
})

describe('what is wrong stands at its cell', () => {
  it('names a text, a negative investment, and what the core says of a year', () => {
    const plan = setCell(setCell(roedovrePlan(), 'r1', 'Y1', 'abc'), 'r1', 'Y2', -500)
    const missing: Finding = {
      severity: 'incomplete',
      part: 'scenarios',
      scenario: '12,5%',
      year: 4,
      message: message('case.figure-missing', { scenario: '12,5%', year: 4, figure: '@field.investment' }),
    }
    const row = drawn(plan, [missing]).find((line) => line.type === 'row' && line.id === 'r1')
    const faults = row?.type === 'row' ? row.cells.map(({ fault }) => fault) : []
    expect(faults[0]).toBe('»abc« er ikke et beløb.')
    expect(faults[1]).toContain('En investering kan ikke være negativ')
    expect(faults[3]).toContain('år 4: beløbet for investering mangler')
    expect(faults[4]).toBeNull()
  })
})

describe('a plan as lines', () => {
  it('comes back as it was stored', () => {
    const plan = roedovrePlan()
    const names = plan.scenarios.map(({ key, rate }) => ({ key, rate }))
    expect(planLines(planFromLines(names, planLines(plan)))).toEqual(planLines(plan))
    expect(planLines(plan)).toHaveLength(28)
  })

  it('begins with a row of each kind, and loses the rows of a scenario that is removed', () => {
    const plan = addScenario(addScenario(emptyPlan, 'Lav'), 'Høj')
    expect(plan.rows.map(({ kind, scenario }) => [kind, scenario])).toEqual([
      ['investment', null],
      ['saving', 's1'],
      ['saving', 's2'],
    ])
    expect(removeScenario(setCell(plan, 'r2', 'Y1', 5), 's1')).toMatchObject({
      rows: [{ id: 'r1' }, { id: 'r3' }],
      cells: new Map(),
    })
  })
})
