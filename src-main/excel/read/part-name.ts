const decodePercent = (name: string): string => {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/**
 * The form in which names of parts are compared: no leading slash, `/` between folders, percent-decoded, lower case
 * (a package does not tell `sharedStrings.xml` from `SharedStrings.xml`).
 */
export const partKey = (name: string): string =>
  decodePercent(name).replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** Whether a name in a zip points out of it: absolute, with a drive letter, a `..` folder or a zero character. */
export const isUnsafeName = (name: string): boolean => {
  const plain = decodePercent(name).replaceAll('\\', '/')
  return plain.startsWith('/') || /^[a-z]:/i.test(plain) || plain.includes('\0') || plain.split('/').includes('..')
}

/**
 * Resolves the target of a relationship against the part that holds it.
 * @param source key of the source part, `''` for the package itself.
 * @param target absolute (`/xl/…`) or relative; `..` that would leave the package stays at its root.
 * @returns the key of the target part.
 */
export const resolveTarget = (source: string, target: string): string => {
  const plain = decodePercent(target).replaceAll('\\', '/')
  const folders = plain.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const step of plain.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '' && step !== '.') folders.push(step)
  }
  return folders.join('/').toLowerCase()
}

/** Key of the part that holds the relationships of a part; `''` is the package itself. */
export const relationshipsKey = (source: string): string => {
  const slash = source.lastIndexOf('/') + 1
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`
}
