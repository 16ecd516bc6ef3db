/** What a cell of a template takes, and with that its number format. */
export type TemplateFormat =
  'text' | 'month' | 'date' | 'year' | 'kroner' | 'ore' | 'count' | 'posts' | 'percent' | 'score' | 'any'

/** A column of a template. */
export interface TemplateColumn {
  /** As the recognisers know it. */
  readonly heading: string
  readonly format: TemplateFormat
  /** One Danish sentence: what to write. Shown at the cell and on the guide sheet. */
  readonly explanation: string
  /** Values offered in a list; others may be written too. */
  readonly choices?: readonly string[]
  /** May be left empty. */
  readonly isOptional?: boolean
}

/** A line above the table that the user fills in: `Regnskabsår:` and a cell beside it. */
export interface TemplateLine {
  readonly label: string
  readonly format: TemplateFormat
  readonly explanation: string
}

/** A blank import template: what its sheet says before anyone has filled it in. It holds no figures. */
export interface Template {
  readonly id: string
  /** Name of the sheet, at most 31 characters. */
  readonly sheet: string
  /** First line; says what the figures are, so that the table can be told by it. */
  readonly title: string
  /** The unit of the figures as the reader knows it, or `null` where the headings say it. */
  readonly unit: string | null
  /** True where the figures are amounts. */
  readonly isMoney: boolean
  readonly lines: readonly TemplateLine[]
  /** Texts right above the headings, by 0-based column: the scenarios of a business case. */
  readonly labels?: Readonly<Record<number, string>>
  readonly columns: readonly TemplateColumn[]
  /** Texts that stand in the first column already, a row each: the plan years. */
  readonly firstColumn?: readonly string[]
  /** What one row is, as the object of "Udfyld": `én række pr. måned`. */
  readonly rowIs: string
  /** Further Danish lines for the guide sheet. */
  readonly guide: readonly string[]
  /** A filled-in row as text; its figures are marked as invented. */
  readonly example: string
}

/** The columns that many templates have in common. */
export const monthColumn: TemplateColumn = {
  heading: 'Måned',
  format: 'month',
  explanation: 'En dato i måneden, fx den første. Vises som måned og år.',
}

/** Account functions for children and young people with special needs, as choices. */
const functionChoices: readonly string[] = ['5.28.20', '5.28.21', '5.28.22', '5.28.23', '5.28.24', '5.28.25', '5.57.72']

/** The column of the account function. */
export const functionColumn: TemplateColumn = {
  heading: 'Funktion',
  format: 'text',
  explanation: 'Funktionen i kontoplanen, fx 5.28.20 (også 05.28.20 og 52820).',
  choices: functionChoices,
}
