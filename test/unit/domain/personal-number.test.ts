import { describe, expect, test } from 'vitest'
import { holdsPersonalNumber, isPersonalNumberValue } from '#domain/personal-number'

/* Every number here ends in 0000, which no person has. */

describe('what may be a CPR number', () => {
  test.each([
    '010100-0000',
    '0101000000',
    '010100 0000',
    '010100\u00a00000',
    '010100\u20110000',
    '010100–0000',
    '311299-0000',
    '290200-0000',
    'Vedr. 010100-0000, opholdssted',
    'CPR:0101000000.',
    'a0101000000b',
    '5.28.20 010100-0000',
  ])('%j', (text) => {
    expect(holdsPersonalNumber(text)).toBe(true)
  })

  test('the second of two candidates', () => {
    expect(holdsPersonalNumber('999999-0000 og 010100-0000')).toBe(true)
  })

  test('as a number, with or without its leading zero', () => {
    expect(isPersonalNumberValue(3_112_990_000)).toBe(true)
    expect(isPersonalNumberValue(101_000_000)).toBe(true)
  })
})

describe('what is none', () => {
  test.each([
    ['no date: day', '320100-0000'],
    ['no date: day nought', '000100-0000'],
    ['no date: month', '011300-0000'],
    ['no date: 30 February', '300200-0000'],
    ['no date: 31 April', '310400-0000'],
    ['a voucher of 2018', '2018000398'],
    ['an EAN number', '5798000000000'],
    ['inside a longer run of digits', '10101000000'],
    ['before more digits', '01010000001'],
    ['a phone number', '+45 12 34 56 78'],
    ['a phone number of eight digits', '12345678'],
    ['an amount', '41.360.572,00'],
    ['a date', '01-01-2018'],
    ['a print line', 'Udskrevet 14-01-2019 09:12'],
    ['an account string', '05.28.20.1.001'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(holdsPersonalNumber(text)).toBe(false)
  })

  test.each([
    41_360_572,
    5_798_000_000_000,
    2_018_000_398,
    101_000_000.5,
    -101_000_000,
    99_999_999,
    11_010_100_000,
    NaN,
  ])('the number %d', (value) => {
    expect(isPersonalNumberValue(value)).toBe(false)
  })
})
