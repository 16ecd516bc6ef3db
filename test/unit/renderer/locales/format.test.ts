import { describe, expect, it } from 'vitest'
import { month } from '#domain/month'
import { createFormat } from '../../../../src-renderer/locales/format'
import { speechFor } from '../../../../src-renderer/locales/speech'

const da = createFormat('da')

describe('Danish figures', () => {
  it.each([
    [da.kr(123_456_789), '1.234.568 kr.'],
    [da.mio(-430_000_000), '−4,3 mio. kr.'],
    [da.signedMio(2_340_167_600), '+23,4 mio. kr.'],
    [da.thousands(12_171_137_000), '121.711'],
    [da.signed(0, 1), '0,0'],
    [da.number(-0.01, 1), '0,0'],
    [da.percent(-12.34), '−12,3 %'],
    [da.axis(2.5), '2,5'],
    [da.axis(10), '10'],
  ])('%s', (shown, wanted) => expect(shown).toBe(wanted))
})

describe('months', () => {
  it('are Danish, in full and short', () => {
    expect(da.month(month('2022-07'))).toBe('juli 2022')
    expect(da.monthShort(month('2022-07'))).toBe('jul. 2022')
    expect(da.monthSpan(month('2018-01'), month('2018-03'))).toBe('jan.–mar. 2018')
    expect(da.monthSpan(month('2017-12'), month('2018-01'))).toBe('dec. 2017–jan. 2018')
  })
})

describe('a message of the core', () => {
  it('shows its months and amounts as a person reads them', () => {
    const { message } = speechFor('da')
    expect(message({ key: 'gap.month-missing', params: { period: '2018-06' } })).toBe('Forbrug mangler for juni 2018.')
    expect(
      message({ key: 'table.total-mismatch', params: { stated: 1234567.5, computed: 1234567, difference: 0.5 } }),
    ).toBe('Filens egen sum er 1.234.567,50 kr., men rækkerne giver 1.234.567 kr. (forskel 0,50 kr.).')
  })
})
