/** The cells of a table copied in Excel: tabs between cells, lines between rows, quotes around a cell with either in it. */
export const parseTable = (text: string): string[][] => {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === '\t') endCell()
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at + 1] === '\n') at += 1
      endCell()
      rows.push([])
    } else cell += char
  }
  endCell()
  const trimmed = rows.map((row) => row.map((value) => value.replace(/\s+/g, ' ').trim()))
  while (trimmed.length > 0 && trimmed.at(-1)?.every((value) => value === '') === true) trimmed.pop()
  return trimmed
}

/** True where a copied text is more than one cell. */
export const isTable = (text: string): boolean => /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''))
