const longest = 400

/** Numbers of ascending rows as a short text, `4, 9, 17-20`, kept to 400 characters: the evidence of a sum of many rows. */
export class RowNumbers {
  #text = ''
  #first = 0
  #last = 0
  #isFull = false
  /** How many rows there are. */
  count = 0

  add(row: number): void {
    this.count += 1
    if (this.#isFull) return
    if (this.#first > 0 && row === this.#last + 1) {
      this.#last = row
      return
    }
    this.#close()
    this.#first = row
    this.#last = row
  }

  #close(): void {
    if (this.#first === 0) return
    this.#text = this.#with()
    // One more has no room: nothing later can be told either.
    if (this.#text.length > longest) this.#isFull = true
  }

  #with(): string {
    const run = this.#first === this.#last ? String(this.#first) : `${this.#first}-${this.#last}`
    return this.#text === '' ? run : `${this.#text}, ${run}`
  }

  toString(): string {
    const text = this.#isFull ? this.#text : this.#first === 0 ? '' : this.#with()
    return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(', ', longest - 3))}, …`
  }

  /** Several of them as one text, in the order of their first rows. */
  static merged(parts: readonly RowNumbers[]): string {
    const [first] = parts
    if (first !== undefined && parts.length === 1) return first.toString()
    const runs = parts
      .flatMap((part) => part.toString().split(', '))
      .sort((a, b) => Number.parseInt(a) - Number.parseInt(b))
    const text = runs.filter((run) => run !== '…').join(', ')
    const isWhole = text.length <= longest && !runs.includes('…')
    return isWhole ? text : `${text.slice(0, longest - 3).replace(/, [^,]*$/, '')}, …`
  }
}
