import { describe, expect, it } from 'vitest'
import type { Batch, Change } from '../../../../src-main/contract/importing'
import { measures } from '../../../../src-main/domain/measure'
import { changeRowsOf } from '../../../../src-renderer/import/change-rows'
import { countWordsOf, describeUnderstanding } from '../../../../src-renderer/import/describe-file'
import { breakdownName, periodName, spanName } from '../../../../src-renderer/import/figure-names'
import { historyRowOf } from '../../../../src-renderer/import/history-rows'
import { answersWithProposals, optionName } from '../../../../src-renderer/import/question-options'
import { totalRowsOf } from '../../../../src-renderer/import/total-rows'
import { measureWord } from '../../../../src-renderer/locales/source-words'
import { speechFor } from '../../../../src-renderer/locales/speech'
import { danish } from '../speech'
import { planOfFile, questionOf } from './plan-fixture'

const change = (kind: Change['change'], old: number | null, value: number | null): Change => ({
  change: kind,
  measure: 'cost.actual',
  breakdown: '5.28.20',
  component: '',
  committee: '',
  period: '2018-06',
  basis: 'month',
  old,
  value,
  sheet: 'Forbrug',
  cell: 'H6',
})

describe('a file in words', () => {
  it('says what it is, of when, how much and in which unit', () => {
    const { understanding } = planOfFile('a.xlsx')
    expect(understanding && describeUnderstanding(danish, understanding)).toBe(
      'Forbrug pr. funktion, jan.–dec. 2018, 72 tal, kr.',
    )
  })

  it('says no unit of what is no amount', () => {
    const { understanding } = planOfFile('a.xlsx')
    const caseload = { kind: 'caseload', source: 'register' as const, measures: ['case.open'], unit: null }
    expect(understanding && describeUnderstanding(danish, { ...understanding, ...caseload })).toBe(
      'Sagstal, jan.–dec. 2018, 72 tal',
    )
  })

  it.each(measures.map(({ id }) => id))('has words for %s in both languages', (id) => {
    expect(measureWord(id, danish)).not.toBe(id)
    expect(measureWord(id, speechFor('en'))).not.toBe(id)
  })

  it('calls a measure of one’s own by its name', () => {
    expect(measureWord('own.who-5', danish)).toBe('Eget mål: who-5')
  })

  it.each([
    ['2018-01', '2018-12', 'jan.–dec. 2018'],
    ['2018-06', '2018-06', 'juni 2018'],
    ['2018', '2018-06', 'jan.–jun. 2018'],
    ['2017-11', '2018-02', 'nov. 2017–feb. 2018'],
    ['2015', '2018', '2015–2018'],
    ['2018', '2018', '2018'],
    ['Y1', 'Y7', 'år 1–7'],
    ['Y3', 'Y3', 'år 3'],
  ])('covers %s to %s: %s', (first, last, words) => expect(spanName(danish, first, last)).toBe(words))

  it('names a figure by code and name, with its committee', () => {
    expect(breakdownName(danish, { breakdown: '5.28.22', committee: 'Børneudvalget' })).toBe(
      '5.28.22 Plejefamilier · Børneudvalget',
    )
    expect(breakdownName(danish, { breakdown: '9.99.99' })).toBe('9.99.99')
    expect(breakdownName(danish, { breakdown: 'residential-institution' })).toBe('Døgninstitution')
    expect(breakdownName(danish, { breakdown: '0-7' })).toBe('0-7 år')
    expect(breakdownName(danish, { breakdown: 'plan', component: 'preventive' })).toBe(
      'Planen · Forebyggende foranstaltninger',
    )
    expect(periodName(danish, '2018-06', 'ytd')).toBe('januar til jun. 2018')
  })

  it('leaves out the counts that are zero', () => {
    const words = countWordsOf(danish, { new: 0, changed: 1, unchanged: 1234, removed: 2 })
    expect(words.map(({ text }) => text)).toEqual(['1 ændret', '2 udgår', '1.234 uændrede'])
  })
})

describe('changeRowsOf', () => {
  const counts = { new: 2, changed: 1, unchanged: 60, removed: 1 }

  it('tells removed, changed and new apart, old and new with their difference', () => {
    const changes = [
      change('removed', 15_000_000, null),
      change('changed', 10_000_050, 12_000_000),
      change('new', null, 100),
    ]
    const rows = changeRowsOf(danish, { changes, counts })
    expect(rows.removed[0]).toMatchObject({ old: '150.000,00', value: null })
    expect(rows.changed[0]).toMatchObject({
      old: '100.000,50',
      value: '120.000,00',
      difference: '+19.999,50',
      cell: 'H6',
    })
    expect(rows.added).toHaveLength(1)
  })

  it('counts the changes that are not listed, and never unchanged figures among them', () => {
    const changes = [change('new', null, 100), change('unchanged', 100, 100)]
    expect(changeRowsOf(danish, { changes, counts }).more).toBe(3)
  })
})

describe('totalRowsOf', () => {
  const total = {
    sheet: 'Forbrug',
    cell: 'C8',
    label: 'I alt',
    measure: 'cost.actual',
    stated: 100_00,
    computed: 100_00,
    agrees: true,
  }

  it('tells equal, rounded and different apart, those that differ first', () => {
    const rows = totalRowsOf(danish, [
      total,
      { ...total, cell: 'D8', stated: 101_00 },
      { ...total, cell: 'E8', stated: 90_00, agrees: false },
    ])
    expect(rows.map(({ word }) => word)).toEqual(['stemmer ikke (−10 kr.)', 'stemmer', 'stemmer (afrunding +1 kr.)'])
  })

  it('writes each total by the unit of its measure', () => {
    const rows = totalRowsOf(danish, [
      { ...total, measure: 'case.open', stated: 41, computed: 40, agrees: false },
      { ...total, measure: 'adviser.fte', cell: 'D8', stated: 12_50, computed: 12_50 },
      { ...total, measure: 'own.who-5', cell: 'E8', stated: 61_250, computed: 61_250 },
    ])
    expect(rows.map(({ stated }) => stated)).toEqual(['41', '12,5', '61,25'])
    expect(rows[0]?.word).toBe('stemmer ikke (+1)')
  })
})

describe('questions', () => {
  it('begins with what was answered, else with the proposal, else with nothing', () => {
    const questions = [
      questionOf('unit', { proposal: 'kr' }),
      questionOf('cumulative', { proposal: 'ytd' }),
      questionOf('separator', { proposal: 'thousands', answer: 'decimals' }),
      questionOf('year'),
    ]
    expect(answersWithProposals(questions, { unit: '1000kr' })).toEqual({
      unit: '1000kr',
      cumulative: 'ytd',
      separator: 'decimals',
    })
  })

  it('has words for options, names a function, and leaves a year as it is', () => {
    expect(['1000kr', 'ytd', '2018', '5.28.22', 'posting-list'].map((option) => optionName(danish, option))).toEqual([
      '1.000 kr.',
      'år til dato',
      '2018',
      '5.28.22 Plejefamilier',
      'Posteringsliste',
    ])
  })
})

describe('historyRowOf', () => {
  const batch: Batch = {
    id: 12,
    file: 'a.xlsx',
    sha256: '',
    kind: 'function-months',
    source: 'monthly',
    status: 'active',
    importedAt: '2019-01-14T08:12:00Z',
    importedBy: 'Mette Holm',
    measures: ['cost.actual'],
    firstPeriod: '2018-01',
    lastPeriod: '2018-12',
    counts: { new: 70, changed: 2, unchanged: 0, removed: 0 },
    inForce: 72,
  }

  it.each([
    [{}, 'gældende', 'undo'],
    [{ inForce: 60 }, '60 af 72 tal gælder', 'undo'],
    [{ inForce: 0 }, 'afløst af nyere', 'undo'],
    [{ status: 'undone' as const, inForce: 0 }, 'fortrudt', 'redo'],
  ])('%o is %s and can be turned by %s', (part, word, way) =>
    expect(historyRowOf(danish, { ...batch, ...part })).toMatchObject({ word, way }),
  )

  it('says when and by whom in Danish', () => {
    expect(historyRowOf(danish, batch).by).toBe('14. jan. 2019, 09.12 af Mette Holm')
  })
})
