import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Rectangle } from 'electron'
import { z } from 'zod'

/** Smallest window in which everything has room. */
export const smallestWindow = { width: 960, height: 600 }

const usualSize = { width: 1440, height: 900 }

const pixels = z.number().int().min(-100_000).max(100_000)

const stateSchema = z.object({
  x: pixels,
  y: pixels,
  width: pixels.min(1),
  height: pixels.min(1),
  maximised: z.boolean(),
})

/** Where the window was when it was last closed; bounds of the window when it is not maximised. */
export type WindowState = z.infer<typeof stateSchema>

/** The remembered state; `null` where there is none or it cannot be used. */
export const readWindowState = (file: string): WindowState | null => {
  try {
    return stateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/** Remembers a state, whole or not at all. A disk that does not take it is passed over: the window then opens as it did before. */
export const writeWindowState = (file: string, state: WindowState): void => {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(state))
    renameSync(`${file}.new`, file)
  } catch {
    // Not worth a word to the person.
  }
}

const overlap = (a: Rectangle, b: Rectangle): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

const within = (value: number, from: number, to: number) => Math.max(from, Math.min(value, to))

/**
 * Bounds on one of the displays (their work areas, the main one first): as remembered where they are wholly on it, else moved and
 * made smaller as needed. Without a state, or where its display is gone, the usual size in the middle of the main display.
 */
export const visibleBounds = (state: WindowState | null, workAreas: readonly Rectangle[]): Rectangle => {
  const [main = { x: 0, y: 0, ...usualSize }] = workAreas
  const [best] =
    state === null
      ? []
      : workAreas.filter((area) => overlap(state, area) > 0).toSorted((a, b) => overlap(state, b) - overlap(state, a))
  const area = best ?? main
  const width = Math.min(Math.max(state?.width ?? usualSize.width, smallestWindow.width), area.width)
  const height = Math.min(Math.max(state?.height ?? usualSize.height, smallestWindow.height), area.height)
  const middle = {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
  }
  const { x, y } = state !== null && best !== undefined ? state : middle
  return {
    x: within(x, area.x, area.x + area.width - width),
    y: within(y, area.y, area.y + area.height - height),
    width,
    height,
  }
}
