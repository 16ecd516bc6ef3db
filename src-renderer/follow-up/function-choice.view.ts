import type { FollowupSettings } from '#contract/followup-settings'
import { accountFunction } from '#domain/account-function'
import { type CostRowKey, rowText } from '#domain/cost-history'
import { isSameRow } from './baseline-form'

/** A function to be ticked. */
export interface FunctionItem {
  readonly key: CostRowKey
  readonly id: string
  readonly name: string | null
  readonly committee: string
  readonly ticked: boolean
  /** False of one that was chosen before and that no file names any more. */
  readonly known: boolean
}

/** From how many functions on there is a field to search them by. */
const many = 12

/** True where there are so many functions that they are searched. */
export const isLong = (choices: FollowupSettings['choices']['rows']): boolean => choices.length > many

/** The functions to choose from, those of the files first; a search leaves what is ticked in view. */
export const functionItems = (
  choices: FollowupSettings['choices']['rows'],
  chosen: readonly CostRowKey[],
  search: string,
): FunctionItem[] => {
  const gone = chosen
    .filter((row) => !choices.some((choice) => isSameRow(choice, row)))
    .map((row) => ({ ...row, name: accountFunction(row.breakdown)?.name ?? null, known: false }))
  const wanted = search.trim().toLowerCase()
  return [...choices.map((choice) => ({ ...choice, known: true })), ...gone]
    .map(({ breakdown, committee, name, known }) => ({
      key: { breakdown, committee },
      id: rowText({ breakdown, committee }),
      ...{ name, committee, known },
      ticked: chosen.some((row) => isSameRow(row, { breakdown, committee })),
    }))
    .filter(
      ({ key, name, ticked }) =>
        ticked || [key.breakdown, key.committee, name ?? ''].some((text) => text.toLowerCase().includes(wanted)),
    )
}

/** The chosen functions with one of them ticked or not. */
export const tick = (chosen: readonly CostRowKey[], row: CostRowKey, ticked: boolean): CostRowKey[] => {
  const others = chosen.filter((one) => !isSameRow(one, row))
  return ticked ? [...others, row] : others
}
