import { describe, expect, test } from 'vitest'
import {
  accountFunction,
  accountFunctions,
  readAccountCode,
  readDranst,
  readFunctionCode,
} from '#domain/account-function'

describe('a code of three parts', () => {
  test.each(['5.28.20', '05.28.20', '52820', '052820', '05.28.20.1.001', 'XG-52820001-1', '5.28.20 Opholdssteder mv.'])(
    '%s',
    (text) => {
      expect(readFunctionCode(text)).toEqual({ parts: 3, code: '5.28.20' })
    },
  )

  test.each(['* 05.28.20', '\u00a05.28.20', '*5.28.20*'])('with marks before it: %j', (text) => {
    expect(readFunctionCode(text)).toEqual({ parts: 3, code: '5.28.20' })
  })

  test('with its name behind the digits', () => {
    expect(readFunctionCode('052822 Plejefamilier')).toEqual({ parts: 3, code: '5.28.22' })
    expect(readFunctionCode('52822-Plejefamilier')).toEqual({ parts: 3, code: '5.28.22' })
  })

  test('that nobody knows is kept as it is', () => {
    expect(readFunctionCode('5.99.99')).toEqual({ parts: 3, code: '5.99.99' })
    expect(accountFunction('5.99.99')).toBeNull()
  })
})

describe('a code of two parts', () => {
  test.each(['5.20', '05.20', '5.20 Opholdssteder mv. for børn og unge'])('%s is hovedkonto.funktion', (text) => {
    expect(readFunctionCode(text)).toEqual({ parts: 2, code: '5.28.20' })
  })

  test.each(accountFunctions.map(({ short, code }) => [short, code] as const))('%s is %s', (short, code) => {
    expect(readFunctionCode(short)).toEqual({ parts: 2, code })
    expect(readFunctionCode(code)).toEqual({ parts: 3, code })
  })

  test('5.22 is the foster families, not hovedfunktion 22', () => {
    expect(accountFunction(readFunctionCode('5.22')?.code ?? '')?.name).toBe('Plejefamilier')
  })

  test('that may be a subtotal is kept as written', () => {
    expect(readFunctionCode('05.28 Tilbud til børn og unge med særlige behov')).toEqual({ parts: 2, code: '5.28' })
  })
})

describe('no code', () => {
  test.each([
    '',
    'I alt',
    '5',
    '5.2',
    '5.280',
    '15.20',
    '05.28.2018',
    '5.2018',
    '5.28.201',
    '5282',
    '5282000',
    '41360572',
    '2018-01',
    '1.234.567',
    '528200100',
    'Opholdssteder 5.28.20',
    '5.28.',
  ])('%j', (text) => {
    expect(readFunctionCode(text)).toBeNull()
  })
})

describe('dranst', () => {
  test('of an account string with dots', () => {
    expect(readDranst('05.28.20.1.001')).toBe(1)
    expect(readDranst('5.22.07.2')).toBe(2)
  })

  test.each(['05.28.20', '5.20', '05.28.20.001', 'XG-52820001-1', 'I alt'])('not in %s', (text) => {
    expect(readDranst(text)).toBeNull()
  })
})

test('every code stands once, in both forms', () => {
  expect(new Set(accountFunctions.map(({ code }) => code)).size).toBe(accountFunctions.length)
  expect(new Set(accountFunctions.map(({ short }) => short)).size).toBe(accountFunctions.length)
})

describe('an account in a column of accounts', () => {
  test.each([
    '0528201001',
    '5282010010',
    '0528201001000000',
    '05 28 20 1 001',
    '05-28-20-1-001',
    '370-05.28.20.1.001',
    'XG-0528200001',
    '05.28.20.1.001',
    '52820',
  ])('%s', (text) => {
    expect(readAccountCode(text)).toEqual({ parts: 3, code: '5.28.20' })
  })

  test.each(['40000000', 'Diverse', '31-12-2018', '2018-01-31', ''])('none in %j', (text) => {
    expect(readAccountCode(text)).toBeNull()
  })

  test('these forms are no function elsewhere: they may be vouchers', () => {
    expect(['0528201001', '05 28 20 1 001'].map(readFunctionCode)).toEqual([null, null])
  })
})
