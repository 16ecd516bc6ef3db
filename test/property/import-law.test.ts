import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Core } from '../../src-main/features/core'
import { keyText } from '../../src-main/domain/observation'
import { tableWorkbook } from '../fixtures/table-workbook'
import { look, startCore, temporaryFolder } from '../unit/features/in-process-core'

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun'] as const
const functions = ['5.28.20', '5.28.21', '5.28.22', '5.28.23', '5.28.24', '5.57.72'] as const
const centres = ['Børnecenteret', 'Ungecenteret'] as const

/** A monthly report of some functions of one centre in one year. `null` is a blank cell. */
interface Report {
  readonly centre: (typeof centres)[number]
  readonly year: number
  readonly rows: readonly { readonly code: (typeof functions)[number]; readonly amounts: readonly (number | null)[] }[]
}

const amount = fc.oneof(
  { arbitrary: fc.integer({ min: -99_999_999, max: 999_999_999 }).map((ore) => (ore * 2 + 1) / 100), weight: 9 },
  { arbitrary: fc.constant(null), weight: 1 },
)

const report: fc.Arbitrary<Report> = fc.record({
  centre: fc.constantFrom(...centres),
  year: fc.integer({ min: 2016, max: 2018 }),
  rows: fc.uniqueArray(
    fc.record({
      code: fc.constantFrom(...functions),
      amounts: fc.array(amount, { minLength: months.length, maxLength: months.length }),
    }),
    { selector: ({ code }) => code, minLength: 1, maxLength: 6 },
  ),
})

const bytesOf = ({ centre, year, rows }: Report): Promise<Uint8Array> =>
  tableWorkbook([
    [`${centre}: forbrug pr. måned, ikke akkumuleret, beløb i kr.`],
    ['Funktion', ...months.map((name) => `${name} ${year}`)],
    ...rows.map(({ code, amounts }) => [code, ...amounts]),
  ])

/** Everything in force, without what tells one store from another. */
const inForce = (core: Core): string[] =>
  core
    .question(null, null)
    .store.inForce({ initiative: null, measures: ['cost.actual'] })
    .map((figure) => `${keyText(figure)} = ${figure.value} (${figure.file} ${figure.origin.cell ?? ''})`)
    .sort()

const holdsFigures = ({ rows }: Report): boolean => rows.some(({ amounts }) => amounts.some((value) => value !== null))

const store = async (core: Core, name: string, bytes: Uint8Array): Promise<number | null> => {
  const { planId } = await look(core, name, bytes)
  return planId === null ? null : (await core.importing.commit(planId, true)).batch
}

const someReports = fc.array(report.filter(holdsFigures), { minLength: 1, maxLength: 5 })

/** A whole import is some milliseconds: few runs of large cases say more than many of small ones. */
const runs = { numRuns: 40 }

describe('laws of importing', () => {
  test('a commit does just what its preview said', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(someReports, async (reports) => {
        const core = startCore(temporaryFolder())
        for (const [index, item] of reports.entries()) {
          const before = new Set(inForce(core))
          const plan = await look(core, `${index}.xlsx`, await bytesOf(item))
          const { counts } = await core.importing.commit(plan.planId ?? '', true)
          const after = new Set(inForce(core))
          expect(counts).toEqual(plan.counts)
          const keyOf = (line: string) => line.slice(0, line.indexOf(' = '))
          const valueOf = (line: string) => Number(/ = (-?\d+) /.exec(line)?.[1])
          const stated = new Map([...before].map((line) => [keyOf(line), valueOf(line)]))
          for (const change of plan.changes) {
            const key = keyText({ ...change, dranst: null, source: 'monthly', statedIn: null })
            expect(stated.get(key) ?? null).toBe(change.old)
            if (change.value === null) stated.delete(key)
            else stated.set(key, change.value)
          }
          const now = new Map([...after].map((line) => [keyOf(line), valueOf(line)]))
          expect([...now].sort()).toEqual([...stated].sort())
          if (plan.sameAs !== null) expect(after).toEqual(before)
        }
        core.close()
      }),
      runs,
    )
  })

  test('taking an import back restores every figure; putting it back too', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(someReports, report.filter(holdsFigures), async (reports, last) => {
        const core = startCore(temporaryFolder())
        for (const [index, item] of reports.entries()) await store(core, `${index}.xlsx`, await bytesOf(item))
        const before = inForce(core)
        const plan = await look(core, 'sidste.xlsx', await bytesOf(last))
        if (plan.sameAs === null) {
          const { batch } = await core.importing.commit(plan.planId ?? '', true)
          const after = inForce(core)
          await core.importing.undo(batch ?? 0)
          expect(inForce(core)).toEqual(before)
          await core.importing.redo(batch ?? 0)
          expect(inForce(core)).toEqual(after)
        }
        core.close()
      }),
      runs,
    )
  })

  test('the order of imports of disjoint scopes does not matter', { timeout: 60_000 }, async () => {
    const disjoint = fc.uniqueArray(report.filter(holdsFigures), {
      // Two centres may report the same function: the newer one holds, so their order does matter.
      selector: ({ year }) => year,
      minLength: 2,
      maxLength: 3,
    })
    await fc.assert(
      fc.asyncProperty(disjoint, fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }), async (reports, keys) => {
        const named = reports.map((item, index) => ({ item, name: `${item.year}.xlsx`, key: keys[index] ?? 0 }))
        const figures: string[][] = []
        for (const order of [named, named.toSorted((a, b) => a.key - b.key), named.toReversed()]) {
          const core = startCore(temporaryFolder())
          for (const { item, name } of order) await store(core, name, await bytesOf(item))
          figures.push(inForce(core))
          core.close()
        }
        expect(figures[1]).toEqual(figures[0])
        expect(figures[2]).toEqual(figures[0])
      }),
      runs,
    )
  })

  test(
    'the same bytes again add nothing; the same figures in another file change nothing',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(report.filter(holdsFigures), async (item) => {
          const core = startCore(temporaryFolder())
          const bytes = await bytesOf(item)
          const batch = await store(core, 'a.xlsx', bytes)
          const before = inForce(core)
          const again = await look(core, 'b.xlsx', bytes)
          expect([again.sameAs, again.counts.new, again.counts.changed, again.counts.removed]).toEqual([batch, 0, 0, 0])
          expect((await core.importing.commit(again.planId ?? '', false)).batch).toBe(batch)
          expect(inForce(core)).toEqual(before)
          expect(core.importing.batches()).toHaveLength(1)
          // An undone import is not in force: its bytes are new again.
          await core.importing.undo(batch ?? 0)
          expect((await look(core, 'c.xlsx', bytes)).sameAs).toBeNull()
          core.close()
        }),
        runs,
      )
    },
  )
})
