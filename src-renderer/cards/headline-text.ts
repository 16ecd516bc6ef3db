/** A run of the headline; a tone only on a change that is good or bad. `whole` runs are never broken over two lines. */
export interface HeadlinePart {
  readonly text: string
  readonly tone: 'good' | 'bad' | null
  readonly whole: boolean
}

/** A run of ordinary words. */
export const plain = (text: string): HeadlinePart => ({ text, tone: null, whole: false })

/** A month or an amount: kept on one line. */
export const whole = (text: string, tone: HeadlinePart['tone'] = null): HeadlinePart => ({ text, tone, whole: true })

const slot = (index: number) => `\u0001${index}\u0001`

/**
 * A sentence with parts of its own put into the places that `write` gives them. A full stop after an abbreviation
 * (`mio. kr.`) is not doubled.
 */
export const sentence = (
  parts: readonly HeadlinePart[],
  write: (places: readonly string[]) => string,
): HeadlinePart[] => {
  const runs = write(parts.map((_part, index) => slot(index)))
    .split(/\u0001(\d+)\u0001/)
    .map((run, index) => (index % 2 === 0 ? plain(run) : (parts[Number(run)] ?? plain(''))))
    .filter(({ text }) => text !== '')
  const [beforeLast, last] = runs.slice(-2)
  return last?.text === '.' && beforeLast?.text.endsWith('.') ? runs.slice(0, -1) : runs
}
