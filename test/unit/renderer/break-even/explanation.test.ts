import { describe, expect, it } from 'vitest'
import { month } from '#domain/month'
import { explanationView, type ExplainedBlock } from '../../../../src-renderer/break-even/explanation.view'
import { speechFor } from '../../../../src-renderer/locales/speech'
import { danish } from '../speech'
import { explained, roedovreView } from './roedovre-view'

const textOf = (block: ExplainedBlock): string =>
  block.kind === 'years'
    ? block.lead
    : block.runs.map((run) => (run.kind === 'words' ? run.text : run.number.text)).join('')
const explanation = (index: 0 | 1, discountRate = 0) =>
  roedovreView(month('2015-07'), discountRate).explanations[index]!

describe('the explanation', () => {
  it.each([
    [0, 0, 'da'],
    [1, 0, 'da'],
    [0, 0.04, 'da'],
    [1, -0.01, 'en'],
  ] as const)('prints every sentence as the core words it (scenario %i at %d, %s)', (index, rate, locale) => {
    const own = explanation(index, rate)
    const speech = speechFor(locale)
    const sentences = explanationView(own, 'x', speech).filter(({ kind }) => kind === 'sentence')
    const expected = own.steps
      .filter(({ message }) => !message.key.startsWith('explain.year'))
      .map(({ message }) => speech.message(message))
    expect(sentences.map(textOf)).toEqual(expected)
  })

  it('ends in July 2022 for the low scenario and August 2019 for the high one', () => {
    const month = (index: 0 | 1) =>
      explanationView(explanation(index), 'x', danish)
        .filter((block) => block.kind === 'sentence' && block.key === 'explain.month')
        .map(textOf)
    expect(month(0)).toEqual([expect.stringMatching(/^7,08 år er .* måned nummer 85, .*: juli 2022\.$/)])
    expect(month(1)).toEqual([expect.stringMatching(/^4,17 år er .* måned nummer 50, .*: august 2019\.$/)])
  })

  it('sets years in a row as a table, the held ones by themselves', () => {
    const years = explanationView(explanation(0), 'Lav', danish).filter((block) => block.kind === 'years')
    expect(years.map(({ held, rows }) => [held, rows.length])).toEqual([
      [false, 7],
      [true, 3],
    ])
    expect(years[0]?.rows[6]?.cells.map(({ text }) => text)).toEqual([
      '4.300.000',
      '3.000.000',
      '1.300.000',
      '−100.000',
    ])
    expect(years[0]?.rows[6]?.cells[0]?.label).toBe('Besparelse, år 7, Lav')
  })

  it('leads every number of the plan to the figures it rests on', () => {
    const [years] = explanationView(explanation(0), 'Lav', danish).filter((block) => block.kind === 'years')
    const [saving, , , balance] = years?.rows[2]?.cells ?? []
    expect(saving?.sources.map(({ measure, period }) => [measure, period])).toEqual([['plan.saving', 'Y3']])
    expect(balance?.sources).toHaveLength(6)
    const numbers = explanationView(explanation(0), 'Lav', danish).flatMap((block) =>
      block.kind === 'years'
        ? block.rows.flatMap(({ cells }) => cells)
        : block.runs.flatMap((run) => (run.kind === 'number' ? [run.number] : [])),
    )
    expect(numbers.filter(({ sources }) => sources.length === 0)).toEqual([])
  })

  it('calls net gains that where nothing else is published', () => {
    // Ishøj, 6 %, years 1-4.
    const nets = [-290_816_500, -150_564_100, -39_362_000, 65_317_300]
    const own = explained(
      '6%',
      nets.map((saving) => ({ investment: 0, saving })),
      month('2018-03'),
      0,
    )
    const [years] = explanationView(own, 'Lav', danish).filter((block) => block.kind === 'years')
    expect(years?.lead).toBe('År for år: nettogevinsten, lagt sammen fra start.')
    expect(years?.columns).toEqual(['Nettogevinst', 'Balance fra start'])
    expect(years?.rows[3]?.cells.map(({ text }) => text)).toEqual(['653.173', '−4.154.253'])
  })
})
