import type { CaseLineInput } from '#contract/case-schemas'

/** What a cell of the plan holds: whole øre, or the text that was typed where that is no amount. An empty cell is not there. */
export type CellValue = number | string

/** A scenario as typed. `id` stays when its name changes. */
export interface PlanScenario {
  readonly id: string
  readonly key: string
  /** Success rate in percent, as typed; empty where none is stated. */
  readonly rate: string
}

/** A row of the plan: an item of the investment or a component of the saving. */
export interface PlanRow {
  readonly id: string
  readonly kind: 'investment' | 'saving'
  /** Id of its scenario; `null`: of all scenarios that do not state it themselves. */
  readonly scenario: string | null
  /** Empty: the whole. */
  readonly item: string
}

/** A plan as it is being typed. Never changed in place: every edit is a new one, so that it can be taken back. */
export interface Plan {
  readonly scenarios: readonly PlanScenario[]
  readonly rows: readonly PlanRow[]
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, CellValue>
  /** Plan years that are shown by month although no month of theirs is typed yet. */
  readonly open: readonly number[]
}

/** A scenario of a document. */
export interface NamedScenario {
  readonly key: string
  readonly rate: string
}

/** Where a row stands in `cells` for a period, `Y3` or `2015-07`. */
export const cellKey = (row: string, period: string): string => `${row} ${period}`

/** The period of a plan year. */
export const yearPeriod = (year: number): string => `Y${year}`

/** The plan year of a period; `null` for a month. */
export const yearOfPeriod = (period: string): number | null => {
  const digits = /^Y(\d{1,4})$/.exec(period)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** The first id of this letter that nothing has. */
const nextId = (letter: string, taken: readonly { readonly id: string }[]): string => {
  const numbers = taken.map(({ id }) => Number(id.slice(1))).filter((number) => Number.isInteger(number))
  return `${letter}${Math.max(0, ...numbers) + 1}`
}

/** A plan without anything in it. */
export const emptyPlan: Plan = { scenarios: [], rows: [], cells: new Map(), open: [] }

/** Adds a row at the end; returns it too. */
export const addRow = (plan: Plan, row: Omit<PlanRow, 'id'>): { readonly plan: Plan; readonly row: PlanRow } => {
  const added = { ...row, id: nextId('r', plan.rows) }
  return { plan: { ...plan, rows: [...plan.rows, added] }, row: added }
}

/** Puts a value into a cell; an empty text or `null` clears it. */
export const setCell = (plan: Plan, row: string, period: string, value: CellValue | null): Plan => {
  const cells = new Map(plan.cells)
  if (value === null || value === '') cells.delete(cellKey(row, period))
  else cells.set(cellKey(row, period), value)
  return { ...plan, cells }
}

/** Gives a row another name. */
export const renameRow = (plan: Plan, row: string, item: string): Plan => ({
  ...plan,
  rows: plan.rows.map((found) => (found.id === row ? { ...found, item } : found)),
})

const withoutRows = (plan: Plan, gone: (row: PlanRow) => boolean): Plan => {
  const rows = plan.rows.filter((row) => !gone(row))
  const kept = new Set(rows.map(({ id }) => id))
  return { ...plan, rows, cells: new Map([...plan.cells].filter(([key]) => kept.has(key.split(' ', 1)[0] ?? ''))) }
}

/** Takes a row and its amounts away. */
export const removeRow = (plan: Plan, row: string): Plan => withoutRows(plan, ({ id }) => id === row)

/** Adds a scenario with a row for its saving; the first one brings a row for the investment of all scenarios. */
export const addScenario = (plan: Plan, key: string): Plan => {
  const scenario = { id: nextId('s', plan.scenarios), key, rate: '' }
  const named = { ...plan, scenarios: [...plan.scenarios, scenario] }
  const invested = named.rows.some(({ kind }) => kind === 'investment')
  const paid = invested ? named : addRow(named, { kind: 'investment', scenario: null, item: '' }).plan
  return addRow(paid, { kind: 'saving', scenario: scenario.id, item: '' }).plan
}

/** Changes the name or the success rate of a scenario. */
export const changeScenario = (plan: Plan, id: string, change: Partial<NamedScenario>): Plan => ({
  ...plan,
  scenarios: plan.scenarios.map((found) => (found.id === id ? { ...found, ...change } : found)),
})

/** Takes a scenario with its rows away. */
export const removeScenario = (plan: Plan, id: string): Plan =>
  withoutRows({ ...plan, scenarios: plan.scenarios.filter((found) => found.id !== id) }, (row) => row.scenario === id)

/** The plan of stored lines: a row for each kind, scenario and item, in the order in which they come. */
export const planFromLines = (scenarios: readonly NamedScenario[], lines: readonly CaseLineInput[]): Plan => {
  const named = scenarios.map((scenario, index) => ({ ...scenario, id: `s${index + 1}` }))
  const ids = new Map(named.map(({ key, id }) => [key, id]))
  const groups = Map.groupBy(lines, ({ kind, scenario, item }) => JSON.stringify([kind, scenario, item]))
  const rows: PlanRow[] = []
  const cells = new Map<string, CellValue>()
  for (const of of groups.values()) {
    const [first] = of
    if (first === undefined) continue
    const id = `r${rows.length + 1}`
    rows.push({ id, kind: first.kind, scenario: ids.get(first.scenario) ?? null, item: first.item })
    for (const { period, ore } of of) if (ore !== null) cells.set(cellKey(id, period), ore)
  }
  return { scenarios: named, rows, cells, open: [] }
}

/** The amounts of a plan as lines. What is no amount is left out: `unreadCells` names it. */
export const planLines = ({ scenarios, rows, cells }: Plan): CaseLineInput[] => {
  const keys = new Map(scenarios.map(({ id, key }) => [id, key]))
  const found = new Map(rows.map((row) => [row.id, row]))
  return [...cells].flatMap(([cell, ore]): CaseLineInput[] => {
    const [id = '', period = ''] = cell.split(' ')
    const row = found.get(id)
    if (row === undefined || typeof ore === 'string') return []
    const scenario = row.scenario === null ? '' : (keys.get(row.scenario) ?? '')
    return [{ kind: row.kind, scenario, item: row.item, period, ore }]
  })
}

/** The cells that hold a text instead of an amount, by their keys. */
export const unreadCells = ({ cells }: Plan): string[] =>
  [...cells].flatMap(([cell, value]) => (typeof value === 'string' ? [cell] : []))
