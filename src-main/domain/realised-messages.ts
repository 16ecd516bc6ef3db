const states = ['ahead', 'behind', 'on-plan'] as const

/**
 * What is expected of the break-even: `reached` already, or against the approved month `later`, `earlier` or the `same`; `beyond`
 * the horizon although the plan is within, `unplanned` within although the plan is not, `neither` within; `unknown` without a forecast.
 */
export const outlookForms = [
  'reached',
  'later',
  'earlier',
  'same',
  'beyond',
  'unplanned',
  'neither',
  'unknown',
] as const
/** See `outlookForms`. */
export type OutlookForm = (typeof outlookForms)[number]

/** A conclusion: where the initiative stands, and what is expected of its break-even. */
export type StandingKey = `standing.${(typeof states)[number]}.${OutlookForm}`

/** Every conclusion, one for each state and outlook. */
export const standingKeys: readonly StandingKey[] = states.flatMap((state) =>
  outlookForms.map((outlook): StandingKey => `standing.${state}.${outlook}`),
)

/** What there is to know of realised figures, and what is missing. */
export const realisedKeys = [
  'standing.no-start',
  'standing.not-started',
  'standing.no-data',
  'standing.no-method',
  'standing.no-saving',
  'standing.no-investment',
  'standing.no-month.investment',
  'standing.no-month.saving',
  'standing.no-case',
  'standing.partly',
  'standing.stale',
  'realised.investment-hole',
  'realised.series-break',
  'realised.index-hole',
  'realised.children-missing',
  'realised.spend-hole',
  'realised.baseline-undecided',
  'realised.baseline-no-functions',
  'realised.reference-missing',
  'realised.reference-hole',
  'realised.spread',
  'realised.refusion-missing',
  'realised.refusion-estimate',
  'realised.avoided-missing',
  'realised.avoided-undecided',
  'realised.avoided-hole',
  'realised.prices-missing',
  'realised.price-of-form-missing',
  'realised.entered-missing',
  'realised.entered-hole',
  'realised.method-changed',
  'realised.method-mixed',
  'realised.plan-level-unknown',
  'realised.plan-index-hole',
  'realised.saving-above-spend',
  'realised.component-kept',
  'realised.counted-twice',
  'moved.investment',
  'moved.saving',
  'moved.balance',
  'moved.expected-later',
  'moved.expected-earlier',
  'moved.expected-same',
  'moved.expected-lost',
  'moved.expected-found',
  'moved.first',
  'setting.month-unknown',
  'setting.month-before-start',
  'setting.month-duplicate',
  'setting.amount-missing',
  'setting.amount-range',
  'setting.year-range',
  'setting.year-duplicate',
  'setting.rate-range',
  'setting.form-duplicate',
  'setting.form-unknown',
  'setting.duration-range',
  'setting.account-unknown',
  'setting.account-duplicate',
  'setting.item-missing',
  'setting.reason-missing',
  'setting.component-unknown',
  'setting.scenario-unknown',
  'setting.refusion-order',
  'setting.share-range',
  'setting.reference-missing',
  'setting.personal-number',
] as const

/** The steps of what was realised and is expected (realised/explain-realised.ts). */
export const realisedStepKeys = [
  'happened.level',
  'happened.level-current',
  'happened.baseline-year',
  'happened.units-form',
  'happened.units-form-gross',
  'happened.units-preventive',
  'happened.entered-year',
  'happened.plan-year',
  'happened.compared',
  'happened.compared-same',
  'happened.pace.budget-profile',
  'happened.pace.straight-line',
  'happened.pace.last-year-profile',
  'happened.pace.erp-forecast',
  'happened.pace-chosen',
  'happened.expected-year',
  'happened.expected',
  'happened.expected-reached',
  'happened.expected-never',
  'happened.band',
  'happened.band-open',
  'happened.band-none',
  'happened.too-little',
  'happened.takes-enough',
  'happened.takes-passed',
  'happened.takes-more',
] as const
