import { nextTick, ref, type Ref } from 'vue'
import { isTable } from './table-text'

/** A cell of the grid: its line and its column (`name`, a period, or `remove`). */
export interface GridAt {
  readonly line: string
  readonly column: string
}

/** What the grid asks for; who holds the plan does it. */
export interface GridActions {
  /** The text with which editing begins. */
  readonly textAt: (at: GridAt) => string | null
  readonly put: (at: GridAt, text: string) => void
  readonly paste: (at: GridAt, text: string) => void
  readonly undo: () => void
  /** The focus leaves the grid downwards. */
  readonly leave: () => void
}

/** What `usePlanGrid` gives. */
export interface UsePlanGridReturn {
  /** The cell that Tab comes to. */
  readonly active: Ref<GridAt | null>
  /** The cell that is being typed in, and its text so far. */
  readonly editing: Ref<{ readonly at: GridAt; text: string } | null>
  readonly onKeydown: (event: KeyboardEvent) => void
  readonly onFocusin: (event: FocusEvent) => void
  readonly onDblclick: (event: MouseEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
  readonly onCopy: (event: ClipboardEvent) => void
  /** Takes over what is being typed. */
  readonly commit: () => void
  readonly focusAt: (at: GridAt) => Promise<void>
}

const cellOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('[data-cell]') : null

const atOf = ({ dataset }: HTMLElement): GridAt => ({ line: dataset['line'] ?? '', column: dataset['column'] ?? '' })

/** The lines of the grid from top to bottom, each with its cells from left to right. */
const linesOf = (root: HTMLElement): HTMLElement[][] =>
  [...root.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')])
    .filter((cells) => cells.length > 0)

const inLine = (cells: readonly HTMLElement[], from: HTMLElement): HTMLElement | undefined =>
  cells.find(({ dataset }) => dataset['column'] === from.dataset['column']) ?? cells[0]

/** The cell that a key leads to. */
const neighbour = (root: HTMLElement, from: HTMLElement, key: string, whole: boolean): HTMLElement | undefined => {
  const lines = linesOf(root)
  const line = lines.findIndex((cells) => cells.includes(from))
  const cells = lines[line] ?? []
  switch (key) {
    case 'ArrowRight':
      return cells[cells.indexOf(from) + 1]
    case 'ArrowLeft':
      return cells[cells.indexOf(from) - 1]
    case 'ArrowDown':
      return inLine(lines[line + 1] ?? [], from)
    case 'ArrowUp':
      return inLine(lines[line - 1] ?? [], from)
    case 'Home':
      return whole ? lines[0]?.[0] : cells[0]
    case 'End':
      return whole ? lines.at(-1)?.at(-1) : cells.at(-1)
    default:
      return undefined
  }
}

const stepOf = (root: HTMLElement, from: HTMLElement, { key, ctrlKey, metaKey }: KeyboardEvent) =>
  neighbour(root, from, key, ctrlKey || metaKey)

/** The cell that Tab leads to: the next that can be typed in. */
const nextTyped = (root: HTMLElement, from: HTMLElement, back: boolean): HTMLElement | undefined => {
  const cells = linesOf(root).flat()
  const typed = cells.filter((cell) => cell === from || cell.dataset['typed'] !== undefined)
  return typed[typed.indexOf(from) + (back ? -1 : 1)]
}

/** Keys, focus and clipboard of a grid that is typed in like a spreadsheet. Cells carry `data-cell`, `data-line`, `data-column`, `data-typed`. */
export const usePlanGrid = (root: Readonly<Ref<HTMLElement | null>>, actions: GridActions): UsePlanGridReturn => {
  const active = ref<GridAt | null>(null)
  const editing = ref<{ at: GridAt; text: string } | null>(null)

  const find = ({ line, column }: GridAt) =>
    root.value?.querySelector<HTMLElement>(`[data-line="${CSS.escape(line)}"][data-column="${CSS.escape(column)}"]`) ??
    null
  const focusAt = async (at: GridAt) => {
    await nextTick()
    find(at)?.focus()
  }
  const begin = async (at: GridAt, text: string | null) => {
    const now = actions.textAt(at)
    if (now === null) return
    editing.value = { at, text: text ?? now }
    await nextTick()
    const input = find(at)?.querySelector('input')
    input?.focus()
    if (text === null) input?.select()
  }
  const commit = () => {
    const typed = editing.value
    if (typed === null) return
    editing.value = null
    actions.put(typed.at, typed.text)
  }
  const whileEditing = (event: KeyboardEvent, cell: HTMLElement, grid: HTMLElement) => {
    const keys = ['Enter', 'Tab', 'Escape', 'ArrowUp', 'ArrowDown']
    if (!keys.includes(event.key)) return
    event.preventDefault()
    const at = atOf(cell)
    if (event.key === 'Escape') {
      editing.value = null
      void focusAt(at)
      return
    }
    const vertical = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? 'ArrowUp' : 'ArrowDown'
    const next = event.key === 'Tab' ? nextTyped(grid, cell, event.shiftKey) : neighbour(grid, cell, vertical, false)
    const to = next ? atOf(next) : at
    commit()
    void focusAt(to)
  }
  /** Does what a key asks for; false where it asks for nothing here. */
  const act = (event: KeyboardEvent, cell: HTMLElement): boolean => {
    const { key } = event
    const command = event.ctrlKey || event.metaKey
    if (key === 'Escape') actions.leave()
    else if (command && key.toLowerCase() === 'z') actions.undo()
    else if (cell.dataset['typed'] === undefined || command || event.altKey) return false
    else if (key === 'Enter' || key === 'F2') void begin(atOf(cell), null)
    else if (key === 'Delete' || key === 'Backspace') actions.put(atOf(cell), '')
    else if (key.length === 1) void begin(atOf(cell), key)
    else return false
    return true
  }
  const onKeydown = (event: KeyboardEvent) => {
    const [cell, grid] = [cellOf(event.target), root.value]
    if (cell === null || grid === null || event.isComposing) return
    if (editing.value !== null) {
      whileEditing(event, cell, grid)
      return
    }
    const next = event.key === 'Tab' ? nextTyped(grid, cell, event.shiftKey) : stepOf(grid, cell, event)
    if (next) next.focus()
    else if (!act(event, cell)) return
    event.preventDefault()
  }
  return {
    active,
    editing,
    commit,
    focusAt,
    onKeydown,
    onFocusin: ({ target }) => {
      const cell = cellOf(target)
      if (cell !== null) active.value = atOf(cell)
    },
    onDblclick: ({ target }) => {
      const cell = cellOf(target)
      if (cell?.dataset['typed'] !== undefined && editing.value === null) void begin(atOf(cell), null)
    },
    onPaste: (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const cell = cellOf(event.target)
      if (cell?.dataset['typed'] === undefined || text === '' || (editing.value !== null && !isTable(text))) return
      event.preventDefault()
      editing.value = null
      actions.paste(atOf(cell), text)
      void focusAt(atOf(cell))
    },
    onCopy: (event) => {
      const cell = cellOf(event.target)
      if (cell === null || editing.value !== null) return
      event.preventDefault()
      event.clipboardData?.setData('text/plain', cell.dataset['text'] ?? '')
    },
  }
}
