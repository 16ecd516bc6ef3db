import type { FollowupSettings } from '#contract/followup-settings'
import { type Part, type PartCell, isFilled, neededCell, textCell } from './part-form'

/** Where an item of the plan is booked, as typed. */
export interface PlaceFields {
  readonly key: string
  readonly item: string
}

/** The places of the investment as typed: accounts of the spend, and items of imported lists. */
export interface InvestmentFields {
  readonly accounts: readonly PlaceFields[]
  readonly items: readonly PlaceFields[]
}

/** A row before anything is typed. */
export const emptyPlace: PlaceFields = { key: '', item: '' }

const told = {
  account: ['setting.account-unknown', 'setting.account-duplicate'],
  item: ['setting.account-duplicate'],
} as const

/** An account as the plan of accounts writes it: `06.45.51` and `6.45.51.` are `6.45.51`. */
const accountKey = (text: string): string =>
  text
    .trim()
    .replace(/^0(?=\d)/, '')
    .replace(/\.$/, '')

/** True of a text that is the beginning of an account: `6`, `6.45`, `6.45.51`. */
export const isAccount = (text: string): boolean => /^\d(?:\.\d{2}){0,2}$/.test(accountKey(text))

const keyCell = (kind: 'account' | 'item', at: string, key: string): PartCell => {
  if (key === '') return neededCell({ at, told: [] }, key, `followUp.fault.${kind}`)
  const cell = textCell({ at, told: told[kind], name: key })
  const bad = kind === 'account' && !isAccount(key)
  return bad ? { ...cell, unread: { key: 'followUp.fault.notAccount', read: key } } : cell
}

const readPlaces = (kind: 'account' | 'item', rows: readonly PlaceFields[]) =>
  rows
    .map((row, index) => ({ ...row, index }))
    .filter(({ key, item }) => isFilled({ key, item }))
    .map(({ key: text, item, index }) => {
      const key = kind === 'account' ? accountKey(text) : text
      const itemAt = { at: `${kind}-item ${index}`, told: ['setting.item-missing'] as const, name: key }
      return {
        place: { kind, key, item: item.trim() },
        cells: [
          keyCell(kind, `${kind}-key ${index}`, key),
          item.trim() === '' ? neededCell(itemAt, '', 'followUp.fault.planItem') : textCell(itemAt),
        ],
      }
    })

/** Where the investment is booked. */
export const investmentPart: Part<InvestmentFields> = {
  fieldsOf: ({ settings: { investment } }) => {
    const of = (kind: 'account' | 'item') =>
      investment.filter((place) => place.kind === kind).map(({ key, item }) => ({ key, item }))
    return { accounts: of('account'), items: of('item') }
  },
  read: ({ accounts, items }) => {
    const places = [...readPlaces('account', accounts), ...readPlaces('item', items)]
    return {
      settings: [{ name: 'investment', value: places.map(({ place }) => place) }],
      cells: places.flatMap(({ cells }) => cells),
    }
  },
}

/** The functions of the spend that an account covers: itself, or all that begin with it. */
export const coveredBy = (
  text: string,
  rows: FollowupSettings['choices']['rows'],
): FollowupSettings['choices']['rows'] => {
  const key = accountKey(text)
  return isAccount(text) ? rows.filter(({ breakdown }) => breakdown === key || breakdown.startsWith(`${key}.`)) : []
}
