import { nextTick, onMounted, onUpdated, type Ref } from 'vue'

/** What `useRovingHeads` gives. */
export interface UseRovingHeadsReturn {
  /** Arrow keys, Home and End between the heads of a grid. */
  readonly onKeydown: (event: KeyboardEvent) => void
  /** The head that has the focus is the one that Tab comes back to. */
  readonly onFocusin: (event: FocusEvent) => void
  /** Moves the focus to the head of this key. */
  readonly focusHead: (key: string) => Promise<void>
}

const headsOf = (root: HTMLElement, axis: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`[data-axis="${axis}"]`),
]

/**
 * One stop for Tab in a grid whose column and row heads are buttons: arrows move between the columns, down to the rows and back.
 * Heads carry `data-axis` (`column`, `row`) and `data-head`, their key.
 */
export const useRovingHeads = (root: Readonly<Ref<HTMLElement | null>>): UseRovingHeadsReturn => {
  let current: string | null = null

  const settle = () => {
    if (root.value === null) return
    const heads = [...root.value.querySelectorAll<HTMLElement>('[data-head]')]
    const stop = heads.find(({ dataset }) => dataset['head'] === current) ?? heads[0]
    for (const head of heads) head.tabIndex = head === stop ? 0 : -1
  }
  onMounted(settle)
  onUpdated(settle)

  const step = (heads: readonly HTMLElement[], from: HTMLElement, by: number) =>
    heads[Math.min(heads.length - 1, Math.max(0, heads.indexOf(from) + by))]

  const target = (key: string, from: HTMLElement, grid: HTMLElement): HTMLElement | undefined => {
    const [columns, rows] = [headsOf(grid, 'column'), headsOf(grid, 'row')]
    const along = from.dataset['axis'] === 'column' ? columns : rows
    const onColumns = along === columns
    switch (key) {
      case 'ArrowRight':
        return onColumns ? step(columns, from, 1) : columns[0]
      case 'ArrowLeft':
        return onColumns ? step(columns, from, -1) : undefined
      case 'ArrowDown':
        return onColumns ? rows[0] : step(rows, from, 1)
      case 'ArrowUp':
        if (onColumns) return undefined
        return rows[0] === from ? columns[0] : step(rows, from, -1)
      case 'Home':
        return along[0]
      case 'End':
        return along.at(-1)
      default:
        return undefined
    }
  }

  return {
    onKeydown: (event) => {
      const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-head]') : null
      if (from === null || root.value === null) return
      const next = target(event.key, from, root.value)
      if (next === undefined) return
      event.preventDefault()
      next.focus()
    },
    onFocusin: ({ target: focused }) => {
      const head = focused instanceof HTMLElement ? focused.closest<HTMLElement>('[data-head]') : null
      if (head === null) return
      current = head.dataset['head'] ?? null
      settle()
    },
    focusHead: async (key) => {
      await nextTick()
      const head = root.value?.querySelector<HTMLElement>(`[data-head="${CSS.escape(key)}"]`)
      head?.scrollIntoView({ block: 'nearest', inline: 'center' })
      head?.focus()
    },
  }
}
