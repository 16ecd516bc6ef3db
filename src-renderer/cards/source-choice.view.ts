import type { SourceStatus } from '#contract/followup'
import { sourceWord } from '../locales/source-words'
import type { Speech } from '../locales/speech'

/** A source of a year, and what it is to the figures of that year. */
export interface SourceChoiceRow {
  readonly source: SourceStatus['source']
  readonly name: string
  /** That it leads, or how it agrees as a control, and how far it reaches. */
  readonly role: string
  readonly tone: 'good' | 'bad' | 'quiet'
  readonly leads: boolean
  /** What choosing it does, for a screen reader. */
  readonly label: string
  /** What is said once it is done. */
  readonly done: string
}

/** A year whose spend more than one source tells. */
export interface SourceChoiceYear {
  readonly year: number
  readonly rows: readonly SourceChoiceRow[]
  /** What giving the choice back to the rule does, for a screen reader. */
  readonly ruleLabel: string
  readonly ruleDone: string
}

const roleOf = (source: SourceStatus, { t, fmt }: Speech): Pick<SourceChoiceRow, 'role' | 'tone'> => {
  const reach = t('overview.sources.through', { month: fmt.monthShort(source.through) })
  if (source.leads) return { role: t('overview.choice.leads', { reach }), tone: 'quiet' }
  if (source.agrees) return { role: t('overview.choice.agrees', { reach }), tone: 'good' }
  const amount = `${fmt.signed((source.difference ?? 0) / 100)} kr.`
  return { role: t('overview.choice.differs', { reach, amount }), tone: 'bad' }
}

/** The years in which a person can say which source leads, newest first; the sources by name, so that a choice moves nothing. */
export const sourceChoiceView = (sources: readonly SourceStatus[], speech: Speech): SourceChoiceYear[] => {
  const { t, locale } = speech
  const spend = sources.filter(({ measure }) => measure === 'cost.actual')
  const years = [...new Set(spend.map(({ year }) => year))].sort((a, b) => b - a)
  return years.flatMap((year) => {
    const own = spend.filter((source) => source.year === year)
    if (own.length < 2) return []
    const rows = own.map((source): SourceChoiceRow => {
      const name = sourceWord(source.source, speech)
      const label = t('overview.choice.takeLabel', { source: name.toLowerCase(), year })
      return {
        source: source.source,
        name,
        ...roleOf(source, speech),
        leads: source.leads,
        label,
        done: t('overview.choice.done', { source: name, year }),
      }
    })
    return [
      {
        year,
        rows: rows.sort((a, b) => a.name.localeCompare(b.name, locale)),
        ruleLabel: t('overview.choice.ruleLabel', { year }),
        ruleDone: t('overview.choice.ruleDone', { year }),
      },
    ]
  })
}
