import { describe, expect, test } from 'vitest'
import { isPersonalHeading } from '#excel/recognise/personal-heading'
import { type Cell, figures, issues, understood, understoodTable } from '../table'

/* Numbers that end in 0000 belong to nobody. */
const number = ['010199', '0000'].join('-')
const digits = number.replace('-', '')
const day = { date: '2018-01-15' }
const header = ['Bogføringsdato', 'Konto', 'Tekst', 'Beløb']
const posting = (text: Cell): Cell[] => [day, '05.28.20.1.001', text, 10.5]
const withoutDigits = (value: unknown): string => JSON.stringify(value).replace(/[^\d]/g, '')

describe('a list with a CPR number is refused with its sheet and cell', () => {
  test.each<[string, Cell]>([
    ['inside a text', `Vederlag vedr. ${number}, marts`],
    ['without a hyphen', `Vederlag vedr. ${digits}`],
    ['as a number', Number(`31${digits.slice(2)}`)],
  ])('%s, however far down', async (_, text) => {
    const rows = Array.from({ length: 350 }, () => posting('Takst'))
    const found = await understood([{ name: 'Poster', rows: [header, ...rows, posting(text)] }])
    expect([found.outcome, found.code, found.observations, found.views]).toEqual(['rejected', 'personal-data', [], []])
    expect(found.issues).toMatchObject([{ sheet: 'Poster', cell: 'C352', code: 'personal-data' }])
    expect(withoutDigits(found)).not.toContain(digits.slice(2))
  })

  test('the column is dropped on a person’s word: the rest is read, and nothing of the column is kept or shown', async () => {
    const rows = [header, posting('Fiktivt Navn'), posting(`Vedr. ${number}`), posting('Andet Navn')]
    for (const extra of [[], Array.from({ length: 400 }, () => posting(`Fiktivt Navn ${number}`))]) {
      const found = await understood([{ name: 'Poster', rows: [...rows, ...extra] }], {
        answers: { 'Poster!C': 'drop' },
      })
      expect([found.outcome, found.kind, found.observations.length]).toEqual(['accepted', 'posting-list', 1])
      expect(found.observations[0]?.origin.rows).toBe(3 + extra.length)
      expect(withoutDigits(found)).not.toContain(digits)
      expect(JSON.stringify(found)).not.toMatch(/Fiktivt|Andet Navn/)
      expect(found.views[0]?.columns[2]).toMatchObject({ letter: 'C', corrected: 'drop' })
      expect(found.views[0]?.rows.every(({ cells }) => cells[2] === '')).toBe(true)
    }
  })

  test('a column dropped in one sheet is not dropped in another', async () => {
    const found = await understood(
      [
        { name: 'Poster', rows: [header, posting(`Vedr. ${number}`)] },
        { name: 'Flere', rows: [header, posting(`Vedr. ${number}`)] },
      ],
      { answers: { 'Poster!C': 'drop' } },
    )
    expect(found.issues).toMatchObject([{ sheet: 'Flere', cell: 'C2' }])
  })
})

describe('columns of persons are dropped in lists, whatever they hold, and said so', () => {
  test.each(['Cpr.nr.', 'Borger', 'Barnets navn', 'Elevens navn', 'Forældremyndighedsindehaver', 'Sagsbehandler'])(
    '%s among postings',
    async (heading) => {
      const found = await understoodTable([
        header.with(2, heading),
        posting(number),
        posting('Fiktivt Navn'),
        posting(Number(`31${digits.slice(2)}`)),
      ])
      expect([found.outcome, figures(found)]).toEqual(['accepted', ['- 5.28.20 2018-01 month 31.5']])
      expect(issues(found)).toEqual(['note dropped-column C1'])
      expect(JSON.stringify(found)).not.toContain('Fiktivt')
      expect(withoutDigits(found)).not.toContain(digits.slice(2))
    },
  )

  test('among notifications', async () => {
    const found = await understoodTable([
      ['Modtaget', 'Alder', 'Mors CPR-nr.', 'Barnets navn'],
      [day, 4, number, 'Fiktivt Navn'],
      [day, 12, number, 'Fiktivt Navn'],
    ])
    expect([found.outcome, found.observations.length]).toEqual(['accepted', 2])
    expect(issues(found)).toEqual(['note dropped-column C1', 'note dropped-column D1'])
    expect(JSON.stringify(found)).not.toContain('Fiktivt')
  })
})

test('vouchers and accounts of ten digits are no citizens, by the words of lists too', async () => {
  const found = await understoodTable([
    ['Posting date', 'G/L Account', 'Document No.', 'Løbenr.', 'Amount'],
    [day, '05.28.20.1.001', digits, Number(`31${digits.slice(2)}`), 10.5],
  ])
  expect([found.outcome, found.code]).toEqual(['accepted', null])
})

describe('headings of persons', () => {
  test.each([
    'CPR',
    'Cpr.nr.',
    'CPR-nummer',
    'Personnummer',
    'Navn',
    'Adresse',
    'For- og efternavn',
    'Borger',
    'Borgerens navn',
    'Klient',
    'Klientens adresse',
    'Barnets fornavn',
    'Barnets CPR',
    'Elevnavn',
    'Elevens navn',
    'Mors navn',
    'Fars adresse',
    'Forælders navn',
    'Forældrenes navne',
    'Forældremyndighedsindehaver',
    'Sagsbehandlers navn',
    'Navn på barn',
    'Navn og adresse',
    'CPR-nr. og navn',
    'Fødselsdato',
    "Child's name",
    'Citizen',
  ])('%s', (heading) => {
    expect(isPersonalHeading(heading)).toBe(true)
  })

  test.each([
    'Funktionsnavn',
    'Navn på funktion',
    'Kontonavn',
    'Leverandørnavn',
    'Team',
    'Rådgivere',
    'Antal børn',
    'Børn',
    'Elever',
    'Forældre',
    'Sager',
    'Sagsnr.',
    'Name',
    'Personer',
    'Plejefamilier',
    'Borgere',
    'Kommune',
    '',
  ])('not %s', (heading) => {
    expect(isPersonalHeading(heading)).toBe(false)
  })
})
