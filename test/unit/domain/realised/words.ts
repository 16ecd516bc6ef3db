import { expect } from 'vitest'
import type { Message } from '#domain/message'
import { formatMessage } from '../../../../src-main/contract/messages/format-message'

/** What no text may show. */
const odd = /NaN|Infinity|∞|undefined|null|[{}@]/

/** Every text can be read, in both languages. */
export const expectWords = (messages: readonly Message[]): void => {
  for (const message of messages) {
    for (const locale of ['da', 'en'] as const) expect(formatMessage(locale, message)).not.toMatch(odd)
  }
}
