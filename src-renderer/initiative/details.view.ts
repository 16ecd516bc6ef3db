import type { InitiativeDetailsInput } from '#contract/initiative-details'
import { isMonth } from '#domain/month'
import type { Speech } from '../locales/speech'
import { dayWords } from './facts.view'

/** A milestone as a line. */
export interface MilestoneLine {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly done: boolean
  readonly when: string
}

/** A day, a month or a year as typed, by name; any other text as it is. */
const dateWords = (text: string, speech: Speech): string =>
  isMonth(text) ? speech.fmt.month(text) : dayWords(text, speech)

/** The milestones in the order of their time; those without one last. */
export const milestoneLines = (milestones: InitiativeDetailsInput['milestones'], speech: Speech): MilestoneLine[] =>
  milestones
    .map((milestone, index) => ({
      ...milestone,
      id: `${index} ${milestone.title}`,
      at: milestone.due ?? milestone.doneOn,
    }))
    .toSorted((one, other) => (one.at ?? '9').localeCompare(other.at ?? '9'))
    .map(({ id, title, note, due, doneOn }) => {
      const { t } = speech
      const dated = doneOn ?? due
      const key = doneOn === null ? 'initiative.details.planned' : 'initiative.details.done'
      const when = dated === null ? t('initiative.details.undated') : t(key, { day: dateWords(dated, speech) })
      return { id, title, note, done: doneOn !== null, when }
    })
