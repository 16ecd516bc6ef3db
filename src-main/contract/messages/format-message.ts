import type { Message } from '#domain/message'
import { da } from './da'
import { en } from './en'

/** Language of the interface: Danish first. */
export type Locale = 'da' | 'en'

const catalogues = { da, en } satisfies Record<Locale, unknown>

/** The words of a message in a language. A param that is missing stays as its `{name}`, so that a fault is seen. */
export const formatMessage = (locale: Locale, { key, params }: Message): string =>
  catalogues[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
