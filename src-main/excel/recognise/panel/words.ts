/**
 * A text made comparable: lower case, one space between words; hyphens, brackets, footnote marks and punctuation are spaces,
 * a percent sign is `pct`.
 */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/%/g, ' pct ')
    .replace(/&/g, ' og ')
    .replace(/[^\p{L}\p{N}+<>.]+/gu, ' ')
    .replace(/\.(?!\d)|(?<!\d)\./g, ' ')
    .replace(/ +/g, ' ')
    .trim()

/** A pattern that finds one of the alternatives as whole words of a plain text. */
export const anyOf = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u')

/** A pattern that is one of the alternatives and nothing else. */
export const onlyOf = (...alternatives: readonly string[]): RegExp => new RegExp(`^(?:${alternatives.join('|')})$`, 'u')
