import type { Plan } from '#contract/importing'
import { withoutPersonalNumbers } from '#domain/personal-number'
import type { Speech } from '../locales/speech'

/** What is to be mended in one file. */
export type ErrorSource = Pick<Plan, 'file' | 'issues'>

/** True where there is something to mend: notes are none. */
export const hasErrors = ({ issues }: Pick<ErrorSource, 'issues'>): boolean =>
  issues.some(({ severity }) => severity !== 'note')

/** Makes Excel open a CSV file as UTF-8. */
const byteOrderMark = '\uFEFF'

/** A field that a spreadsheet would take for a formula is kept a text; what looks like a CPR number never leaves the window. */
const field = (text: string): string => {
  const safe = withoutPersonalNumbers(text).replace(/^(?=[=+\-@\t\r])/, "'")
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Errors and warnings of files as CSV: file, sheet, cell, how grave, and what. Errors first within each file. */
export const errorListText = (speech: Speech, sources: readonly ErrorSource[]): string => {
  const { t } = speech
  const head = (['file', 'sheet', 'cell', 'severity', 'what'] as const).map((name) =>
    t(`importing.issues.head.${name}`),
  )
  const rows = sources.flatMap(({ file, issues }) =>
    (['error', 'warning'] as const).flatMap((severity) =>
      issues
        .filter((issue) => issue.severity === severity)
        .map(({ sheet, cell, message }) => [
          file,
          sheet ?? '',
          cell ?? '',
          t(`importing.issues.${severity}`),
          speech.message(message),
        ]),
    ),
  )
  return byteOrderMark + [head, ...rows].map((row) => `${row.map(field).join(';')}\r\n`).join('')
}

/** The list of errors as a file to take along, named after the file where there is only one. */
export const errorListFile = (speech: Speech, sources: readonly ErrorSource[]): File => {
  const [only] = sources
  const name =
    only && sources.length === 1
      ? speech.t('importing.issues.listFile', { name: withoutPersonalNumbers(only.file).replace(/\.[^.]*$/, '') })
      : speech.t('importing.issues.listFileAll')
  return new File([errorListText(speech, sources)], name, { type: 'text/csv;charset=utf-8' })
}
