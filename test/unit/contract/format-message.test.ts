import { describe, expect, test } from 'vitest'
import { da } from '../../../src-main/contract/messages/da'
import { en } from '../../../src-main/contract/messages/en'
import { formatMessage } from '../../../src-main/contract/messages/format-message'
import { terms } from '../../../src-main/contract/messages/terms'
import { amountParam, message, messageKeys, monthParam, numberParam } from '../../../src-main/domain/message'
import { month } from '../../../src-main/domain/month'

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

describe('the words of a message', () => {
  test('an amount is written the way of the language, øre only where there are any', () => {
    const found = message('table.total-mismatch', {
      stated: amountParam(123456789),
      computed: amountParam(100000),
      difference: amountParam(-4050),
    })
    expect(formatMessage('da', found)).toBe(
      'Filens egen sum er 1.234.567,89 kr., men rækkerne giver 1.000 kr. (forskel −40,50 kr.).',
    )
    expect(formatMessage('en', found)).toContain('1,234,567.89 kr.')
  })

  test('a source and a reason of the reader are put in as words', () => {
    const reason = (what: string) => formatMessage('da', message('file.not-a-workbook', { what }))
    expect(reason('@reason.pdf')).toContain('det er en PDF-fil')
    expect(reason('@reason.something-new')).toContain('indholdet kan ikke læses')
  })

  test('a number and a month are written the way of the language; what is no number is a question mark', () => {
    const params = { exact: numberParam(7.0769), exactMonths: numberParam(-1234.5), months: numberParam(Number.NaN) }
    const found = message('explain.month', { ...params, start: monthParam(month('2015-07')), month: '@month.2022-03' })
    expect(formatMessage('da', found)).toBe(
      '7,08 år er −1.234,5 måneder efter start. Det er i måned nummer ?, når juli 2015 er nummer 1: marts 2022.',
    )
    expect(formatMessage('en', found)).toBe(
      '7.08 years are −1,234.5 months after the start. That is in month number ?, July 2015 being number 1: March 2022.',
    )
  })

  test('a param that is missing is seen', () => {
    expect(formatMessage('da', message('cell.not-a-number'))).toContain('{read}')
  })

  test.each(messageKeys)('%s asks for the same params in both languages', (key) => {
    expect(placeholders(en[key])).toEqual(placeholders(da[key]))
  })

  test('both languages know the same words', () => {
    expect(Object.keys(terms.en)).toEqual(Object.keys(terms.da))
  })
})
