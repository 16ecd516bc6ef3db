import { describe, expect, it } from 'vitest'
import type { Layout } from '../../../../src-main/contract/importing'
import { eventRowsOf } from '../../../../src-renderer/import/history-rows'
import { layoutView } from '../../../../src-renderer/import/layout-view'
import { answeredQuestions, questionView } from '../../../../src-renderer/import/question-view'
import { templateName } from '../../../../src-renderer/import/template-name'
import { danish } from '../speech'
import { planOfFile, questionOf } from './plan-fixture'

const layout: Layout = {
  id: 3,
  kind: 'budget-follow-up',
  label: 'Funktion, Budget, Forbrug',
  answers: { unit: '1000kr', header: 'yes', 'column.C': 'budget-revised', 'function.Plejefamilier': '5.28.22' },
  changedAt: '2019-01-14T08:12:00Z',
  changedBy: 'Mette Holm',
  usedAt: '2019-02-14T08:12:00Z',
  uses: 2,
}

describe('layoutView', () => {
  it('says in words what is remembered and how it was used', () => {
    const view = layoutView(danish, layout)
    expect(view.answers.map(({ name, valueName }) => `${name}: ${valueName}`)).toEqual([
      'Beløb: 1.000 kr.',
      'Overskriftsrække: udpeget',
      'Kolonne C: Korrigeret budget',
      'Funktion for »Plejefamilier«: 5.28.22 Plejefamilier',
    ])
    expect(view).toMatchObject({ kind: 'Budgetopfølgning', used: 'Brugt 2 gange, senest 14. feb. 2019, 09.12' })
    expect(layoutView(danish, { ...layout, uses: 0, usedAt: null }).used).toBe('Ikke brugt igen endnu')
  })

  it('offers other answers where the answers are the same for every file', () => {
    const options = layoutView(danish, layout).answers.map(({ id, options }) => [id, options.length > 0])
    expect(options).toEqual([
      ['unit', true],
      ['header', false],
      ['column.C', true],
      ['function.Plejefamilier', false],
    ])
  })
})

describe('questionView', () => {
  const question = questionOf('unit', {
    place: { sheet: 'Ark1', column: 'E' },
    proposal: '1000kr',
    examples: [{ key: 'question.unit', params: {} }],
  })

  it('stands beside its column, with the proposal and an example for each option that has one', () => {
    const view = questionView(danish, question, {}, false)
    expect(view.place).toBe('Kolonne E')
    expect(questionView(danish, question, {}, true).place).toBe('Kolonne E i Ark1')
    expect(view.options.map(({ name, proposed, example }) => [name, proposed, example !== null])).toEqual([
      ['kr.', false, true],
      ['1.000 kr.', true, false],
    ])
  })

  it('tells a remembered answer from one given now', () => {
    const remembered = { ...question, answer: 'kr' }
    expect(questionView(danish, remembered, {}, false)).toMatchObject({ answer: 'kr.', remembered: true })
    expect(questionView(danish, remembered, { unit: '1000kr' }, false)).toMatchObject({
      answer: '1.000 kr.',
      remembered: false,
    })
  })

  it('lists as answered what is not open and has an answer', () => {
    const asked = [question, { ...questionOf('year'), answer: '2018' }, questionOf('separator')]
    const plan = planOfFile('a.xlsx', { questions: [question] })
    expect(answeredQuestions({ asked, answers: { unit: 'kr' } }, plan).map(({ id }) => id)).toEqual(['year'])
  })
})

describe('the history of an import', () => {
  it('says what happened, when and by whom', () => {
    const events = eventRowsOf(danish, [
      { event: 'imported', at: '2019-01-14T08:12:00Z', by: 'Mette Holm' },
      { event: 'undone', at: '2019-01-15T08:12:00Z', by: 'Per Lund' },
    ])
    expect(events.map(({ word, by }) => `${word} ${by}`)).toEqual([
      'Indlæst 14. jan. 2019, 09.12 af Mette Holm',
      'Fortrudt 15. jan. 2019, 09.12 af Per Lund',
    ])
  })
})

describe('templateName', () => {
  it('has a name for those that are known, and the file for others', () => {
    expect(templateName(danish, { id: 'sagstal', file: 'sagstal.xlsx' })).toBe('Sagstal')
    expect(templateName(danish, { id: 'nyt', file: 'nyt mål.xlsx' })).toBe('nyt mål')
  })
})
