/** So many texts are remembered; then it begins anew. */
const mostTexts = 4000

/** Longer texts are no headings, and are not kept. */
const longest = 80

/** What may be the number of a citizen is kept nowhere. */
const longNumber = /\d{6}\D?\d{4}/

/** Amounts and days are read once and never again: they would only push the words out. */
const hasWord = /\p{L}/u

/**
 * A reading of texts that remembers what it said of short ones: the same cells are looked at as headings again and again while a table is
 * sought. The reading must depend on the text alone.
 */
export const remembering = <Value>(read: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, { readonly value: Value }>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found.value
    if (text.length > longest || !hasWord.test(text) || longNumber.test(text)) return read(text)
    const value = read(text)
    if (known.size >= mostTexts) known.clear()
    known.set(text, { value })
    return value
  }
}
