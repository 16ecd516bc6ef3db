import { expect, test } from 'vitest'
import type { DemoCase } from '#contract/application'
import { startCore, temporaryFolder } from './in-process-core'
import { overview } from '../../../src-main/features/followup/overview'
import { trace } from '../../../src-main/features/followup/trace'

const loaded = async (name: DemoCase) => {
  const core = startCore(temporaryFolder())
  await core.application.loadDemo(name)
  return core.question(null, null)
}

test('what is imported besides spend and plan is listed by measure, in time', async () => {
  const { series } = overview(await loaded('ishoej'))
  expect(series.map(({ measure, figures, first, last }) => [measure, figures, first, last])).toEqual([
    ['adviser.fte', 1, '2017-11', '2017-11'],
    ['case.open', 1, '2017-11', '2017-11'],
    ['own.akkumuleret-nettogevinst', 2, 'Y4', 'Y9'],
    ['own.anbragte-i-boerneteamet', 5, '2017-12', '2017-12'],
    ['own.nettogevinst', 8, 'Y1', 'Y4'],
    ['placement.open', 5, '2017-12', '2017-12'],
  ])
})

test('each breakdown leads to its latest figure, in file, sheet and cell', async () => {
  const question = await loaded('furesoe')
  const { series } = overview(question)
  const cash = series.find(({ measure }) => measure === 'own.andel-uger-kontanthjaelp')
  expect(cash?.latest.map(({ breakdown, period }) => [breakdown, period])).toEqual([
    ['Familiens Fremtid', '2013'],
    ['Kontrol Furesø', '2013'],
    ['Kontrol Hørsholm', '2013'],
  ])
  for (const key of series.flatMap(({ latest }) => latest)) {
    const { value, rows } = trace(question, key)
    expect(value).not.toBeNull()
    expect(rows).toMatchObject([{ file: 'noegletal-furesoe.xlsx', sheet: 'Nøgletal', counts: true }])
  }
})

test('spend is on pages of its own', async () => {
  const { series } = overview(await loaded('faxe'))
  expect(series.filter(({ measure }) => measure.startsWith('cost.'))).toEqual([])
})
