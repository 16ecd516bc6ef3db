import { readPeriodText } from '#domain/period-text'
import type { GridCell } from '../../grid'
import { type SheetTable, type TableRow, cellText, looksNumeric, possibleHeaders } from '../sheet-table'
import { type DayMonth, dayMonth } from './day-text'
import { titleLines } from './list-header'
import { plainHeading } from './posting-words'

/** The columns of a list with one row a notification. */
export interface NotificationColumns {
  readonly headerRow: number
  readonly headings: ReadonlyMap<number, string>
  readonly date: number
  /** `null` where no ages are given. */
  readonly age: number | null
}

const own = /underretning|bekymringshenvendelse|notification|referral/i
/** Other registers of the same shape: a day and an age. */
const others =
  /anbring|ansøgning|henvisning|visitation|ydelse|foranstaltning|indsats|klage|elev|placement|application|påbegyndt|ophørt/i

const received =
  /^(?:(?:dato |date )?(?:for |of )?(?:modtaget|modtagelse|modtagelsen|modtagelsesdato|modtagedato|received|receipt)(?: dato| den| kl| date)?|modtagelses(?:tidspunkt|måned)|modtaget (?:dato|måned)|date received|received on)$/
const ofNotification =
  /^(?:underretnings?(?:dato|måned|tidspunkt)|(?:dato|måned|tidspunkt) for underretning(?:en)?|underretning(?:en)? (?:modtaget|dato)|notification date|date of notification|dato modtaget underretning)$/
/** A heading of both, in whatever order; not one of what was done about it later. */
const mixed =
  /^(?=.*(?:underretning|bekymringshenvendelse|notification|referral))(?=.*(?:modtag|dato|måned|tidspunkt|indkom|indgå|registrer|oprettet|received|date|month))(?!.*(?:vurder|svar|afgør|afslut|behandl|kvitter|frist|lukket|senest|closed|answer|assess|decid|decision|deadline|latest|due))/
const anyDay =
  /^(?:dato|date|bogføringsdato|registrerings?dato|registreret|indkommet|indkommen dato|indgået|oprettet|oprettelsesdato|måned|md|periode|month|reported|reported on)$/
const age =
  /^(?:(?:barnets |den unges |borgers |childs? |child's )?(?:alder|age)(?: i år| år)?(?: (?:ved|på|at|on) .+)?|alders?(?:gruppe|interval|kategori|trin|inddeling|klasse)|age ?(?:group|band|range))$/
const counted = /\bantal\b|\bcount\b|\bnumber of\b|\bi alt\b|\bsum\b|\btotal\b|\bandel\b/
/** Numbers that are no counts. */
const numbered = /nr$|nummer$|^nr\b|\bid$|^id\b|\bno$|number$|^år$|^uge$|^year$|løbe|sag|alder|klassetrin|postnr/

const share = (cells: readonly GridCell[], is: (cell: GridCell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(is).length / cells.length

const cellsIn = (rows: readonly TableRow[], column: number): GridCell[] =>
  rows.flatMap(({ cells }) => cells.get(column) ?? [])

/** The month in which a notification came: that of its day, or a month that stands instead of it (`januar 2018`, `2018-01`). */
export const notificationMonth = (cell: GridCell): DayMonth => {
  const ofDay = dayMonth(cell)
  if (ofDay !== null || (cell.kind !== 'text' && cell.kind !== 'number')) return ofDay
  const read = readPeriodText(cellText(cell))
  return read?.kind === 'month' ? read.month : null
}

const isDay = (cell: GridCell): boolean => notificationMonth(cell) !== null

/** True where something says of the list that it is of notifications; a day of reception beside an age is of nothing else here. */
const isOfNotifications = (said: string, header: string, hasReceived: boolean, hasAge: boolean): boolean =>
  own.test(said) || own.test(header) || (hasReceived && hasAge && !others.test(`${said} ${header}`))

/** Finds the headings of a list with one row a notification; `null` where there are none. */
export const notificationColumns = (table: SheetTable): NotificationColumns | null => {
  for (const row of possibleHeaders(table)) {
    const headings = new Map(
      [...row.cells].flatMap(([column, cell]) => (cell.kind === 'text' ? [[column, cellText(cell)] as const] : [])),
    )
    const plain = [...headings].map(([column, text]) => ({ column, text: plainHeading(text) }))
    if (!plain.some(({ text }) => [ofNotification, received, mixed, anyDay].some((pattern) => pattern.test(text))))
      continue
    const body = table.rows.filter((item) => item.row > row.row)
    const find = (pattern: RegExp) =>
      plain.find(({ column, text }) => pattern.test(text) && share(cellsIn(body, column), isDay) >= 0.6)
    const date = find(ofNotification) ?? find(received) ?? (plain.length > 1 ? find(mixed) : undefined) ?? find(anyDay)
    if (date === undefined) continue
    // Named so, it must be read: a list whose ages are unreadable is refused, not counted without them.
    const ages = plain.find(({ text }) => age.test(text))
    const said = [table.sheet.name, ...titleLines(table, row.row)].join(' ')
    const header = plain.map(({ text }) => text).join(' ')
    if (!isOfNotifications(said, header, received.test(date.text), ages !== undefined)) continue
    const counts = plain.some(
      ({ column, text }) =>
        column !== date.column &&
        column !== ages?.column &&
        (counted.test(text) || (!numbered.test(text) && share(cellsIn(body, column), looksNumeric) >= 0.5)) &&
        share(cellsIn(body, column), looksNumeric) >= 0.5,
    )
    if (!counts) return { headerRow: row.row, headings, date: date.column, age: ages?.column ?? null }
  }
  return null
}
