import { describe, expect, it } from 'vitest'
import type { Economy, EconomyRow, Figure, Kpi } from '#contract/followup'
import { month } from '#domain/month'
import { budgetTableView } from '../../../../src-renderer/cards/budget-table.view'
import { economyHeadline } from '../../../../src-renderer/cards/economy-headline.view'
import { kpiTableView } from '../../../../src-renderer/cards/kpi-table.view'
import { moneyWriter } from '../../../../src-renderer/cards/money-unit'
import { checkDraft } from '../../../../src-renderer/cards/new-initiative'
import { periodTableView } from '../../../../src-renderer/cards/period-table.view'
import { speechFor } from '../../../../src-renderer/locales/speech'

const da = speechFor('da')
const thousand = moneyWriter('thousand', da)

const figure = (value: number | null, parts: Partial<Figure> = {}): Figure => ({
  period: '2018',
  basis: 'year',
  from: null,
  value,
  reason: value === null ? 'missing' : null,
  trace: null,
  ...parts,
})
const row = (parts: Partial<EconomyRow>): EconomyRow => ({
  breakdown: 'total',
  committee: '',
  name: null,
  cells: [],
  yearToDate: figure(6_000_000_000, { period: '2018-06', basis: 'ytd' }),
  previousYearToDate: figure(5_000_000_000),
  budgetOriginal: figure(null),
  budgetRevised: figure(10_000_000_000),
  expected: figure(null, { reason: 'forecast-missing' }),
  deviation: figure(null, { reason: 'forecast-missing' }),
  consumedPercent: 60,
  deviationToDate: figure(1_000_000_000),
  ...parts,
})
const economy = (total: EconomyRow, parts: Partial<Economy> = {}): Economy => ({
  asOf: month('2018-06'),
  year: 2018,
  years: [2018],
  view: 'month',
  columns: [],
  rows: [],
  total,
  elapsedPercent: 50,
  toDateMethod: 'last-year-share',
  seriesBreak: false,
  sources: [],
  ...parts,
})
const said = (of: Economy) =>
  economyHeadline(of, da)
    .map(({ text }) => text)
    .join('')

describe('the sentence of the money page', () => {
  it('puts the share spent beside the share of the year gone, and never a part against the whole', () => {
    expect(said(economy(row({})))).toBe('Der er brugt 60,0 % af korrigeret budget, mens 50,0 % af 2018 er gået.')
  })

  it('states the deviation once the year is expected', () => {
    const expected = row({ expected: figure(10_500_000_000), deviation: figure(500_000_000) })
    expect(said(economy(expected))).toBe('For 2018 ventes 105,0 mio. kr. – ▲ 5,0 mio. kr. mere end korrigeret budget.')
  })

  it('calls only the accounts the accounts: a forecast that still stands beside twelve months is what is expected', () => {
    const whole = (spent: number) =>
      row({
        yearToDate: figure(spent),
        expected: figure(10_500_000_000),
        deviation: figure(500_000_000),
      })
    expect(said(economy(whole(10_400_000_000)))).toMatch(/^For 2018 ventes 105,0 mio\. kr\./)
    expect(said(economy(whole(10_500_000_000)))).toMatch(/^Regnskabet for 2018 er 105,0 mio\. kr\./)
  })

  it('says what is spent where there is no budget', () => {
    expect(said(economy(row({ budgetRevised: figure(null), consumedPercent: null })))).toBe(
      'Der er brugt 60,0 mio. kr. til og med juni 2018.',
    )
  })
})

describe('the budget table', () => {
  const view = budgetTableView(economy(row({})), thousand, da)

  it('words a deviation with sign, arrow and merforbrug, as bad', () => {
    expect(view.rows[0]?.toDate).toMatchObject({ word: 'merforbrug', tone: 'bad', figure: { text: '▲ +10.000' } })
  })

  it('says why the expected accounts are unknown', () => {
    expect(view.rows[0]?.expected).toMatchObject({
      text: null,
      reason: 'Forventet regnskab står ikke i de indlæste filer.',
    })
  })

  it('names what the deviation to date is measured against', () => {
    expect(view.method).toContain('sidste års andel af året')
  })
})

describe('5.20 and 5.22 together', () => {
  it('stands below the sum, which holds both already', () => {
    const rows = ['5.28.20', '5.28.22', '5.28.20+5.28.22'].map((breakdown) => row({ breakdown }))
    const shown = budgetTableView({ ...economy(row({})), rows }, thousand, da).rows
    expect(shown.map(({ name }) => name)).toEqual([
      '5.20 Opholdssteder mv. for børn og unge',
      '5.22 Plejefamilier',
      'I alt',
      '5.20 + 5.22 samlet',
    ])
    expect(shown.at(-1)).toMatchObject({ combined: true, total: false, committee: 'indgår allerede i summen' })
  })
})

describe('the months', () => {
  const columns = ['2018-05', '2018-06', '2018-07'].map((period) => ({ period, basis: 'month' as const }))
  const cells = [
    figure(null, { period: '2018-05', basis: 'month' }),
    figure(300_000_000, { period: '2018-06', basis: 'month', from: month('2018-05'), reason: 'range' }),
    figure(null, { period: '2018-07', basis: 'month' }),
  ]
  const [first] = periodTableView(economy(row({ cells }), { columns }), thousand, da).rows

  it('shows a range as a range', () => {
    expect(first?.cells[1]?.figure).toMatchObject({ text: '3.000', span: 'maj–jun.' })
  })

  it('tells a missing month from one that is yet to come', () => {
    expect(first?.cells.map(({ empty }) => empty)).toEqual([false, false, true])
  })
})

describe('a key figure across 2015/16', () => {
  const kpi: Kpi = {
    id: 'cost.actual.5.28.20',
    measure: 'cost.actual',
    breakdown: '5.28.20',
    committee: '',
    name: 'Opholdssteder mv. for børn og unge',
    unit: 'kr',
    direction: 'lower-is-better',
    current: figure(2_635_712_300, { period: '2016' }),
    previous: figure(null, { period: '2015', reason: 'not-comparable' }),
    budget: figure(null, { reason: 'budget-missing' }),
    budgetToDate: figure(null, { reason: 'budget-missing' }),
    status: 'no-target',
    spark: {
      basis: 'year',
      points: [figure(4_136_057_200, { period: '2015' }), figure(2_635_712_300, { period: '2016' })],
    },
    breakBefore: '2016',
  }

  it('shows no change, with the reason', () => {
    const [shown] = kpiTableView([kpi], da).rows
    expect(shown?.change).toMatchObject({ text: null, reason: 'Brud 2015/16: se 5.20 + 5.22 samlet.' })
    expect(shown?.spark.breakAt).toBe(1)
  })

  it('has the row of both together only where the break can be seen', () => {
    const known = figure(2_000_000_000, { period: '2017' })
    const both = {
      ...kpi,
      id: 'cost.actual.5.28.20+5.28.22',
      breakdown: '5.28.20+5.28.22',
      breakBefore: null,
      previous: known,
    }
    const names = (own: Kpi) => kpiTableView([own, both], da).rows.map(({ combined }) => combined)
    expect(names(kpi)).toEqual([false, true])
    expect(names({ ...kpi, previous: known })).toEqual([false, true])
    expect(names({ ...kpi, previous: known, breakBefore: null })).toEqual([false])
  })

  it('says that the year before is missing in one word, with the reason', () => {
    const unknown = figure(null, { period: '2015', reason: 'previous-missing' })
    const [shown] = kpiTableView([{ ...kpi, previous: unknown }], da).rows
    expect(shown?.change).toMatchObject({ text: null, missing: { text: null, reason: 'Året før er ikke indlæst.' } })
  })

  it('calls more spend bad and less spend good', () => {
    const change = (previous: number) => kpiTableView([{ ...kpi, previous: figure(previous) }], da).rows[0]?.change
    expect(change(2_000_000_000)).toMatchObject({ text: '▲ +6,4', tone: 'bad', word: 'mere' })
    expect(change(3_000_000_000)).toMatchObject({ text: '▼ −3,6', tone: 'good', word: 'mindre' })
  })
})

describe('a new initiative', () => {
  it('is told every fault at once', () => {
    const checked = checkDraft({ name: ' ', municipality: 'x'.repeat(81), month: '07', year: '' })
    expect(checked).toMatchObject({
      ok: false,
      faults: { name: { key: 'start.own.needName' }, municipality: { max: 80 } },
    })
    expect(checked.ok ? [] : Object.keys(checked.faults)).toContain('start')
  })

  it('is sent trimmed, with its month', () => {
    expect(checkDraft({ name: ' Indsats ', municipality: 'Faxe', month: '07', year: '2015' })).toEqual({
      ok: true,
      value: { name: 'Indsats', municipality: 'Faxe', start: '2015-07' },
    })
  })
})
