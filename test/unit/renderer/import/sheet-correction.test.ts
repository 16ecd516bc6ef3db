import { describe, expect, it } from 'vitest'
import { columnMeanings } from '../../../../src-main/domain/column-meaning'
import { meaningGroups } from '../../../../src-renderer/import/column-meanings'
import { changedAnswers, questionsAfter } from '../../../../src-renderer/import/import-row'
import { dropColumns, personalColumns } from '../../../../src-renderer/import/personal-columns'
import {
  correctColumn,
  firstShown,
  isCorrected,
  isWanted,
  pointOutHeader,
  resetColumn,
  resetSheet,
  takeSheet,
} from '../../../../src-renderer/import/sheet-correction'
import { speechFor } from '../../../../src-renderer/locales/speech'
import { danish } from '../speech'
import { planOfFile, questionOf, viewOf } from './plan-fixture'

const view = viewOf('Ark1')

describe('a correction', () => {
  it('of a column goes with the heading that it stands below', () => {
    expect(correctColumn(view, 'C', 'forecast')).toEqual({ 'Ark1!C': 'forecast', 'Ark1!header': '3' })
    expect(correctColumn({ ...view, headerRow: null }, 'C', 'drop')).toEqual({ 'Ark1!C': 'drop' })
  })

  it('stands beside the answers given before', () => {
    const answers = changedAnswers({ unit: 'kr' }, pointOutHeader(view, 2))
    expect(answers).toEqual({ unit: 'kr', 'Ark1!header': '2' })
    expect(changedAnswers(answers, { 'Ark1!header': null })).toEqual({ unit: 'kr' })
  })

  it('can be taken away; a remembered one by letting the file speak for itself', () => {
    expect(resetColumn(view, 'C')).toEqual({ 'Ark1!C': null })
    expect(resetColumn({ ...view, remembered: true }, 'C')).toEqual({ 'Ark1!C': 'auto' })
  })

  it('is taken away with all others of the sheet, and no other sheet', () => {
    const answers = { unit: 'kr', 'Ark1!take': 'yes', 'Ark1!header': '2', 'Ark1!B': 'amount', 'Ark2!B': 'amount' }
    expect(resetSheet(view, answers)).toEqual({ 'Ark1!header': null, 'Ark1!B': null })
    const columns = view.columns.map((column) => ({
      ...column,
      corrected: column.letter === 'C' ? ('drop' as const) : null,
    }))
    expect(resetSheet({ ...view, columns, remembered: true }, {})).toEqual({ 'Ark1!C': 'auto', 'Ark1!header': 'auto' })
  })

  it('is known from the answers and from what was remembered', () => {
    expect(isCorrected(view, { 'Ark1!take': 'no', 'Ark2!B': 'amount' })).toBe(false)
    expect(isCorrected(view, { 'Ark1!B': 'amount' })).toBe(true)
    expect(isCorrected(view, { 'Ark1!B': 'auto' })).toBe(false)
    const columns = [{ letter: 'A', role: 'key' as const, corrected: 'function' as const }]
    expect(isCorrected({ ...view, columns }, {})).toBe(true)
  })
})

describe('sheets', () => {
  const hidden = viewOf('Skjult', { hidden: true, taken: false })

  it('are taken where they are visible, unless a person says otherwise', () => {
    expect([view, hidden].map((sheet) => isWanted(sheet, {}))).toEqual([true, false])
    const answers = changedAnswers({}, { ...takeSheet(view, false), ...takeSheet(hidden, true) })
    expect([view, hidden].map((sheet) => isWanted(sheet, answers))).toEqual([false, true])
  })

  it('show first what is part of the plan, then what is visible', () => {
    expect(firstShown([hidden, viewOf('Noter', { taken: false }), view])).toBe('Ark1')
    expect(firstShown([hidden, viewOf('Noter', { taken: false })])).toBe('Noter')
    expect(firstShown([])).toBeNull()
  })
})

describe('personal data', () => {
  const issue = (sheet: string | null, cell: string | null, code = 'personal-data') => ({
    severity: 'error' as const,
    code,
    sheet,
    cell,
    message: { key: 'cell.personal-data' as const, params: {} },
  })

  it('names each column once and drops them all', () => {
    const issues = [
      issue('Ark1', 'D202'),
      issue('Ark1', 'D203'),
      issue('Ark2', 'AB1'),
      issue(null, null),
      issue('Ark1', 'E1', 'bad-cell'),
    ]
    const columns = personalColumns(planOfFile('a.xlsx', { outcome: 'rejected', code: 'personal-data', issues }))
    expect(dropColumns(columns)).toEqual({ 'Ark1!D': 'drop', 'Ark2!AB': 'drop' })
  })

  it('offers nothing where a file is refused for something else', () => {
    expect(personalColumns(planOfFile('a.xlsx', { code: 'bad-cell', issues: [issue('Ark1', 'D2')] }))).toEqual([])
  })
})

describe('questionsAfter', () => {
  const unit = questionOf('unit')
  const year = questionOf('year')

  it('follows what a reading says that there is to ask, in the order in which it was asked', () => {
    const plan = planOfFile('a.xlsx', {
      outcome: 'needs-answer',
      questions: [year],
      answered: [{ ...unit, answer: 'kr' }],
    })
    expect(questionsAfter([unit], plan).map(({ id, answer }) => [id, answer])).toEqual([
      ['unit', 'kr'],
      ['year', null],
    ])
    expect(questionsAfter([unit, year], planOfFile('a.xlsx'))).toEqual([])
  })

  it('keeps them where the file is refused, so that an answer can still be changed', () => {
    expect(questionsAfter([unit], planOfFile('a.xlsx', { outcome: 'rejected' }))).toEqual([unit])
    expect(questionsAfter([unit], null)).toEqual([unit])
  })
})

describe('meaningGroups', () => {
  it.each(['da', 'en'] as const)('has every meaning once, in words (%s)', (locale) => {
    const found = meaningGroups(speechFor(locale)).flatMap(({ meanings }) => meanings)
    expect(found.map(({ id }) => id).toSorted()).toEqual(columnMeanings.toSorted())
    expect(found.filter(({ name }) => name.startsWith('importing.'))).toEqual([])
    expect(new Set(found.map(({ name }) => name)).size).toBe(found.length)
  })

  it('is searched by the words of a meaning and of its group', () => {
    const names = (search: string) =>
      meaningGroups(danish, search).flatMap(({ meanings }) => meanings.map(({ id }) => id))
    expect(names('korr')).toEqual(['budget-revised'])
    expect(names('beløb forv')).toEqual(['forecast'])
    expect(names('findes ikke')).toEqual([])
  })
})
