import { describe, expect, it } from 'vitest'
import type { BreakEvenView } from '#contract/break-even'
import { month } from '#domain/month'
import { balanceView } from '../../../../src-renderer/break-even/balance.view'
import { approvedHeadline } from '../../../../src-renderer/break-even/headline.view'
import { notionsView } from '../../../../src-renderer/break-even/notions.view'
import { payersView } from '../../../../src-renderer/break-even/payers.view'
import { auditLine, versionLine } from '../../../../src-renderer/break-even/version-line.view'
import { breakEvenOption } from '../../../../src-renderer/charts/break-even-option'
import { speechFor } from '../../../../src-renderer/locales/speech'
import { danish } from '../speech'
import { roedovreView } from './roedovre-view'

const view = roedovreView()
const said = (businessCase: BreakEvenView['case'] | null, speech = danish) =>
  approvedHeadline(businessCase, speech)
    .map(({ text }) => text)
    .join('')

/** The case with other answers of its scenarios. */
const answered = (...answers: readonly ('never' | 'start' | null)[]): BreakEvenView['case'] => ({
  ...view.case,
  scenarios: view.case.scenarios
    .slice(0, answers.length)
    .map((scenario, index) =>
      answers[index] === 'never'
        ? { ...scenario, breakEvenExact: null, breakEvenMonth: null, breakEvenYear: null }
        : answers[index] === 'start'
          ? { ...scenario, breakEvenExact: 0 }
          : scenario,
    ),
})

describe('the sentence', () => {
  it('says the approved months of low and high', () => {
    expect(said(view.case)).toBe('Efter planen er lav succesrate tjent hjem i juli 2022, høj i august 2019.')
    expect(said(view.case, speechFor('en'))).toBe(
      'By the plan the low success rate has paid back in July 2022, the high one in August 2019.',
    )
  })

  it('counts in plan years without a start month', () => {
    expect(said(roedovreView(null).case)).toBe('Efter planen er lav succesrate tjent hjem i år 8, høj i år 5.')
  })

  it('never leaves an answer out', () => {
    expect(said(answered('never', null))).toBe(
      'Efter planen er høj succesrate tjent hjem i august 2019, lav ikke inden for 10 år.',
    )
    expect(said(answered(null, 'never'))).toContain('høj ikke inden for 10 år')
    expect(said(answered('never', 'never'))).toBe('Efter planen er investeringen ikke tjent hjem inden for 10 år.')
    expect(said(answered('start'))).toBe('Efter planen er investeringen tjent hjem fra start.')
    expect(said(null)).toBe('Der er ingen godkendt business case endnu.')
  })
})

describe('the version line', () => {
  const line = (parts: Partial<BreakEvenView['version']>) => versionLine({ ...view.version, ...parts }, null, danish)

  it('says number, day, price level, years and discounting', () => {
    expect(line({})).toBe('Godkendt version 2, 12. marts 2015, 2015-priser, 10 år, uden diskontering')
    expect(line({ approvedBy: 'Kommunalbestyrelsen', discountRate: 0.035 })).toBe(
      'Godkendt version 2, 12. marts 2015, af Kommunalbestyrelsen, 2015-priser, 10 år, kalkulationsrente 3,5\u00a0%',
    )
  })

  it('says of an imported table what nobody has stated', () => {
    expect(line({ state: 'imported', approvedOn: null, priceLevel: null })).toBe(
      'Indlæst version 2, godkendelsesdato ikke oplyst, prisniveau ikke oplyst, 10 år, uden diskontering',
    )
  })

  it('says what the audit found, and nothing where nothing was checked', () => {
    const audit = { version: 2, message: null, checked: 38, findings: [], unchecked: [], claims: [] }
    expect(auditLine(audit, danish)).toBe('Gennemgang: alle 38 påstande stemmer')
    expect(auditLine({ ...audit, checked: 0 }, danish)).toBeNull()
    expect(auditLine(null, danish)).toBeNull()
  })
})

describe('the three notions', () => {
  const rows = (of: BreakEvenView) =>
    notionsView(of, danish).rows.map(({ name, answers }) => [
      name,
      ...answers.map(({ answer, detail }) => (detail === null ? answer : `${answer} (${detail})`)),
    ])

  it('are kept apart', () => {
    expect(rows(view)).toEqual([
      ['Første år med overskud', 'år 4 (jul. 2018–jun. 2019)', 'år 3 (jul. 2017–jun. 2018)'],
      ['Akkumuleret break-even', 'juli 2022 (år 8, efter 7,08 år)', 'august 2019 (år 5, efter 4,17 år)'],
      ['Budgetteret gevinst', 'ikke oplyst'],
    ])
    expect(notionsView(view, danish).difference).toMatch(/^Overskud og break-even er ikke det samme.*juli 2022/)
  })

  it('state the budgeted gain by calendar year, and who typed it', () => {
    const year = (calendarYear: number, gain: number) => ({
      ...{ calendarYear, gain, investment: 300_000_000, net: 0, cumulative: -370_000_000 },
      enteredAt: '2015-03-12T08:00:00Z',
      enteredBy: 'anna',
    })
    const budgetedGain = { notion: 'budgeted-gain', years: [year(2016, 70_000_000), year(2017, 160_000_000)] } as const
    const [, , gain] = rows({ ...view, budgetedGain: { ...budgetedGain, years: [...budgetedGain.years] } })
    expect(gain?.[1]).toMatch(
      /^2,3 mio\. kr\. i 2016–2017 \(2016: 0,7 · 2017: 1,6 mio\. kr\.; efter investeringen: −3,7 mio\. kr\.; indtastet af anna den 12/,
    )
  })

  it('say never and from the start in words', () => {
    const [low, high] = view.breakEven.scenarios
    const scenarios = [
      { ...low!, found: null },
      { ...high!, found: { ...high!.found!, exact: 0 } },
    ]
    const surplus = { ...view.surplus, scenarios: view.surplus.scenarios.map((item) => ({ ...item, year: null })) }
    expect(rows({ ...view, breakEven: { ...view.breakEven, scenarios }, surplus }).slice(0, 2)).toEqual([
      ['Første år med overskud', 'ikke inden for 10 år', 'ikke inden for 10 år'],
      ['Akkumuleret break-even', 'ikke inden for 10 år', 'fra start'],
    ])
  })
})

describe('the chart', () => {
  it('lists the balance by month, the crossing between its two months', () => {
    const { table } = balanceView(view.case, 'month', danish)
    expect(table.rows).toHaveLength(120)
    expect(table.rows[83]).toEqual({ head: 'jun. 2022', cells: ['−0,10', '10,20'] })
    expect(table.rows[84]).toEqual({ head: 'jul. 2022 (fremskrevet)', cells: ['0,01', '10,50'] })
    expect(table.rows[49]).toEqual({ head: 'aug. 2019', cells: ['−3,78', '0,00'] })
  })

  it('walks its points by month and by year along the same line', () => {
    const walk = (step: 'month' | 'year') => {
      const option = breakEvenOption(balanceView(view.case, step, danish), danish.fmt.axis)(16)
      const [first] = Array.isArray(option.series) ? option.series : []
      return first?.data as [number, number][]
    }
    expect(walk('year')).toHaveLength(10)
    expect(walk('month')[11]).toEqual(walk('year')[0])
    expect(walk('month')[119]?.[1]).toBeCloseTo(3.8)
  })

  it('knows years alone without a start month', () => {
    expect(balanceView(roedovreView(null).case, 'month', danish).table.rows).toHaveLength(10)
  })
})

describe('the payers', () => {
  const years = view.case.scenarios[0]!.years.map(({ year, investment, saving, net, cumulative }) => ({
    ...{ year, investment, saving, net, cumulative },
  }))
  const part = (payer: string, cost: number | null, gain: number | null) => ({
    ...{ payer, years, cost, gain },
    breakEven: { year: 8, exact: 7.08, months: 85, month: month('2022-07') },
  })

  it('say who pays and who gains, with the sum of both', () => {
    const payers = [{ scenario: '12,5%', parts: [part('Ishøj', 80_600_00, 100_00), part('Vallensbæk', 19_400_00, 0)] }]
    const agreed = [
      { name: 'Ishøj', cost: { parts: 806_000, of: 1_000_000 }, gain: { parts: 1, of: 1 } },
      { name: 'Vallensbæk', cost: { parts: 30, of: 155 }, gain: null },
    ]
    const table = payersView({ ...view, payers }, agreed, danish)
    expect(table?.sentences).toEqual([
      'Ishøj betaler 80,6 % af investeringen og får 100 % af gevinsten.',
      'Vallensbæk betaler 19,35 % af investeringen. Andelen af gevinsten er ikke oplyst.',
    ])
    expect(table?.groups[0]?.scenario).toBe('Lav (12,5 %)')
    expect(table?.groups[0]?.rows.map(({ payer, cost, net, breakEven }) => [payer, cost, net, breakEven])).toEqual([
      ['Ishøj', '80.600', '−80.500', 'juli 2022'],
      ['Vallensbæk', '19.400', '−19.400', 'juli 2022'],
      ['I alt', '100.000', '−99.900', ''],
    ])
  })

  it('leave what the case does not state unknown', () => {
    const payers = [{ scenario: '12,5%', parts: [part('Ishøj', 80_600_00, null)] }]
    const row = payersView({ ...view, payers }, [], danish)?.groups[0]?.rows[0]
    expect(row).toMatchObject({ gain: null, net: null, breakEven: null })
    expect(payersView(view, [], danish)).toBeNull()
  })

  it('share nothing out where only net gains are stated', () => {
    const scenarios = view.case.scenarios.map((scenario) => ({
      ...scenario,
      years: scenario.years.map((year) => ({ ...year, investment: 0, saving: year.net })),
    }))
    const agreed = [{ name: 'Ishøj', cost: { parts: 125, of: 155 }, gain: null }]
    const table = payersView({ ...view, case: { ...view.case, scenarios } }, agreed, danish)
    expect(table?.groups).toEqual([])
    expect(table?.sentences).toEqual(['Ishøj betaler 80,65 % af investeringen. Andelen af gevinsten er ikke oplyst.'])
    expect(table?.note).toBe('Business casen oplyser kun nettogevinsten, så beløbene kan ikke fordeles.')
  })
})
