import type { RealisedView } from '#contract/realised'
import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'
import { spoken } from './spoken'

/** A form of placement, and how many avoided all the time would do. */
export interface TakesForm {
  readonly count: string
  readonly text: string
}

/** What it takes to break even in the approved month. */
export interface TakesView {
  readonly note: string
  /** The answer in large type: an amount, or words. `null` where it cannot be said. */
  readonly answer: string | null
  readonly text: string
  readonly forms: readonly TakesForm[]
  /** What there is to set it against. */
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}

const forms = {
  'residential-institution': 'realised.form.residential-institution',
  'residential-facility': 'realised.form.residential-facility',
  'foster-care': 'realised.form.foster-care',
  'kinship-care': 'realised.form.kinship-care',
  'home-based': 'realised.form.home-based',
} as const satisfies Record<string, WordKey>

const isForm = (form: string): form is keyof typeof forms => Object.hasOwn(forms, form)

/** A placement form in words; one of a municipality's own as it is written. */
const formWord = (form: string, { t }: Speech): string => (isForm(form) ? t(forms[form]) : form)

const formsOf = (takes: Extract<RealisedView['takes'], { kind: 'more' }>, speech: Speech): TakesForm[] => {
  const { t, fmt } = speech
  return takes.placements.map(({ form, count }) => ({
    count: fmt.number(count, 1),
    text: t(count === 1 ? 'realised.takes.placementsOne' : 'realised.takes.placements', {
      form: formWord(form, speech),
    }),
  }))
}

const whyNot = ({ plan, approved, actual }: RealisedView): WordKey => {
  if (plan.length === 0) return 'realised.takes.noneCase'
  if (approved === null) return 'realised.takes.nonePlan'
  return actual.length === 0 ? 'realised.takes.noneActual' : 'realised.takes.noneForecast'
}

const answerOf = (realised: RealisedView, speech: Speech): Pick<TakesView, 'answer' | 'text' | 'forms'> => {
  const { t, fmt } = speech
  const { takes } = realised
  if (takes === null)
    return { answer: null, text: t('realised.takes.none', { reason: t(whyNot(realised)) }), forms: [] }
  const month = fmt.month(takes.approved)
  if (takes.kind === 'enough')
    return { answer: t('realised.takes.enough'), text: t('realised.takes.enoughText', { month }), forms: [] }
  const short = spoken(takes.short, speech)
  if (takes.kind === 'passed')
    return { answer: t('realised.takes.passed'), text: t('realised.takes.passedText', { month, short }), forms: [] }
  const months =
    takes.months === 1 ? t('realised.takes.monthsOne') : t('realised.takes.months', { count: takes.months })
  return {
    answer: t('realised.takes.perMonth', { amount: fmt.number(Math.round(takes.perMonth / 100_000) * 1000) }),
    text: `${t('realised.takes.perMonthText', { months })}. ${t('realised.takes.short', { short })}`,
    forms: formsOf(takes, speech),
  }
}

/** What it takes to break even as approved, and what was invested and saved so far. */
export const takesView = (realised: RealisedView, speech: Speech): TakesView => {
  const { t, fmt } = speech
  const { takes, totals, planned } = realised
  return {
    note: takes ? t('realised.takes.note', { month: fmt.month(takes.approved) }) : t('realised.takes.noteNone'),
    ...answerOf(realised, speech),
    facts: [
      ...(totals
        ? [
            { name: t('realised.takes.invested'), value: spoken(totals.investment, speech) },
            { name: t('realised.takes.saved'), value: spoken(totals.saving, speech) },
            { name: t('realised.takes.balance'), value: spoken(totals.cumulative, speech) },
          ]
        : []),
      ...(planned ? [{ name: t('realised.takes.plan'), value: spoken(planned.cumulative, speech) }] : []),
    ],
  }
}
