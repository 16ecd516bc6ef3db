import type { Layout } from '#contract/importing'
import { message } from '#domain/message'
import type { RememberedLayout } from '#excel/recognise/corrections'
import type { Interpretation } from '#excel/recognise/interpretation'
import type { StoredLayoutProfile } from '#store/layouts'
import type { Store } from '#store/store'
import { Refusal } from '../refusal'

const layoutView = ({ id, kind, label, answers, changedAt, changedBy, usedAt, uses }: StoredLayoutProfile): Layout => ({
  id,
  kind,
  label,
  answers: { ...answers },
  changedAt,
  changedBy,
  usedAt,
  uses,
})

/** The remembered layouts as a window sees them, the last used first. */
export const layoutViews = (store: Store): Layout[] => store.layoutProfiles().map(layoutView)

/** The remembered layouts as the reader needs them. */
export const rememberedLayouts = (store: Store): RememberedLayout[] =>
  store.layoutProfiles().map(({ signature, answers }) => ({ signature, answers }))

const rememberedOf = ({ layouts }: Interpretation): string[] =>
  layouts.filter(({ remembered }) => remembered).map(({ signature }) => signature)

/** The remembered layout that a file was read by, or `null`. */
export const usedLayout = (store: Store, read: Interpretation): { id: number; label: string } | null => {
  const signatures = new Set(rememberedOf(read))
  if (signatures.size === 0) return null
  const found = store.layoutProfiles().find(({ signature }) => signatures.has(signature))
  return found ? { id: found.id, label: found.label } : null
}

/**
 * Remembers what was answered and corrected for the layouts of a file that was stored: the next file of the layout is read
 * the same way. A layout that nobody had to say anything of is not remembered.
 */
export const rememberAnswers = async (store: Store, read: Interpretation, at: string, by: string): Promise<void> => {
  for (const { signature, kind, label, answers, remembered } of read.layouts) {
    if (remembered || Object.keys(answers).length > 0) {
      await store.rememberLayout({ signature, kind, label, answers, at, by })
    }
  }
  const used = rememberedOf(read)
  // Every write is a transaction of its own, and tells the other windows that something changed.
  if (used.length > 0) await store.useLayouts(used, at)
}

const layoutUnknown = (id: number) => new Refusal(message('error.layout-unknown', { layout: id }))

/** Changes what is remembered of a layout; an answer that is `null` is forgotten. Throws a `Refusal` for an unknown layout. */
export const changeLayout = async (
  store: Store,
  id: number,
  changes: Readonly<Record<string, string | null>>,
  at: string,
  by: string,
): Promise<Layout[]> => {
  const found = store.layoutProfiles().find((layout) => layout.id === id)
  if (!found) throw layoutUnknown(id)
  const answers = Object.fromEntries(
    Object.entries({ ...found.answers, ...changes }).flatMap(([question, answer]): [string, string][] =>
      answer === null ? [] : [[question, answer]],
    ),
  )
  if (!(await store.changeLayout(id, answers, at, by))) throw layoutUnknown(id)
  return layoutViews(store)
}

/** Forgets a layout. Throws a `Refusal` for an unknown one. */
export const forgetLayout = async (store: Store, id: number): Promise<Layout[]> => {
  if (!(await store.forgetLayout(id))) throw layoutUnknown(id)
  return layoutViews(store)
}
