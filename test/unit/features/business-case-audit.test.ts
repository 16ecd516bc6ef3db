import { expect, test } from 'vitest'
import { auditJson, auditText } from '../../../src-main/features/command-line/audit-documents'
import { auditOf } from '../../../src-main/features/business-case/audit-view'
import { exportBytes } from '../../fixtures/exports'
import { tableWorkbook } from '../../fixtures/table-workbook'
import { clientOf, only, refusalOf } from './case-client'
import { startCore, store, temporaryFolder } from './in-process-core'

const imported = async () => {
  const core = startCore(temporaryFolder())
  await store(core, 'businesscase-roedovre.xlsx', exportBytes('businesscase-roedovre.xlsx'))
  return core
}

test('without a case there is nothing to go through: an empty list and a message', async () => {
  const core = startCore(temporaryFolder())
  const found = await clientOf(core).businessCase.audit({ ...only, version: null })
  expect(found).toMatchObject({ version: null, message: { key: 'version.none' }, findings: [], claims: [] })
  expect(auditJson(found)).toEqual([])
  expect(auditText(found)).toMatch(/^Der er ingen godkendt business case/)
})

test('claims about an imported version are checked, kept with it, and taken away again', async () => {
  const core = await imported()
  const client = clientOf(core)
  expect(auditJson(auditOf(core.question(null, null)))).toEqual([])
  const add = (claim: Parameters<typeof client.businessCase.addClaim>[0]['claim']) =>
    client.businessCase.addClaim({ ...only, version: 1, claim })
  const sentence = { place: 's. 4, Økonomi', quote: 'tjent ind efter 7 år', unit: 'years', scenario: '12,5%' } as const
  const { saved, audit } = await add({ kind: 'break-even', stated: 7, ...sentence })
  expect(saved).toBe(true)
  expect(audit.findings).toMatchObject([{ code: 'break-even', place: 's. 4, Økonomi', stated: 7, computed: 8 }])
  const holds = await add({
    kind: 'plan-figure',
    ...{ place: 'Tabel 2', quote: '−2.300', unit: 'kr', stated: -230_000_000, step: 10_000_000 },
    ...{ scenario: '12,5%', year: 1, of: 'balance' },
  })
  expect([holds.audit.checked, holds.audit.findings.length]).toEqual([2, 1])
  expect(auditJson(auditOf(core.question(null, null)))).toEqual([
    { code: 'break-even', place: 's. 4, Økonomi', stated: 7, computed: 8 },
  ])
  expect(auditText(auditOf(core.question(null, null)))).toMatch(
    /2 oplysninger er efterregnet, 1 modsigelse:\n {2}s\. 4/,
  )
  const [first] = holds.audit.claims
  const removed = await client.businessCase.removeClaim({ ...only, version: 1, claim: first?.id ?? 0 })
  expect([removed.findings, removed.claims.length]).toEqual([[], 1])
  expect(await refusalOf(client.businessCase.removeClaim({ ...only, version: 1, claim: 99 }))).toBe(
    'version.claim-unknown',
  )
})

test('money of a finding is in kr.', async () => {
  const core = await imported()
  const part = (label: string, kroner: number) => ({ label, value: kroner * 100 })
  await clientOf(core).businessCase.addClaim({
    ...only,
    version: 1,
    claim: {
      kind: 'sum',
      ...{ place: 'Tabel 3.3', quote: '400.101', unit: 'kr', stated: 40_010_100 },
      parts: [part('a', 300_000), part('b', 99_063)],
    },
  })
  expect(auditJson(auditOf(core.question(null, null)))).toEqual([
    { code: 'sum', place: 'Tabel 3.3', stated: 400_101, computed: 399_063 },
  ])
})

test('a claim that cannot be checked is refused in words, and one with a CPR number is never kept', async () => {
  const core = await imported()
  const client = clientOf(core)
  const cpr = ['150585', '2222'].join('-')
  const add = (quote: string, whole: number) =>
    client.businessCase.addClaim({
      ...only,
      version: 1,
      claim: { kind: 'share', place: 's. 1', quote, unit: 'percent', stated: 50, part: 1, whole },
    })
  const zero = await add('halvdelen', 0)
  expect([zero.saved, zero.findings.map(({ message }) => message.key)]).toEqual([false, ['audit.fault.zero']])
  const personal = await add(`halvdelen (${cpr})`, 2)
  expect([personal.saved, personal.findings.map(({ message }) => message.key)]).toEqual([
    false,
    ['version.personal-data'],
  ])
  expect(JSON.stringify(personal)).not.toContain(cpr)
  expect(personal.audit.claims).toEqual([])
})

test('the sums and balances that an imported table states are recomputed', async () => {
  const core = startCore(temporaryFolder())
  const table = await tableWorkbook([
    ['12,5 %', 'År 1', 'År 2'],
    ['Investering', 3000, 3000],
    ['Sparede ressourcer', 700, 1500],
    ['Akkumuleret balance', -2300, -3900],
  ])
  await store(core, 'case.xlsx', table)
  const found = auditOf(core.question(null, null))
  expect([found.checked, auditJson(found)]).toEqual([
    2,
    [{ code: 'sum', place: 'case.xlsx, Ark1!C4', stated: -3_900, computed: -3_800 }],
  ])
  expect(auditText(found)).toContain('case.xlsx, Ark1!C4')
})
