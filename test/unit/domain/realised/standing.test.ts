import { describe, expect, test } from 'vitest'
import { formatMessage } from '../../../../src-main/contract/messages/format-message'
import { message, monthParam, monthsParam } from '#domain/message'
import { month } from '#domain/month'
import { outlookForms } from '#domain/realised-messages'
import { comparablePlan } from '#domain/realised/comparable-plan'
import { type RealisedBooks, realised } from '#domain/realised/realised'
import { standing } from '#domain/realised/standing'
import { approvedOf, enteredBooks, termsOf } from './followed'
import { expectWords } from './words'

type Years = readonly (readonly [investment: number, saving: number])[]

/** −600, −600, 0, 1,200: earned back in December 2020. */
const rising: Years = [
  [120_000, 60_000],
  [120_000, 120_000],
  [120_000, 180_000],
  [120_000, 240_000],
]
/** The same, but nothing is gained in the last year: what is not earned back by 2020 never is. */
const flat: Years = [...rising.slice(0, 3), [120_000, 120_000]]
/** Never earned back. */
const short: Years = [...rising.slice(0, 2), [120_000, 120_000], [120_000, 120_000]]
/** Ends 6 kr. below zero. */
const almost: Years = [...rising.slice(0, 2), [120_000, 179_400], [120_000, 120_000]]
/** Above zero from the first month on. */
const surplus: Years = [
  [60_000, 120_000],
  [120_000, 120_000],
]
const oneYear: Years = [[120_000, 60_000]]

const start = month('2018-01')

const said = (books: RealisedBooks, hasData = true) => standing(realised(books), 'low', hasData)

/** Followed for so many months: the planned saving times `saved`, and so much more invested every month than planned. */
const followed = (years: Years, saved: number, more: number, months = 6, change: Partial<RealisedBooks> = {}) => {
  const approved = approvedOf(years)
  const held = comparablePlan(approved, start, []).months
  const at = (index: number) => held[Math.min(index, held.length - 1)]
  const all = Array.from({ length: months }, (_, index) => at(index))
  return enteredBooks(
    all.map((of) => (of?.saving ?? 0) * saved),
    all.map((of) => (of?.investment ?? 0) + more),
    { approved, ...change },
  )
}

const forms = [
  ['ahead', 'reached', followed(surplus, 1.2, 0)],
  ['ahead', 'earlier', followed(rising, 1.2, 0)],
  ['ahead', 'same', followed(rising, 1, -500)],
  ['ahead', 'later', followed(rising, 0.98, -1000)],
  ['ahead', 'beyond', followed(flat, 0.8, -2000)],
  ['ahead', 'unplanned', followed(short, 1.2, 0)],
  ['ahead', 'neither', followed(short, 0.98, -1000)],
  ['ahead', 'unknown', followed(oneYear, 1.2, 0, 12)],
  ['behind', 'reached', followed(surplus, 0.8, 0)],
  ['behind', 'earlier', followed(rising, 1.2, 1500)],
  ['behind', 'same', followed(rising, 1.02, 500)],
  ['behind', 'later', followed(rising, 0.8, 0)],
  ['behind', 'beyond', followed(flat, 0.8, 0)],
  ['behind', 'unplanned', followed(short, 1.2, 1500)],
  ['behind', 'neither', followed(short, 0.8, 0)],
  ['behind', 'unknown', followed(oneYear, 0.8, 0, 12)],
  ['on-plan', 'reached', followed(surplus, 1, 0)],
  ['on-plan', 'earlier', followed(rising, 1.02, 0)],
  ['on-plan', 'same', followed(rising, 1, 0)],
  ['on-plan', 'later', followed(rising, 0.98, 0)],
  ['on-plan', 'beyond', followed(flat, 0.98, 0)],
  ['on-plan', 'unplanned', followed(almost, 1.01, 0)],
  ['on-plan', 'neither', followed(short, 1, 0)],
  ['on-plan', 'unknown', followed(oneYear, 1, 0, 12)],
] as const

describe('the conclusion', () => {
  test.each(forms)('%s, %s', (state, form, books) => {
    const { sentences, outlook, ...found } = said(books)
    expect(found.state).toBe(state)
    expect(outlook).toBe(form)
    expect(sentences.map(({ key }) => key)).toEqual([`standing.${state}.${form}`])
    expectWords(sentences)
  })

  test('has every form there is', () => {
    const covered = new Set(forms.map(([state, form]) => `${state} ${form}`))
    expect(covered.size).toBe(3 * outlookForms.length)
  })

  test('says months, kr., scenario and both months of break-even', () => {
    const { sentences, ...found } = said(followed(rising, 0.8, 0))
    // A fifth of the 300 kr. planned in six months; December 2021 against December 2020.
    expect(found).toMatchObject({ difference: -6000, months: 12, through: '2018-06', stale: false, partly: [] })
    expect(sentences.map((sentence) => formatMessage('da', sentence))).toEqual([
      'Efter 6 måneder er vi 60 kr. bagud i forhold til det lave scenarie; break-even ventes i december 2021, 12 måneder senere end godkendt.',
    ])
  })

  test.each(['low', 'high', 'middle', 'only'])('names a scenario that is %s in words', (rank) => {
    expectWords(standing(realised(followed(rising, 1, 0)), rank, true).sentences)
  })
})

describe('on plan', () => {
  test('is within two per cent of the planned investment to date, that included', () => {
    // 600 kr. planned in six months: 12 kr.
    expect(said(followed(rising, 1, 200)).state).toBe('on-plan')
    expect(said(followed(rising, 1, 201)).state).toBe('behind')
    expect(said(followed(rising, 1, -201)).state).toBe('ahead')
  })

  test('is a difference of no krone too, where nothing is planned to be invested', () => {
    const net: Years = [
      [0, -217_539],
      [0, 300_000],
    ]
    expect(said(followed(net, 1, 8)).state).toBe('on-plan')
    expect(said(followed(net, 1, 9)).state).toBe('behind')
  })

  test('holds of a plan of nothing at all', () => {
    expect(
      said(
        followed(
          [
            [0, 0],
            [0, 0],
          ],
          1,
          0,
        ),
      ),
    ).toMatchObject({ state: 'on-plan', outlook: 'reached', difference: 0 })
  })
})

describe('after the last month of the plan', () => {
  const longer = (saved: number) => said(followed(oneYear, saved, 0, 18, { asOf: month('2019-06') }))

  test('the difference is that of its last month, and nothing is looked ahead to', () => {
    expect(longer(0.8)).toMatchObject({
      ...{ state: 'behind', outlook: 'unknown', difference: -12_000, through: '2019-06', months: null },
      sentences: [{ key: 'standing.behind.unknown', params: { months: monthsParam(12) } }],
    })
    expectWords(longer(0.8).sentences)
  })

  test('what was earned back by then was reached', () => {
    expect(longer(3)).toMatchObject({ state: 'ahead', outlook: 'reached' })
    expectWords(longer(3).sentences)
  })
})

describe('without a case', () => {
  test('says what was invested and saved', () => {
    const { sentences, ...found } = said(enteredBooks([3000, 4000], [10_000, 20_000]))
    expect(found).toMatchObject({ state: 'no-case', difference: null, months: null, outlook: null, through: '2018-02' })
    expect(formatMessage('da', sentences[0]!)).toBe(
      'Efter 2 måneder er der investeret 300 kr. og sparet 70 kr.; der er ingen godkendt business case at holde det op imod.',
    )
  })
})

describe('what it leaves out', () => {
  const [year] = [
    { ...{ investment: 120_000, saving: 60_000 }, components: [{ component: 'Ydelser', saving: 12_000 }] },
  ]
  const approved = approvedOf([], { stated: [year], horizonYears: 3 })

  test('components that are not followed, named', () => {
    const books = followed(rising, 1, 0, 3, {
      approved,
      terms: termsOf('entered', { unfollowed: ['Ydelser', 'Andet'] }),
    })
    expect(said(books)).toMatchObject({
      partly: ['Ydelser'],
      sentences: [{}, message('standing.partly', { components: 'Ydelser' })],
    })
  })

  test('months that the figures do not reach', () => {
    const found = said(followed(rising, 1, 0, 3, { asOf: month('2018-08') }))
    const stale = message('standing.stale', {
      through: monthParam(month('2018-03')),
      asOf: monthParam(month('2018-08')),
    })
    expect(found).toMatchObject({ stale: true, through: '2018-03', sentences: [{}, stale] })
    expectWords(found.sentences)
  })

  test('the same without a case', () => {
    expect(said(enteredBooks([1], [1], { asOf: month('2018-08') }))).toMatchObject({
      stale: true,
      sentences: [{ key: 'standing.no-case' }, { key: 'standing.stale' }],
    })
  })
})
