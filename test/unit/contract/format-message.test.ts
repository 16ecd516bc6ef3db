import { describe, expect, test } from 'vitest'
import { da } from '../../../src-main/contract/messages/da'
import { en } from '../../../src-main/contract/messages/en'
import { formatMessage } from '../../../src-main/contract/messages/format-message'
import { terms } from '../../../src-main/contract/messages/terms'
import { amountParam, message, messageKeys } from '../../../src-main/domain/message'

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
