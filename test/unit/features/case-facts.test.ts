import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type DemoCase, demoCaseSchema } from '#contract/application'
import { audit } from '#domain/audit/audit'
import { auditOf } from '../../../src-main/features/business-case/audit-view'
import { storeFacts } from '../../../src-main/features/business-case/case-facts'
import { auditedFacts } from '../../../src-main/features/demo/audited-facts'
import { readDemoCase, readDemoClaims } from '../../../src-main/features/demo/demo-case'
import { clientOf, only } from './case-client'
import { startCore, temporaryFolder } from './in-process-core'

const resources = join(import.meta.dirname, '../../../resources')

/** A core whose demonstration store holds a case with its facts. */
const loaded = async (name: DemoCase) => {
  const core = startCore(temporaryFolder())
  await core.application.loadDemo(name)
  const { store, initiative } = core.question(null, null)
  const { facts } = readDemoCase(resources, name)
  const claims = readDemoClaims(resources, name)
  if (store.cases.claims(store.cases.compared(initiative.id)?.id ?? 0).length === 0) {
    const given = { source: facts.source, facts: facts.facts, claims }
    await storeFacts(store, initiative, given, { at: '2019-02-01T08:00:00.000Z', by: 'demo' })
  }
  return { core, client: clientOf(core), facts: facts.facts, claims }
}

describe.each(demoCaseSchema.options)('%s, stored', (name) => {
  test('its audit finds what the audit of its facts finds, and every claim is read back', async () => {
    const { core, facts, claims } = await loaded(name)
    const found = auditOf(core.question(null, null))
    const outline = ({ findings }: Pick<ReturnType<typeof audit>, 'findings'>) =>
      findings.map(({ code, place, stated, computed }) => [code, place, stated, computed])
    expect(found.unchecked).toEqual([])
    expect(found.claims.length).toBe(claims.length)
    expect(outline(found)).toEqual(outline(audit(auditedFacts(facts), claims)))
    expect(outline(found).length).toBeGreaterThan(0)
  })

  test('what the text says of the initiative is there, and no approval is made up', async () => {
    const { client, facts } = await loaded(name)
    const details = await client.businessCase.details(only)
    expect(details).toMatchObject({ targetGroup: facts.targetGroup.text, targetCount: facts.targetGroup.count })
    expect(details.milestones.length).toBe(facts.milestones.length)
    const { versions } = await client.businessCase.versions(only)
    expect(versions).toMatchObject([{ version: 1, compared: true, approvedOn: null, approvedBy: null }])
    const found = await client.businessCase.breakEven({ ...only, version: null })
    expect(found?.budgetedGain?.years.length ?? 0).toBe(facts.budget.length)
  })
})

test('Rødovre: break-even to the month, and what the budget counts on beside it', async () => {
  const { client } = await loaded('roedovre')
  const found = await client.businessCase.breakEven({ ...only, version: null })
  expect(found?.breakEven.scenarios.map((scenario) => scenario.found?.month)).toEqual(['2022-07', '2019-08'])
  const accumulated = found?.budgetedGain?.years.map(({ calendarYear, cumulative }) => [calendarYear, cumulative])
  expect(accumulated?.[0]).toEqual([2015, -150_000_000])
})

test('Ishøj: the calculator agrees with the published net gains and breaks even in years 4 and 9', async () => {
  const { client } = await loaded('ishoej')
  const found = await client.businessCase.breakEven({ ...only, version: null })
  expect(found?.case.scenarios).toMatchObject([
    { key: '10%', breakEvenYear: 4, extrapolatedFromYear: 5, extrapolatedBy: 'calculator', rank: 'high' },
    { key: '6%', breakEvenYear: 9, extrapolatedFromYear: 5, extrapolatedBy: 'calculator', rank: 'low' },
  ])
  expect(found?.case.scenarios[0]?.years[3]?.cumulative).toBe(275_244_600)
  expect(Math.round((found?.case.scenarios[1]?.years[8]?.cumulative ?? 0) / 100)).toBe(204_390)
  expect(found?.breakEven.scenarios.map(({ found: at }) => at?.year)).toEqual([4, 9])
  expect(
    found?.calculated.map(({ scenario, net, breakEven }) => [scenario, net?.verdict?.key, breakEven?.year]),
  ).toEqual([
    ['10%', 'case.agrees-with-approved', 4],
    ['6%', 'case.agrees-with-approved', 9],
  ])
  expect(found?.calculated[0]?.calculator.remark).toMatch(/udledt .* teksten nævner dem ikke/)
})

test('Faxe: the investment by item and year, no scenario, and that is said', async () => {
  const { client } = await loaded('faxe')
  const { lines, findings } = await client.businessCase.version({ ...only, version: 1 })
  const totals = lines.filter(({ item }) => item === '').map(({ period, ore }) => [period, ore])
  expect(totals).toEqual([
    ['Y1', 1_595_000_000],
    ['Y2', 1_570_000_000],
    ['Y3', 1_520_000_000],
  ])
  expect(findings.map(({ message }) => message.key)).toEqual(['case.scenarios-missing'])
  const overview = await client.followup.overview({ ...only, asOf: null })
  expect(overview.gaps.map(({ message }) => message.key)).toContain('gap.scenarios-missing')
})

test('Furesø: the cost per family of table 3.5', async () => {
  const { client } = await loaded('furesoe')
  const found = await client.businessCase.breakEven({ ...only, version: null })
  expect(found?.calculated.map(({ familyCost }) => familyCost)).toEqual([
    {
      development: 199_323_300,
      developmentPerFamily: 8_666_230,
      running: 681_509_900,
      runningPerYear: 263_810_284,
      runningPerFamilyAndYear: 11_470_012,
    },
  ])
})
