import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumberText } from '#domain/number-text'
import { readPeriodText } from '#domain/period-text'
import { holdsPersonalNumber } from '#domain/personal-number'
import { accountFunctions, readFunctionCode } from '#domain/account-function'
import { isDayOfMonth, monthOf } from '#domain/month'

const cents = fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 })
const two = (value: number): string => String(value).padStart(2, '0')

/** An amount as a report prints it: groups, two decimals, the sign in one of its places. */
const printed = (amount: number, group: string, decimal: string, sign: string): string => {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group)
  const text = `${whole}${decimal}${digits.slice(-2)}`
  if (amount >= 0) return text
  return sign === '()' ? `(${text})` : sign === 'behind' ? `${text}-` : `${sign}${text}`
}

const value = (text: string): number | null => {
  const read = readNumberText(text)
  return read.kind === 'number' ? read.value : null
}

describe('number text', () => {
  const sign = fc.constantFrom('-', '−', '–', 'behind', '()')
  const wrap = fc.constantFrom('%s', '*%s', '%s*', 'kr. %s', '%s kr.', ' %s\u00a0', '%s DKK')

  test('printed in Danish form reads back', () => {
    const group = fc.constantFrom('.', '', ' ', '\u00a0', '\u2009', '\u202f')
    fc.assert(
      fc.property(cents, group, sign, wrap, (amount, separator, minus, round) => {
        const text = round.replace('%s', printed(amount, separator, ',', minus))
        expect(value(text)).toBe(amount === 0 ? 0 : amount / 100)
      }),
      { numRuns: 3000 },
    )
  })

  test('printed in English form reads back', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom(',', ''), sign, (amount, separator, minus) => {
        expect(value(printed(amount, separator, '.', minus))).toBe(amount === 0 ? 0 : amount / 100)
      }),
    )
  })

  test('whole numbers in one group of thousands leave both readings open, and one of them is right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999 }), fc.constantFrom('.', ','), (amount, separator) => {
        const text = String(amount).replace(/\B(?=\d{3}$)/, separator)
        const read = readNumberText(text)
        expect(read).toMatchObject({ kind: 'ambiguous', [separator === '.' ? 'danish' : 'english']: amount })
      }),
    )
  })

  test('any text without a digit is blank or bad, never a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/\d/.test(text))
        expect(['blank', 'bad']).toContain(readNumberText(text).kind)
      }),
      { numRuns: 2000 },
    )
  })

  test('any text at all gives a finite number or none', () => {
    const unit = fc.constantFrom(...'0123456789.,-−()% *kr\u00a0e'.split(''))
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 14 }), (text) => {
        const read = readNumberText(text)
        if (read.kind === 'number') expect(Number.isFinite(read.value)).toBe(true)
        if (read.kind === 'ambiguous') expect(Number.isFinite(read.danish) && Number.isFinite(read.english)).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('a date followed by four digits', () => {
  const birth = fc
    .record({
      day: fc.integer({ min: 1, max: 31 }),
      monthNumber: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 0, max: 99 }),
      separator: fc.constantFrom('', '-', ' ', '\u00a0', '–'),
    })
    .filter(({ day, monthNumber }) => isDayOfMonth(day, monthNumber))
    // 0000 is never given to a person.
    .map(({ day, monthNumber, year, separator }) => `${two(day)}${two(monthNumber)}${two(year)}${separator}0000`)
  const words = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/\p{Nd}/gu, ''))

  test('is found in any surroundings that are no digits', () => {
    fc.assert(
      fc.property(words, birth, words, (before, number, after) => {
        expect(holdsPersonalNumber(before + number + after)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('is never found inside a longer run of digits', () => {
    const digit = fc.constantFrom(...'0123456789'.split(''))
    const digits = fc.string({ unit: digit, minLength: 1, maxLength: 8 })
    const longer = fc.tuple(digits, birth, fc.oneof(fc.constant(''), digits)).map((parts) => parts.join(''))
    fc.assert(
      fc.property(longer, words, (text, after) => {
        const compact = text.replace(/\D/g, '')
        expect(holdsPersonalNumber(compact + after)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  test('is not found in a text of at most nine digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), words, (number, after) => {
        expect(holdsPersonalNumber(`${after}${number}${after}`)).toBe(false)
      }),
    )
  })
})

describe('periods and codes', () => {
  test('every form of a month is the same month', () => {
    const names = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
    fc.assert(
      fc.property(fc.integer({ min: 1980, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const name = names[number - 1]!
        const expected = { kind: 'month', month: monthOf(year, number) }
        const forms = [
          `${year}-${two(number)}`,
          `${year}${two(number)}`,
          `${two(number)}.${year}`,
          `0${two(number)}.${year}`,
        ]
        for (const text of [...forms, `${name} ${year}`, `${name}. ${year}`, `01-${two(number)}-${year}`]) {
          expect(readPeriodText(text)).toEqual(expected)
        }
      }),
    )
  })

  test('every form of a function is the same function', () => {
    fc.assert(
      fc.property(fc.constantFrom(...accountFunctions), fc.nat(9), fc.nat(999), ({ code }, dranst, item) => {
        const bare = code.replaceAll('.', '')
        const tail = `${dranst}.${String(item).padStart(3, '0')}`
        for (const text of [
          code,
          `0${code}`,
          bare,
          `0${bare}`,
          `0${code}.${tail}`,
          `XG-${bare}001-${dranst}`,
          `${code} Navn`,
        ]) {
          expect(readFunctionCode(text)).toEqual({ parts: 3, code })
        }
      }),
    )
  })
})
