import { describe, expect, it } from 'vitest'
import { coveredWords } from '../../../../src-renderer/follow-up/covered-words'
import { forecastLines } from '../../../../src-renderer/follow-up/forecast-words'
import { formWords } from '../../../../src-renderer/follow-up/form-words'
import { functionItems, isLong, tick } from '../../../../src-renderer/follow-up/function-choice.view'
import { yearsWords } from '../../../../src-renderer/follow-up/list-words'
import { caseLevel, changedWords, nowWords } from '../../../../src-renderer/follow-up/now-words'
import { followUpHeadline, missingParts } from '../../../../src-renderer/follow-up/parts.view'
import { pastedWords } from '../../../../src-renderer/follow-up/pasted-words'
import { danish } from '../speech'
import { chosen, nothingChosen } from './view'

const fosterCare = { form: 'foster-care', year: 2018, ore: 53_380_400, amount: 'net' } as const

describe('what is missing', () => {
  it('is the method first, then what the chosen method needs and nothing else', () => {
    expect(missingParts(nothingChosen)).toEqual(['method', 'investment'])
    const baseline = chosen({ method: [{ from: '2018-06', method: 'baseline' }] })
    expect(missingParts(baseline)).toEqual(['baseline', 'investment'])
    const units = chosen({
      method: [{ from: '2018-06', method: 'units' }],
      units: { counts: 'standing', months: null, prices: [], preventive: [] },
      investment: [{ kind: 'account', key: '6', item: 'Rådgivere' }],
    })
    expect(missingParts(units)).toEqual(['units'])
    const imported = { ...nothingChosen, choices: { ...nothingChosen.choices, importedItems: ['kompetence'] } }
    expect(missingParts(imported)).toEqual(['method'])
  })

  it('stands under the sentence of the page', () => {
    expect(followUpHeadline(nothingChosen, danish).title).toBe('Vælg, hvordan besparelsen skal opgøres.')
    const two = chosen({
      method: [
        { from: '2019-01', method: 'entered' },
        { from: '2018-06', method: 'baseline' },
      ],
    })
    expect(followUpHeadline(two, danish)).toEqual({
      title: 'Besparelsen opgøres med referenceår fra juni 2018, indtastede beløb fra januar 2019.',
      note: 'Der mangler endnu: referenceår og funktioner, den indtastede besparelse og investeringens konti.',
    })
  })
})

describe('what is chosen now', () => {
  it('is a line of each part', () => {
    const view = chosen({
      method: [{ from: '2018-06', method: 'units' }],
      baseline: {
        year: 2017,
        rows: [
          { breakdown: '5.28.22', committee: '' },
          { breakdown: '5.28.20', committee: '' },
        ],
        perChild: true,
      },
      units: {
        counts: 'new',
        months: 18,
        prices: [fosterCare],
        preventive: [{ breakdown: '5.28.21', committee: 'Børneudvalget' }],
      },
      entered: [
        { month: '2018-07', component: '', ore: 100_00 },
        { month: '2018-06', component: '', ore: 50_00 },
      ],
      investment: [{ kind: 'account', key: '6.45.51', item: 'Rådgivere' }],
      components: ['Kontanthjælp'],
    })
    expect(nowWords.method(view, danish)).toBe('Enheder × pris fra juni 2018')
    expect(nowWords.baseline(view, danish)).toBe('Referenceår 2017 · 5.28.20, 5.28.22 · pr. barn 0-17 år')
    expect(nowWords.units(view, danish)).toBe(
      'Antallet er nye undgåede anbringelser à 18 måneder · 1 enhedspris · 1 forebyggende funktion',
    )
    expect(nowWords.entered(view, danish)).toBe('2 måneder fra juni 2018 til juli 2018, i alt 150 kr.')
    expect(nowWords.investment(view, danish)).toBe('6.45.51 er Rådgivere')
    expect(nowWords.compare(view, danish)).toBe(
      'Lav (12,5 %) · følges ikke: Kontanthjælp · business casens prisniveau (2018-priser)',
    )
  })

  it('is nothing where nobody has chosen', () => {
    for (const part of ['method', 'baseline', 'units', 'entered', 'investment', 'price-index', 'refusion'] as const) {
      expect(nowWords[part](nothingChosen, danish)).toBeNull()
    }
    expect(nowWords.compare(chosen({ prices: { kind: 'current' }, scenario: '25%' }), danish)).toBe(
      'Høj (25 %) · løbende priser',
    )
    const noCase = { ...nothingChosen.choices, scenarios: [], casePriceLevel: null }
    expect(nowWords.compare({ ...nothingChosen, choices: noCase }, danish)).toBe('Ingen godkendt business case')
    expect(caseLevel({ ...nothingChosen, choices: noCase }, danish)).toBeNull()
  })

  it('was chosen by somebody at a time, the last of what is saved together', () => {
    const changed = [
      { name: 'prices', at: '2019-03-01T08:00:00.000Z', by: 'anna' },
      { name: 'scenario', at: '2019-04-01T08:00:00.000Z', by: 'bo' },
      { name: 'method', at: '2019-05-01T08:00:00.000Z', by: 'eva' },
    ]
    expect(changedWords({ ...nothingChosen, changed }, ['scenario', 'components', 'prices'], danish)).toBe(
      'Gemt af bo 1. apr. 2019, 10.00',
    )
    expect(changedWords(nothingChosen, ['method'], danish)).toBeNull()
  })

  it('is the proposed forecast unless a person chose another, with the reason', () => {
    expect(forecastLines(nothingChosen, danish)).toHaveLength(1)
    const breakEven = { method: 'straight-line', reason: 'Indsatsen er lige udvidet.' } as const
    expect(forecastLines(chosen({ forecast: { yearEnd: null, breakEven } }), danish)).toEqual([
      'Årets udgang: den foreslåede metode',
      'Break-even: ret linje. Indsatsen er lige udvidet.',
    ])
  })
})

describe('functions to be ticked', () => {
  const { rows } = nothingChosen.choices
  const gone = { breakdown: '5.28.23', committee: '' }

  it('are told apart by committee; one that no file names any more stays, and says so', () => {
    const items = functionItems(rows, [gone, { breakdown: '5.28.21', committee: 'Børneudvalget' }], '')
    expect(items.filter(({ ticked }) => ticked).map(({ key, known }) => [key.breakdown, key.committee, known])).toEqual(
      [
        ['5.28.21', 'Børneudvalget', true],
        ['5.28.23', '', false],
      ],
    )
    expect(items.at(-1)?.name).toBe('Døgninstitutioner for børn og unge')
  })

  it('are searched by code, name and committee; what is ticked stays in view', () => {
    const found = (search: string) => functionItems(rows, [gone], search).map(({ key }) => key.breakdown)
    expect(found('pleje')).toEqual(['5.28.22', '5.28.23'])
    expect(found('socialudv')).toEqual(['5.28.21', '5.28.23'])
    expect(found('6.45')).toEqual(['6.45.51', '5.28.23'])
    expect(isLong(rows)).toBe(false)
  })

  it('are ticked once', () => {
    const [first] = tick([], gone, true)
    expect(tick([gone], gone, true)).toEqual([first])
    expect(tick([gone], gone, false)).toEqual([])
  })
})

describe('words', () => {
  it('draw years together, and name forms and what accounts cover', () => {
    expect(yearsWords([2018, 2015, 2016, 2017, 2020])).toBe('2015–2018, 2020')
    expect(formWords('foster-care', 'da')).toBe('Familiepleje')
    expect(formWords('aflastning', 'da')).toBe('Aflastning')
    const accounts = ['5.28', '6.45.51', '3.22', '', '6.4', 'løn'].map((key) => ({ key, item: '' }))
    expect(coveredWords(accounts, nothingChosen.choices.rows, danish)).toEqual([
      '5.28 dækker 3 funktioner.',
      '6.45.51 findes i det indlæste forbrug.',
      '3.22 findes ikke i det indlæste forbrug endnu.',
    ])
    expect(pastedWords({ figures: 12, unread: 1, beyond: 2 }, danish)).toBe(
      '12 tal indsat. 1 linje kan ikke læses. 2 tal var der ikke plads til.',
    )
  })
})
