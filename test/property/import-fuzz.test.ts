import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyText } from '#domain/observation'
import { ReadFailure } from '#excel/grid'
import { readWorkbook } from '#excel/read/read-workbook'
import { interpret } from '#excel/recognise/interpret'
import { type Interpretation, rejected } from '#excel/recognise/interpretation'
import { zip } from '../excel/build-workbook'
import { type Cell, understood } from '../excel/recognise/table'
import { exportBytes } from '../fixtures/exports'
import { rowsOf } from '../fixtures/sheet-rows'
import { unzip } from '../excel/unzip'

/** Another seed by `AFKAST_SEED`: what failed once can be run again. */
const seed = Number(process.env['AFKAST_SEED'] ?? Date.now() % 1_000_000)
process.stdout.write(`import fuzz: AFKAST_SEED=${seed}\n`)

/** The budget: mutants of each kind for each good export. */
const mutants = { cells: 40, bytes: 30, xml: 30 }

/** The exports that are taken without a question, with the figures that they hold. */
const goodExports = [
  'faxe-forbrug-2015-2018.xlsx',
  'forbrug-pr-maaned-2016.xlsx',
  'forbrug-pr-maaned-2018.xlsx',
  'budgetopfoelgning-2018-06.xlsx',
  'posteringer-2018.xlsx',
  'posteringer-sum-stemmer-ikke.xlsx',
  'sagstal-2018.xlsx',
  'underretninger-2018.xlsx',
  'underretninger-aar.xlsx',
  'segregering-2011-2018.xlsx',
  'anbringelser-2018.xlsx',
  'businesscase-roedovre.xlsx',
] as const

const read = async (bytes: Uint8Array): Promise<Interpretation> => {
  try {
    return interpret(await readWorkbook(bytes), { fileName: 'udtraek.xlsx', currentYear: 2026, answers: {} })
  } catch (error) {
    if (error instanceof ReadFailure) return rejected(error.code, [])
    throw error
  }
}

/** The figures by key, whatever cell they stand in. */
const figuresOf = ({ observations }: Interpretation): Map<string, number> =>
  new Map(observations.map((item) => [keyText(item), item.value]))

const said = ({ outcome, code, questions, issues }: Interpretation): string =>
  JSON.stringify([outcome, code, questions.map(({ id }) => id), issues.filter(({ severity }) => severity !== 'note')])

/**
 * A mutant is asked about, refused, or taken with the right figures: those of the original, and what the mutation itself
 * changed (`changed`: a figure that it wrote anew, in the measure's scale).
 */
const isRight = (original: Map<string, number>, mutant: Interpretation): void => {
  if (mutant.outcome === 'rejected') {
    expect(mutant.observations).toEqual([])
    expect(mutant.code).not.toBeNull()
    return
  }
  if (mutant.outcome === 'needs-answer') {
    expect(mutant.questions.length, said(mutant)).toBeGreaterThan(0)
    return
  }
  expect(Object.fromEntries(figuresOf(mutant)), said(mutant)).toEqual(Object.fromEntries(original))
}

interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** Where the table itself begins and ends, 0-based rows. */
  readonly first: number
  readonly last: number
  /** True where one heading stands over several columns: they cannot change places. */
  readonly grouped: boolean
}

type Mutation = (sheet: Sheet) => Cell[][]

const copy = ({ rows }: Sheet): Cell[][] => rows.map((row) => [...row])
const width = (rows: readonly (readonly Cell[])[]): number => Math.max(...rows.map((row) => row.length))

const shuffled = <Item>(items: readonly Item[], keys: readonly number[]): Item[] =>
  items
    .map((item, index) => ({ item, key: keys[index % keys.length] ?? 0, index }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
    .map(({ item }) => item)

const texts = [
  'Udskrevet 03-10-2026 kl. 08:15',
  'Bruger: XKOM',
  'Side 1 af 1',
  'Familie- og børneområdet',
  'Til internt brug',
]

/** Changes of layout that no figure may notice. */
const harmless: fc.Arbitrary<{ readonly name: string; readonly mutate: Mutation }> = fc.oneof(
  fc.record({ at: fc.constantFrom(...texts), count: fc.integer({ min: 1, max: 9 }) }).map(({ at, count }) => ({
    name: `${count} title rows`,
    mutate: (sheet: Sheet) => [...Array.from({ length: count }, (): Cell[] => [at]), ...copy(sheet)],
  })),
  fc.integer({ min: 1, max: 12 }).map((count) => ({
    name: `${count} empty rows above`,
    mutate: (sheet: Sheet) => [...Array.from({ length: count }, (): Cell[] => []), ...copy(sheet)],
  })),
  fc.integer({ min: 1, max: 4 }).map((count) => ({
    name: `${count} empty columns to the left`,
    mutate: (sheet: Sheet) => copy(sheet).map((row) => [...Array.from({ length: count }, (): Cell => null), ...row]),
  })),
  fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 }).map((keys) => ({
    name: 'data rows in another order',
    mutate: (sheet: Sheet) => {
      const rows = copy(sheet)
      const data = shuffled(rows.slice(sheet.first, sheet.last + 1), keys)
      return [...rows.slice(0, sheet.first), ...data, ...rows.slice(sheet.last + 1)]
    },
  })),
  fc.array(fc.nat(1000), { minLength: 3, maxLength: 12 }).map((keys) => ({
    name: 'columns in another order',
    mutate: (sheet: Sheet) => {
      const rows = copy(sheet)
      if (sheet.grouped) return rows
      const order = shuffled([...Array(width(rows)).keys()].slice(1), keys)
      return rows.map((row) => (row.length < 2 ? row : [row[0] ?? null, ...order.map((at) => row[at] ?? null)]))
    },
  })),
  fc.constantFrom('Bemærkning', 'Note', 'Kommentar').map((heading) => ({
    name: `a column of remarks`,
    mutate: (sheet: Sheet) =>
      copy(sheet).map((row, index) => {
        const padded = [
          ...row,
          ...Array.from({ length: Math.max(0, width(sheet.rows) - row.length) }, (): Cell => null),
        ]
        if (index === sheet.first - 1) return [...padded, heading]
        return index === sheet.first ? [...padded, 'ses igennem'] : row
      }),
  })),
)

/** Changes of a cell after which a figure is another, unknown, or in doubt. */
const hurtful = fc.record({
  row: fc.nat(500),
  column: fc.nat(30),
  value: fc.oneof(
    fc.constantFrom<Cell>(
      { error: '#REF!' },
      { error: '#DIV/0!' },
      { uncached: true },
      'mangler',
      'ca. 100',
      '??',
      null,
    ),
    fc.constantFrom<Cell>('1.234', '1,234', '12-', '(12)', '1 234,5', '8,3 %'),
    fc.integer({ min: -9_999_999, max: 9_999_999 }),
  ),
})

const loaded = async (file: string): Promise<Sheet> => {
  const bytes = exportBytes(file)
  const grid = await readWorkbook(bytes)
  const [sheet] = grid.sheets
  if (sheet === undefined) throw new Error(file)
  const { views } = await read(bytes)
  const roles = views[0]?.rows ?? []
  const data = roles.filter(({ role }) => role === 'data').map(({ row }) => row)
  return {
    name: sheet.name,
    rows: rowsOf(sheet),
    first: Math.min(...data) - 1,
    last: Math.max(...data) - 1,
    grouped: sheet.merges.length > 0,
  }
}

const settings = (numRuns: number) => ({ numRuns, seed })

describe.each(goodExports)('%s', (file) => {
  test('built anew from its cells says the same', async () => {
    const sheet = await loaded(file)
    const again = await understood([{ name: sheet.name, rows: sheet.rows }])
    expect(figuresOf(again)).toEqual(figuresOf(await read(exportBytes(file))))
  })

  test('in another layout: the right figures, a question, or a refusal', { timeout: 60_000 }, async () => {
    const sheet = await loaded(file)
    const original = figuresOf(await read(exportBytes(file)))
    let taken = 0
    await fc.assert(
      fc.asyncProperty(harmless, async ({ mutate }) => {
        const mutant = await understood([{ name: sheet.name, rows: mutate(sheet) }])
        isRight(original, mutant)
        if (mutant.outcome === 'accepted') taken += 1
      }),
      settings(mutants.cells),
    )
    // A reader that refuses everything would be right, too.
    expect(taken / mutants.cells).toBeGreaterThan(0.8)
  })

  test('with a cell changed: what is taken is what stands there', { timeout: 60_000 }, async () => {
    const sheet = await loaded(file)
    const original = figuresOf(await read(exportBytes(file)))
    await fc.assert(
      fc.asyncProperty(hurtful, async ({ row, column, value }) => {
        const rows = copy(sheet)
        const at = sheet.first + (row % (sheet.last - sheet.first + 1))
        const own = rows[at] ?? []
        const place = column % Math.max(1, own.length)
        own[place] = value
        rows[at] = own
        const mutant = await understood([{ name: sheet.name, rows }])
        if (mutant.outcome !== 'accepted') {
          isRight(original, mutant)
          return
        }
        // All figures but those that rest on the changed row or column are as before.
        const now = figuresOf(mutant)
        const others = [...original].filter(([key, before]) => now.has(key) && now.get(key) !== before)
        expect(others.length, said(mutant)).toBeLessThanOrEqual(Math.max(own.length, 2))
      }),
      settings(mutants.cells),
    )
  })

  test('with bytes changed: refused, or as if nothing had happened', { timeout: 60_000 }, async () => {
    const whole = exportBytes(file)
    const original = figuresOf(await read(whole))
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, byte] of changes) bytes[at] = byte
        isRight(original, await read(bytes))
      }),
      settings(mutants.bytes),
    )
  })

  test('with the XML changed behind a right checksum: never another figure', { timeout: 60_000 }, async () => {
    const parts = await unzip(exportBytes(file))
    const names = [...parts.keys()].filter((name) => /sheet\d*\.xml$|sharedStrings|styles/.test(name))
    const original = figuresOf(await read(exportBytes(file)))
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      '&',
      '<row>',
      '</c>',
      '</row>',
      '<c r="A1">',
      '</sheetData>',
      '<v>',
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(1_000_000), piece, async (name, at, text) => {
        const xml = parts.get(name) ?? ''
        const place = at % xml.length
        const changed = new Map(parts).set(name, xml.slice(0, place) + text + xml.slice(place))
        const mutant = await read(await zip(changed, true))
        // A piece inside a text changes that text; a text of the table is no figure.
        if (mutant.outcome === 'accepted') {
          for (const [key, value] of figuresOf(mutant)) if (original.has(key)) expect(value).toBe(original.get(key))
        } else isRight(original, mutant)
      }),
      settings(mutants.xml),
    )
  })
})
