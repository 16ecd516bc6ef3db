import { formatMessage, type Locale } from '#contract/messages/format-message'
import type { Message } from '#domain/message'
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

const create = (locale: Locale): Speech => ({
  locale,
  t: (key, params = {}) => i18n.global.t(key, params, { locale }),
  message: (message) => formatMessage(locale, message),
  fmt: createFormat(locale),
})

const speeches = { da: create('da'), en: create('en') } satisfies Record<Locale, Speech>

/** The speech of a language; always the same object for the same language. */
export const speechFor = (locale: Locale): Speech => speeches[locale]
