import type { Plan } from '#contract/importing'
import type { AnswerChanges } from './import-row'

/** A column that may hold citizens. */
export interface PersonalColumn {
  readonly sheet: string
  readonly letter: string
}

/** The columns for which a file is refused, each once, in the order in which they were found. */
export const personalColumns = ({ code, issues }: Pick<Plan, 'code' | 'issues'>): PersonalColumn[] => {
  if (code !== 'personal-data') return []
  const found = new Map<string, PersonalColumn>()
  for (const { code: what, sheet, cell } of issues) {
    const letter = /^[A-Z]{1,3}(?=\d)/.exec(cell ?? '')?.[0]
    if (what === 'personal-data' && sheet !== null && letter) found.set(`${sheet}!${letter}`, { sheet, letter })
  }
  return [...found.values()]
}

/** Leaves the columns out: the next reading does not even look at them. */
export const dropColumns = (columns: readonly PersonalColumn[]): AnswerChanges =>
  Object.fromEntries(columns.map(({ sheet, letter }) => [`${sheet}!${letter}`, 'drop']))
