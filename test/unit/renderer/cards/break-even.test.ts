import { describe, expect, it } from 'vitest'
import { breakEvenView } from '../../../../src-renderer/cards/break-even.view'
import { headlineView } from '../../../../src-renderer/cards/headline.view'
import { paybackView } from '../../../../src-renderer/cards/payback.view'
import { speechFor } from '../../../../src-renderer/locales/speech'
import type { Figure, Kpi, Overview } from '#contract/followup'
import { roedovre } from './roedovre'

const da = speechFor('da')

const overview = (parts: Partial<Overview>): Overview => ({
  initiative: { key: 'i', name: 'Indsats', municipality: 'Kommune', start: null, placeholder: false },
  store: 'demo',
  asOf: null,
  asOfChoices: [],
  series: [],
  businessCase: null,
  kpis: [],
  yearChange: null,
  sources: [],
  gaps: [],
  ...parts,
})
const figure = (period: string, value: number | null): Figure => ({
  period,
  basis: 'ytd',
  from: null,
  value,
  reason: value === null ? 'previous-missing' : null,
  trace: null,
})
const kpi = (parts: Pick<Kpi, 'current' | 'previous'>): Kpi => ({
  id: 'cost.actual.total',
  measure: 'cost.actual',
  breakdown: 'total',
  committee: '',
  name: null,
  unit: 'kr',
  direction: 'lower-is-better',
  budget: figure('2018', null),
  budgetToDate: figure('2018', null),
  status: 'no-target',
  spark: { basis: 'month', points: [] },
  breakBefore: null,
  ...parts,
})
const said = (parts: Partial<Overview>) =>
  headlineView(overview(parts), da)
    .sentences.map((sentence) => sentence.map(({ text }) => text).join(''))
    .join(' ')

describe('the break-even chart of Rødovre', () => {
  const view = breakEvenView(roedovre(), da)

  it('marks the crossings where the case has them, with their month', () => {
    expect(view.lines.map(({ crossing }) => crossing)).toEqual([
      { at: 7.08, text: 'jul. 2022' },
      { at: 4.17, text: 'aug. 2019' },
    ])
  })

  it('keeps published and held years apart, and joins them', () => {
    const [low] = view.lines
    expect(low?.published.at(-1)).toEqual([7, -0.1])
    expect(low?.held[0]).toEqual([7, -0.1])
    expect(low?.held.at(-1)?.[0]).toBe(10)
    expect(view.heldFrom).toEqual({ at: 7, text: 'fremskrevet fra år 8' })
  })

  it('puts the calendar years where January is', () => {
    expect(view.ticks[0]).toEqual({ at: 0.5, text: '2016' })
    expect(view.ticks).toHaveLength(10)
  })

  it('has a table with the published balances', () => {
    expect(view.table.rows[6]).toEqual({
      head: 'År 7, jul. 2021–jun. 2022',
      cells: ['−0,1', '10,2', '4,3', '6,6', '3,0'],
    })
  })

  it('counts in plan years where no start month is known', () => {
    const without = breakEvenView(roedovre(null), da)
    expect(without.lines[0]?.crossing?.text).toBe('år 8')
    expect(without.lines[0]?.published).toHaveLength(8)
  })
})

describe('the words beside the bars', () => {
  it('state the saving of the last year for each scenario, and the investment where it is the same every year', () => {
    expect(breakEvenView(roedovre(), da).words).toEqual({
      saving: 'Besparelse\nom året; år 10:\nlav\u00a04,3, høj\u00a06,6',
      investment: 'Investering\nom året: 3,0',
    })
  })
})

describe('the three answers', () => {
  it('keeps first surplus, break-even and the balance at the end apart', () => {
    expect(
      paybackView(roedovre(), da).map(({ answers }) => answers.map(({ answer, detail }) => [answer, detail])),
    ).toEqual([
      [
        ['år 4', null],
        ['år 3', null],
      ],
      [
        ['juli 2022', 'år 8, efter 7,08 år'],
        ['august 2019', 'år 5, efter 4,17 år'],
      ],
      [
        ['+3,8 mio. kr.', null],
        ['+21,0 mio. kr.', null],
      ],
    ])
  })
})

describe('the headline', () => {
  const yearChange = { from: '2017', to: '2018', fromValue: 9_830_969_400, toValue: 12_171_137_000 }

  it('says when the approved case expects to have paid back', () => {
    expect(said({ businessCase: roedovre() })).toBe(
      'Den godkendte business case regner med at være tjent hjem i juli 2022 ved lav succesrate og i august 2019 ved høj.',
    )
  })

  it('says how spend moved, and ends with one full stop', () => {
    expect(said({ yearChange })).toBe('Udgifterne steg ▲ 23,4 mio. kr. fra 2017 til 2018 – til 121,7 mio. kr.')
  })

  it('colours more spend as bad', () => {
    const tones = headlineView(overview({ yearChange }), da)
      .sentences.flat()
      .map(({ tone }) => tone)
    expect(tones).toContain('bad')
    expect(tones).not.toContain('good')
  })

  it('says both where there is both', () => {
    expect(said({ businessCase: roedovre(), yearChange })).toMatch(
      /ved høj\. Udgifterne steg ▲ 23,4 mio\. kr\. fra 2017 til 2018\.$/,
    )
  })

  it('says that a case never expects it', () => {
    const never = roedovre()
    const scenarios = never.scenarios.map((item) => ({ ...item, breakEvenMonth: null, breakEvenYear: null }))
    expect(said({ businessCase: { ...never, scenarios } })).toBe(
      'Den godkendte business case regner ikke med at være tjent hjem inden for 10 år.',
    )
  })

  it('holds a part of a year against the same months, not against the last whole year', () => {
    const total = kpi({ current: figure('2018-07', 7_170_000_000), previous: figure('2017-07', 5_700_000_000) })
    expect(said({ kpis: [total], yearChange })).toBe(
      'Udgifterne er 71,7 mio. kr. til og med juli 2018 – ▲ 14,7 mio. kr. højere end i samme periode året før.',
    )
    expect(said({ kpis: [total], businessCase: roedovre() })).toMatch(
      /ved høj\. Udgifterne til og med juli 2018 er ▲ 14,7 mio\. kr\. højere end året før\.$/,
    )
    expect(said({ kpis: [{ ...total, previous: figure('2017-07', null) }] })).toBe(
      'Udgifterne i 2018 er 71,7 mio. kr. til og med juli.',
    )
  })

  it('says that there is nothing where there is nothing', () => {
    expect(said({})).toBe('Der er ingen tal endnu.')
  })
})

describe('years that a calculator goes on with', () => {
  const ofNets = (nets: readonly number[]) => {
    const years = nets.map((net, index) => ({
      ...{ year: index + 1, investment: 0, saving: net * 100, net: net * 100 },
      cumulative: nets.slice(0, index + 1).reduce((sum, each) => sum + each, 0) * 100,
      extrapolated: index >= 2,
    }))
    return { ...roedovre().scenarios[0]!, rank: 'only' as const, months: [], years }
  }
  const scenario = {
    ...ofNets([-2_000_000, 500_000, 1_000_000, 1_000_000]),
    extrapolatedFromYear: 3,
    extrapolatedBy: 'calculator' as const,
  }
  const businessCase = { ...roedovre(), scenarios: [scenario] }

  it('are said to be, in chart, note, answers and headline', () => {
    const view = breakEvenView(businessCase, da)
    expect(view.heldFrom).toEqual({ at: 2, text: 'fra år 3 efter beregneren' })
    expect(view.note).toMatch(/ · fra år 3 efter beregneren med de oplyste forudsætninger$/)
    expect(paybackView(businessCase, da)[2]?.name).toMatch(/fra år 3 efter beregneren med de oplyste forudsætninger$/)
    expect(headlineView(overview({ businessCase }), da).basis).toMatch(
      /fra år 3 efter beregneren med de oplyste forudsætninger/,
    )
  })

  it('of net gains alone, nothing is called an investment', () => {
    const view = breakEvenView(businessCase, da)
    expect(view.table.columns).toHaveLength(2)
    expect(view.table.columns[1]).toMatch(/^Nettogevinst, /)
    expect([view.words.saving, view.words.investment]).toEqual([expect.stringMatching(/^Nettogevinst\n/), ''])
    expect(view.note).toMatch(/ · nettogevinst, lagt sammen fra start · /)
  })
})

describe('a case without scenarios and without spend', () => {
  it('says what there is instead', () => {
    const latest = { latest: [], figures: 1, first: '2013', last: '2013' }
    const one = { measure: 'own.who-5', ...latest }
    const businessCase = { ...roedovre(), scenarios: [] }
    expect(said({ businessCase, series: [one, one] })).toBe(
      'Business casen oplyser ingen besparelse, så den har ingen break-even. Der er indlæst 2 serier at følge.',
    )
    expect(said({ series: [one] })).toBe('Der er indlæst én serie at følge.')
    expect(said({})).toBe('Der er ingen tal endnu.')
  })
})
