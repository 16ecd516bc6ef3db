import { formatMessage, type Locale } from '#contract/messages/format-message'
import type { Message } from '#domain/message'
import { isMonth } from '#domain/month'
import { i18n } from '../app/i18n'
import { createFormat, type Format } from './format'
import type { WordKey } from './words'

/** All that is needed to say something to a person in one language: words, the core's messages, and figures. */
export interface Speech {
  readonly locale: Locale
  /** A text of the window; `{name}` is filled in from `params`. */
  readonly t: (key: WordKey, params?: Readonly<Record<string, string | number>>) => string
  /** A message of the core. */
  readonly message: (message: Message) => string
  readonly fmt: Format
}

const amounts: ReadonlySet<string> = new Set(['value', 'leadingValue', 'difference', 'stated', 'computed'])

/** The params of a message as a person reads them: amounts with separators, months by name. */
const readable = (params: Message['params'], fmt: Format): Message['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'number')
        return [name, amounts.has(name) ? fmt.number(value, Number.isInteger(value) ? 0 : 2) : value]
      return [name, isMonth(value) ? fmt.month(value) : value]
    }),
  )

const create = (locale: Locale): Speech => ({
  locale,
  t: (key, params = {}) => i18n.global.t(key, params, { locale }),
  message: (message) => formatMessage(locale, { ...message, params: readable(message.params, createFormat(locale)) }),
  fmt: createFormat(locale),
})

const speeches = { da: create('da'), en: create('en') } satisfies Record<Locale, Speech>

/** The speech of a language; always the same object for the same language. */
export const speechFor = (locale: Locale): Speech => speeches[locale]
