import { describe, expect, it } from 'vitest'
import type { RealisedView } from '#contract/realised'
import { message } from '#domain/message'
import { month } from '#domain/month'
import { speechFor } from '../../../../src-renderer/locales/speech'
import { comparedView } from '../../../../src-renderer/realised/compared.view'
import { forecastViews } from '../../../../src-renderer/realised/forecast.view'
import { happenedView } from '../../../../src-renderer/realised/happened.view'
import { itemsView } from '../../../../src-renderer/realised/items.view'
import { knownView } from '../../../../src-renderer/realised/known.view'
import { takesView } from '../../../../src-renderer/realised/takes.view'
import { moveLever, whatIfAnswer, whatIfLevers } from '../../../../src-renderer/realised/what-if.view'
import { whenView } from '../../../../src-renderer/realised/when.view'
import { danish } from '../speech'
import { followed } from './followed'

const approved = month('2022-07')
const trace = (period: string) => ({
  measure: 'investment.actual',
  breakdown: 'salary',
  period,
  basis: 'month' as const,
})

describe('what it takes', () => {
  const of = (takes: RealisedView['takes'], parts: Partial<RealisedView> = {}) =>
    takesView(followed({}, { takes, ...parts }), danish)

  it('is an amount a month, and the same as placements of each form', () => {
    const placements = [
      { form: 'residential-institution', net: 125_000_000, count: 1 },
      { form: 'foster-care', net: 53_380_400, count: 2.34 },
      { form: 'Egen form', net: 10_000_000, count: 12.5 },
    ]
    const view = of({ kind: 'more', approved, short: 603_000_000, perMonth: 10_420_000, months: 58, placements })
    expect(view.answer).toBe('104.000 kr.')
    expect(view.text).toBe('mere sparet om måneden i 58 måneder. Det er 6,0 mio. kr. i alt.')
    expect(view.forms.map(({ count, text }) => `${count} ${text}`)).toEqual([
      '1,0 helårsanbringelse i døgninstitution',
      '2,3 helårsanbringelser i familiepleje',
      '12,5 helårsanbringelser i Egen form',
    ])
    expect(view.facts.map(({ name }) => name)).toEqual([
      'Investeret til dato',
      'Sparet til dato',
      'Balance',
      'Balance i planen',
    ])
  })

  it('is nothing, or too late', () => {
    expect(of({ kind: 'enough', approved }).answer).toBe('Tempoet er nok')
    expect(of({ kind: 'passed', approved, short: 61_800_000 }).text).toBe(
      'Der mangler stadig 618.000 kr., og juli 2022 er passeret.',
    )
  })

  it('says why it cannot be said', () => {
    expect(of(null, { plan: [], planned: null }).text).toBe('Det kan ikke siges: der er ingen godkendt business case.')
    expect(of(null, { approved: null }).text).toMatch(/planen selv når ikke break-even/)
    expect(of(null, { actual: [] }).text).toMatch(/ingen måneder med både investering og besparelse/)
    expect(of(null, { forecast: null }).text).toMatch(/ingen måneder tilbage/)
  })
})

describe('when it is earned back', () => {
  const rows = (view: RealisedView) =>
    whenView(view, null, danish).rows.map(({ name, month: when }) => `${name}: ${when}`)

  it('is earliest, expected and latest beside the approved month', () => {
    const forecast = {
      ...followed().forecast!,
      earliest: month('2022-06'),
      expected: month('2024-01'),
      latest: null,
    }
    expect(rows(followed({}, { forecast }))).toEqual([
      'Tidligst: juni 2022',
      'Forventet: januar 2024',
      'Senest: ikke inden for perioden',
      'Godkendt: juli 2022',
    ])
    const view = whenView(followed({}, { forecast }), { months: [], breakEven: month('2023-03') }, danish)
    expect(view.rows.at(-1)).toMatchObject({ name: 'Hvad nu hvis', month: 'marts 2023' })
  })

  it('is said to be reached where it is', () => {
    expect(whenView(followed({}, { outlook: 'reached' }), null, danish).rows.map(({ name }) => name)).toContain('Nået')
  })

  it('says how far ahead or behind, in kr. and in months', () => {
    const of = (parts: Partial<RealisedView>) => whenView(followed({}, parts), null, danish)
    expect(of({ difference: -50_000_000 }).difference).toMatchObject({
      ...{ text: '▼ 500.000 kr.', word: 'bagud for planen', tone: 'bad', at: 'ved udgangen af september 2017' },
    })
    expect(of({ state: 'ahead', difference: 120_000_000, months: -1 })).toMatchObject({
      difference: { text: '▲ 1,2 mio. kr.', word: 'foran planen', tone: 'good' },
      months: '1 måned tidligere end godkendt',
    })
    expect(of({ state: 'on-plan', difference: 1_000_000, months: 0 })).toMatchObject({
      difference: { text: '+10.000 kr.', word: 'følger planen', tone: null },
      months: 'som godkendt',
    })
    expect(of({ months: 18 }).months).toBe('18 måneder senere end godkendt')
  })

  it('has no earliest or latest without an error, and says why', () => {
    const view = whenView(followed({ error: null }), null, danish)
    expect(view.rows.map(({ id }) => id)).toEqual(['expected', 'approved'])
    expect(view.remarks).toContain('Der er for kort historik til at vise usikkerheden om det forventede.')
    expect(whenView(followed({}, { forecast: null, plan: [] }), null, danish).rows).toEqual([])
  })
})

describe('where the methods disagree', () => {
  const methods: RealisedView['compared']['methods'] = [
    { method: 'baseline', saving: 79_000_000, unavailable: null, notes: [] },
    { method: 'units', saving: null, unavailable: message('realised.prices-missing'), notes: [] },
    { method: 'entered', saving: 66_000_000, unavailable: null, notes: [] },
  ]
  const compared = {
    ...{ months: 18, through: month('2019-06'), methods },
    years: [
      { year: 2018, savings: [40_000_000, null, 36_000_000] },
      { year: 2019, savings: [39_000_000, null, 30_000_000] },
    ],
  }

  it('is said in a sentence, with the chosen one marked and the reasons of the others', () => {
    const view = comparedView(followed({}, { compared }), danish)
    expect(view.sentence).toBe(
      'Over 18 måneder, til og med juni 2019, er der 130.000 kr. mellem referenceår og indtastede beløb.',
    )
    expect(view.years).toEqual(['2018', '2019'])
    expect(view.rows.map(({ name, used }) => [name, used])).toEqual([
      ['Referenceår', true],
      ['Enheder × pris', false],
      ['Indtastede beløb', false],
    ])
    expect(view.rows[0]).toMatchObject({ cells: ['0,40', '0,39'], total: '0,79', unavailable: null })
    expect(view.rows[1]!.unavailable).toBe('kan ikke opgøres: Der er ingen enhedspriser.')
  })

  it('says that there is nothing to compare', () => {
    const sentence = (known: typeof methods) =>
      comparedView(followed({}, { compared: { ...compared, methods: known } }), danish).sentence
    expect(sentence(methods.slice(0, 2))).toMatch(/^Kun referenceår kan opgøres/)
    expect(sentence([])).toBe('Ingen metode kan opgøres endnu.')
    expect(sentence(methods.map((each) => ({ ...each, saving: 100 })))).toMatch(/siger metoderne det samme/)
  })
})

describe('how we look ahead', () => {
  it('lists every way with its error, and why another is used', () => {
    const forecast: RealisedView['forecast'] = {
      ...followed().forecast!,
      ...{ method: 'straight-line', proposed: 'budget-profile', reason: 'Planen er ændret' },
      tried: [
        { method: 'straight-line', error: 42_980_600, tests: 28, breakEven: null },
        { method: 'budget-profile', error: null, tests: 2, breakEven: month('2022-11') },
      ],
    }
    const yearEnd: RealisedView['yearEnd'] = {
      ...{ year: 2017, method: 'last-year-profile', proposed: 'last-year-profile', reason: null, value: 1_783_000_000 },
      ...{ error: 1_850_900, errorPercent: 0.1, tooLittle: true },
      tried: [{ method: 'last-year-profile', error: 1_850_900, errorPercent: 0.1, tests: 4, value: 1_783_000_000 }],
    }
    const [breakEven, year] = forecastViews(followed({}, { forecast, yearEnd }), danish)
    expect(breakEven?.rows).toEqual([
      {
        ...{ method: 'straight-line', name: 'Ret linje', used: true, proposed: false },
        ...{ error: '429.806', tests: '28', answer: 'ikke inden for perioden' },
      },
      {
        ...{ method: 'budget-profile', name: 'Planens profil', used: false, proposed: true },
        ...{ error: 'for kort historik', tests: '2', answer: 'november 2022' },
      },
    ])
    expect(breakEven?.why).toBe('Valgt i stedet for planens profil: Planen er ændret')
    expect(year).toMatchObject({ of: 'yearEnd', title: 'Til årets udgang, 2017', why: null })
    expect(year?.rows[0]).toMatchObject({ error: '18.509 (0,1 %)', answer: '17,83' })
    expect(year?.tooLittle).toMatch(/mangler hele år/)
    expect(forecastViews(followed({}, { forecast: null }), danish)).toEqual([])
  })
})

describe('the investment by item', () => {
  it('stands beside the plan, leads to its sources, and adds up', () => {
    const items = [
      { item: 'salary', actual: 100_000, planned: 90_000, trace: [trace('2015-07'), trace('2015-08')] },
      { item: 'Evaluering', actual: null, planned: 10_000, trace: [] },
      { item: 'Kørsel', actual: 5_000, planned: null, trace: [trace('2015-09')] },
    ]
    const rows = itemsView(followed({}, { items }), danish)
    expect(
      rows.map(({ item, actual, planned, difference, word }) => [item, actual?.text, planned, difference, word]),
    ).toEqual([
      ['Løn', '1.000', '900', '+100', 'mere'],
      ['Evaluering', undefined, '100', '', ''],
      ['Kørsel', '50', 'ikke i planen', '', ''],
      ['I alt', undefined, '1.000', '', ''],
    ])
    expect(rows[0]?.actual?.sources).toHaveLength(2)
    expect(itemsView(followed({}, { items: items.slice(0, 1) }), danish)).toHaveLength(1)
    const [one, , three] = items
    expect(itemsView(followed({}, { items: [one!, three!] }), danish).at(-1)).toMatchObject({
      item: 'I alt',
      actual: { text: '1.050', sources: { length: 3 } },
    })
  })
})

describe('the what-if', () => {
  it('counts in per cent and months, and moves one assumption at a time', () => {
    const levers = whatIfLevers({ success: 1.5, price: 0.9, phaseIn: 12 }, danish)
    expect(levers.map(({ value, text }) => [value, text])).toEqual([
      [150, '150\u00a0%'],
      [90, '90\u00a0%'],
      [12, '12 md.'],
    ])
    expect(whatIfLevers({ success: 1, price: 1, phaseIn: 0 }, danish)[2]?.text).toBe('straks')
    const moved = moveLever({ success: 1, price: 1, phaseIn: 0 }, 'price', 110)
    expect(moved).toEqual({ success: 1, price: 1.1, phaseIn: 0 })
    expect(moveLever(moved, 'phaseIn', 7)).toEqual({ success: 1, price: 1.1, phaseIn: 7 })
  })

  it('is said beside what is expected', () => {
    const expected = { ...followed().forecast!, expected: month('2024-01') }
    expect(whatIfAnswer({ forecast: expected }, { months: [], breakEven: month('2023-03') }, danish)).toEqual({
      answer: 'Break-even i marts 2023',
      than: 'mod forventet januar 2024',
    })
    expect(whatIfAnswer({ forecast: null }, { months: [], breakEven: null }, danish)).toEqual({
      answer: 'Break-even ikke inden for perioden',
      than: 'mod forventet: ikke inden for perioden',
    })
    expect(whatIfAnswer({ forecast: expected }, null, danish)).toBeNull()
  })
})

describe('what was restated', () => {
  const figure = { breakdown: '5.28.20', committee: '', period: '2018-11', basis: 'month' as const }
  const known: RealisedView['known'] = {
    on: '2019-04-03',
    restated: [
      {
        ...{ ...figure, measure: 'cost.actual', before: 18_000_000, after: 19_500_050, file: 'rettet.csv' },
        ...{ importedAt: '2019-08-10T08:00:00.000Z', trace: { ...figure, measure: 'cost.actual' } },
      },
      {
        ...{ ...figure, breakdown: 'foster-care', measure: 'placement.avoided', before: null, after: 3 },
        ...{ file: 'b.csv', importedAt: '2019-08-10T08:00:00.000Z' },
        trace: { ...figure, measure: 'placement.avoided' },
      },
    ],
    count: 240,
    today: { difference: -61_000_000, expected: month('2023-05'), sentences: [] },
  }

  it('is listed in the words and units of its measure', () => {
    const view = knownView(followed({}, { known, difference: -50_000_000 }), danish)
    expect(
      view?.rows.map(({ what, part, period, before, after, imported }) => [
        what,
        part,
        period,
        before,
        after,
        imported,
      ]),
    ).toEqual([
      [
        ...['Forbrug', '5.28.20 Opholdssteder mv. for børn og unge', 'nov. 2018'],
        ...['180.000,00\u00a0kr.', '195.000,50\u00a0kr.', '10. august 2019'],
      ],
      ['Undgåede anbringelser', 'Plejefamilie', 'nov. 2018', 'ikke kendt', '3', '10. august 2019'],
    ])
    expect(view?.more).toBe('og 238 mere')
    expect(view?.compared[0]).toBe('Mod planen: −500.000 kr. dengang, −610.000 kr. i dag.')
    expect(view?.compared[1]).toMatch(/^Forventet break-even: .* dengang, maj 2023 i dag\.$/)
  })

  it('says what could not be said then', () => {
    const view = knownView(followed({}, { known, difference: null, forecast: null }), danish)
    expect(view?.compared).toEqual([
      'Mod planen: kunne ikke siges dengang, −610.000 kr. i dag.',
      'Forventet break-even: kunne ikke siges dengang, maj 2023 i dag.',
    ])
    expect(knownView(followed(), danish)).toBeNull()
  })
})

describe('what happened, step by step', () => {
  const step = (key: 'happened.plan-year' | 'happened.expected', params: Record<string, string | number>) => ({
    message: message(key, params),
    figures:
      key === 'happened.expected'
        ? []
        : [
            { param: 'saving', unit: 'ore' as const, value: 70_000_000, sources: [] },
            { param: 'investment', unit: 'ore' as const, value: 300_000_000, sources: [0] },
            { param: 'balance', unit: 'ore' as const, value: -230_000_000, sources: [] },
          ],
  })
  const years = [1, 2].map((year) =>
    step('happened.plan-year', { year, months: year === 2 ? 6 : 12, saving: '', investment: '', balance: '' }),
  )
  const explanation = {
    steps: [...years, step('happened.expected', { month: '@month.2022-07' })],
    sources: [{ trace: trace('2015-07'), value: 300_000_000 }],
  }

  it('sets years in a row as a table, each amount a way to its source', () => {
    const [table, sentence] = happenedView({ explanation }, danish)
    expect(table).toMatchObject({
      kind: 'years',
      columns: ['Besparelse', 'Investering', 'Balance fra start'],
      rows: [{ head: 'År 1' }, { head: 'År 2 (6 md.)' }],
    })
    const cells = table?.kind === 'years' ? table.rows[0]!.cells : []
    expect(cells.map(({ text }) => text)).toEqual(['700.000', '3.000.000', '−2.300.000'])
    expect(cells[1]).toMatchObject({ label: 'Investering, år 1, realiseret', sources: [trace('2015-07')] })
    expect(sentence).toMatchObject({
      kind: 'sentence',
      runs: [{ text: 'Balancen ventes at være tjent hjem i juli 2022.' }],
    })
  })

  it('is a sentence where there is one year', () => {
    const one = { ...explanation, steps: explanation.steps.slice(0, 1) }
    for (const speech of [danish, speechFor('en')])
      expect(happenedView({ explanation: one }, speech).map(({ kind }) => kind)).toEqual(['sentence'])
  })
})
