import { type ColumnMeaning, columnMeanings } from '#domain/column-meaning'
import type { Speech } from '../locales/speech'

const groupOf: Readonly<Record<ColumnMeaning, keyof typeof groupWords>> = {
  function: 'keys',
  'function-name': 'keys',
  committee: 'keys',
  dranst: 'keys',
  period: 'keys',
  date: 'keys',
  account: 'keys',
  voucher: 'keys',
  team: 'keys',
  age: 'keys',
  'placement-type': 'keys',
  'school-year': 'keys',
  amount: 'amounts',
  'actual-to-date': 'amounts',
  'budget-original': 'amounts',
  'budget-supplement': 'amounts',
  'budget-revised': 'amounts',
  forecast: 'amounts',
  committed: 'amounts',
  total: 'amounts',
  derived: 'amounts',
  'case-open': 'numbers',
  'adviser-fte': 'numbers',
  notifications: 'numbers',
  'age-0-7': 'numbers',
  'age-8-17': 'numbers',
  'placement-open': 'numbers',
  'placement-days': 'numbers',
  'placement-started': 'numbers',
  'placement-ended': 'numbers',
  'placement-avoided': 'numbers',
  municipality: 'numbers',
  national: 'numbers',
  population: 'numbers',
  'benefit-weeks': 'numbers',
  'plan-year': 'businessCase',
  item: 'businessCase',
  investment: 'businessCase',
  saving: 'businessCase',
  balance: 'businessCase',
  measure: 'long',
  breakdown: 'long',
  value: 'long',
  ignored: 'ignored',
  drop: 'drop',
}

const groupWords = {
  keys: 'importing.columns.group.keys',
  amounts: 'importing.columns.group.amounts',
  numbers: 'importing.columns.group.numbers',
  businessCase: 'importing.columns.group.businessCase',
  long: 'importing.columns.group.long',
  ignored: 'importing.columns.group.ignored',
  drop: 'importing.columns.group.drop',
} as const

const groupOrder = ['keys', 'amounts', 'numbers', 'businessCase', 'long', 'ignored', 'drop'] as const

/** A group of meanings that a column can be given, in words. */
export interface MeaningGroup {
  readonly id: string
  readonly name: string
  readonly meanings: readonly { readonly id: ColumnMeaning; readonly name: string }[]
}

/** What a column holds, in words. */
export const meaningWord = ({ t }: Speech, meaning: ColumnMeaning): string => t(`importing.columns.meaning.${meaning}`)

const plain = (text: string): string => text.toLocaleLowerCase().replace(/[\s-]+/g, ' ')

/** The meanings in their groups, as far as they fit a search text: its words in the name of the meaning or of its group. */
export const meaningGroups = (speech: Speech, search = ''): MeaningGroup[] => {
  const wanted = plain(search).split(' ').filter(Boolean)
  return groupOrder
    .map((id) => {
      const name = speech.t(groupWords[id])
      const meanings = columnMeanings
        .filter((meaning) => groupOf[meaning] === id)
        .map((meaning) => ({ id: meaning, name: meaningWord(speech, meaning) }))
        .filter((meaning) => wanted.every((word) => plain(`${meaning.name} ${name}`).includes(word)))
      return { id, name, meanings }
    })
    .filter(({ meanings }) => meanings.length > 0)
}
