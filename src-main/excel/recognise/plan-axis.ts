import { readPeriodText } from '#domain/period-text'
import { type TableRow, cellText, isFilled } from './sheet-table'

/** A place on the axis of a business case: a column or a row with its plan year. */
export interface PlanYear {
  readonly at: number
  readonly year: number
}

/** The years of a business case, side by side or below each other. */
export interface PlanAxis {
  readonly years: readonly PlanYear[]
  /** The first calendar year, where the years are calendar years; `null` for plan years. */
  readonly calendarFrom: string | null
}

type Stated = { readonly kind: 'plan' | 'calendar'; readonly year: number } | null

const yearOf = (text: string, headed: boolean): Stated => {
  const plain = text.replace(/[\u00a0\s]+/g, ' ').trim()
  const bracketed = /^(.*\S)\s*\((?:19|20)\d{2}(?:\/\d{2,4})?\)$/.exec(plain)?.[1] ?? plain
  const read = readPeriodText(
    bracketed.replace(/^(?:efter|after)\s+/i, '').replace(/^(?:planår|projektår|project year|plan year)\s*/i, 'år '),
  )
  if (read?.kind === 'plan-year') return { kind: 'plan', year: read.year }
  if (read?.kind === 'year') return { kind: 'calendar', year: read.year }
  if (read?.kind === 'schoolyear') return { kind: 'calendar', year: Number(read.period.slice(0, 4)) }
  const named = /^(?:budget|regnskab|år|bo|overslag|b|bf)\s*((?:19|20)\d{2})$/i.exec(plain)?.[1]
  if (named !== undefined) return { kind: 'calendar', year: Number(named) }
  const word = /^(?:første|andet|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende) år/i.exec(plain)
  if (word) return { kind: 'plan', year: ordinals.indexOf(plain.split(' ')[0]?.toLowerCase() ?? '') + 1 }
  return headed && /^[1-9]\d?$/.test(plain) ? { kind: 'plan', year: Number(plain) } : null
}

const ordinals = ['første', 'andet', 'tredje', 'fjerde', 'femte', 'sjette', 'syvende', 'ottende', 'niende', 'tiende']

/**
 * The axis that some texts make: plan years as they are, else calendar years that follow each other, counted from the first. A place
 * that states no year is no part of it. `null` with fewer than `least` years.
 */
const planAxis = (
  texts: readonly { readonly at: number; readonly text: string }[],
  headed: boolean,
  least: number,
): PlanAxis | null => {
  const read = texts.flatMap(({ at, text }) => {
    const year = yearOf(text, headed)
    return year === null ? [] : [{ at, ...year, text }]
  })
  const plan = read.filter(({ kind }) => kind === 'plan')
  if (plan.length >= least) return { years: plan.map(({ at, year }) => ({ at, year })), calendarFrom: null }
  const calendar = read.filter(({ kind }) => kind === 'calendar')
  const from = Math.min(...calendar.map(({ year }) => year))
  const distinct = new Set(calendar.map(({ year }) => year)).size
  const follow =
    distinct === Math.max(...calendar.map(({ year }) => year)) - from + 1 &&
    (least === 1 || distinct === calendar.length)
  if (calendar.length < Math.max(2, least) || !follow) return null
  const first = calendar.find(({ year }) => year === from)
  return {
    years: calendar.map(({ at, year }) => ({ at, year: year - from + 1 })),
    calendarFrom: first?.text ?? String(from),
  }
}

/** The years that stand side by side in a row; `null` where it has fewer than two. */
export const yearsAcross = (row: TableRow): PlanAxis | null => {
  const texts = [...row.cells].flatMap(([at, cell]) => (isFilled(cell) ? [{ at, text: cellText(cell) }] : []))
  const headed = texts.some(({ text }) => /^(?:år|year|planår)s?$/i.test(text))
  return planAxis(texts, headed, 2)
}

/** The years that stand below each other in a column, of the rows given. */
export const yearsDown = (rows: readonly TableRow[], column: number, headed: boolean): PlanAxis | null =>
  planAxis(
    rows.flatMap((row) => {
      const text = cellText(row.cells.get(column))
      return text === '' ? [] : [{ at: row.row, text }]
    }),
    headed,
    1,
  )
