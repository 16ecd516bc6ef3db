import { describe, expect, it } from 'vitest'
import type { Overview } from '#contract/followup'
import type { RealisedView } from '#contract/realised'
import { message, mioParam, monthParam, monthsParam } from '#domain/message'
import { month } from '#domain/month'
import { standingKeys } from '#domain/realised-messages'
import { standingStates } from '#domain/realised/standing'
import { speechFor } from '../../../../src-renderer/locales/speech'
import {
  breakEvenStanding,
  isFollowed,
  overviewStanding,
  standingSentence,
  type StandingView,
} from '../../../../src-renderer/realised/standing.view'
import { roedovre } from '../cards/roedovre'
import { danish } from '../speech'
import { followed } from './followed'

const english = speechFor('en')
const unfilled = /[{}@]|undefined|null|NaN/
const englishMonth = /january|february|march|\bmay\b|june|july|october/i

const params = {
  months: monthsParam(27),
  difference: mioParam(50_000_000),
  scenario: '@rank.low',
  expected: monthParam(month('2023-05')),
  approved: monthParam(month('2022-10')),
  count: monthsParam(7),
  years: 10,
}
const stateOf = (key: string): RealisedView['state'] => standingStates.find((state) => key.split('.')[1] === state)!

const overviewOf = (businessCase: Overview['businessCase']): Overview => ({
  initiative: { key: 'i', name: 'Indsats', municipality: 'Kommune', start: null, placeholder: false },
  ...{ store: 'real', asOf: null, asOfChoices: [], series: [], kpis: [], yearChange: null, sources: [], gaps: [] },
  businessCase,
})
const headlineOf = ({ headline }: StandingView) =>
  headline.sentences
    .flat()
    .map(({ text }) => text)
    .join('')
const allOf = (view: StandingView) =>
  [headlineOf(view), ...view.asides.flatMap(({ text, link }) => [text, link?.text ?? '']), view.headline.basis].join(
    '\n',
  )

describe('every conclusion', () => {
  it.each(standingKeys.flatMap((key) => [[key, 'da'] as const, [key, 'en'] as const]))(
    '%s (%s) is the core’s own sentence, filled in, with months and amounts unbroken',
    (key, locale) => {
      const speech = speechFor(locale)
      const sentence = message(key, params)
      const parts = standingSentence(sentence, stateOf(key), speech)
      const text = parts.map((part) => part.text).join('')
      expect(text.replace(/[▲▼] /, '')).toBe(speech.message(sentence))
      expect(text).not.toMatch(unfilled)
      if (locale === 'da') expect(text).not.toMatch(englishMonth)
      for (const { text: run, whole } of parts.filter((part) => /\d{4}|kr\./.test(part.text)))
        expect([run, whole]).toEqual([run, true])
    },
  )

  it.each([
    ['standing.ahead.earlier', 'good', '▲ 500.000 kr. foran'],
    ['standing.behind.later', 'bad', '▼ 500.000 kr. bagud'],
  ] as const)('%s has one coloured run: arrow, amount and word', (key, tone, run) => {
    const parts = standingSentence(message(key, params), stateOf(key), danish)
    expect(parts.filter((part) => part.tone !== null)).toEqual([{ text: run, tone, whole: true }])
  })

  it('on plan colours nothing', () => {
    const parts = standingSentence(message('standing.on-plan.same', params), 'on-plan', danish)
    expect(parts.every(({ tone }) => tone === null)).toBe(true)
  })

  it('does not break the word break-even', () => {
    const parts = standingSentence(message('standing.behind.later', params), 'behind', english)
    expect(parts.find(({ text }) => text === 'break-even')?.whole).toBe(true)
  })
})

/** What the core says in a state, and the method that is chosen then. */
const stateViews: Readonly<Record<RealisedView['state'], RealisedView>> = (() => {
  const nothing = { actual: [], through: null, difference: null, months: null, outlook: null, forecast: null }
  const of = (state: RealisedView['state'], sentence: RealisedView['sentences'][number], parts = {}) =>
    followed({}, { ...nothing, state, sentences: [sentence], ...parts })
  const at = monthParam(month('2015-07'))
  return {
    'no-start': of('no-start', message('standing.no-start')),
    'not-started': of('not-started', message('standing.not-started', { start: at, asOf: at })),
    'no-data': of('no-data', message('standing.no-data'), { method: null }),
    'no-method': of('no-method', message('standing.no-method'), { method: null }),
    'no-investment': of('no-investment', message('standing.no-investment')),
    'no-saving': of('no-saving', message('standing.no-saving', { method: '@method.baseline' })),
    'no-month': of('no-month', message('standing.no-month.saving', { month: at })),
    'no-case': followed(
      {},
      {
        state: 'no-case',
        sentences: [
          message('standing.no-case', {
            months: monthsParam(27),
            investment: mioParam(675_000_000),
            saving: mioParam(230_000_000),
          }),
        ],
        ...{ plan: [], planned: null, approved: null, forecast: null, scenario: null },
      },
    ),
    ahead: followed({}, { state: 'ahead', sentences: [message('standing.ahead.same', params)] }),
    behind: followed(),
    'on-plan': followed({}, { state: 'on-plan', sentences: [message('standing.on-plan.same', params)] }),
  }
})()

describe.each(standingStates)('the headline where the state is %s', (state) => {
  const view = stateViews[state]
  const businessCase = state === 'no-case' ? null : roedovre()

  it.each(['da', 'en'] as const)('is never blank and never unfilled (%s)', (locale) => {
    const speech = speechFor(locale)
    for (const standing of [
      overviewStanding(overviewOf(businessCase), view, speech),
      breakEvenStanding(businessCase, view, speech),
    ]) {
      expect(headlineOf(standing)).not.toBe('')
      expect(allOf(standing)).not.toMatch(unfilled)
      if (locale === 'da') expect(allOf(standing)).not.toMatch(englishMonth)
    }
  })

  it('says what the core says, at the top or below', () => {
    const text = danish.message(view.sentences[0]!)
    expect(allOf(overviewStanding(overviewOf(businessCase), view, danish)).replace(/[▲▼] /, '')).toContain(text)
  })
})

describe('the headline of the overview', () => {
  it('keeps the approved case first while no method is chosen, with the way to choose one', () => {
    const view = overviewStanding(overviewOf(roedovre()), stateViews['no-method'], danish)
    expect(headlineOf(view)).toMatch(/^Den godkendte business case regner med at være tjent hjem i juli 2022/)
    expect(view.asides).toEqual([
      {
        text: 'Vælg, hvordan besparelsen skal opgøres: så kan vi sige, om indsatsen er foran eller bagud.',
        link: { text: 'Vælg metode', to: '/indsats/opfoelgning' },
      },
    ])
    expect(isFollowed(stateViews['no-method'])).toBe(false)
  })

  it('is as before where there is neither a case nor a method', () => {
    expect(overviewStanding(overviewOf(null), stateViews['no-method'], danish).asides).toEqual([])
    expect(overviewStanding(overviewOf(roedovre()), null, danish).asides).toEqual([])
  })

  it('names method, prices and scenario', () => {
    const basis = (parts: Partial<RealisedView>) =>
      overviewStanding(overviewOf(roedovre()), followed({}, parts), danish).headline.basis
    expect(basis({})).toBe(
      'Målt med referenceår i 2015-priser · mod det lave scenarie, 12,5 % · business case version 1',
    )
    expect(basis({ priceYear: null })).toContain('i løbende priser')
    expect(basis({ scenario: { key: 'lav', rank: 'low' } })).toContain('mod det lave scenarie · ')
    expect(
      basis({
        methods: [
          { from: month('2015-07'), method: 'entered' },
          { from: month('2017-01'), method: 'units' },
        ],
      }),
    ).toContain('Målt med indtastede beløb, fra januar 2017 enheder × pris i 2015-priser')
  })

  it('says what it leaves out in lines of their own', () => {
    const sentences = [
      ...followed().sentences,
      message('standing.partly', { components: 'Kontanthjælp' }),
      message('standing.stale', { through: monthParam(month('2017-09')), asOf: monthParam(month('2017-12')) }),
    ]
    const view = overviewStanding(overviewOf(roedovre()), followed({}, { sentences }), danish)
    expect(view.asides.map(({ text }) => text)).toEqual([
      'Kontanthjælp følges ikke og er holdt ude af sammenligningen.',
      'Tallene rækker til september 2017, ikke til december 2017.',
    ])
  })
})

describe('the headline of the break-even page', () => {
  it('is what was realised, and the approved months are its second line', () => {
    const view = breakEvenStanding(roedovre(), followed(), danish)
    expect(headlineOf(view)).toMatch(/^Efter 27 måneder er vi ▼ .* bagud/)
    expect(view.asides.map(({ text }) => text)).toEqual([
      'Efter planen er lav succesrate tjent hjem i juli 2022, høj i august 2019.',
    ])
  })

  it('says which month is compared with where less than the whole plan is followed', () => {
    const view = breakEvenStanding(roedovre(), followed({}, { approved: month('2023-02') }), danish)
    expect(view.asides.at(-1)?.text).toMatch(/ Den del af planen, der følges, er tjent hjem i februar 2023\.$/)
  })
})
