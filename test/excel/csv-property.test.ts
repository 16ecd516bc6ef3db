import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Grid } from '#excel/grid'
import { readFile } from '#excel/read/open-file'
import { type Dialect, type Encoding, type Texts, csvText, encoded, windows1252Characters } from './csv-build'

/** Texts that tempt: the marks of the format, numbers, several scripts, line breaks. */
const tempting = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '"',
    '""',
    ';',
    ',',
    '\t',
    '|',
    '\r',
    '\n',
    '\r\n',
    "'",
    '-',
    '1.234,5',
    '1,5',
    '5" rør',
    'sep=;',
    'æøå€',
    '<a>',
  ),
  fc.stringMatching(/^[0-9.,;|"' -]{1,8}$/),
)

const isPlain = (text: string): boolean => !Array.from(text).some((mark) => mark < ' ' && !'\t\r\n'.includes(mark))

const textOf = (encoding: Encoding): fc.Arbitrary<string> => {
  const characters = fc.constantFrom(...windows1252Characters)
  const latin = fc.string({ unit: characters.filter((mark) => mark.charCodeAt(0) < 0x100), maxLength: 8 })
  if (encoding === 'windows-1252') return fc.oneof(tempting, fc.string({ unit: characters, maxLength: 8 }))
  // Without a mark UTF-16 can be told by its Latin letters alone.
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return fc.oneof(
      tempting.filter((text) => !text.includes('€')),
      latin,
    )
  return fc.oneof(
    tempting,
    latin,
    fc.string({ unit: 'binary', maxLength: 8 }).filter(isPlain),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
}

const encodings: readonly Encoding[] = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16le with mark',
  'utf-16be',
  'utf-16be with mark',
  'windows-1252',
]

const dialects = fc.record<Dialect>({
  separator: fc.constantFrom(';', ',', '\t', '|'),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  quotes: fc.constantFrom('all', 'needed'),
  lastLineEnds: fc.boolean(),
  sepLine: fc.boolean(),
})

const headings = ['Funktion', 'Måned', 'Antal anbragte', 'Beløb', 'Udvalg']

/** A heading of words and rows of any texts, the last cell of each a word: nobody else could tell commas from decimal commas. */
const tableOf = (encoding: Encoding): fc.Arbitrary<Texts> =>
  fc
    .integer({ min: 1, max: headings.length - 1 })
    .chain((width) =>
      fc
        .array(fc.array(textOf(encoding), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })
        .map((rows) => [headings.slice(0, width + 1), ...rows.map((cells) => [...cells, 'kr.'])]),
    )

const cells = ({ sheets }: Grid): [number, number, string][] =>
  sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).map(({ row, column, raw }) => [row, column, raw])

const cellsOf = (rows: Texts): [number, number, string][] =>
  rows.flatMap((texts, row) =>
    texts.flatMap((text, column): [number, number, string][] => (text === '' ? [] : [[row + 1, column + 1, text]])),
  )

test.each(encodings)('a table of texts written as CSV in %s reads back equal', async (encoding) => {
  await fc.assert(
    fc.asyncProperty(tableOf(encoding), dialects, async (rows, dialect) => {
      const bytes = encoded(csvText(rows, dialect), encoding)
      fc.pre(encoding !== 'windows-1252' || !isUtf8(bytes))
      expect(cells(await readFile(bytes))).toEqual(cellsOf(rows))
    }),
    { numRuns: 500 },
  )
})

test('line breaks and semicolons in cells do not make semicolons the separator', async () => {
  const row = [';0', '\n', '', ',;.', 'kr.']
  for (const count of [1, 8]) {
    const rows = [headings, ...Array.from({ length: count }, () => row)]
    const dialect: Dialect = { separator: ',', lineEnd: '\r\n', quotes: 'needed', lastLineEnds: false, sepLine: false }
    expect(cells(await readFile(encoded(csvText(rows, dialect), 'utf-8')))).toEqual(cellsOf(rows))
  }
})

test('cells are the same wherever the file is cut into pieces', async () => {
  const marks = ['a', '"', '""', '\r\n', '\n', 'æ', '€', '😀', ' ', ';']
  const long = fc.array(
    fc.array(fc.constantFrom(...marks), { maxLength: 6 }).map((parts) => parts.join('')),
    {
      minLength: 400,
      maxLength: 400,
    },
  )
  const encodingOf = fc.constantFrom<Encoding>('utf-8', 'utf-16be with mark')
  await fc.assert(
    fc.asyncProperty(long, dialects, encodingOf, async (texts, dialect, encoding) => {
      const once = texts.map((text, index) => [`${index}`, text, 'kr.'])
      const rows = [headings.slice(0, 3), ...Array.from({ length: 40 }, () => once).flat()]
      const bytes = encoded(csvText(rows, dialect), encoding)
      expect(bytes.length).toBeGreaterThan(2 * 65_536)
      expect(cells(await readFile(bytes))).toEqual(cellsOf(rows))
    }),
    { numRuns: 15 },
  )
})
