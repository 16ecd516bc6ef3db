import { describe, expect, it } from 'vitest'
import { month } from '#domain/month'
import { breakEvenOption } from '../../../../src-renderer/charts/break-even-option'
import { exitsOf } from '../../../../src-renderer/charts/end-labels'
import { followedChart, hasActual } from '../../../../src-renderer/realised/followed-chart.view'
import { missingInChart } from '../../../../src-renderer/realised/followed-words'
import { plannedMonths, plannedYears } from '../../../../src-renderer/realised/planned-months'
import { speechFor } from '../../../../src-renderer/locales/speech'
import { roedovre } from '../cards/roedovre'
import { danish } from '../speech'
import { followed } from './followed'

const known = (view: ReturnType<typeof followed>) => {
  if (!hasActual(view)) throw new Error('nothing realised')
  return view
}
const chart = (
  view = followed(),
  businessCase: ReturnType<typeof roedovre> | null = roedovre(),
  step: 'month' | 'year' = 'month',
) => followedChart(known(view), businessCase, null, step, danish)

describe('the chart of a followed case', () => {
  it('draws what happened to now, and what is expected from there', () => {
    const { followed: lines, horizon } = chart()
    expect(lines?.actual).toHaveLength(28)
    expect(lines?.actual[0]).toEqual([0, 0])
    expect(lines?.expected[0]).toEqual(lines?.actual.at(-1))
    expect(lines?.expected.at(-1)?.[0]).toBeCloseTo(horizon)
    expect(lines?.now.text).toMatch(/^nu −[\d,]+ mio\. kr\.$/)
  })

  it('marks the expected month where the line crosses zero', () => {
    const { crossing } = chart(followed({ share: 0.9 })).followed!
    const { expected } = followed({ share: 0.9 }).forecast!
    expect(crossing?.text).toBe(danish.fmt.monthShort(expected!))
    const at = (Number(expected!.slice(0, 4)) - 2015) * 12 + Number(expected!.slice(5)) - 7
    expect(crossing!.at * 12).toBeGreaterThan(at)
    expect(crossing!.at * 12).toBeLessThanOrEqual(at + 1)
  })

  it('has a band only where the method’s error is known', () => {
    const banded = chart().followed!.band!
    expect(banded.low[0]).toEqual(banded.high[0])
    expect(banded.low.at(-1)![1]).toBeLessThan(banded.high.at(-1)![1])
    expect(chart(followed({ error: null })).followed?.band).toBeNull()
    expect(missingInChart(followed({ error: null }), danish)).toBe(
      'Der er for kort historik til at vise usikkerheden om det forventede.',
    )
  })

  it('keeps the compared plan in view, and lets a line far above leave the axis with its name', () => {
    const view = chart()
    const low = Math.min(...view.lines[0]!.published.map(([, y]) => y))
    expect(view.axis.low).toBeLessThan(low)
    expect(view.axis.high).toBeLessThan(21)
    expect(exitsOf(view).map(({ id }) => id)).toEqual(['25%'])
    const [exit] = exitsOf(view)
    expect(exit?.at[1]).toBe(view.axis.high)
  })

  it('adds up what happened and what is expected of each year', () => {
    const years = chart().followed!.years
    expect(years.map(({ year }) => year)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(years[0]!.saving.actual).toBeCloseTo(0.56, 2)
    expect(years[0]!.saving.expected).toBeNull()
    expect(years[2]!.saving.actual! + years[2]!.saving.expected!).toBeCloseTo(2, 2)
    expect(years[3]!.saving.actual).toBeNull()
  })

  it('gives the same values as a table, by month and by year', () => {
    const months = chart().table
    expect(months.columns).toEqual([
      ...['Godkendt, lav', 'Godkendt, høj', 'Realiseret', 'Forventet', 'Forventet, dårligst', 'Forventet, bedst'],
    ])
    expect(months.rows).toHaveLength(120)
    expect(months.rows[26]).toMatchObject({ head: 'sep. 2017' })
    expect(months.rows[26]!.cells.slice(3)).toEqual(['–', '–', '–'])
    expect(months.rows[27]!.cells[2]).toBe('–')
    expect(months.rows[27]!.cells[3]).toMatch(/^−\d/)
    const years = chart(followed(), roedovre(), 'year').table
    expect(years.rows).toHaveLength(10)
    expect(years.rows[0]!.cells.slice(-4)).toEqual(['0,7', '0,6', '3,0', '3,0'])
    expect(years.rows[8]!.head).toMatch(/fremskrevet/)
  })

  it('says in words what it shows, in both languages', () => {
    const { description, note } = chart()
    expect(note).toBe(
      'mio. kr. i 2015-priser · realiseret til og med september 2017, derefter forventet med usikkerhed',
    )
    expect(description).toMatch(/Realiseret: −.* ved udgangen af september 2017\. Planen siger −/)
    expect(description).toMatch(/tidligst .* og senest /)
    const english = followedChart(known(followed()), roedovre(), null, 'month', speechFor('en'))
    expect(`${english.description} ${english.note}`).not.toMatch(/[{}]|realiseret/)
  })

  it('shows what is tried out as a line of its own', () => {
    const view = known(followed({ share: 0.9 }))
    const months = view.forecast!.months.map(({ month: at, expected }, index) => ({
      month: at,
      cumulative: expected + index * 10_000_000,
    }))
    const tried = followedChart(view, roedovre(), { months, breakEven: month('2021-05') }, 'month', danish)
    expect(tried.followed?.whatIf).toMatchObject({ crossing: { text: 'maj 2021' }, end: { name: 'Hvad nu hvis' } })
    expect(tried.table.columns.at(-1)).toBe('Hvad nu hvis')
  })
})

describe('the chart where something is not there', () => {
  it('of a single month stands', () => {
    const view = chart(followed({ months: 1 }))
    expect(view.followed?.actual).toHaveLength(2)
    expect(view.followed?.years[0]?.saving.actual).not.toBeNull()
    expect(() => breakEvenOption(view, danish.fmt.axis)(16)).not.toThrow()
  })

  it('of no case is what happened alone', () => {
    const none = { plan: [], planned: null, approved: null, forecast: null, scenario: null, difference: null }
    const view = chart(followed({}, { ...none, state: 'no-case' }), null)
    expect(view.lines).toEqual([])
    expect(view.horizon).toBe(3)
    expect(view.followed).toMatchObject({ expected: [], band: null, crossing: null, end: null })
    expect(view.table.columns).toEqual(['Realiseret'])
    expect(view.note).toBe('mio. kr. i 2015-priser · realiseret til og med september 2017')
    expect(missingInChart(followed({}, none), danish)).toBe(
      'Der er ingen forventning: den kræver en godkendt business case at se frem i.',
    )
  })

  it('of all months past has no expectation, and says why', () => {
    const view = followed({ months: 120 }, { forecast: null })
    expect(chart(view).followed?.expected).toEqual([])
    expect(missingInChart(view, danish)).toBe('Der er ingen forventning: der er ingen måneder tilbage af planen.')
    expect(missingInChart({ ...view, actual: [] }, danish)).toMatch(/ingen måneder med både investering og besparelse/)
  })

  it('draws the followed part of a plan alone where that is what is compared', () => {
    const part = followed()
    const plan = part.plan.map((each, index) => ({ ...each, cumulative: each.cumulative - (index + 1) * 1_000_000 }))
    const view = chart(followed({}, { plan, partly: ['Kontanthjælp'], approved: month('2022-12') }))
    expect(view.lines.map(({ name }) => name)).toEqual(['Godkendt, fulgt del'])
    expect(view.lines[0]!.crossing?.text).toBe('dec. 2022')
    expect(view.table.columns[0]).toBe('Godkendt, fulgt del')
    expect(chart(followed({}, { plan, priceYear: 2018 })).lines[0]!.name).toBe('Godkendt, 2018-priser')
  })
})

describe('what is planned by month', () => {
  it('is told of the months so far, and of those to come by how the balance moves', () => {
    const low = roedovre().scenarios[0]!
    const years = plannedYears(plannedMonths(followed(), roedovre()))
    expect(years).toHaveLength(10)
    years.forEach(({ saving, investment }, index) => {
      expect(Math.abs(saving - low.years[index]!.saving)).toBeLessThan(100)
      expect(Math.abs(investment - low.years[index]!.investment)).toBeLessThan(100)
    })
  })
})
