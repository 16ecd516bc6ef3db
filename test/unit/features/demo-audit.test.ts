import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { demoCaseSchema, type DemoCase } from '#contract/application'
import { audit } from '#domain/audit/audit'
import { findingRow } from '#domain/audit/finding'
import { auditedFacts } from '../../../src-main/features/demo/audited-facts'
import { readDemoCase, readDemoClaims } from '../../../src-main/features/demo/demo-case'

const resources = join(import.meta.dirname, '../../../resources')

const auditOf = (name: DemoCase) =>
  audit(auditedFacts(readDemoCase(resources, name).facts.facts), readDemoClaims(resources, name))

/** Code, stated, computed and place of every finding; the places are compared by how they begin. */
const rowsOf = (name: DemoCase) =>
  auditOf(name)
    .findings.map(findingRow)
    .map(({ code, stated, computed, place }) => [code, stated, computed, place])

const beginning = (text: string) => expect.stringMatching(new RegExp(`^${text.replace(/[().]/g, '\\$&')}`)) as string

const table1 = (year: number) => beginning(`Tabel 1, ${year}. år`)
const plan = beginning('Anbefaling (tabellen) og Opgørelse over investeringsbehov')
const results = beginning('Resultater fra Skandiamodellen')
const furesoeTable = beginning('Tabel 3.3, Kontrol Furesø')

/** Every contradiction that the four texts hold (design/domain.md lists those that must be found), and no other. */
const contradictions: Record<DemoCase, (string | number)[][]> = {
  roedovre: [
    ['break-even', 7, 8, beginning('Businesscase')],
    ['break-even', 4, 5, beginning('Businesscase')],
    ['share', 12.5, 15.4, table1(1)],
    ['share', 12.5, 12.9, table1(2)],
    ['share', 12.5, 12.7, table1(3)],
    ['share', 12.5, 13.7, table1(4)],
    ['share', 12.5, 15.2, table1(5)],
    ['product', 18.4, 26.7, beginning('Den konkrete plan, mod tabel 1')],
    ['left-out', 0, 1_500_000, beginning('Styregruppen indstiller')],
    ['left-out', 0, 250_000, beginning('Styregruppen indstiller')],
  ],
  ishoej: [
    ['percent-total', 100, 101, beginning('Målgruppe')],
    ['weighted-mean', 709_502, 622_266, beginning('Udgifter/omkostninger, pkt. 2')],
    ['weighted-mean', 709_502, 721_460, beginning('Udgifter/omkostninger, pkt. 2')],
    ['series-cost', 1_337_305, 3_937_620, beginning('Samlede omkostninger, pkt. 4')],
    ['series-cost', 1_337_305, 3_937_620, beginning('Samlede omkostninger, pkt. 4')],
    ['model', 4, 1, results],
    ['model', 9, 2, results],
    ['model', 278_483, 204_390, results],
    ['model', 16, 14, results],
    ['rate-base', 15, 44, beginning('Succesrate')],
    ['rate-base', 15, 27, beginning('Succesrate')],
    ['wording', 155, 125, results],
    [
      'stated-twice',
      'andelen af anbragte blandt børn med en sag',
      'andelen af anbragte blandt alle 0-17-årige',
      beginning('Formål og mål, mål 1 / Note 1'),
    ],
    ['date', '2011', '2012', beginning('Succesrate')],
  ],
  faxe: [
    ['unit', 15_950_000_000_000, 15_950_000, plan],
    ['unit', 15_700_000_000_000, 15_700_000, plan],
    ['unit', 15_200_000_000_000, 15_200_000, plan],
    ['sum', 15_950_000, 16_750_000, plan],
    ['stated-twice', 21, 22, plan],
    ['stated-twice', 21, 22, plan],
    ['stated-twice', 25, 30, plan],
    ['stated-twice', 25, 30, plan],
    ['stated-twice', 10_500_000, 11_000_000, plan],
    ['stated-twice', 1_500_000, 1_800_000, plan],
    ['years-between', 4, 3, beginning('Socialudvalgets område')],
    ['years-between', 4, 3, beginning('Indledning')],
    ['cut-decimals', 50.5, 50.6, beginning('Socialudvalgets område')],
    ['wording', 41_360_572, 48_674_778, beginning('Økonomi, noten')],
    ['stated-twice', 'ned', 'op', beginning('Skema 1a / Skema 2a')],
  ],
  furesoe: [
    ['cut-decimals', 2_638_102, 2_638_102.84, beginning('Tabel 3.5')],
    ['stated-twice', 8, 10, beginning('Afsnit 1.3 / Afsnit 2.1')],
    ['stated-twice', 150, 146, beginning('Sammenfatning / Afsnit 2.1')],
    ['stated-twice', 150, 46, beginning('Sammenfatning / Afsnit 2.1 og 3.1.1')],
    ['stated-twice', 46, 47, beginning('Tabel 3.1')],
    ['sum', 46, 47, beginning('Tabel 3.2, herkomst')],
    ['sum', 46, 47, beginning('Tabel 3.2, skoledistrikt')],
    ['stated-twice', 46, 41, beginning('Tabel 3.1 / Tabel 3.2')],
    ['stated-twice', 64, 62, beginning('Tabel 3.1 / Bilag 1')],
    ['stated-twice', 22, 12, beginning('Sammenfatning')],
    ['date', '2014-01', '2014-06', beginning('Afsnit 3.1.2')],
    ['wording', 70_192, 80_722, beginning('Afsnit 3.1.2')],
    ['wording', 52.9, 77.2, beginning('Afsnit 3.1.2')],
    ['sum', 400_101, 399_063, beginning('Tabel 3.3, Familiens Fremtid')],
    ['product', 182_364, 182_362, beginning('Tabel 3.3, Familiens Fremtid')],
    ['product', 16_891, 5_518, furesoeTable],
    ['product', 13_832, 8_085, furesoeTable],
    ['product', 160_660, 33_861, furesoeTable],
    ['product', 8_190, 584, furesoeTable],
    ['product', 19_932, 5_974, furesoeTable],
    ['product', 623, 67, furesoeTable],
    ['cut-decimals', 119_510, 119_510.69, beginning('Tabel 3.3, Familiens Fremtid')],
    ['product', 18_234, 67_442, furesoeTable],
  ],
}

describe.each(demoCaseSchema.options)('the audit of %s', (name) => {
  test('finds every contradiction of the text, and no other', () => {
    expect(rowsOf(name)).toEqual(contradictions[name])
  })

  test('checks more than it finds, and leaves nothing unchecked', () => {
    const { checked, findings, unchecked } = auditOf(name)
    expect(unchecked).toEqual([])
    expect(checked).toBeGreaterThan(findings.length * 2)
  })

  test('every claim says where it stands', () => {
    for (const { place, quote } of readDemoClaims(resources, name)) {
      expect(place.trim()).not.toBe('')
      expect(quote.trim()).not.toBe('')
    }
  })
})

test("the published figures that hold are among the claims: Ishøj's net gains, 2,752,446, years 4 and 9, the cost split", () => {
  const claims = readDemoClaims(resources, 'ishoej')
  const found = new Set(auditOf('ishoej').findings.map(({ quote, code }) => `${code} ${quote}`))
  const holding = claims.filter(({ kind, quote }) => !found.has(`${kind} ${quote}`))
  const stated = holding.flatMap((claim) => ('stated' in claim ? claim.stated : []))
  const kroner = [-2175391, -82368, 1677654, 3332551, -2908165, -1505641, -393620, 653173, 2752446, 1263248, 304057]
  expect(stated).toEqual(expect.arrayContaining(kroner.map((amount) => amount * 100)))
  const breakEvens = claims.filter((claim) => claim.kind === 'model' && claim.of === 'break-even')
  expect(breakEvens.map((claim) => ('stated' in claim ? claim.stated : null))).toEqual([4, 4, 9, 9])
})
