import type { Question } from '#domain/file-issue'
import { readNumberText } from '#domain/number-text'
import { type GridCell, columnLetters } from '../grid'
import { type SettledStyle, isAmbiguous, settleStyle } from './amount-cells'
import { settleDots } from './questions'
import type { RecognitionContext } from './recognition'

/** How dots and commas are read in each column. */
export interface ColumnDots {
  readonly styleOf: (column: number) => SettledStyle
  readonly question: Question | null
}

/** How amounts that are said to be in kr. are read: kr. have two decimals, so that three digits after the only mark are thousands. */
export const thousandsStyle = (cells: readonly GridCell[]): SettledStyle => {
  const styles = new Set(
    cells.flatMap((cell) => {
      const read = cell.kind === 'text' ? readNumberText(cell.value) : null
      if (read?.kind !== 'ambiguous') return []
      return [Math.abs(read.danish) > Math.abs(read.english) ? ('danish' as const) : ('english' as const)]
    }),
  )
  const [only] = styles
  return styles.size === 1 && only !== undefined ? only : null
}

/**
 * Settles for each column how its dots and commas are read: by its own other cells, else by those of the whole table, else as
 * thousands where the amounts are said to be in kr., else it is asked (`separator`), one answer for all that is open.
 */
export const settleColumnDots = (
  sheet: string,
  columns: readonly { readonly column: number; readonly cells: readonly GridCell[] }[],
  answers: RecognitionContext['answers'],
  inKroner: (column: number) => boolean = () => false,
): ColumnDots => {
  const whole = settleStyle(columns.flatMap(({ cells }) => cells))
  const styles = new Map(
    columns.map(({ column, cells }) => [
      column,
      settleStyle(cells) ?? whole ?? (inKroner(column) ? thousandsStyle(cells) : null),
    ]),
  )
  const open = columns.filter(({ column, cells }) => styles.get(column) === null && cells.some(isAmbiguous))
  const [only] = open
  const settled = settleDots(
    null,
    open.flatMap(({ cells }) => cells),
    answers,
    { sheet, column: open.length === 1 && only ? columnLetters(only.column) : null },
  )
  return { styleOf: (column) => styles.get(column) ?? settled.value, question: settled.question }
}
