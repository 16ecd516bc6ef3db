import { describe, expect, it } from 'vitest'
import type { FollowupSetting, FollowupSettings } from '#contract/followup-settings'
import { message, monthParam } from '#domain/message'
import { month } from '#domain/month'
import { baselinePart, missingOfPair } from '../../../../src-renderer/follow-up/baseline-form'
import { comparePart } from '../../../../src-renderer/follow-up/compare-form'
import { enteredPart, enteredTotal } from '../../../../src-renderer/follow-up/entered-form'
import { coveredBy, investmentPart } from '../../../../src-renderer/follow-up/investment-form'
import { methodPart } from '../../../../src-renderer/follow-up/method-form'
import { type Part, type ReadPart, cellFaults, otherFindings } from '../../../../src-renderer/follow-up/part-form'
import { emptyPrice, unitsPart } from '../../../../src-renderer/follow-up/units-form'
import { danish } from '../speech'
import { chosen, nothingChosen } from './view'

const { fmt } = danish
const faultsOf = ({ cells }: ReadPart, ...findings: Parameters<typeof cellFaults>[1]) =>
  Object.fromEntries(cellFaults(cells, findings, danish))

/** What is stored, shown and read again. */
const again = <Fields>(part: Part<Fields>, view: FollowupSettings): readonly FollowupSetting[] => {
  const read = part.read(part.fieldsOf(view, fmt), 'da', view)
  expect(faultsOf(read)).toEqual({})
  return read.settings
}

describe('a part of the follow-up', () => {
  it('that is stored comes back as it is, whatever it holds', () => {
    const view = chosen({
      method: [
        { from: '2018-06', method: 'baseline' },
        { from: '2019-01', method: 'entered' },
      ],
      baseline: { year: 2017, rows: [{ breakdown: '5.28.20', committee: '' }], perChild: true },
      units: {
        counts: 'new',
        months: 18,
        prices: [{ form: 'foster-care', year: 2018, ore: 53_380_450, amount: 'net' }],
        preventive: [{ breakdown: '5.28.21', committee: 'Børneudvalget' }],
      },
      investment: [
        { kind: 'account', key: '6.45.51', item: 'Rådgivere' },
        { kind: 'item', key: 'kompetence', item: 'Kurser' },
      ],
      components: ['Kontanthjælp'],
      prices: { kind: 'year', year: 2019 },
      scenario: '25%',
      entered: [
        { month: '2018-06', component: 'Anbringelser', ore: 12_345_050 },
        { month: '2018-07', component: '', ore: -100 },
      ],
    })
    const { settings } = view
    expect(again(methodPart, view)).toEqual([{ name: 'method', value: settings.method }])
    expect(again(baselinePart, view)).toEqual([{ name: 'baseline', value: settings.baseline }])
    expect(again(unitsPart, view)).toEqual([{ name: 'units', value: settings.units }])
    expect(again(investmentPart, view)).toEqual([{ name: 'investment', value: settings.investment }])
    expect(again(enteredPart, view)).toEqual([{ name: 'entered', value: settings.entered }])
    expect(again(comparePart, view)).toEqual([
      { name: 'prices', value: settings.prices },
      { name: 'components', value: ['Kontanthjælp'] },
      { name: 'scenario', value: '25%' },
    ])
  })

  it('of which nothing is chosen says so, and chooses nothing by itself', () => {
    expect(again(methodPart, nothingChosen)).toEqual([{ name: 'method', value: [] }])
    expect(again(baselinePart, nothingChosen)).toEqual([{ name: 'baseline', value: null }])
    expect(again(unitsPart, nothingChosen)).toEqual([{ name: 'units', value: nothingChosen.settings.units }])
    expect(again(comparePart, nothingChosen)).toEqual([
      { name: 'prices', value: null },
      { name: 'components', value: [] },
      { name: 'scenario', value: null },
    ])
  })
})

describe('the method', () => {
  it('begins at the start of the initiative, and takes a month however it is typed', () => {
    const fields = methodPart.fieldsOf(nothingChosen, fmt)
    expect(fields).toEqual({ lines: [{ from: 'juni 2018', method: '' }] })
    const lines = ['januar 2019', '2019-01', '01-01-2019', 'jan. 2019'].map((from) => ({ from, method: 'units' }))
    expect(methodPart.read({ lines }, 'da', nothingChosen).settings).toEqual([
      { name: 'method', value: lines.map(() => ({ from: '2019-01', method: 'units' })) },
    ])
  })

  it('says at its field what is missing and what the core refused', () => {
    const lines = [
      { from: 'maj 2018', method: 'baseline' },
      { from: '', method: 'units' },
      { from: 'snart', method: '' },
    ]
    const read = methodPart.read({ lines }, 'da', nothingChosen)
    const before = message('setting.month-before-start', {
      month: monthParam(month('2018-05')),
      start: monthParam(month('2018-06')),
    })
    expect(faultsOf(read, before)).toEqual({
      'from 0': 'maj 2018 ligger før indsatsens start, juni 2018.',
      'from 1': 'Skriv en måned.',
      'from 2': '»snart« er ikke en måned. Skriv den som juni 2018.',
      'method 2': 'Vælg en metode.',
    })
    const personal = message('setting.personal-number')
    expect(otherFindings(read.cells, [before, personal])).toEqual([personal])
  })
})

describe('reference year and functions', () => {
  const row = (breakdown: string, committee = '') => ({ breakdown, committee })

  it('misses the other half of foster care, of the same committee where there is one', () => {
    const { rows } = nothingChosen.choices
    expect(missingOfPair([row('5.28.20')], rows)).toEqual({ code: '5.28.22', rows: [row('5.28.22')] })
    expect(missingOfPair([row('5.28.22')], rows)).toEqual({ code: '5.28.20', rows: [row('5.28.20')] })
    expect(missingOfPair([row('5.28.20'), row('5.28.22')], rows)).toBeNull()
    expect(missingOfPair([row('5.28.21')], rows)).toBeNull()
    const two = [
      { ...row('5.28.22', 'Børneudvalget'), name: null },
      { ...row('5.28.22', 'Socialudvalget'), name: null },
    ]
    expect(missingOfPair([row('5.28.20', 'Socialudvalget')], two)?.rows).toEqual([row('5.28.22', 'Socialudvalget')])
    expect(missingOfPair([row('5.28.20')], [])).toEqual({ code: '5.28.22', rows: [] })
  })

  it('asks for the year where functions alone are chosen', () => {
    const read = baselinePart.read({ year: '', rows: [row('5.28.20')], perChild: false }, 'da', nothingChosen)
    expect(read.settings).toEqual([
      { name: 'baseline', value: { year: null, rows: [row('5.28.20')], perChild: false } },
    ])
    expect(faultsOf(read, message('setting.reference-missing'))).toEqual({ year: 'Vælg et referenceår.' })
  })
})

describe('unit prices', () => {
  it('are never taken for gross or net by themselves', () => {
    const price = { ...emptyPrice, form: 'foster-care', year: '2018', kr: '533.804' }
    const read = unitsPart.read(
      { counts: 'new', months: 'længe', prices: [price], preventive: [] },
      'da',
      nothingChosen,
    )
    expect(faultsOf(read)).toEqual({
      months: '»længe« er ikke et tal.',
      'amount 0': 'Vælg brutto eller netto.',
    })
  })

  it('leave out a row in which nothing stands, and say at the row what the core refused', () => {
    const prices = [emptyPrice, { form: 'foster-care', year: '1018', kr: '-5', amount: 'net' }]
    const read = unitsPart.read({ counts: 'standing', months: '', prices, preventive: [] }, 'da', nothingChosen)
    const [units] = read.settings
    expect(units).toMatchObject({ value: { prices: [{ form: 'foster-care', year: 1018, ore: -500, amount: 'net' }] } })
    const findings = [
      message('setting.year-range', { read: 1018 }),
      message('setting.amount-range', { place: '@form.foster-care' }),
    ]
    expect(faultsOf(read, ...findings)).toEqual({
      'year 1': '»1018« er ikke et år mellem 1990 og 2199.',
      'kr 1': expect.stringContaining('familiepleje') as string,
    })
  })
})

describe('the accounts of the investment', () => {
  it('are written as the plan of accounts writes them, and cover what begins with them', () => {
    const accounts = [{ key: ' 06.45.51. ', item: 'Rådgivere' }]
    const read = investmentPart.read({ accounts, items: [] }, 'da', nothingChosen)
    expect(read.settings).toEqual([
      { name: 'investment', value: [{ kind: 'account', key: '6.45.51', item: 'Rådgivere' }] },
    ])
    const { rows } = nothingChosen.choices
    expect(coveredBy('6', rows)).toHaveLength(1)
    expect(coveredBy('5.28', rows)).toHaveLength(4)
    expect(coveredBy('5.2', rows)).toEqual([])
    expect(coveredBy('', rows)).toEqual([])
  })

  it('say at the row what is missing', () => {
    const accounts = [{ key: 'xyz', item: '' }]
    const items = [{ key: '', item: 'Kurser' }]
    const read = investmentPart.read({ accounts, items }, 'da', nothingChosen)
    expect(faultsOf(read)).toEqual({
      'account-key 0': '»xyz« er ikke begyndelsen af en konto. Skriv fx 6 eller 6.45.51.',
      'account-item 0': 'Skriv navnet på en post.',
      'item-key 0': 'Vælg en indlæst post.',
    })
  })
})

describe('what is compared', () => {
  it('keeps no component that the plan no longer has', () => {
    const view = chosen({ components: ['Støtte', 'Kontanthjælp'] })
    expect(comparePart.fieldsOf(view, fmt).unfollowed).toEqual(['Kontanthjælp'])
  })

  it('takes the low scenario for the usual one', () => {
    expect(comparePart.fieldsOf(chosen({ scenario: '12,5%' }), fmt).scenario).toBe('')
    expect(comparePart.fieldsOf(chosen({ scenario: '25%' }), fmt).scenario).toBe('25%')
  })

  it('asks for the year of the prices where a year is to be chosen', () => {
    const fields = { ...comparePart.fieldsOf(nothingChosen, fmt), prices: 'year' }
    expect(faultsOf(comparePart.read(fields, 'da', nothingChosen))).toEqual({ year: 'Skriv et år.' })
  })
})

describe('the entered saving', () => {
  it('adds up what can be read, and says at the row what cannot', () => {
    const rows = [
      { month: 'juni 2018', component: '', kr: '1.234,5' },
      { month: '2018-06', component: 'Støtte', kr: '100' },
      { month: 'engang', component: '', kr: '5' },
      { month: '2018-07', component: '', kr: 'ti' },
      { month: '', component: '', kr: '' },
      { month: '2018-08', component: '', kr: '' },
    ]
    expect(enteredTotal(rows, 'da')).toEqual({ months: 1, ore: 133_450 })
    const read = enteredPart.read({ rows }, 'da', nothingChosen)
    expect(faultsOf(read, message('setting.month-duplicate', { month: monthParam(month('2018-06')) }))).toEqual({
      'month 0': 'juni 2018 står to gange.',
      'month 1': 'juni 2018 står to gange.',
      'month 2': '»engang« er ikke en måned. Skriv den som juni 2018.',
      'kr 3': '»ti« er ikke et beløb.',
      'kr 5': 'Skriv et beløb.',
    })
  })
})
