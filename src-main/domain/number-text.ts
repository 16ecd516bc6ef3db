/**
 * A number as a Danish report writes it. `ambiguous` is a single dot or comma before exactly three digits: 1.234 is 1234 in
 * a Danish report and 1,234 in an English one (1,234 the other way round); the rest of the table settles it.
 */
export type NumberText =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'number'
      readonly value: number
      readonly decimals: number
      readonly style: NumberStyle
      readonly percent: boolean
    }
  | { readonly kind: 'ambiguous'; readonly danish: number; readonly english: number; readonly percent: boolean }
  | { readonly kind: 'bad' }

/** Which separators a text proves: `danish` 1.234,5 · `english` 1,234.5 · `plain` 1234. */
export type NumberStyle = 'danish' | 'english' | 'plain'

const spaces = /[ \u00a0\u2007\u2009\u202f]+/g
const spaceBesideDigits = /(?<!\d) | (?!\d)/g
const footnoteMarks = /^[\s*]+|[\s*¹²³]+$/g
/** A note behind a number, set apart from it: `33 025 890 1)`. Its bracket is opened nowhere. */
const numberedNote = /^([^()]*\d)[\s\u00a0]+\d{1,2}\)$/
const currency = /^(?:kr\.?|dkk)|(?:kr\.?|dkk)$/gi
const nothing = /^(?:[-–—.…*]*|n\/?a|i\.?a\.?)$/i

interface Signed {
  readonly digits: string
  readonly negative: boolean
}

/** Takes the sign off: −1, +1, 1-, (1). `null` where there are two. */
const takeSign = (text: string): Signed | null => {
  const found = /^(\()?([-−–+])?([\d.,' ]+)([-−–])?(\))?$/.exec(text)
  if (!found) return null
  const [, open, leading, digits = '', trailing, close] = found
  if ((open === undefined) !== (close === undefined)) return null
  const marks = [open, leading, trailing].filter((mark) => mark !== undefined)
  return marks.length > 1 ? null : { digits, negative: marks.length === 1 && leading !== '+' }
}

/** True for groups of three digits after a first one that begins with no nought: 0.123 is a decimal, not 123. */
const grouped = (digits: string, separator: keyof typeof groups): boolean => groups[separator].test(digits)

const groups = {
  '.': /^[1-9]\d{0,2}(?:\.\d{3})+$/,
  ',': /^[1-9]\d{0,2}(?:,\d{3})+$/,
  "'": /^[1-9]\d{0,2}(?:'\d{3})+$/,
} as const

const read = (whole: string, fraction: string, negative: boolean): number => {
  const value = Number(`${whole.replace(/\D/g, '')}.${fraction || '0'}`)
  return negative && value !== 0 ? -value : value
}

const readSigned = ({ digits, negative }: Signed, percent: boolean): NumberText => {
  const number = (whole: string, fraction: string, style: NumberStyle): NumberText => ({
    kind: 'number',
    value: read(whole, fraction, negative),
    decimals: fraction.length,
    style,
    percent,
  })
  if (/^\d+$/.test(digits)) return number(digits, '', 'plain')
  if (digits.includes(' ')) {
    const spaced = /^([1-9]\d{0,2}(?: \d{3})+)(?:([.,])(\d+))?$/.exec(digits)
    if (!spaced) return { kind: 'bad' }
    const [, groups = '', mark, decimals = ''] = spaced
    return number(groups, decimals, mark === undefined ? 'plain' : mark === ',' ? 'danish' : 'english')
  }
  const open = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(digits)
  if (open) {
    const [, first = '', mark, last = ''] = open
    const thousands = read(first + last, '', negative)
    const decimal = read(first, last, negative)
    return mark === '.'
      ? { kind: 'ambiguous', danish: thousands, english: decimal, percent }
      : { kind: 'ambiguous', danish: decimal, english: thousands, percent }
  }
  if (grouped(digits, '.')) return number(digits, '', 'danish')
  if (grouped(digits, ',')) return number(digits, '', 'english')
  if (grouped(digits, "'")) return number(digits, '', 'plain')
  const [whole = '', fraction = '', ...more] =
    digits.includes(',') && digits.lastIndexOf(',') > digits.lastIndexOf('.')
      ? digits.split(',')
      : splitLast(digits, '.')
  if (more.length > 0 || !/^\d+$/.test(fraction)) return { kind: 'bad' }
  const danish = digits.lastIndexOf(',') > digits.lastIndexOf('.')
  const separator = danish ? '.' : ','
  if (!/^\d*$/.test(whole) && !grouped(whole, separator)) return { kind: 'bad' }
  return number(whole || '0', fraction, danish ? 'danish' : 'english')
}

const splitLast = (text: string, separator: string): string[] => {
  const at = text.lastIndexOf(separator)
  return [text.slice(0, at), text.slice(at + 1)]
}

/**
 * Reads a number written by a person or a report: `1.234.567,89`, `1.234-`, `(1.234)`, `−5`, `8,3 %`, `kr.`, footnote marks
 * (`*41.360.572`), spaces between groups of three digits. Nothing but marks or dashes is `blank`: unknown, never 0.
 * Anything else is `bad`, two numbers in one cell too.
 */
export const readNumberText = (text: string): NumberText => {
  let rest = text
    .replace(footnoteMarks, '')
    .replace(numberedNote, '$1')
    .replace(spaces, ' ')
    .replace(spaceBesideDigits, '')
  if (nothing.test(rest)) return { kind: 'blank' }
  rest = rest.replace(currency, '').trim()
  const percent = rest.endsWith('%')
  if (percent) rest = rest.slice(0, -1)
  const signed = takeSign(rest)
  return signed ? readSigned(signed, percent) : { kind: 'bad' }
}
