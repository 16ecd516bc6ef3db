import { describe, expect, it } from 'vitest'
import type { Figure, Kpi } from '#contract/followup'
import { costTrendView } from '../../../../src-renderer/cards/cost-trend.view'
import { speechFor } from '../../../../src-renderer/locales/speech'

const figure = (value: number | null): Figure => ({
  period: '2018-06',
  basis: 'ytd',
  from: null,
  value,
  reason: value === null ? 'missing' : null,
  trace: null,
})
const kpi = (breakdown: string, spent: number, budget: number | null): Kpi => ({
  id: `cost.actual.${breakdown}`,
  measure: 'cost.actual',
  breakdown,
  committee: '',
  name: null,
  unit: 'kr',
  direction: 'lower-is-better',
  current: figure(spent),
  previous: figure(null),
  budget: figure(null),
  budgetToDate: figure(budget),
  status: 'no-target',
  spark: { basis: 'year', points: [{ ...figure(null), period: '2018', basis: 'year' }] },
  breakBefore: null,
})

describe('a store with nothing but budget follow-ups', () => {
  const kpis = [kpi('total', 3e9, 2e9), kpi('5.28.20', 2e9, 1e9), kpi('5.28.21', 1e9, null)]
  const view = costTrendView(null, kpis, speechFor('da'))

  it('shows the functions so far instead of an empty year', () => {
    expect(view.title).toBe('Forbrug pr. funktion')
    expect(view.note).toBe('mio. kr. · til og med jun. 2018')
    expect(view.points.map(({ name, actual, plan }) => [name, actual, plan])).toEqual([
      ['5.20', 20, 10],
      ['5.21', 10, null],
    ])
  })

  it('says the same in its table, with full names', () => {
    expect(view.table.rows).toEqual([
      { head: '5.20 Opholdssteder mv. for børn og unge', cells: ['20,0', '10,0'] },
      { head: '5.21 Forebyggende foranstaltninger for børn og unge', cells: ['10,0', 'mangler'] },
    ])
  })
})
