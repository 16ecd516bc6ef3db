import { describe, expect, test } from 'vitest'
import { breakEven } from '#domain/break-even'
import { planYears } from '#domain/business-case'
import { checkCase } from '#domain/case-check'
import type { CaseDraft, DraftMonth, DraftScenario, DraftYear } from '#domain/case-draft'
import { type CaseVersion, checkVersions } from '#domain/case-versions'
import { addMonths, month } from '#domain/month'
import { shareOfPercent } from '#domain/payer-split'

const year = (number: number, changed: Partial<DraftYear> = {}): DraftYear => ({
  year: number,
  investment: 300_000_000,
  saving: 70_000_000,
  components: [],
  ...changed,
})
const months = (from: string, count: number, changed: Partial<DraftMonth> = {}): DraftMonth[] =>
  Array.from({ length: count }, (_, at) => ({
    month: addMonths(month(from), at),
    investment: 100,
    saving: 50,
    ...changed,
  }))
const scenario = (changed: Partial<DraftScenario> = {}): DraftScenario => ({
  key: '12,5 %',
  years: [year(1), year(2)],
  months: [],
  ...changed,
})
const draft = (changed: Partial<CaseDraft> = {}): CaseDraft => ({
  start: '2015-07',
  horizonYears: 10,
  discountRate: 0,
  scenarios: [scenario()],
  costShares: null,
  gainShares: null,
  ...changed,
})
const found = (changed: Partial<CaseDraft>) =>
  checkCase(draft(changed)).findings.map(({ severity, message }) => [severity, message.key])
const withYears = (...years: DraftYear[]) => ({ scenarios: [scenario({ years })] })
const withMonths = (typed: DraftMonth[], years: DraftYear[] = []) => ({
  scenarios: [scenario({ years, months: typed })],
})

test('a sound case passes and is ready to be worked out', () => {
  const { findings, scenarios } = checkCase(draft())
  expect(findings).toEqual([])
  expect(scenarios).toEqual([
    { key: '12,5 %', stated: [1, 2].map(() => ({ investment: 300_000_000, saving: 70_000_000 })) },
  ])
})

describe('refused in words', () => {
  test.each<[string, Partial<CaseDraft>, string[]]>([
    ['horizon 0', { horizonYears: 0 }, ['case.horizon']],
    ['horizon 51', { horizonYears: 51 }, ['case.horizon']],
    ['horizon not a number', { horizonYears: Number.NaN }, ['case.number-missing']],
    ['discount of −100 %', { discountRate: -1 }, ['case.discount']],
    ['discount below −100 %', { discountRate: -1.5 }, ['case.discount']],
    ['discount without end', { discountRate: Number.POSITIVE_INFINITY }, ['case.number-missing']],
    ['start that is no month', { start: 'juli 2015' }, ['case.start-invalid']],
    ['a plan past the calendar', { start: '2195-01' }, ['case.calendar-end']],
    ['no scenario', { scenarios: [] }, ['case.scenarios-missing']],
    ['a scenario without years', withYears(), ['case.years-missing']],
    ['two scenarios of one name', { scenarios: [scenario(), scenario()] }, ['case.scenario-duplicate']],
    ['negative investment', withYears(year(1, { investment: -100 })), ['case.investment-negative']],
    ['a year without saving', withYears(year(1, { saving: null })), ['case.figure-missing']],
    ['a saving that is no number', withYears(year(1, { saving: Number.NaN })), ['case.figure-missing']],
    ['a saving beyond all amounts', withYears(year(1, { saving: 1e300 })), ['case.figure-range']],
    ['half an øre', withYears(year(1, { saving: 0.5 })), ['case.figure-range']],
    ['a gap in the years', withYears(year(1), year(4)), ['case.year-gap', 'case.year-gap']],
    ['a year twice', withYears(year(1), year(1)), ['case.year-duplicate']],
    ['year 0', withYears(year(0), year(1)), ['case.year-range']],
    ['year 51', withYears(year(1), year(51)), ['case.year-range']],
    ['shares that do not add to 100', { costShares: [shareOfPercent('a', 90)] }, ['case.shares-sum']],
    ['gain shared by nobody', { gainShares: [] }, ['case.shares-missing']],
    ['a month before the start', withMonths(months('2015-06', 1), [year(1)]), ['case.month-before-start']],
    [
      'a month that is none',
      withMonths([{ month: '2015-13', investment: 1, saving: 1 }], [year(1)]),
      ['case.month-unknown'],
    ],
    ['months without a start', { ...withMonths(months('2015-07', 12)), start: null }, ['case.month-no-start']],
    ['a month a lifetime later', withMonths(months('2070-01', 1), [year(1)]), ['case.month-after-horizon']],
    ['half a year of months', withMonths(months('2015-07', 6)), ['case.months-incomplete']],
    ['a month twice', withMonths([...months('2015-07', 12), ...months('2015-09', 1)]), ['case.month-duplicate']],
    [
      'a month with a negative investment',
      withMonths([...months('2015-07', 11), ...months('2016-06', 1, { investment: -1 })]),
      ['case.investment-negative'],
    ],
    ['months of year 2 alone', withMonths(months('2016-07', 12)), ['case.year-gap']],
    [
      'a balance too large to count with',
      { horizonYears: 50, discountRate: -0.999, ...withYears(year(1)) },
      ['case.too-large'],
    ],
  ])('%s', (_, changed, keys) => {
    expect(found(changed)).toEqual(keys.map((key) => ['refusal', key]))
    expect(checkCase(draft(changed)).scenarios).toBeNull()
  })

  test('with its place, and every fault at once', () => {
    const { findings } = checkCase(draft({ horizonYears: 0, ...withYears(year(1, { investment: -12_345 }), year(3)) }))
    expect(findings.map(({ part, scenario: key, year: at, message: { params } }) => [part, key, at, params])).toEqual([
      ['horizon', null, null, { read: '@number.0', most: 50 }],
      ['scenarios', '12,5 %', null, { scenario: '12,5 %', year: 2 }],
      ['scenarios', '12,5 %', 1, { scenario: '12,5 %', year: 1, read: '@ore.-12345' }],
    ])
  })
})

describe('answered or warned of', () => {
  test('savings without investment: break-even from the start', () => {
    const changed = withYears(year(1, { investment: 0 }))
    expect(found(changed)).toEqual([['answer', 'case.from-start']])
    const [checked] = checkCase(draft(changed)).scenarios!
    expect(breakEven(planYears(checked!.stated))).toEqual({ year: 1, exact: 0, months: 1 })
  })

  test('more years than the horizon', () => {
    expect(found({ horizonYears: 1 })).toEqual([['answer', 'case.horizon-shorter']])
  })

  test('components that do not add to the stated saving, with both figures', () => {
    const components = [
      { component: 'kontanthjælp', saving: 20_000_000 },
      { component: 'anbringelse', saving: 49_000_000 },
    ]
    const check = checkCase(draft(withYears(year(1, { components }))))
    expect(check.findings).toEqual([
      {
        severity: 'warning',
        part: 'scenarios',
        scenario: '12,5 %',
        year: 1,
        message: {
          key: 'case.components-differ',
          params: {
            scenario: '12,5 %',
            year: 1,
            stated: '@ore.70000000',
            computed: '@ore.69000000',
            difference: '@ore.-1000000',
          },
        },
      },
    ])
    expect(check.scenarios?.[0]?.stated[0]?.components).toEqual(components)
  })

  test('months that do not add to the stated year: the months are used', () => {
    const check = checkCase(draft(withMonths(months('2015-07', 12), [year(1, { investment: 1200, saving: 700 })])))
    expect(check.findings.map(({ severity, message }) => [severity, message.key, message.params['figure']])).toEqual([
      ['warning', 'case.months-differ', '@field.saving'],
    ])
    expect(check.scenarios?.[0]?.stated).toMatchObject([{ investment: 1200, saving: 600 }])
  })

  test('years by month and whole years together', () => {
    const check = checkCase(draft(withMonths(months('2015-07', 12), [year(2)])))
    expect(check.findings).toEqual([])
    expect(check.scenarios?.[0]?.stated.map(({ saving, months: typed }) => [saving, typed?.length])).toEqual([
      [600, 12],
      [70_000_000, undefined],
    ])
  })
})

describe('versions', () => {
  const version = (number: number, changed: Partial<CaseVersion> = {}): CaseVersion => ({
    version: number,
    approvedOn: null,
    from: null,
    until: null,
    ...changed,
  })
  const keys = (...versions: CaseVersion[]) => checkVersions(versions).map(({ message }) => message.key)

  test.each<[string, CaseVersion[], string[]]>([
    ['one after the other', [version(1, { approvedOn: '2015-03-24' }), version(2, { approvedOn: '2016-03-24' })], []],
    ['two drafts', [version(1), version(2)], []],
    [
      'approved on the same day',
      [version(1, { approvedOn: '2015-03-24' }), version(2, { approvedOn: '2015-03-24' })],
      ['case.version-same-day'],
    ],
    [
      'in force from the same day',
      [
        version(1, { approvedOn: '2015-01-01', from: '2015-07-01' }),
        version(2, { approvedOn: '2015-02-01', from: '2015-07-01' }),
      ],
      ['case.version-same-start'],
    ],
    [
      'still in force when the next begins',
      [version(2, { from: '2016-01-01' }), version(1, { from: '2015-01-01', until: '2016-01-01' })],
      ['case.version-overlap'],
    ],
    [
      'ended the day before',
      [version(2, { from: '2016-01-01' }), version(1, { from: '2015-01-01', until: '2015-12-31' })],
      [],
    ],
    ['the same number', [version(1), version(1)], ['case.version-duplicate']],
    ['no date', [version(1, { approvedOn: '24. marts' })], ['case.version-date']],
    [
      '29 February in a common year',
      [version(1, { approvedOn: '2015-02-29' }), version(2, { approvedOn: '2016-02-29' })],
      ['case.version-date'],
    ],
  ])('%s', (_, versions, expected) => {
    expect(keys(...versions)).toEqual(expected)
  })
})
