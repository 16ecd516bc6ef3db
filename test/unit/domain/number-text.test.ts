import { describe, expect, test } from 'vitest'
import { readNumberText } from '#domain/number-text'

const value = (text: string): number | string => {
  const read = readNumberText(text)
  return read.kind === 'number' ? read.value : read.kind
}

describe('a number in Danish form', () => {
  test.each([
    ['1.234.567,89', 1_234_567.89],
    ['1234567,89', 1_234_567.89],
    ['12,5', 12.5],
    [',5', 0.5],
    ['0,00', 0],
    ['1.234.567', 1_234_567],
    ['41360572', 41_360_572],
    ['007', 7],
  ])('%s', (text, expected) => {
    expect(value(text)).toBe(expected)
  })

  test.each(['1\u00a0234\u00a0567,89', '1\u2009234\u2009567,89', '1\u202f234\u202f567,89', '1 234 567,89'])(
    'in groups with a space: %j',
    (text) => {
      expect(readNumberText(text)).toEqual({
        kind: 'number',
        value: 1_234_567.89,
        decimals: 2,
        style: 'danish',
        percent: false,
      })
    },
  )

  test.each([
    ['\u00a05,0 ', 5],
    ['*41.360.572', 41_360_572],
    ['22.317.655*', 22_317_655],
    ['975161 **', 975_161],
    ['kr. 1.234,50', 1234.5],
    ['1.234,50 kr.', 1234.5],
    ['1.234,50 kr', 1234.5],
    ['DKK 12,5', 12.5],
    ['12,5\u00a0DKK', 12.5],
  ])('with what stands round it: %j', (text, expected) => {
    expect(value(text)).toBe(expected)
  })
})

describe('a number below zero', () => {
  test.each([
    ['-5', -5],
    ['−5', -5],
    ['–5', -5],
    ['- 5', -5],
    ['5-', -5],
    ['5 −', -5],
    ['(5)', -5],
    ['1.234.567,89-', -1_234_567.89],
    ['(1.234.567)', -1_234_567],
    ['kr. -5,50', -5.5],
    ['(5,50) kr.', -5.5],
  ])('%s', (text, expected) => {
    expect(value(text)).toBe(expected)
  })

  test.each(['-0', '0-', '(0,00)', '−0'])('nought has no sign: %s', (text) => {
    expect(Object.is(value(text), 0)).toBe(true)
  })

  test('a plus changes nothing', () => {
    expect(value('+5,5')).toBe(5.5)
  })
})

describe('a share', () => {
  test.each([
    ['8,3 %', 8.3],
    ['8,3%', 8.3],
    ['-12,5\u00a0%', -12.5],
    ['100 %', 100],
  ])('%s is told apart from an amount', (text, expected) => {
    expect(readNumberText(text)).toMatchObject({ kind: 'number', value: expected, percent: true })
  })
})

describe('the style that a text proves', () => {
  test.each([
    ['1.234.567', 'danish'],
    ['1.234,5', 'danish'],
    ['12,50', 'danish'],
    ['1,234.56', 'english'],
    ['1,234,567', 'english'],
    ['1234.5', 'english'],
    ['1234', 'plain'],
    ['1 234', 'plain'],
    ["1'234'567", 'plain'],
  ])('%s: %s', (text, style) => {
    expect(readNumberText(text)).toMatchObject({ kind: 'number', style })
  })

  test('English 1,234.56 is twelve hundred', () => {
    expect(value('1,234.56')).toBe(1234.56)
    expect(value('(1,234,567)')).toBe(-1_234_567)
  })
})

describe('a separator before exactly three digits leaves two readings open', () => {
  test.each([
    ['1.234', { danish: 1234, english: 1.234 }],
    ['(1.234)', { danish: -1234, english: -1.234 }],
    ['1.234-', { danish: -1234, english: -1.234 }],
    ['*12.500', { danish: 12_500, english: 12.5 }],
    ['1,234', { danish: 1.234, english: 1234 }],
    ['-123,456', { danish: -123.456, english: -123_456 }],
  ])('%s', (text, readings) => {
    expect(readNumberText(text)).toEqual({ kind: 'ambiguous', ...readings, percent: false })
  })

  test.each([
    ['0.123', 0.123],
    ['0,123', 0.123],
    ['1234.567', 1234.567],
    ['1234,567', 1234.567],
  ])('%s does not: no group of thousands begins so', (text, expected) => {
    expect(value(text)).toBe(expected)
  })
})

describe('nothing is unknown, never 0', () => {
  test.each(['', ' ', '\u00a0', '*', '**', '-', '–', '—', '--', '.', '...', '…', 'n/a', 'N/A', 'i.a.', 'ia'])(
    '%j',
    (text) => {
      expect(readNumberText(text)).toEqual({ kind: 'blank' })
    },
  )
})

describe('what is no number is refused', () => {
  test.each([
    'ca. 300',
    '#REF!',
    'ukendt',
    '1.2.3',
    '12.34.567',
    '1,23,4',
    '1.234,56,7',
    '1.234.567.89',
    '1e5',
    '½',
    '5 %%',
    '(5',
    '5)',
    '(-5)',
    '-5-',
    '+5-',
    '(+5)',
    ',',
    '5,',
    '5.',
    '1.234,-',
    'kr.',
    '%',
    '12 34',
    '1 2345',
    '100\n200',
    '31-12-2018',
    '5 kr. i 2018',
    '1 234.567,5',
  ])('%j', (text) => {
    expect(readNumberText(text)).toEqual({ kind: 'bad' })
  })
})

describe('a note behind a number', () => {
  test.each([
    ['33\u00a0025\u00a0890 1)', 33_025_890],
    ['1.234,5 12)', 1234.5],
    ['975161 ²', 975_161],
    ['975161¹', 975_161],
  ])('%j is no part of it', (text, expected) => {
    expect(value(text)).toBe(expected)
  })

  test.each(['8901)', '890 1', '890 (1', '(890 1)', '890 1) 2)'])('%j is no number with a note', (text) => {
    expect(value(text)).toBe('bad')
  })
})
