import { describe, expect, test } from 'vitest'
import { type Grid, ReadFailure, cellReference } from '#excel/grid'
import { openStream, readFile } from '#excel/read/open-file'
import { exportBytes } from '../fixtures/exports'
import { buildSheet } from './build-workbook'
import { type Encoding, encoded } from './csv-build'

const bytesOf = (text: string, encoding: Encoding = 'utf-8'): Uint8Array => encoded(text, encoding)

/** The cells of the one sheet, by reference. */
const cells = ({ sheets }: Grid): Record<string, string> => {
  expect(sheets).toHaveLength(1)
  const all = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  return Object.fromEntries(all.map(({ row, column, value }) => [cellReference(row, column), String(value)]))
}

const read = async (text: string, encoding: Encoding = 'utf-8'): Promise<Record<string, string>> =>
  cells(await readFile(bytesOf(text, encoding), { fileName: 'udtræk.csv' }))

const refusal = async (bytes: Uint8Array, fileName = 'udtræk.csv'): Promise<readonly (string | null)[]> => {
  try {
    await readFile(bytes, { fileName })
  } catch (error) {
    if (error instanceof ReadFailure) return [error.code, error.what, error.where]
    throw error
  }
  throw new Error('the reader took a file that it should refuse')
}

describe('separators', () => {
  test.each([
    ['semicolon', ';'],
    ['comma', ','],
    ['tabulator', '\t'],
    ['bar', '|'],
  ])('%s', async (_, mark) => {
    expect(await read(`Funktion${mark}Navn\n5.28.20${mark}Opholdssteder\n`)).toEqual({
      A1: 'Funktion',
      B1: 'Navn',
      A2: '5.28.20',
      B2: 'Opholdssteder',
    })
  })

  test('decimal commas do not separate, however many lines have them', async () => {
    const title = 'Udskrevet kl. 9,30\nside 1, af 2\nalle, også lukkede\n\n'
    expect(await read(`${title}Funktion;Beløb\n5.28.20;1,5\n5.28.21;2,5\n`)).toMatchObject({ A7: '5.28.21', B7: '2,5' })
  })

  test('commas separate numbers too, where nothing else does', async () => {
    expect(await read('2018,1,100\n2018,2,200\n')).toMatchObject({ A2: '2018', B2: '2', C2: '200' })
  })

  test('commas separate although semicolons stand in the texts', async () => {
    const text = 'Måned,Team,Sager\n2018-01,"Nord; øst",12\n2018-02,"Nord; øst",14\n'
    expect(await read(text)).toMatchObject({ B2: 'Nord; øst', C3: '14' })
  })

  test('the line sep= tells, and is no row', async () => {
    expect(await read('sep=;\r\nA,B;C\r\nD,E;F\r\n')).toEqual({ A1: 'A,B', B1: 'C', A2: 'D,E', B2: 'F' })
    expect(await read('SEP=^\nA^C\n')).toEqual({ A1: 'A', B1: 'C' })
  })

  test('a title block with one cell a line hides nothing', async () => {
    const title = Array.from({ length: 8 }, (_, line) => `Linje ${line}`).join('\n')
    expect(await read(`${title}\nFunktion,Beløb\n5.28.20,100\n`)).toMatchObject({ A8: 'Linje 7', B10: '100' })
  })
})

describe('encodings', () => {
  const text = 'Måned;Beløb €\nærø;–5\n'
  test.each<Encoding>([
    'utf-8',
    'utf-8 with mark',
    'utf-16le with mark',
    'utf-16be with mark',
    'utf-16le',
    'utf-16be',
    'windows-1252',
  ])('%s', async (encoding) => {
    expect(await read(text, encoding)).toEqual({ A1: 'Måned', B1: 'Beløb €', A2: 'ærø', B2: '–5' })
  })

  test('half a character of UTF-16 is refused', async () => {
    const bytes = Buffer.concat([bytesOf(text, 'utf-16le with mark'), Uint8Array.of(0x41)])
    expect(await refusal(bytes)).toEqual(['not-a-workbook', 'encoding', null])
  })

  test('zero bytes further on are refused', async () => {
    const bytes = Buffer.concat([bytesOf('a;b\n'.repeat(2000)), Buffer.alloc(8)])
    expect(await refusal(bytes)).toEqual(['not-a-workbook', 'unknown-format', null])
  })
})

describe('rows', () => {
  test.each([
    ['CR LF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('end in %s, empty ones are counted', async (_, end) => {
    expect(await read(['A;B', '', '1;2', ';', '3;4'].join(end))).toEqual({
      A1: 'A',
      B1: 'B',
      A3: '1',
      B3: '2',
      A5: '3',
      B5: '4',
    })
  })

  test('may be ragged, and may end in separators', async () => {
    expect(await read('A;B;C;;\n1\n1;2;3;4;5;6\n;;3;;;;\n')).toEqual({
      ...{ A1: 'A', B1: 'B', C1: 'C', A2: '1' },
      ...{ A3: '1', B3: '2', C3: '3', D3: '4', E3: '5', F3: '6', C4: '3' },
    })
  })

  test('hold separators, line breaks and quotes within quotes', async () => {
    expect(await read('A;B\n"1;2";"3\r\n4"\n"5 ""6""" ;""\nx;"""y"""\n')).toEqual({
      ...{ A1: 'A', B1: 'B', A2: '1;2', B2: '3\r\n4', A3: '5 "6"', A4: 'x', B4: '"y"' },
    })
  })

  test('quotes within a cell are characters', async () => {
    expect(await read('A;B\nRør 5";12 "x"\n"Solen" 2. sal;"Månen"  nord\n')).toMatchObject({
      A2: 'Rør 5"',
      B2: '12 "x"',
      A3: '"Solen" 2. sal',
      B3: '"Månen"  nord',
    })
  })

  test.each([
    ['is never closed', 'A;B\n1;2\n3;"4\n5;6\n', 'B3'],
    ['closes within a later cell', 'A;B\n"Solen;2\nnord "Månen;3\n', 'A2'],
    ['closes too early beside decimal commas', 'A;B\n1,5;"2;3"4\n2,5;3\n', 'B2'],
    ['closes too early', 'A;B\n1;"2;3"4\n', 'B2'],
  ])('a quote that %s is refused with its cell', async (_, text, cell) => {
    expect(await refusal(bytesOf(text), 'a.csv')).toEqual(['not-a-workbook', 'csv-quote', `a!${cell}`])
  })

  test('texts stay texts', async () => {
    const { sheets } = await readFile(bytesOf('A;B\n1234.5;01-02-2018\n'))
    expect(sheets[0]?.rows[1]?.cells[0]).toEqual({
      ...{ kind: 'text', value: '1234.5', raw: '1234.5', row: 2, column: 1, format: null, formula: false },
    })
  })
})

describe('the sheet', () => {
  test.each([
    ['C:\\udtræk\\sagstal 2018.05.csv', 'sagstal 2018.05'],
    ['/home/a/sagstal.txt', 'sagstal'],
    ['.csv', 'CSV'],
    [undefined, 'CSV'],
  ])('of %s is called %s', async (fileName, name) => {
    const { sheets } = await readFile(bytesOf('a;b\nc;d\n'), { fileName })
    expect(sheets).toMatchObject([{ name, visibility: 'visible', merges: [] }])
  })

  test('is given out row by row', async () => {
    const calls: unknown[] = []
    await openStream(bytesOf('a;b\n\nc;d\n'), 'x.csv', {
      sheet: (sheet) => calls.push(sheet),
      row: (row) => calls.push([row.row, row.hidden, row.cells.map(({ value }) => value)]),
      sheetEnd: (merges) => calls.push(merges),
    })
    expect(calls).toEqual([
      { name: 'x', visibility: 'visible', index: 0 },
      [1, false, ['a', 'b']],
      [3, false, ['c', 'd']],
      [],
    ])
  })
})

describe('what is no table', () => {
  test.each([
    ['a web page', '<html><table><tr><td>a;b</td></tr></table>\n;;\n;;', 'html'],
    ['XML', '<?xml version="1.0"?>\n<a b=";"/>\n;\n;', 'xml'],
    ['PDF', '%PDF-1.7\n;;\n;;', 'pdf'],
    ['JSON', '[\n{"a": 1, "b": 2},\n{"a": 3, "b": 4}\n]\n', 'text'],
    ['a JSON object', '{"a": 1,\n"b": 2,\n"c": 3}', 'text'],
    ['RTF', '{\\rtf1\\ansi;\\b;\n;a;b\n}', 'text'],
    ['one column', 'Funktion\n5.28.20\n5.28.21\n', 'text'],
    ['one line', 'Funktion;Beløb', 'text'],
    [
      'a letter',
      'Kære Hanne,\n\nSom aftalt, og som lovet, sender jeg tallene.\nDe er nye, siger Bo.\n\nHilsen\nIda',
      'text',
    ],
    ['a note', 'Hej, Bo\nTak, for sidst\nVi ses\nJa, nej, måske\n', 'text'],
    ['bytes of nobody', '\u0001;\u0002\n\u0003;\u0004\n', 'unknown-format'],
  ])('%s', async (_, text, what) => {
    expect(await refusal(bytesOf(text))).toEqual(['not-a-workbook', what, null])
  })

  test.each(['', '\ufeff', '\r\n\r\n', ';;;\n;;;\n', 'sep=;\n'])('nothing: %j', async (text) => {
    const [code] = await refusal(bytesOf(text))
    expect(code).toBe('empty')
  })

  test('a table called .xlsx is refused, one called .xls is not', async () => {
    const bytes = exportBytes('ikke-excel.xlsx')
    expect(await refusal(bytes, 'ikke-excel.xlsx')).toEqual(['not-a-workbook', 'text', null])
    expect(cells(await readFile(bytes, { fileName: 'udtræk.xls' }))).toMatchObject({ B1: 'Beløb', B2: '100' })
  })

  test('a table that begins like a zip is a table', async () => {
    expect(await read('PK-nr;Navn\n1;a\n')).toMatchObject({ A1: 'PK-nr' })
  })
})

test('a workbook is read as one, whatever it is called', async () => {
  const { sheets } = await readFile(await buildSheet('<row><c><v>1</v></c></row>'), { fileName: 'a.csv' })
  expect(sheets[0]?.rows[0]?.cells[0]).toMatchObject({ kind: 'number', value: 1 })
})
