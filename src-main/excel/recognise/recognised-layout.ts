import type { Question } from '#domain/file-issue'
import { rememberedCorrections } from './corrections'
import type { GatheredSheet } from './gather'
import { headerSignature, headingLabel } from './header-signature'
import type { RecognisedLayout } from './interpretation'
import type { Recognition } from './recognition'
import { headerSearchRows, sheetTable } from './sheet-table'

/** The layout of a table with the answers that are worth remembering; none where nothing tells it apart. */
export const layoutOf = (
  gathered: GatheredSheet,
  recognition: Recognition,
  shared: readonly Question[],
): RecognisedLayout[] => {
  const { rows } = sheetTable({ ...gathered.sheet, rows: gathered.sheet.rows.slice(0, headerSearchRows) })
  const heading = rows.find((item) => item.row === recognition.headerRow)
  const signature = heading ? headerSignature(heading, rows) : null
  const { corrections } = gathered
  const answers = {
    ...Object.fromEntries(
      [...recognition.questions, ...shared].flatMap(({ id, answer, lasting }) =>
        lasting && answer !== null ? [[id, answer]] : [],
      ),
    ),
    ...rememberedCorrections(corrections),
  }
  return heading === undefined || signature === null
    ? []
    : [
        {
          sheet: gathered.sheet.name,
          kind: recognition.kind,
          signature,
          label: headingLabel(heading),
          answers,
          remembered: gathered.remembered !== null,
        },
      ]
}
