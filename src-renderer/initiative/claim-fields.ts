import type { WordKey } from '../locales/words'
import { type ClaimFields, type ClaimKind, claimKinds, claimUnits } from './claim-form'

/** How a field of a claim is typed. */
export interface ClaimField {
  readonly field: keyof ClaimFields
  readonly label: WordKey
  readonly hint?: WordKey
  readonly as: 'text' | 'number' | 'lines' | 'select'
}

const unit: ClaimField = { field: 'unit', label: 'initiative.claim.unit', as: 'select' }
const stated: ClaimField = { field: 'stated', label: 'initiative.claim.stated', as: 'number' }
const scenario: ClaimField = { field: 'scenario', label: 'initiative.claim.scenario', as: 'select' }

/** The fields that a claim of each kind needs beside its place and its words. */
const ofKind: Record<ClaimKind, readonly ClaimField[]> = {
  sum: [
    unit,
    stated,
    { field: 'parts', label: 'initiative.claim.parts', hint: 'initiative.claim.partsHint', as: 'lines' },
  ],
  share: [
    { field: 'stated', label: 'initiative.claim.statedPercent', as: 'number' },
    { field: 'part', label: 'initiative.claim.part', as: 'number' },
    { field: 'whole', label: 'initiative.claim.whole', as: 'number' },
  ],
  balance: [
    scenario,
    { field: 'of', label: 'initiative.claim.of', as: 'select' },
    { field: 'year', label: 'initiative.claim.year', as: 'number' },
    unit,
    stated,
  ],
  breakEven: [
    scenario,
    { field: 'notion', label: 'initiative.claim.notion', as: 'select' },
    { field: 'stated', label: 'initiative.claim.statedYear', as: 'number' },
  ],
  twice: [
    { field: 'subject', label: 'initiative.claim.subject', as: 'text' },
    unit,
    stated,
    { field: 'otherPlace', label: 'initiative.claim.otherPlace', as: 'text' },
    { field: 'otherQuote', label: 'initiative.claim.otherQuote', as: 'text' },
    { field: 'otherStated', label: 'initiative.claim.otherStated', as: 'number' },
  ],
}

/** The fields of a claim, in reading order. */
export const fieldsOfClaim = (kind: ClaimKind): readonly ClaimField[] => [
  { field: 'kind', label: 'initiative.claim.kind', as: 'select' },
  { field: 'place', label: 'initiative.claim.place', hint: 'initiative.claim.placeHint', as: 'text' },
  { field: 'quote', label: 'initiative.claim.quote', hint: 'initiative.claim.quoteHint', as: 'text' },
  ...ofKind[kind],
]

/** A choice of a list. */
interface Choice {
  readonly value: string
  readonly label: WordKey
}

const kinds: readonly Choice[] = claimKinds.map((value) => ({ value, label: `initiative.claim.kinds.${value}` }))
const units: readonly Choice[] = claimUnits.map((value) => ({ value, label: `initiative.claim.units.${value}` }))
const figures: readonly Choice[] = (['balance', 'net', 'investment', 'saving'] as const).map((value) => ({
  value,
  label: `initiative.claim.figures.${value}`,
}))
const notions: readonly Choice[] = (['breakEven', 'surplus'] as const).map((value) => ({
  value,
  label: `initiative.claim.notions.${value}`,
}))

/** The choices of a field with a list; `null`: the scenarios of the version. */
export const choicesOf = (field: keyof ClaimFields, kind: ClaimKind): readonly Choice[] | null => {
  if (field === 'kind') return kinds
  if (field === 'unit')
    return kind === 'balance' ? units.filter(({ value }) => value === 'kr' || value === 'thousand') : units
  if (field === 'of') return figures
  return field === 'notion' ? notions : null
}
