/**
 * What a person can say that a column holds, where a file was understood wrongly. `ignored` is passed over, `drop` is not even
 * looked at: a column that holds citizens.
 */
export const columnMeanings = [
  'ignored',
  'drop',
  'function',
  'function-name',
  'committee',
  'dranst',
  'period',
  'date',
  'account',
  'voucher',
  'amount',
  'actual-to-date',
  'budget-original',
  'budget-supplement',
  'budget-revised',
  'forecast',
  'committed',
  'total',
  'derived',
  'item',
  'team',
  'case-open',
  'adviser-fte',
  'notifications',
  'age',
  'age-0-7',
  'age-8-17',
  'placement-type',
  'placement-open',
  'placement-days',
  'placement-started',
  'placement-ended',
  'placement-avoided',
  'school-year',
  'municipality',
  'national',
  'population',
  'benefit-weeks',
  'plan-year',
  'investment',
  'saving',
  'balance',
  'measure',
  'breakdown',
  'value',
] as const

/** What a column holds, as a person can correct it. */
export type ColumnMeaning = (typeof columnMeanings)[number]

/** True for the id of a column meaning. */
export const isColumnMeaning = (id: string): id is ColumnMeaning => columnMeanings.some((meaning) => meaning === id)
