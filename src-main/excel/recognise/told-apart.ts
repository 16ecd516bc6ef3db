import { namesVariant, scenarioLabel } from './plan-labels'
import type { Recognition } from './recognition'
import { withoutLabel } from './row-words'

/** A recognition with the sheet that it was read from. */
interface OnSheet {
  readonly sheet: string
  readonly recognition: Recognition
}

const labelled = /^(?:udvalg|fagudvalg|committee)\s*[:–-]\s*(?=\S)/i
const besideLabel = /^(?:udvalg|fagudvalg)\s+(?=\S)/i
const wholeName = /^[\p{L} ,.&–-]*(?:udvalg(?:et)?|committee)$/iu
const everyOne = /^(?:alle?|samtlige|all|\*|i alt)\b|^\*$/i

const committeeIn = (line: string): string | null => {
  const text = line.replace(/[\u00a0\s]+/g, ' ').trim()
  const plain = text.replace(besideLabel, '')
  const name = labelled.test(text)
    ? withoutLabel(text)
    : wholeName.test(plain) && plain.length <= 80 && !/^udvalg(?:et)?$/i.test(plain)
      ? plain
      : ''
  return name === '' || everyOne.test(name) ? null : name
}

/** The committee that the lines above a table state for all of it (`Udvalg: Socialudvalget`), the nearest line first; empty where none does. */
export const committeeOfLines = (lines: readonly string[]): string => {
  for (const line of lines.toReversed()) {
    const found = committeeIn(line)
    if (found !== null) return found
  }
  return ''
}

/** Tables that state different committees over them: each keeps its own. One committee for a whole file tells nothing apart. */
const byCommittee = (all: readonly OnSheet[]): readonly OnSheet[] => {
  const stated = new Set(all.map(({ recognition }) => recognition.committee ?? '').filter(Boolean))
  if (stated.size < 2) return all
  return all.map(({ sheet, recognition }) => {
    const { committee = '' } = recognition
    const observations = recognition.observations.map((item) =>
      committee === '' || item.committee !== '' ? item : { ...item, committee },
    )
    return { sheet, recognition: { ...recognition, observations } }
  })
}

/** Business cases without a scenario on several sheets: a sheet that is called a variant (`Case 2`, `Basis`) names its own. */
const byVariant = (all: readonly OnSheet[]): readonly OnSheet[] => {
  const sheets = new Set(all.flatMap(({ sheet, recognition }) => (recognition.source === 'plan' ? [sheet] : [])))
  if (sheets.size < 2) return all
  return all.map(({ sheet, recognition }) => {
    if (recognition.source !== 'plan' || !namesVariant(sheet)) return { sheet, recognition }
    const observations = recognition.observations.map((item) =>
      item.breakdown === 'plan' ? { ...item, breakdown: scenarioLabel(sheet) } : item,
    )
    return { sheet, recognition: { ...recognition, observations } }
  })
}

/** Tables of a file that say the same of different things: what stands over them, or names their sheets, tells them apart. */
export const toldApart = (all: readonly OnSheet[]): readonly OnSheet[] => byVariant(byCommittee(all))
