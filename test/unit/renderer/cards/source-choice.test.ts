import { describe, expect, it } from 'vitest'
import type { SourceStatus } from '#contract/followup'
import { month } from '#domain/month'
import { sourceChoiceView } from '../../../../src-renderer/cards/source-choice.view'
import { speechFor } from '../../../../src-renderer/locales/speech'

const source = (parts: Partial<SourceStatus>): SourceStatus => ({
  measure: 'cost.actual',
  year: 2018,
  source: 'monthly',
  leads: true,
  through: month('2018-12'),
  missing: [],
  difference: null,
  agrees: true,
  batches: [],
  ...parts,
})
const followUp = source({ source: 'follow-up', leads: false, through: month('2018-06'), difference: 0 })
const annual = source({ source: 'annual', leads: false, difference: 123_400, agrees: false })

describe('the say in which source leads', () => {
  const [year] = sourceChoiceView([source({}), followUp, annual], speechFor('da'))

  it('tells what leads, what is control, how far it reaches and how much it differs', () => {
    expect(year?.rows.map(({ name, role }) => [name, role])).toEqual([
      ['Budgetopfølgning', 'kontrol stemmer · til og med jun. 2018'],
      ['Månedsforbrug', 'leder · til og med dec. 2018'],
      ['Årsregnskab', 'kontrol afviger +1.234 kr. · til og med dec. 2018'],
    ])
  })

  it('says what each choice does', () => {
    expect(year?.rows[2]?.label).toBe('Lad årsregnskab lede 2018')
    expect(year?.ruleLabel).toBe('Følg reglen for 2018')
  })

  it('is only for years with more than one source, newest first', () => {
    const years = sourceChoiceView(
      [
        source({ year: 2016 }),
        source({ year: 2017 }),
        source({ year: 2017, source: 'annual', leads: false }),
        source({}),
        followUp,
        source({ year: 2016, measure: 'plan.saving', source: 'plan' }),
      ],
      speechFor('da'),
    )
    expect(years.map((item) => item.year)).toEqual([2018, 2017])
  })
})
