import { terms } from '#contract/messages/terms'
import type { Locale } from '#contract/messages/format-message'

/** A form of placement as a person reads it; one that is not known stays as it is. */
export const formWords = (form: string, locale: Locale): string => {
  const words: Readonly<Record<string, string>> = terms[locale]
  const found = words[`form.${form}`] ?? form
  return `${found.charAt(0).toUpperCase()}${found.slice(1)}`
}
