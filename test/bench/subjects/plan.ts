import { join } from 'node:path'
import { diffOf } from '#domain/diff'
import type { Observation } from '#domain/observation'
import { type Interpretation, rejected } from '#excel/recognise/interpretation'
import { planFile } from '#features/importing/file-plan'
import { openStore } from '#store/store'

const moment = '2020-02-01T08:00:00.000Z'
const years = Array.from({ length: 10 }, (_, index) => 2010 + index)
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
const functionsOfDepartment = 100

const figure = (department: number, row: number, period: string, value: number): Observation => ({
  measure: 'cost.actual',
  breakdown: `${department}.${row}`,
  component: '',
  committee: 'Børne- og Ungeudvalget',
  dranst: null,
  period,
  basis: period.length === 4 ? 'year' : 'month',
  source: period.length === 4 ? 'annual' : 'monthly',
  statedIn: null,
  slot: `forbrug, afdeling ${department}`,
  value,
  origin: { sheet: 'Ark1', cell: `C${row + 2}`, raw: String(value / 100), rows: null },
})

const rows = Array.from({ length: functionsOfDepartment }, (_, row) => row)

const batch = (observations: readonly Observation[], source: 'annual' | 'monthly') => ({
  initiative: null,
  file: 'forbrug.xlsx',
  sha256: 'a'.repeat(64),
  kind: 'function-months',
  source,
  rounding: 1,
  importedAt: moment,
  importedBy: 'bench',
  counts: { new: observations.length, changed: 0, unchanged: 0, removed: 0 },
  observations,
  businessCase: null,
})

/** Ten years of months of so many departments, and of the first one the years as another source has them. */
const prepare = async (file: string, departments: number): Promise<number> => {
  const store = openStore(file, 'real', moment)
  let figures = 0
  for (const year of years) {
    for (let department = 0; department < departments; department++) {
      const ofYear = months.flatMap((month) =>
        rows.map((row) => figure(department, row, `${year}-${month}`, row * 1000 + Number(month))),
      )
      figures += ofYear.length
      await store.commit(batch(ofYear, 'monthly'))
    }
    const asYear = rows.map((row) => figure(0, row, String(year), row * 12_000 + 78))
    figures += asYear.length
    await store.commit(batch(asYear, 'annual'))
  }
  store.close()
  return figures
}

const interpretationOf = (observations: readonly Observation[]): Interpretation => ({
  ...rejected('unrecognised', []),
  outcome: 'accepted',
  code: null,
  kind: 'function-months',
  source: 'monthly',
  observations,
})

/** A corrected export of the first department: so many months, a tenth of its figures changed. */
const corrected = (start: number, count: number): Interpretation =>
  interpretationOf(
    Array.from({ length: count }, (_, index) => {
      const at = (start * count + index) % (years.length * months.length)
      return `${years[Math.floor(at / months.length)] ?? ''}-${months[at % months.length] ?? ''}`
    }).flatMap((period) =>
      rows.map((row) => figure(0, row, period, row * 1000 + Number(period.slice(5)) + (row % 10 === 0 ? 7 : 0))),
    ),
  )

const noInitiative = () => {
  throw new Error('the figures are those of the whole municipality')
}

/** Milliseconds of one planning, the median over files of different months: none finds what the one before has read. */
const planning = (file: string, monthsOfFile: number, times: number): number => {
  const store = openStore(file, 'real', moment)
  const plan = (turn: number) => {
    const interpretation = corrected(turn, monthsOfFile)
    const start = performance.now()
    const { counts } = planFile(store, interpretation, {}, 'b'.repeat(64), noInitiative)
    const took = performance.now() - start
    const { length } = interpretation.observations
    if (counts.changed !== length / 10 || counts.unchanged !== length - length / 10) throw new Error('wrong plan')
    return took
  }
  for (const turn of [100, 101, 102]) plan(turn)
  const took = Array.from({ length: times }, (_, turn) => plan(turn)).sort((a, b) => a - b)
  store.close()
  return took[Math.floor(times / 2)] ?? NaN
}

/** The same diff from all that is in force of the measure. */
const readingAll = (file: string): number => {
  const store = openStore(file, 'real', moment)
  const { observations } = corrected(0, 1)
  const start = performance.now()
  diffOf(store.inForce({ initiative: null, measures: ['cost.actual'] }), observations)
  const took = performance.now() - start
  store.close()
  return took
}

const [task = '', size = '', folder = ''] = process.argv.slice(2)
const file = join(folder, 'afkast.db')
const tasks: Readonly<Record<string, () => number | Promise<number>>> = {
  prepare: () => prepare(file, Number(size)),
  plan: () => planning(file, Number(size), Number(size) === 1 ? 25 : 7),
  all: () => readingAll(file),
}
process.stdout.write(JSON.stringify({ answer: await tasks[task]?.() }))
