import type { OutlookForm, StandingKey, realisedKeys, realisedStepKeys } from '#domain/realised-messages'

const leads = {
  ahead: 'After {months} we are {difference} ahead of {scenario}',
  behind: 'After {months} we are {difference} behind {scenario}',
  'on-plan': 'After {months} we follow {scenario}',
} as const

const outlooks: Readonly<Record<OutlookForm, string>> = {
  reached: 'break-even was reached in {expected}',
  later: 'break-even is expected in {expected}, {count} later than approved',
  earlier: 'break-even is expected in {expected}, {count} earlier than approved',
  same: 'break-even is expected in {expected}, as approved',
  beyond: 'break-even is not expected within {years} years, against {approved} as approved',
  unplanned: 'break-even is expected in {expected}; the plan does not reach it within {years} years',
  neither: 'break-even is not expected within {years} years, and is not in the plan either',
  unknown: 'there are no months left to look ahead to',
}

const standings = Object.fromEntries(
  Object.entries(leads).flatMap(([state, lead]) =>
    Object.entries(outlooks).map(([form, outlook]) => [`standing.${state}.${form}`, `${lead}; ${outlook}.`]),
  ),
) as Readonly<Record<StandingKey, string>>

/** Where the initiative stands, and what there is to know of its figures, in English. */
export const realisedEn: Readonly<Record<StandingKey | (typeof realisedKeys)[number], string>> = {
  ...standings,
  'standing.no-start':
    'The initiative has no start month, so there is nothing to count from. Write it in the business case under Initiative.',
  'standing.not-started': 'The initiative begins in {start}; {asOf} is before that, so there is nothing to follow yet.',
  'standing.no-data': 'There are no figures for investment or saving yet. Import them.',
  'standing.no-method':
    'Choose how the saving is to be worked out: then we can say whether the initiative is ahead or behind.',
  'standing.no-saving': 'The saving cannot be worked out by {method}: something is missing, named below.',
  'standing.no-investment': 'The investment was not found: choose accounts, or import the initiative’s own costs.',
  'standing.no-month.investment': 'The investment of the first month, {month}, is missing, so there is no balance.',
  'standing.no-month.saving': 'The saving of the first month, {month}, is missing, so there is no balance.',
  'standing.no-case':
    'After {months} {investment} has been invested and {saving} saved; there is no approved business case to hold it against.',
  'standing.partly': '{components} is not followed and is kept out of the comparison.',
  'standing.stale': 'The figures reach {through}, not {asOf}.',
  'realised.investment-hole':
    'The investment is missing in {month} ({count} in all). The balance stops before the hole; import the month, or zero where nothing was spent.',
  'realised.series-break':
    '{function} cannot be compared between {reference} and {year}: 5.20 held the foster families until 2015. Choose 5.20 and 5.22 together.',
  'realised.index-hole':
    'The price rate of {years} is missing, so amounts of {year} cannot be put into the prices of the comparison.',
  'realised.children-missing': 'The number of children (0-17 years) is missing for {year}.',
  'realised.spend-hole': 'The spend is missing in {month} for {functions}. The balance stops before the hole.',
  'realised.baseline-undecided': 'Reference year and functions have not been chosen.',
  'realised.baseline-no-functions': 'No functions to compare have been chosen.',
  'realised.reference-missing':
    'The reference year {year} has no spend for {functions}. Import it, or choose another year.',
  'realised.reference-hole': 'The reference year {year} lacks {count}; the same months cannot be compared.',
  'realised.spread': 'Some spend is known only for several months together and is spread evenly over them.',
  'realised.refusion-missing':
    'The limits of central refusion are missing for {year}; a gross price cannot be made net without them.',
  'realised.refusion-estimate':
    'Central refusion is an estimate: its limits hold for a single case, but are used on an average price here.',
  'realised.avoided-missing': 'There are no figures for avoided placements.',
  'realised.avoided-undecided': 'What a month’s number of avoided placements counts has not been chosen.',
  'realised.avoided-hole':
    'Avoided placements or preventive spend are missing in {month}. The balance stops before the hole.',
  'realised.prices-missing': 'There are no unit prices.',
  'realised.price-of-form-missing': 'There is no unit price for {form}.',
  'realised.entered-missing': 'No saving has been entered.',
  'realised.entered-hole': 'No saving has been entered for {month}. The balance stops before the hole.',
  'realised.method-changed':
    'From {month} the method is {after} instead of {before}. Figures before and after are not worked out alike.',
  'realised.method-mixed':
    'In the middle of {year}, from {month}, the method is {after} instead of {before}. The saving of the year is worked out in two ways.',
  'realised.plan-level-unknown':
    'The business case does not say in which year’s prices it is. It is held against {year} prices as it stands.',
  'realised.plan-index-hole': 'The price rate of {years} is missing, so the plan stands in its own prices.',
  'realised.saving-above-spend':
    'The saving of {year} is larger than the whole spend of that year. Check whether unit, unit price or number is right.',
  'realised.component-kept':
    '{component} is not to be followed, but the plan does not state it as a part of each year’s saving. So it cannot be kept out.',
  'realised.counted-twice':
    '{function} is both compared and booked as investment, so it counts against itself. Take it out in one place.',
  'moved.investment': 'The investment in {month} is {amount}{planned}.',
  'moved.saving': 'The saving in {month} is {amount}{planned}.',
  'moved.balance': 'The balance went from {before} to {after}.',
  'moved.expected-later': 'Expected break-even moved from {before} to {after}, {count} later.',
  'moved.expected-earlier': 'Expected break-even moved from {before} to {after}, {count} earlier.',
  'moved.expected-same': 'Expected break-even is still {after}.',
  'moved.expected-lost': 'Break-even is no longer expected within the period; last month it was {before}.',
  'moved.expected-found': 'Break-even is now expected in {after}; last month it was not within the period.',
  'moved.first': 'This is the first month with figures.',
  'setting.month-unknown': '“{read}” is not a month. Write it as 2018-06.',
  'setting.month-before-start': '{month} is before the start of the initiative, {start}.',
  'setting.month-duplicate': '{month} stands twice.',
  'setting.amount-missing': 'An amount is missing at {place}.',
  'setting.amount-range': 'The amount at {place} cannot be used: it is too large, or a price is not above zero.',
  'setting.year-range': '“{read}” is not a year between 1990 and 2199.',
  'setting.year-duplicate': '{year} stands twice.',
  'setting.rate-range': 'The rate of {year} must be between −50 % and 50 %.',
  'setting.form-duplicate': '{form} stands twice.',
  'setting.form-unknown': '“{read}” is not a form of placement.',
  'setting.duration-range': 'An avoided placement must last between 1 and 216 months.',
  'setting.account-unknown': '“{read}” is not the beginning of an account. Write for example 6 or 6.45.51.',
  'setting.account-duplicate': '{account} stands twice.',
  'setting.item-missing': 'The name of an item is missing at {account}.',
  'setting.reason-missing': 'Write why the method is chosen instead of the proposed one.',
  'setting.component-unknown': '“{read}” is not a part of the plan’s saving.',
  'setting.scenario-unknown': '“{read}” is not a scenario of the approved business case.',
  'setting.refusion-order': 'The limits of {year} must rise.',
  'setting.share-range': 'The refund of {year} must be between 0 and 100 per cent.',
  'setting.personal-number': 'A text looks like a personal number. It is not stored; write it differently.',
  'setting.reference-missing': 'Choose a reference year.',
}

/** The steps of what was realised and is expected, in English, for a council member. */
export const happenedEn: Readonly<Record<(typeof realisedStepKeys)[number], string>> = {
  'happened.level': 'All amounts are in {year} prices.',
  'happened.level-current': 'All amounts are in current prices: they are not adjusted.',
  'happened.baseline-year':
    '{year} ({months} months): the reference year {from} spent kr. {booked} in the same months, which with the factor {factor} is kr. {reference}. The spend was kr. {spent}, in the same prices kr. {actual}. The difference is the saving: kr. {saving}.',
  'happened.units-form': '{year}, {form}: {placements} full-year placements avoided at kr. {net} save kr. {saving}.',
  'happened.units-form-gross':
    '{year}, {form}: a full-year placement costs kr. {price} gross; the central refusion is estimated at kr. {refusion}, so kr. {net} is the municipality’s. {placements} full-year placements avoided save kr. {saving}.',
  'happened.units-preventive': '{year}: kr. {spent} of preventive spend that is not booked as investment is taken off.',
  'happened.entered-year': '{year} ({months} months): the saving entered is kr. {saving}.',
  'happened.plan-year':
    'Year {year} ({months} months): the saving of kr. {saving} minus the investment of kr. {investment}. Added up from the start the balance is kr. {balance}.',
  'happened.compared':
    'At the end of {month} the balance is kr. {balance} against kr. {planned} in the approved plan: kr. {difference} {direction}.',
  'happened.compared-same':
    'At the end of {month} the balance is kr. {balance}, as in the approved plan (kr. {planned}).',
  'happened.pace.budget-profile':
    'In the last {window} {share} % of the planned saving was realised. From here the same share of the plan is counted on: kr. {saving} in the next year.',
  'happened.pace.straight-line':
    'From here the mean saving of the last {window} is counted on: kr. {saving} in the next year.',
  'happened.pace.last-year-profile':
    'From here the saving of the last twelve months is repeated, month by month: kr. {saving} in the next year.',
  'happened.pace.erp-forecast':
    'From here what the forecast of the finance system leaves to be saved is counted on, and then the mean of the year: kr. {saving} in the next year.',
  'happened.pace-chosen': 'The method was chosen instead of the proposed one ({proposed}): {reason}',
  'happened.expected-year':
    'Year {year} (expected, {months} months): the saving of kr. {saving} minus the planned investment of kr. {investment}. The balance becomes kr. {balance}.',
  'happened.expected': 'The balance is expected to be earned back in {month}.',
  'happened.expected-reached': 'The balance was earned back in {month}, and is expected to stay so.',
  'happened.expected-never': 'The balance is not expected to be earned back within {years} years.',
  'happened.band':
    'On its own figures the method was wrong by kr. {error} a year on average ({tests} tests). With that error the earliest is {earliest} and the latest {latest}.',
  'happened.band-open':
    'On its own figures the method was wrong by kr. {error} a year on average ({tests} tests). With that error the earliest is {earliest}; at worst it does not happen within {years} years.',
  'happened.band-none':
    'On its own figures the method was wrong by kr. {error} a year on average ({tests} tests). Even with that error in favour it does not happen within {years} years.',
  'happened.too-little':
    'The history is too short to say how wrong the method is: that takes two years of months. So there is no band around the expectation.',
  'happened.takes-enough': 'No more is needed to be earned back by the approved month, {approved}.',
  'happened.takes-passed': 'The approved month, {approved}, has passed; kr. {short} is missing.',
  'happened.takes-more':
    'To be earned back in {approved}, kr. {short} is missing: kr. {perMonth} more a month for {months}.',
}
