import type { Message } from '#domain/message'
import type { Speech } from '../locales/speech'

/** A run of a message: words of the core, or the value of one of its params as it is printed. */
export interface MessageRun {
  /** Name of the param; `null` for words. */
  readonly param: string | null
  readonly text: string
}

const slot = (index: number) => `\u0001${index}\u0001`

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A message with the params called `names` taken apart from the words around them, all as the core words and prints it. */
export const messageRuns = (message: Message, names: readonly string[], speech: Speech): readonly MessageRun[] => {
  const taken = names.filter((name) => name in message.params)
  const places = Object.fromEntries(taken.map((name, index) => [name, slot(index)]))
  const runs = speech.message({ ...message, params: { ...message.params, ...places } }).split(/\u0001(\d+)\u0001/)
  const pattern = runs.map((run, index) => (index % 2 === 0 ? `(${literal(run)})` : '(.+?)')).join('')
  const found = new RegExp(`^${pattern}$`, 'su').exec(speech.message(message))
  if (!found) return [{ param: null, text: speech.message(message) }]
  return runs.flatMap((run, index): MessageRun[] => {
    const text = found[index + 1] ?? ''
    return text === '' ? [] : [{ param: index % 2 === 0 ? null : (taken[Number(run)] ?? null), text }]
  })
}
