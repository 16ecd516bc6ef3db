import { describe, expect, it } from 'vitest'
import type { FollowupSettings } from '#contract/followup-settings'
import { message } from '#domain/message'
import { nowWords } from '../../../../src-renderer/follow-up/now-words'
import { cellFaults } from '../../../../src-renderer/follow-up/part-form'
import { importedRate, nextRate, priceIndexPart } from '../../../../src-renderer/settings/price-index-form'
import { pasteRates } from '../../../../src-renderer/settings/rate-paste'
import { nextYear, refusionPart, yearBefore } from '../../../../src-renderer/settings/refusion-form'
import { settingsHeadline } from '../../../../src-renderer/settings/settings.view'
import { chosen, nothingChosen } from '../follow-up/view'
import { danish } from '../speech'

const { fmt } = danish
const row = (year: string, rate: string, imported = false) => ({ year, rate, imported })
const trace = { measure: 'price.index', breakdown: '', period: '2017', basis: 'year' } as const

describe('the price index', () => {
  const view: FollowupSettings = {
    ...chosen({
      'price-index': [
        { year: 2019, rate: 1900 },
        { year: 2018, rate: -125 },
      ],
    }),
    importedRates: [
      { year: 2017, rate: 1700, trace },
      { year: 2018, rate: 2000, trace: { ...trace, period: '2018' } },
    ],
  }

  it('shows imported years with what is typed in their place, and sends only what is typed', () => {
    const fields = priceIndexPart.fieldsOf(view, fmt)
    expect(fields.rows).toEqual([row('2017', '', true), row('2018', '−0,125', true), row('2019', '1,9')])
    expect(importedRate(view, '2018')?.rate).toBe(2000)
    expect(priceIndexPart.read(fields, 'da', view).settings).toEqual([
      {
        name: 'price-index',
        value: [
          { year: 2018, rate: -125 },
          { year: 2019, rate: 1900 },
        ],
      },
    ])
    expect(nextRate(fields.rows)).toEqual(row('2020', ''))
  })

  it('has a row to type or paste in where nothing is known, which is not sent', () => {
    const fields = priceIndexPart.fieldsOf(nothingChosen, fmt)
    expect(fields.rows).toEqual([row('', '')])
    expect(priceIndexPart.read(fields, 'da', nothingChosen).settings).toEqual([{ name: 'price-index', value: [] }])
  })

  it('says at the row what is missing, cannot be read or was refused', () => {
    const rows = [row('2018', ''), row('', '1,9'), row('2019', 'lidt'), row('2020', '90')]
    const { cells } = priceIndexPart.read({ rows }, 'da', nothingChosen)
    expect(Object.fromEntries(cellFaults(cells, [message('setting.rate-range', { year: 2020 })], danish))).toEqual({
      'rate 0': 'Skriv en sats.',
      'year 1': 'Skriv et år.',
      'rate 2': '»lidt« er ikke et tal.',
      'rate 3': 'Satsen for 2020 skal være mellem −50 % og 50 %.',
    })
  })
})

describe('rates pasted', () => {
  const paste = (text: string, rows = [row('', '')]) => pasteRates(rows, text, 'da')

  it('come from Excel, with a head or without, with a sign of per cent or without', () => {
    expect(paste('År\tPL\r\n2018\t1,9\r\n2019\t2,1 %\r\n')).toEqual({
      rows: [row('2018', '1,9'), row('2019', '2,1')],
      rates: 2,
      unread: 0,
    })
  })

  it('come from a text, parted by spaces or a semicolon', () => {
    expect(paste('2018  1,9\n2019;2,1\n2020 1,8 %')?.rows).toEqual([
      row('2018', '1,9'),
      row('2019', '2,1'),
      row('2020', '1,8'),
    ])
    expect(paste('2018  1,9')?.rates).toBe(1)
  })

  it('come with the years across', () => {
    expect(paste('2018\t2019\n1,9\t2,1')?.rows).toEqual([row('2018', '1,9'), row('2019', '2,1')])
    expect(paste('År\t2018\t2019\nSats\t1,9\t2,1')?.rows).toEqual([row('2018', '1,9'), row('2019', '2,1')])
  })

  it('take the place of a year that stands there, imported or typed, and come in their order', () => {
    expect(paste('2020\t1\n2018\t3', [row('2018', '', true), row('2019', '2')])?.rows).toEqual([
      row('2018', '3', true),
      row('2019', '2'),
      row('2020', '1'),
    ])
  })

  it('count the lines that are none, and leave a text without any to the field', () => {
    expect(paste('2018\t1,9\n2019\tukendt')).toMatchObject({ rates: 1, unread: 1 })
    expect(paste('1,9')).toBeNull()
    expect(paste('2018')).toBeNull()
  })
})

describe('central refusion', () => {
  const refusion = [
    { year: 2019, steps: [{ from: 81_200_000, share: 25_000 }] },
    {
      year: 2018,
      steps: [
        { from: 80_000_000, share: 25_000 },
        { from: 160_000_000, share: 50_500 },
      ],
    },
  ]
  const years = refusionPart.fieldsOf(chosen({ refusion }), fmt).years

  it('comes back as it is stored, the oldest year first', () => {
    expect(years[0]).toEqual({
      year: '2018',
      steps: [
        { from: '800.000', share: '25' },
        { from: '1.600.000', share: '50,5' },
      ],
    })
    expect(refusionPart.read({ years }, 'da', nothingChosen).settings).toEqual([
      { name: 'refusion', value: refusion.toReversed() },
    ])
  })

  it('copies the steps of the year before', () => {
    expect(yearBefore(years, 1)?.steps).toHaveLength(2)
    expect(yearBefore(years, 0)).toBeNull()
    const added = [...years, nextYear(years)]
    expect(added[2]?.year).toBe('2020')
    expect(yearBefore(added, 2)?.year).toBe('2019')
  })

  it('says at its field what is missing or was refused', () => {
    const typed = [
      {
        year: '2018',
        steps: [
          { from: '800.000', share: '' },
          { from: '', share: '50' },
        ],
      },
      { year: '2019', steps: [{ from: '', share: '' }] },
      { year: '2020', steps: [{ from: '1', share: '200' }] },
      { year: '', steps: [] },
    ]
    const { cells } = refusionPart.read({ years: typed }, 'da', nothingChosen)
    const findings = [message('setting.share-range', { year: 2020 })]
    expect(Object.fromEntries(cellFaults(cells, findings, danish))).toEqual({
      'share 0 0': 'Skriv en procent.',
      'from 0 1': 'Skriv et beløb.',
      'year 1': 'Skriv mindst ét trin.',
      'share 2 0': 'Refusionsprocenten for 2020 skal være mellem 0 og 100.',
    })
  })
})

describe('the page of the municipality', () => {
  it('says of which years rates and limits are known', () => {
    expect(settingsHeadline(nothingChosen, danish)).toBe(
      'Hverken PL-satser eller grænser for central refusion er udfyldt endnu.',
    )
    const view = chosen({ 'price-index': [{ year: 2018, rate: 1900 }], refusion: [{ year: 2018, steps: [] }] })
    expect(settingsHeadline(view, danish)).toBe('PL-satserne kendes for 2018, grænserne for central refusion for 2018.')
    expect(nowWords['price-index'](view, danish)).toBe('Satser for 2018')
    expect(nowWords.refusion(view, danish)).toBe('Grænser for 2018')
  })
})
