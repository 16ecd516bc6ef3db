import { interpret } from '#excel/recognise/interpret'
import type { Interpretation } from '#excel/recognise/interpretation'
import { cellReference } from '#excel/grid'
import { readWorkbook } from '#excel/read/read-workbook'
import { buildWorkbook, sheetXml, stylesXml } from '../build-workbook'

/** A cell to build: text, number, nothing, or one of the kinds that a formula or a format makes. */
export type Cell =
  | string
  | number
  | null
  | { readonly date: string }
  | { readonly error: string }
  | { readonly uncached: true }
  | { readonly cached: number }
  | { readonly value: number; readonly format: '0.00' | '0.0%' }

/** A sheet to build. */
export interface Sheet {
  readonly name?: string
  readonly rows: readonly (readonly Cell[])[]
  readonly state?: 'hidden' | 'veryHidden'
  readonly merges?: readonly string[]
}

const formats = [0, 'dd-mm-yyyy', '0.00', '0.0%'] as const

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const serial = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000

const cellXml = (cell: Cell, ref: string): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`
  if (typeof cell === 'string')
    return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if ('date' in cell) return `<c r="${ref}" s="1"><v>${serial(cell.date)}</v></c>`
  if ('error' in cell) return `<c r="${ref}" t="e"><v>${cell.error}</v></c>`
  if ('uncached' in cell) return `<c r="${ref}"><f>SUM(A1:A2)</f></c>`
  if ('cached' in cell) return `<c r="${ref}"><f>SUM(A1:A2)</f><v>${cell.cached}</v></c>`
  return `<c r="${ref}" s="${formats.indexOf(cell.format)}"><v>${cell.value}</v></c>`
}

const rowsXml = (rows: Sheet['rows']): string =>
  rows
    .map((cells, index) => {
      const row = cells.map((cell, at) => cellXml(cell, cellReference(index + 1, at + 1))).join('')
      return row === '' ? '' : `<row r="${index + 1}">${row}</row>`
    })
    .join('')

/** What may be known beside the sheets. */
interface Beside {
  readonly fileName?: string
  readonly answers?: Readonly<Record<string, string>>
}

/** What is understood of a workbook with these sheets, by way of its bytes. */
export const understood = async (sheets: readonly Sheet[], beside: Beside = {}): Promise<Interpretation> => {
  const bytes = await buildWorkbook({
    sheets: sheets.map(({ name, rows, state, merges = [] }, index) => ({
      name: name ?? `Ark${index + 1}`,
      xml: sheetXml(rowsXml(rows), merges.length === 0 ? '' : mergesXml(merges)),
      attributes: state === undefined ? '' : `state="${state}"`,
    })),
    styles: stylesXml(formats),
  })
  const { fileName = 'udtraek.xlsx', answers = {} } = beside
  return interpret(await readWorkbook(bytes), { fileName, currentYear: 2026, answers })
}

const mergesXml = (merges: readonly string[]): string =>
  `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`

/** What is understood of one sheet with these rows. */
export const understoodTable = (rows: Sheet['rows'], beside: Beside = {}): Promise<Interpretation> =>
  understood([{ rows }], beside)

/** The figures as lines: cell, function or scenario, measure without `cost.actual`, period, basis, kr. */
export const figures = ({ observations }: Interpretation): string[] =>
  observations.map(({ origin, breakdown, committee, dranst, measure, period, basis, value }) =>
    [
      origin.cell ?? '-',
      committee,
      breakdown,
      dranst === null ? '' : `dranst ${dranst}`,
      measure === 'cost.actual' ? '' : measure,
      period,
      basis,
      value / 100,
    ]
      .filter((part) => part !== '')
      .join(' '),
  )

/** The issues as lines: severity, code, cell. */
export const issues = ({ issues: found }: Interpretation): string[] =>
  found.map(({ severity, code, cell }) => `${severity} ${code} ${cell ?? '-'}`)

/** The open questions by id, each with its options. */
export const questions = ({ questions: open }: Interpretation): Record<string, readonly string[]> =>
  Object.fromEntries(open.map(({ id, options }) => [id, options]))
