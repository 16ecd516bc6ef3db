import type { FollowupSetting, FollowupSettings } from '#contract/followup-settings'
import type { Locale } from '#contract/messages/format-message'
import { scaleToInteger } from '#domain/money'
import type { Message, MessageKey } from '#domain/message'
import { isMonth } from '#domain/month'
import { readPeriodText } from '#domain/period-text'
import { readAmount, readNumber } from '../initiative/amount-text'
import type { Format } from '../locales/format'
import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'

/** A field of a part as it was read: what is wrong with its text, and by what name the core speaks of it. */
export interface PartCell {
  /** Name of the field: `from 0`, `year`. */
  readonly at: string
  /** Why its text cannot be read; `null` where it can. */
  readonly unread: { readonly key: WordKey; readonly read: string } | null
  /** Messages of the core that speak of such a field. */
  readonly told: readonly MessageKey[]
  /** What they call this one; `null`: they speak of the only one there is. */
  readonly name: string | null
}

/** A part as it was typed: what the core is told, and each field of it. */
export interface ReadPart {
  readonly settings: readonly FollowupSetting[]
  readonly cells: readonly PartCell[]
}

/** How the fields of a part come from what is stored, and how they are read. */
export interface Part<Fields> {
  readonly fieldsOf: (view: FollowupSettings, fmt: Format) => Fields
  readonly read: (fields: Fields, locale: Locale, view: FollowupSettings) => ReadPart
}

/** A value that was read, with its field. `null`: nothing was typed, or it cannot be read. */
export interface CellValue {
  readonly value: number | null
  readonly cell: PartCell
}

type CellPlace = Pick<PartCell, 'at' | 'told'> & { readonly name?: string }

const cellOf = ({ at, told, name }: CellPlace, unread: PartCell['unread']): PartCell => ({
  ...{ at, told, unread },
  name: name ?? null,
})

/** A field whose text is taken as it stands. */
export const textCell = (place: CellPlace): PartCell => cellOf(place, null)

/** A field that has to be filled in. */
export const neededCell = (place: CellPlace, text: string, key: WordKey): PartCell =>
  cellOf(place, text.trim() === '' ? { key, read: '' } : null)

/** A number with its unit scaled to a whole one; `empty` is said where nothing was typed, unless that is for the core to say. */
export const readScaled = (
  text: string,
  locale: Locale,
  place: CellPlace & { readonly scale?: number; readonly empty?: WordKey },
): CellValue => {
  const read = readNumber(text, locale)
  const bad = (key: WordKey): CellValue => ({ value: null, cell: cellOf(place, { key, read: text.trim() }) })
  if (read === null) return place.empty ? bad(place.empty) : { value: null, cell: cellOf(place, null) }
  const value = read === 'bad' ? NaN : scaleToInteger(read, place.scale ?? 1)
  if (!Number.isSafeInteger(value)) return bad('initiative.fault.number')
  if (place.scale === undefined && value !== read) return bad('initiative.fault.number')
  return { value, cell: cellOf(place, null) }
}

/** A year: its field is called by it. */
export const readYear = (text: string, locale: Locale, place: Omit<CellPlace, 'name'>): CellValue => {
  const found = readScaled(text, locale, { ...place, empty: 'followUp.fault.year' })
  return { ...found, cell: { ...found.cell, name: String(found.value ?? '') } }
}

/** An amount in kr. as øre. */
export const readKroner = (text: string, locale: Locale, place: CellPlace): CellValue => {
  const read = readAmount(text, 'kroner', locale)
  return typeof read === 'string'
    ? { value: null, cell: cellOf(place, { key: 'initiative.fault.amount', read }) }
    : { value: read, cell: cellOf(place, null) }
}

/** A field with a month, called by it. */
export const monthCell = (place: Omit<CellPlace, 'name'>, text: string): PartCell => {
  const read = text.trim()
  const month = readMonth(text)
  if (read === '') return cellOf(place, { key: 'followUp.fault.month', read })
  return cellOf({ ...place, name: month }, isMonth(month) ? null : { key: 'followUp.fault.notMonth', read })
}

/** A month as the core takes it, whatever way it was typed (`juni 2018`, `01-06-2018`); a text that is none stays as it is. */
export const readMonth = (text: string): string => {
  const read = readPeriodText(text)
  return read?.kind === 'month' ? read.month : text.trim()
}

const bare = (value: string | number): string => String(value).replace(/^@(?:month|form)\./, '')

const isTold = ({ told, name }: PartCell, { key, params }: Message): boolean =>
  told.includes(key) && (name === null || Object.values(params).some((value) => bare(value) === name))

/** What is wrong with each field, in words: that it cannot be read, else what the core said of it. */
export const cellFaults = (
  cells: readonly PartCell[],
  findings: readonly Message[],
  { t, message }: Speech,
): ReadonlyMap<string, string> =>
  new Map(
    cells.flatMap((cell): [string, string][] => {
      if (cell.unread !== null) return [[cell.at, t(cell.unread.key, { read: cell.unread.read })]]
      const found = [...new Set(findings.filter((finding) => isTold(cell, finding)).map(message))]
      return found.length === 0 ? [] : [[cell.at, found.join(' ')]]
    }),
  )

/** What the core said that belongs to no field. */
export const otherFindings = (cells: readonly PartCell[], findings: readonly Message[]): Message[] =>
  findings.filter((finding) => !cells.some((cell) => isTold(cell, finding)))

/** Rows with one of them changed. */
export const withRow = <Row extends object>(rows: readonly Row[], index: number, change: Partial<Row>): Row[] =>
  rows.map((row, at) => (at === index ? { ...row, ...change } : row))

/** Rows without one of them. */
export const withoutRow = <Row>(rows: readonly Row[], index: number): Row[] => rows.filter((_, at) => at !== index)

/** True where something was typed into a row. */
export const isFilled = (row: Readonly<Record<string, string>>): boolean =>
  Object.values(row).some((text) => text.trim() !== '')
