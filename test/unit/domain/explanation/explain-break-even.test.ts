import { describe, expect, test } from 'vitest'
import type { StatedPlanYear } from '#domain/business-case'
import { successRatePlan } from '#domain/calculator/success-rate'
import { explainBreakEven } from '#domain/explanation/explain-break-even'
import type { ExplanationStep, ScenarioToExplain } from '#domain/explanation/explanation'
import { month } from '#domain/month'
import { formatMessage } from '#contract/messages/format-message'
import { ishoej } from '../ishoej'
import { roedovreHigh, roedovreLow } from '../roedovre'

const scenario = (stated: readonly StatedPlanYear[], changed: Partial<ScenarioToExplain> = {}): ScenarioToExplain => ({
  key: '12,5 %',
  stated,
  start: month('2015-07'),
  horizonYears: 10,
  discountRate: 0,
  ...changed,
})
const stepsOf = (stated: readonly StatedPlanYear[], changed: Partial<ScenarioToExplain> = {}) =>
  explainBreakEven(scenario(stated, changed)).steps
const words = (steps: readonly ExplanationStep[], locale: 'da' | 'en' = 'da') =>
  steps.map((step) => formatMessage(locale, step))
const keys = (steps: readonly ExplanationStep[]) => steps.map(({ key }) => key)
const saying = (...nets: readonly number[]): StatedPlanYear[] =>
  nets.map((net) => (net < 0 ? { investment: -net, saving: 0 } : { investment: 0, saving: net }))

describe('Rødovre from July 2015', () => {
  test('12.5 % in Danish, from the investment to July 2022', () => {
    expect(words(stepsOf(roedovreLow))).toEqual([
      'Investeringen er 3.000.000 kr. pr. år, i alt 21.000.000 kr. i de 7 år, der er tal for.',
      'År 1: besparelsen på 700.000 kr. minus investeringen på 3.000.000 kr. giver −2.300.000 kr. Lagt sammen fra start er balancen −2.300.000 kr.',
      'År 2: besparelsen på 1.500.000 kr. minus investeringen på 3.000.000 kr. giver −1.500.000 kr. Lagt sammen fra start er balancen −3.800.000 kr.',
      'År 3: besparelsen på 2.500.000 kr. minus investeringen på 3.000.000 kr. giver −500.000 kr. Lagt sammen fra start er balancen −4.300.000 kr.',
      'År 4: besparelsen på 3.300.000 kr. minus investeringen på 3.000.000 kr. giver 300.000 kr. Lagt sammen fra start er balancen −4.000.000 kr.',
      'År 5: besparelsen på 4.300.000 kr. minus investeringen på 3.000.000 kr. giver 1.300.000 kr. Lagt sammen fra start er balancen −2.700.000 kr.',
      'År 6: besparelsen på 4.300.000 kr. minus investeringen på 3.000.000 kr. giver 1.300.000 kr. Lagt sammen fra start er balancen −1.400.000 kr.',
      'År 7: besparelsen på 4.300.000 kr. minus investeringen på 3.000.000 kr. giver 1.300.000 kr. Lagt sammen fra start er balancen −100.000 kr.',
      'År 4 er det første år med overskud: det ene år sparer 3.300.000 kr. og koster 3.000.000 kr.',
      'Business casen har kun tal til og med år 7. Fra år 8 til år 10 er der regnet videre med tallene fra år 7: besparelse 4.300.000 kr. og investering 3.000.000 kr. pr. år.',
      'År 8 (fremskrevet): besparelsen på 4.300.000 kr. minus investeringen på 3.000.000 kr. giver 1.300.000 kr. Lagt sammen fra start er balancen 1.200.000 kr.',
      'År 9 (fremskrevet): besparelsen på 4.300.000 kr. minus investeringen på 3.000.000 kr. giver 1.300.000 kr. Lagt sammen fra start er balancen 2.500.000 kr.',
      'År 10 (fremskrevet): besparelsen på 4.300.000 kr. minus investeringen på 3.000.000 kr. giver 1.300.000 kr. Lagt sammen fra start er balancen 3.800.000 kr.',
      'Efter 7 år mangler der 100.000 kr. I år 8 bliver balancen 1.300.000 kr. bedre. 100.000 / 1.300.000 = 0,08 år. Break-even er altså efter 7 + 0,08 = 7,08 år.',
      '7,08 år er 84,92 måneder efter start. Det er i måned nummer 85, når juli 2015 er nummer 1: juli 2022.',
      'Efter 10 år er der i alt sparet 3.800.000 kr. mere, end der er investeret.',
      'Overskud og break-even er ikke det samme. I år 4 sparer et enkelt år for første gang mere, end det koster. Først i juli 2022 er alle årene lagt sammen tjent hjem.',
    ])
  })

  test('25 % in English: year 5, after 4.17 years, August 2019', () => {
    const found = explainBreakEven(scenario(roedovreHigh, { key: '25 %' }))
    expect([found.firstSurplusYear, found.breakEven?.year]).toEqual([3, 5])
    expect(words(found.steps, 'en')).toEqual(
      expect.arrayContaining([
        'After 4 years 600,000 kr. are still lacking. In year 5 the balance improves by 3,600,000 kr. 600,000 / 3,600,000 = 0.17 years. So break-even is after 4 + 0.17 = 4.17 years.',
        '4.17 years are 50 months after the start. That is in month number 50, July 2015 being number 1: August 2019.',
        'Surplus and break-even are not the same. In year 3 a single year saves more than it costs for the first time. Only in August 2019 have all the years added up been earned back.',
      ]),
    )
  })

  test('every number of a step leads to the figures it rests on', () => {
    const steps = stepsOf(roedovreLow)
    const yearTwo = steps.find(({ key, params }) => key === 'explain.year' && params['year'] === 2)!
    const ref = (measure: string, period: string) => ({ measure, breakdown: '12,5 %', component: '', period })
    expect(yearTwo.figures.map(({ param, value, sources }) => [param, value, sources])).toEqual([
      ['saving', 150_000_000, [{ ref: ref('plan.saving', 'Y2'), value: 150_000_000 }]],
      ['investment', 300_000_000, [{ ref: ref('plan.investment', 'Y2'), value: 300_000_000 }]],
      [
        'net',
        -150_000_000,
        [
          { ref: ref('plan.saving', 'Y2'), value: 150_000_000 },
          { ref: ref('plan.investment', 'Y2'), value: 300_000_000 },
        ],
      ],
      [
        'balance',
        -380_000_000,
        [
          { ref: ref('plan.saving', 'Y1'), value: 70_000_000 },
          { ref: ref('plan.investment', 'Y1'), value: 300_000_000 },
          { ref: ref('plan.saving', 'Y2'), value: 150_000_000 },
          { ref: ref('plan.investment', 'Y2'), value: 300_000_000 },
        ],
      ],
    ])
    const held = steps.find(({ key }) => key === 'explain.held')!
    expect(held.figures[0]!.sources).toEqual([{ ref: ref('plan.saving', 'Y7'), value: 430_000_000 }])
  })

  test('without a start month there is no calendar month, and it is said', () => {
    const steps = stepsOf(roedovreLow, { start: null })
    expect(words(steps).slice(-3, -2)).toEqual([
      '7,08 år er 84,92 måneder efter start, altså i måned nummer 85. Business casen har ingen startmåned, så måneden i kalenderen er ikke kendt.',
    ])
    expect(keys(steps).at(-1)).toBe('explain.difference.no-start')
  })
})

test('Ishøj, discounted: what the rate does, and year 4', () => {
  const stated = successRatePlan(ishoej(0.1)).value!.map(({ investment, saving }) => ({
    investment: Math.round(investment),
    saving: Math.round(saving),
  }))
  const text = words(stepsOf(stated, { key: '10 %', start: null, discountRate: 0.04 }))
  expect(text[0]).toBe(
    'Investeringen er mellem 3.937.620 og 4.167.620 kr. pr. år, i alt 39.606.200 kr. i de 10 år, der er tal for.',
  )
  expect(text[1]).toContain(
    'Kalkulationsrenten er 4 %: penge længere ude i fremtiden tæller mindre. 100 kr. i år 1 tæller som 96',
  )
  expect(text[5]).toMatch(
    /som efter renten tæller 3\.332\.551 kr\. Lagt sammen fra start er balancen 2\.752\.446 kr\.$/,
  )
  expect(text).toContainEqual(expect.stringContaining('Break-even er altså efter 3 + 0,17 = 3,17 år.'))
})

describe('the other answers', () => {
  test('nothing invested: from the start', () => {
    expect(keys(stepsOf(saying(5, 5), { horizonYears: 2 }))).toEqual([
      'explain.investment.none',
      'explain.year',
      'explain.year',
      'explain.surplus',
      'explain.from-start',
      'explain.end.gain',
      'explain.difference.from-start',
    ])
  })

  test('never, with a surplus', () => {
    const steps = stepsOf(saying(-10, 1), { horizonYears: 2 })
    expect(keys(steps).slice(-4)).toEqual([
      'explain.surplus',
      'explain.never',
      'explain.end.loss',
      'explain.difference.never',
    ])
    expect(steps.at(-3)!.figures[0]).toMatchObject({ param: 'missing', value: 9 })
  })

  test('never, without one', () => {
    expect(keys(stepsOf(saying(-10, -1), { horizonYears: 2 })).slice(-4)).toEqual([
      'explain.surplus.none',
      'explain.never',
      'explain.end.loss',
      'explain.difference.no-surplus',
    ])
  })

  test('a first time that does not last is told of', () => {
    const steps = stepsOf(saying(-400, 800, -800, 1600), { horizonYears: 4 })
    expect(steps.find(({ key }) => key === 'explain.dip')?.params).toEqual({ above: 2, below: 3 })
    expect(words(steps)).toContainEqual(expect.stringContaining('Break-even er altså efter 3 + 0,25 = 3,25 år.'))
  })

  test('an amount is shown in whole kr., and in øre only where it is less than one', () => {
    const [, first, second] = stepsOf(saying(-12_345, 12_305), { horizonYears: 2 })
    expect(first?.params).toMatchObject({ balance: '@ore.-12300' })
    expect(second?.params).toMatchObject({ balance: '@ore.-40' })
    expect(second?.figures.find(({ param }) => param === 'net')?.value).toBe(12_305)
  })

  test('a negative rate', () => {
    expect(keys(stepsOf(saying(-5, 10), { discountRate: -0.01, horizonYears: 2 }))).toContain(
      'explain.discount.negative',
    )
  })

  test('no year, no explanation', () => {
    expect(explainBreakEven(scenario([]))).toEqual({ years: [], firstSurplusYear: null, breakEven: null, steps: [] })
  })
})

describe('a plan typed by month, or by component', () => {
  const months = [
    { investment: 12_000, saving: 0 },
    ...Array.from({ length: 11 }, () => ({ investment: 0, saving: 2000 })),
  ]

  test('the crossing is in a month, and numbers lead to the months', () => {
    const steps = stepsOf([{ investment: 12_000, saving: 22_000, months }], { horizonYears: 1 })
    expect(words(steps)).toContain(
      'Efter 6 måneder mangler der 20 kr. I måned 7 bliver balancen 20 kr. bedre. Break-even er altså i måned 7, efter 0,58 år.',
    )
    expect(steps[1]!.figures[0]!.sources).toHaveLength(12)
    expect(steps[1]!.figures[0]!.sources[1]).toEqual({
      ref: { measure: 'plan.saving', breakdown: '12,5 %', component: '', period: '2015-08' },
      value: 2000,
    })
  })

  test('a year that only comes out even inside', () => {
    const even = [
      { investment: 10, saving: 0 },
      { investment: 0, saving: 10 },
      ...Array.from({ length: 10 }, () => ({ investment: 0, saving: 0 })),
    ]
    const steps = stepsOf([{ investment: 10, saving: 10, months: even }], { horizonYears: 1 })
    expect(keys(steps).at(-1)).toBe('explain.difference.break-even-only')
  })

  test('a saving by component rests on its components', () => {
    const components = [
      { component: 'kontanthjælp', saving: 140 },
      { component: 'anbringelse', saving: 290 },
    ]
    const steps = stepsOf([{ investment: 300, saving: 430, components }], { horizonYears: 1 })
    expect(steps[1]!.figures[0]!.sources.map(({ ref, value }) => [ref.component, value])).toEqual([
      ['kontanthjælp', 140],
      ['anbringelse', 290],
    ])
  })
})
