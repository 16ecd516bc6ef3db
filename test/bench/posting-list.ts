import { workbookParts, sharedStringsXml, sheetXml, stylesXml, zip } from '../excel/build-workbook.ts'

/** Numbers below a bound that look like chance and are the same at every run. */
const sequence = (seed: number) => {
  let state = seed
  return (bound: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % bound
  }
}

const headings = [
  'Funktion',
  'Konto',
  'Center',
  'Udvalg',
  'Leverandør',
  'Tekst',
  'Bilagsnr.',
  'Bogføringsdato',
  'Valørdato',
  'Dranst',
  'Antal',
  'Beløb',
] as const

const functions = ['5.28.20', '5.28.21', '5.28.22', '5.28.23', '5.28.24', '5.57.72', '5.58.80']
const centers = ['Center for Børn og Unge', 'Center for Læring', 'Arbejdsmarkedscenter', 'Familierådgivningen']
const committees = ['Børne- og Ungeudvalget', 'Økonomiudvalget', 'Social- og Sundhedsudvalget']
const suppliers = [
  'Opholdsstedet Ærø',
  'Døgncenter Søbred',
  'Plejefamilier, fællesløn',
  'Rådgivning Øst ApS',
  'KMD A/S',
]
const texts = ['Døgnophold', 'Aflastning', 'Støtteperson', 'Regulering af takst', 'Befordring', 'Tilsyn']
const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
]

/** 1 January 2018 as Excel counts days. */
const firstDay = 43_101

/**
 * The bytes of a posting list of a municipality: `rows` lines under a heading, twelve columns, texts as shared strings (some repeated
 * over and over, the text of a line in many wordings), two dates, amounts with øre. The same bytes at every run.
 */
export const postingList = (rows: number): Promise<Uint8Array> => {
  const next = sequence(20_180_101)
  const strings = new Map<string, number>()
  const text = (ref: string, value: string): string => {
    const known = strings.get(value)
    const index = known ?? strings.size
    if (known === undefined) strings.set(value, index)
    return `<c r="${ref}" t="s"><v>${index}</v></c>`
  }
  const one = (from: readonly string[]): string => from[next(from.length)] ?? ''
  const lines = Array.from({ length: rows }, (_, index) => {
    const row = index + 2
    const day = firstDay + next(365)
    const cells = [
      text(`A${row}`, one(functions)),
      text(`B${row}`, `05.28.20.1.${String(next(400)).padStart(3, '0')}`),
      text(`C${row}`, one(centers)),
      text(`D${row}`, one(committees)),
      text(`E${row}`, one(suppliers)),
      text(`F${row}`, `${one(texts)} ${one(months)} 2018, sag ${next(900)}`),
      `<c r="G${row}"><v>${400_000 + index}</v></c>`,
      `<c r="H${row}" s="1"><v>${day}</v></c>`,
      `<c r="I${row}" s="1"><v>${day + 14}</v></c>`,
      `<c r="J${row}"><v>${1 + next(2)}</v></c>`,
      `<c r="K${row}"><v>${1 + next(31)}</v></c>`,
      `<c r="L${row}" s="2"><v>${next(9_000_000) / 100}</v></c>`,
    ]
    return `<row r="${row}">${cells.join('')}</row>`
  })
  const heading = headings.map((name, column) => text(`${String.fromCharCode(65 + column)}1`, name)).join('')
  return zip(
    workbookParts({
      sheets: [{ name: 'Posteringer', xml: sheetXml(`<row r="1">${heading}</row>${lines.join('')}`) }],
      sharedStrings: sharedStringsXml([...strings.keys()].map((value) => `<t>${value}</t>`)),
      styles: stylesXml([0, 'dd-mm-yyyy', '#,##0.00']),
    }),
  )
}
