import { expect } from 'vitest'
import type { Client } from '../../../src-main/contract/contract'
import type { FollowupSetting } from '../../../src-main/contract/followup-settings'
import { formatMessage } from '../../../src-main/contract/messages/format-message'
import { type RealisedView, type WhatIfInput, realisedSchema } from '../../../src-main/contract/realised'
import { month } from '../../../src-main/domain/month'
import { only } from './case-client'

/** What no text may show. */
const odd = /NaN|Infinity|∞|undefined|null|\de\+|[{}@]/

const textsOf = ({ sentences, notes, moved, explanation, compared }: RealisedView) => [
  ...sentences,
  ...notes,
  ...moved,
  ...explanation.steps.map(({ message }) => message),
  ...compared.methods.flatMap((each) => [...each.notes, ...(each.unavailable ? [each.unavailable] : [])]),
]

/** What is asked for; the latest month as it is known now, unless it says otherwise. */
export interface Asked {
  readonly asOf?: string | null
  readonly knownOn?: string
  readonly whatIf?: WhatIfInput
}

/** The view as a window gets it: it passes the schema, ends in a sentence, and every text of it can be read. */
export const realised = async (client: Client, { asOf, knownOn, whatIf }: Asked = {}): Promise<RealisedView> => {
  const found = realisedSchema.parse(
    await client.following.realised({
      ...only,
      asOf: typeof asOf === 'string' ? month(asOf) : null,
      knownOn: knownOn ?? null,
      whatIf: whatIf ?? null,
    }),
  )
  expect(found.sentences.length).toBeGreaterThan(0)
  for (const text of textsOf(found)) {
    for (const locale of ['da', 'en'] as const) expect(formatMessage(locale, text)).not.toMatch(odd)
  }
  return found
}

/** Saves settings that are all sound. */
export const save = async (client: Client, ...settings: readonly FollowupSetting[]): Promise<void> => {
  for (const setting of settings) {
    const { findings } = await client.following.saveSetting({ ...only, setting })
    expect(findings).toEqual([])
  }
}

/** The keys of texts. */
export const keysOf = (texts: readonly { readonly key: string }[]): string[] => texts.map(({ key }) => key)

/** A file of the long format. */
export const csv = (...rows: readonly string[]): Uint8Array =>
  new TextEncoder().encode(['measure;breakdown;period;value', ...rows].join('\n'))

/** A row for each of `count` months from January of a year on. */
export const everyMonth = (of: string, year: number, count: number, value: string): string[] =>
  Array.from({ length: count }, (_, index) => {
    const at = `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
    return `${of};${at};${value}`
  })
