import { type WrittenCode, accountFunction, accountFunctions, readFunctionCode } from '#domain/account-function'
import type { Question } from '#domain/file-issue'
import { message } from '#domain/message'
import { columnLetters } from '../grid'
import { ask } from './ask'
import { codesOf } from './code-columns'
import type { ColumnHeading } from './column-heading'
import { costKinds } from './cost-kinds'
import { functionsLike } from './function-similarity'
import { readFunctionTable } from './function-table'
import { headerBlock, namesColumns } from './header-block'
import { type HeaderRow, linesAbove, mayHead } from './header-row'
import { isTotalLabel } from './headings'
import type { Recogniser, Recognition, RecognitionContext } from './recognition'
import { type SheetTable, type TableRow, cellText, looksNumeric, possibleHeaders } from './sheet-table'

const spend = /forbrug|regnskab|udgift|budget|spend|expenditure|actual/i

/** Most texts that are asked about; a longer table is a list of something else. */
const mostTexts = 40

/** Nor has a paper with names alone more rows than this. */
const mostRows = 400

/** The column of texts to the left of the figures. */
const textColumn = (header: TableRow, rows: readonly TableRow[]): number | null => {
  const counts = new Map<number, number>()
  for (const { cells } of rows) {
    for (const [column, cell] of cells) {
      const text = cellText(cell)
      if (cell.kind !== 'text' || !/\p{L}{3}/u.test(text) || isTotalLabel(text)) continue
      counts.set(column, (counts.get(column) ?? 0) + functionsLike(text).candidates.length + 1)
    }
  }
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || a - b)
  return best && best[0] <= Math.max(...header.cells.keys()) ? best[0] : null
}

const optionsFor = (text: string): readonly string[] => {
  const { candidates } = functionsLike(text)
  const offered = candidates.length > 0 ? candidates : accountFunctions
  return [...offered.map(({ code }) => code), 'none']
}

const questionOf = (text: string, place: Question['place'], { answers }: RecognitionContext): Question => {
  const { best } = functionsLike(text)
  const options = optionsFor(text)
  return ask(
    {
      id: `function.${text}`,
      message: message('question.function', { read: text }),
      options,
      proposal: best?.code ?? null,
      reason: best ? message('reason.function', { function: best.code, name: best.name }) : null,
      examples: options.map((code) =>
        code === 'none'
          ? message('example.left-out', { read: text })
          : message('example.function', { read: text, function: code, name: accountFunction(code)?.name ?? '' }),
      ),
      place,
    },
    answers,
    (answer) => answer === 'none' || readFunctionCode(answer)?.code === answer,
  )
}

const shortText = (row: TableRow, column: number): string =>
  cellText(row.cells.get(column)).replace(/\s+/g, ' ').slice(0, 80)

const headerOf = (
  table: SheetTable,
  row: TableRow,
  context: RecognitionContext,
): { readonly header: HeaderRow; readonly questions: readonly Question[] } | null => {
  if (!mayHead(table, row)) return null
  const { top, headings } = headerBlock(table, row)
  if (headings.length < 2) return null
  const lines = linesAbove(table, top)
  const said = [...lines, ...headings.map(({ text }) => text)].join(' ')
  const below = table.rows.filter((item) => item.row > row.row)
  if (below.length > mostRows || !spend.test(said)) return null
  const column = textColumn(row, below)
  if (column === null || namesColumns(below[0] ?? row)) return null
  const isRow = (item: TableRow) =>
    item.row > row.row &&
    /\p{L}{3}/u.test(cellText(item.cells.get(column))) &&
    !isTotalLabel(cellText(item.cells.get(column))) &&
    headings.some((heading) => heading.column > column && looksNumeric(item.cells.get(heading.column)))
  const texts = [...new Set(below.filter(isRow).map((item) => shortText(item, column)))]
  if (texts.length === 0 || texts.length > mostTexts) return null
  if (!texts.some((text) => functionsLike(text).candidates.length > 0)) return null
  const place = { sheet: table.sheet.name, column: columnLetters(column) }
  const questions = texts.map((text) => questionOf(text, place, context))
  const codes = new Map(
    questions.map(({ answer, proposal }, index): [string, WrittenCode] => {
      const code = answer ?? proposal ?? 'none'
      return [texts[index] ?? '', { parts: 3, code: code === 'none' ? '' : code }]
    }),
  )
  const codeOf = (item: TableRow): WrittenCode | null =>
    isRow(item) ? (codes.get(shortText(item, column)) ?? null) : null
  const groups = [lines.slice(table.titles?.length ?? 0), table.titles ?? [], [table.sheet.name]]
  return {
    header: {
      row: row.row,
      top,
      headings: namedByText(headings, column),
      code: { column, columns: [column], codeOf },
      lines,
      groups,
    },
    questions,
  }
}

/** The headings, that of the texts as the one of the functions: `Politikområde` is no committee where its cells name functions. */
const namedByText = (headings: readonly ColumnHeading[], column: number): ColumnHeading[] =>
  headings.map((heading) => (heading.column === column ? { ...heading, meaning: 'function' } : heading))

const recogniseAt = (table: SheetTable, row: TableRow, context: RecognitionContext): Recognition | null => {
  const found = headerOf(table, row, context)
  if (!found) return null
  for (const kind of costKinds) {
    const columns = kind.columns(found.header, table, context)
    if (columns === null || 'severity' in columns || columns.values.length === 0) continue
    const recognition = readFunctionTable(kind, table, found.header, columns, context)
    if (recognition) return { ...recognition, questions: [...found.questions, ...recognition.questions] }
  }
  return null
}

/** A spend table whose rows have names and no codes: each name is asked about (`function.Plejefamilier`). */
export const functionNames: Recogniser = {
  kind: 'function-names',
  source: 'annual',
  recognise(table, context) {
    if (codesOf(table).length > 0) return null
    for (const row of possibleHeaders(table)) {
      const found = recogniseAt(table, row, context)
      if (found) return found
    }
    return null
  },
}
