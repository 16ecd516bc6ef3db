import { readFunctionCode } from '#domain/account-function'
import { type Measure, isOwnMeasure, measure as measureOf, measures, ownMeasureId } from '#domain/measure'
import { type Message, message } from '#domain/message'
import { type Basis, type Period, fitsBasis } from '#domain/period'
import { readPeriodText } from '#domain/period-text'
import { codeText, type TableRow } from '../sheet-table'
import { ageGroup, notificationGroups } from './ages'
import { keyText } from './cell-shape'
import { type LongColumn, type LongHeader, basisOf, textIn } from './long-columns'
import { formOf, itemOf, placeOf } from './member-words'
import { periodOf } from './text-period'
import { plainWords } from './words'

/** What a row of a long table says its value is of. */
export interface LongKey {
  readonly measure: Measure
  /** The name that was made into an own measure; `null` where an id was given. */
  readonly named: string | null
  readonly breakdown: string
  readonly component: string
  readonly committee: string
  readonly dranst: number | null
  readonly period: Period
  readonly basis: Basis
}

/** A fault in a row: the column that it stands in, and what is wrong. */
export interface LongFault {
  readonly column: LongColumn
  readonly message: Message
}

const prefixes = [...new Set(measures.map(({ id }) => id.split('.')[0] ?? id))]

const readMeasure = (text: string): { measure: Measure; named: string | null } | LongFault => {
  const id = text.trim()
  const known = measureOf(id.toLowerCase())
  if (known) return { measure: known, named: null }
  const prefix = id.includes('.') ? id.toLowerCase().split('.')[0] : undefined
  const own = prefix === 'own' ? ownMeasureId(id.slice(4)) : ownMeasureId(id)
  const taken = prefix !== undefined && !/\s/.test(id) && prefixes.includes(prefix)
  const found = own === null || taken ? null : measureOf(own)
  if (found && isOwnMeasure(found.id)) return { measure: found, named: id }
  const near = measures.map((item) => item.id).filter((other) => prefix === undefined || other.startsWith(`${prefix}.`))
  const names = (near.length > 0 ? near : measures.map((item) => item.id)).join(', ')
  return { column: 'measure', message: message('cell.measure-unknown', { read: id.slice(0, 60), known: names }) }
}

/** The basis that the form of a period tells. */
const formBasis = (period: Period): Basis => {
  if (/^\d{4}-\d{2}$/.test(period)) return 'month'
  if (/^\d{4}$/.test(period)) return 'year'
  return period.startsWith('Y') ? 'plan-year' : 'schoolyear'
}

const readPeriod = (text: string): Period | null => {
  const read = readPeriodText(text) ?? periodOf(text)
  switch (read?.kind) {
    case 'month':
      return read.month
    case 'year':
      return String(read.year)
    case 'schoolyear':
      return read.period
    case 'plan-year':
      return `Y${read.year}`
    case 'month-name':
    case 'range':
    case undefined:
      return null
  }
}

const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

const breakdownOf = ({ id }: Measure, text: string, code: string): string | LongFault => {
  const plain = plainWords(text)
  if (id.startsWith('cost.')) {
    const read = readFunctionCode(code)
    const expected = '5.28.20'
    return (
      read?.code ?? {
        column: 'breakdown',
        message: message('cell.breakdown-unknown', { read: text.slice(0, 60), expected }),
      }
    )
  }
  if (id.startsWith('plan.')) return text === '' ? 'plan' : squeezed(text).replace(/(\d) %/g, '$1%')
  if (id.startsWith('placement.')) return text === '' ? 'total' : (formOf(plain) ?? whole(text))
  if (id === 'investment.actual') return text === '' ? 'total' : (itemOf(plain) ?? whole(text))
  if (id === 'pupil.segregated.share' || id === 'population.0-17') {
    if (text === '') return 'municipality'
    const place = placeOf(plain)
    return place === 'national' || place === 'municipality' ? place : squeezed(text)
  }
  if (id === 'notification.received') {
    const age = ageGroup(text)
    const made = age === null ? [] : notificationGroups([age])
    return made[0]?.breakdown ?? whole(text)
  }
  return whole(text)
}

const whole = (text: string): string => (/^(?:i ?alt|total|alle|all)?$/i.test(text.trim()) ? 'total' : squeezed(text))

/** Reads what a row of a long table is of; a fault where it cannot be told. */
export const longKey = (header: LongHeader, row: TableRow): LongKey | LongFault => {
  const found = readMeasure(textIn(header, row, 'measure'))
  if ('message' in found) return found
  const { measure, named } = found
  const text = keyText(row.cells.get(header.columns.get('period') ?? 0))
  const period = readPeriod(text)
  if (period === null) {
    return { column: 'period', message: message('cell.period-unknown', { read: text.slice(0, 60) }) }
  }
  const basisText = textIn(header, row, 'basis')
  const basis = basisText === '' ? formBasis(period) : basisOf(basisText)
  if (basis === null || !fitsBasis(period, basis) || !measure.bases.includes(basis)) {
    const column = basisText === '' ? 'period' : 'basis'
    const read = basisText === '' ? text : `${basisText} ${text}`
    const known = measure.bases.join(', ')
    return { column, message: message('cell.basis-unknown', { read: read.slice(0, 60), measure: measure.id, known }) }
  }
  const breakdown = breakdownOf(
    measure,
    textIn(header, row, 'breakdown'),
    codeText(row.cells.get(header.columns.get('breakdown') ?? 0)),
  )
  if (typeof breakdown !== 'string') return breakdown
  const dranst = textIn(header, row, 'dranst')
  if (dranst !== '' && !/^[1-9]$/.test(dranst)) {
    return { column: 'dranst', message: message('cell.dranst-unknown', { read: dranst.slice(0, 60) }) }
  }
  return {
    measure,
    named,
    breakdown,
    component: squeezed(textIn(header, row, 'component')),
    committee: squeezed(textIn(header, row, 'committee')),
    dranst: dranst === '' ? null : Number(dranst),
    period,
    basis,
  }
}
