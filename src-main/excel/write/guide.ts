import type { Template, TemplateColumn } from '#excel/write/template'

/** Values of a column that stand on the guide sheet, a line each. Rows are 1-based and inclusive. */
export interface GuideList {
  readonly heading: string
  readonly first: number
  readonly last: number
}

/** Longest list that a cell's own rule can hold, in characters. */
const ownListLength = 255

const describe = ({ heading, explanation, choices = [], isOptional = false }: TemplateColumn): string => {
  const offered = isLong(choices) || choices.length === 0 ? '' : ` Kan vælges: ${choices.join(', ')}.`
  return `• ${heading}${isOptional ? ' (kan udelades)' : ''}: ${explanation}${offered}`
}

const isLong = (choices: readonly string[]): boolean => choices.join(',').length > ownListLength

/**
 * The guide to a template in Danish, a line a row, all in one column: no reader takes it for a table.
 * @returns the lines, and where the values of long lists stand among them.
 */
export const guideLines = (
  template: Template,
): { readonly lines: readonly string[]; readonly lists: readonly GuideList[] } => {
  const lines = [
    `Vejledning: ${template.title}`,
    `Udfyld ${template.rowIs} på arket ${template.sheet}, gem filen, og træk den ind i Afkast. Den kan udfyldes og importeres igen hver måned.`,
    'Lad overskrifterne stå, som de er. En tom celle betyder, at tallet ikke kendes; den læses aldrig som nul. Skriv 0, hvor det er nul.',
    ...(template.isMoney
      ? ['Er dine beløb i en anden enhed, så ret linjen om enheden øverst på arket, fx til 1.000 kr.']
      : []),
    ...template.lines.map(
      ({ label, explanation }) => `• ${label.replace(/:$/, '')} (over tabellen, i cellen med farve): ${explanation}`,
    ),
    ...template.columns.map(describe),
    ...template.guide,
    `Eksempel på en udfyldt række (kun tekst, der læses ikke tal på dette ark): ${template.example}`,
  ]
  const lists: GuideList[] = []
  for (const { heading, choices = [] } of template.columns) {
    if (!isLong(choices)) continue
    lines.push(`Kan vælges under ${heading}:`)
    lists.push({ heading, first: lines.length + 1, last: lines.length + choices.length })
    lines.push(...choices)
  }
  return { lines, lists }
}
