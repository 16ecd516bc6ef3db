import type { InitiativeDetailsInput } from '#contract/initiative-details'
import type { Locale } from '#contract/messages/format-message'
import type { Format } from '../locales/format'
import { readNumber, writeNumber } from './amount-text'

/** A milestone as typed. */
export interface MilestoneFields {
  readonly title: string
  readonly due: string
  readonly doneOn: string
  readonly note: string
}

/** The details of an initiative as typed. */
export interface DetailFields {
  readonly owner: string
  readonly ends: string
  readonly targetGroup: string
  readonly targetCount: string
  readonly milestones: readonly MilestoneFields[]
}

/** The fields of the details. */
export const detailFields = (details: InitiativeDetailsInput, fmt: Format): DetailFields => ({
  owner: details.owner,
  ends: details.ends ?? '',
  targetGroup: details.targetGroup,
  targetCount: details.targetCount === null ? '' : writeNumber(details.targetCount, fmt),
  milestones: details.milestones.map(({ title, due, doneOn, note }) => ({
    ...{ title, note },
    due: due ?? '',
    doneOn: doneOn ?? '',
  })),
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The details as the core takes them; `null` where the count is no number. A milestone without a word is none. */
export const readDetails = (fields: DetailFields, locale: Locale): InitiativeDetailsInput | null => {
  const targetCount = readNumber(fields.targetCount, locale)
  if (targetCount === 'bad') return null
  const typed = fields.milestones.filter((milestone) =>
    Object.values(milestone).some((text: string) => text.trim() !== ''),
  )
  return {
    owner: fields.owner,
    ends: orNull(fields.ends),
    targetGroup: fields.targetGroup,
    targetCount,
    milestones: typed.map(({ title, due, doneOn, note }) => ({
      title,
      note,
      due: orNull(due),
      doneOn: orNull(doneOn),
    })),
  }
}
