const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', é: 'e', ü: 'u', ö: 'o', ä: 'a' }

/** A key of an initiative from its name: `Invester før det sker` → `invester-foer-det-sker`; numbered where it is taken. */
export const initiativeKey = (name: string, taken: readonly string[]): string => {
  const plain = name
    .toLowerCase()
    .replace(/[æøåéüöä]/g, (letter) => letters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36)
    .replace(/-+$/, '')
  const base = plain === '' ? 'indsats' : plain
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? base : `${base}-${count}`
    if (!taken.includes(key)) return key
  }
}
