import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costHistory, rowText } from '../../src-main/domain/cost-history'
import { diffOf } from '../../src-main/domain/diff'
import { type Observation, keyText } from '../../src-main/domain/observation'
import { agreements } from '../../src-main/domain/source-agreement'
import { rejected } from '../../src-main/excel/recognise/interpretation'
import { compareSources } from '../../src-main/features/importing/source-comparison'
import { batchOf, moment, newStore, spend } from '../store/sample'

interface File {
  readonly rounding: number
  readonly observations: readonly Observation[]
}

/** Sources of different grain: which of them leads then never hangs on the order of their figures. */
const grains = { monthly: 'month', 'follow-up': 'ytd', annual: 'year' } as const
const source = fc.constantFrom('monthly' as const, 'follow-up' as const, 'annual' as const)

/** A table of some functions over the first months of a year, perhaps with a hole; or over years. */
const file: fc.Arbitrary<File> = fc
  .record({
    source,
    rounding: fc.constantFrom(1, 100),
    functions: fc.uniqueArray(fc.constantFrom('5.28.20', '5.28.21', '5.28.22'), { minLength: 1 }),
    committee: fc.constantFrom('', '', 'Børn'),
    year: fc.constantFrom('2017', '2018'),
    months: fc.subarray(['01', '02', '03', '12'], { minLength: 1 }),
    values: fc.array(fc.constantFrom(0, 50, 100, 1000), { minLength: 12, maxLength: 12 }),
  })
  .map(({ source: from, rounding, functions, committee, year, months, values }) => {
    const basis = grains[from]
    // Slots that share no keys: a scope all of whose figures another slot has taken over would still lend its rounding.
    const slot = committee === '' ? 'familie' : 'skole'
    const periods = basis === 'year' ? [year] : months.map((month) => `${year}-${month}`)
    const cells = functions.flatMap((breakdown) => periods.map((period) => ({ breakdown, period })))
    const observations = cells.map(({ breakdown, period }, at) =>
      spend(breakdown, period, values[at] ?? 0, { committee, slot, source: from, basis }),
    )
    return { rounding, observations }
  })

const outcome = ({ rounding, observations }: File) => ({
  ...rejected('unrecognised', []),
  source: observations[0]?.source ?? null,
  rounding,
  observations: [...observations],
})

test('only the functions of the file are compared, and they are as if all that is in force had been', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { minLength: 1, maxLength: 7 }),
      fc.array(fc.nat({ max: 4 }), { maxLength: 2 }),
      file,
      fc.constantFrom(null, 'annual' as const, 'follow-up' as const),
      async (before, undone, incoming, chosen) => {
        const store = newStore()
        for (const { observations, rounding } of before) await store.commit(batchOf(observations, { rounding }))
        for (const at of new Set(undone))
          if (at < before.length) await store.setBatchStatus(at + 1, 'undone', moment, 'test')
        await store.chooseSource('cost.actual', 2018, chosen, moment, 'test')

        const interpretation = outcome(incoming)
        const { observations, rounding, source: own } = interpretation
        const all = store.inForce({ initiative: null, measures: ['cost.actual'] })
        const changes = diffOf(all, observations)
        const gone = new Set(changes.flatMap(({ old }) => (old ? [keyText(old)] : [])))
        const rows = new Set(observations.map(rowText))
        const years = new Set(observations.map(({ period }) => period.slice(0, 4)))
        const whole = [
          ...all.filter((item) => !gone.has(keyText(item))),
          ...observations.map((item) => ({ ...item, rounding })),
        ]
        const plain = costHistory(whole, null, (year) => (year === 2018 ? chosen : null))
          .filter(({ year }) => years.has(String(year)))
          .flatMap((year) => agreements(year))
          .flatMap(({ disagreements }) => disagreements)
          .filter((item) => (item.source === own || item.leading === own) && rows.has(rowText(item)))
          .map((item) => [
            item.breakdown,
            item.period.slice(0, item.wholeYear ? 4 : 7),
            `@source.${item.source}`,
            `@source.${item.leading}`,
          ])
        const { issues } = compareSources(store, null, interpretation, changes, {})
        expect(
          issues
            .map(({ message: { params } }) => [
              params['function'],
              params['period'],
              params['source'],
              params['leading'],
            ])
            .sort(),
        ).toEqual(plain.sort())
        found += plain.length
        store.close()
      },
    ),
    { numRuns: 200 },
  )
  expect(found).toBeGreaterThan(20)
}, 60_000)
