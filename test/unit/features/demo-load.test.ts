import { describe, expect, test } from 'vitest'
import { demoCaseSchema, type DemoCase } from '#contract/application'
import { measure } from '../../../src-main/domain/measure'
import { readDemoCase } from '../../../src-main/features/demo/demo-case'
import { join } from 'node:path'
import { startCore, temporaryFolder } from './in-process-core'

const resources = join(import.meta.dirname, '../../../resources')

/** A core whose demonstration store holds a case. */
const loaded = async (name: DemoCase) => {
  const core = startCore(temporaryFolder())
  const status = await core.application.loadDemo(name)
  return { core, status }
}

/** The figures of one measure of the loaded case, in its own unit, by breakdown and period. */
const figuresOf = async (name: DemoCase, id: string) => {
  const { core } = await loaded(name)
  const { store } = core.question(null, null)
  const scale = measure(id)?.scale ?? 1
  return Object.fromEntries(
    core.importing
      .batches()
      .flatMap((batch) => store.batchObservations(batch.id))
      .filter((observation) => observation.measure === id)
      .map(({ breakdown, period, value }) => [`${breakdown} ${period}`, value / scale]),
  )
}

describe.each(demoCaseSchema.options)('demo %s', (name) => {
  test('fills a demonstration store with every workbook of the case, for the one initiative', async () => {
    const { core, status } = await loaded(name)
    const { facts } = readDemoCase(resources, name)
    expect(status).toMatchObject({ store: 'demo', firstRun: false })
    expect(status.initiatives).toMatchObject([
      { key: name, name: facts.initiative.name, start: facts.initiative.start },
    ])
    expect(core.importing.batches().map(({ file }) => file)).toEqual(facts.files.toReversed())
  })

  test('can be loaded over another one', async () => {
    const { core } = await loaded('faxe')
    expect((await core.application.loadDemo(name)).initiatives.map(({ key }) => key)).toEqual([name])
  })
})

describe('the series of a loaded case', () => {
  test("Faxe: notifications, share under 8, placed children, segregation: the text's years and no other", async () => {
    expect(await figuresOf('faxe', 'notification.received')).toEqual({ 'total 2014': 524, 'total 2017': 1023 })
    expect(await figuresOf('faxe', 'own.andel-underretninger-under-8-aar')).toEqual({ 'total 2018': 36 })
    expect(await figuresOf('faxe', 'placement.open')).toEqual({ 'total 2014-12': 87, 'total 2018-12': 131 })
    const segregated = await figuresOf('faxe', 'pupil.segregated.share')
    const municipality = Object.entries(segregated).filter(([key]) => key.startsWith('municipality'))
    expect(municipality.map(([, value]) => value)).toEqual([3.9, 6.2, 6.5, 6.7, 7.3, 7.9, 8.3])
  })

  test('Rødovre: 13 31 55 73 92 finished courses', async () => {
    const found = await figuresOf('roedovre', 'own.afsluttede-forloeb')
    expect(Object.values(found)).toEqual([13, 31, 55, 73, 92])
  })

  test('Ishøj: net gains, cases, advisers and placements by form', async () => {
    const gains = await figuresOf('ishoej', 'own.nettogevinst')
    expect(Object.values(gains)).toEqual([-2175391, -82368, 1677654, 3332551, -2908165, -1505641, -393620, 653173])
    expect(await figuresOf('ishoej', 'case.open')).toEqual({ 'Børneteamet 2017-11': 155 })
    expect(Object.values(await figuresOf('ishoej', 'placement.open')).reduce((sum, value) => sum + value, 0)).toBe(89)
  })

  test('Furesø: weeks on benefits and expenditure of the three groups', async () => {
    expect(await figuresOf('furesoe', 'own.udgift-pr-familie')).toEqual({
      'Familiens Fremtid 2013': 400101,
      'Kontrol Furesø 2013': 225785,
      'Kontrol Hørsholm 2013': 233557,
    })
    const weeks = await figuresOf('furesoe', 'own.andel-uger-kontanthjaelp')
    expect(Object.values(weeks)).toEqual([58.3, 65.1, 77.2, 51.6, 65.9, 77.8, 17.1, 31.6, 52.9])
  })
})
