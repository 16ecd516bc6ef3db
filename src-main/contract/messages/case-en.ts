import type { caseMessageKeys } from '#domain/case-messages'

/** What is said of a business case and its calculators, in English. */
export const caseEn: Readonly<Record<(typeof caseMessageKeys)[number], string>> = {
  'case.number-missing': 'The field “{field}” is empty or not a number. Expected: a number.',
  'case.number-range': 'The field “{field}” is {read}. Expected: a number from {least} to {most}.',
  'case.percent-range': 'The field “{field}” is {read}%. Expected: from {least} to {most}%.',
  'case.amount-range': 'The field “{field}” is {read} kr. Expected: from {least} to {most} kr.',
  'case.number-whole': 'The field “{field}” is {read}. Expected: a whole number.',
  'case.horizon': 'The horizon is {read} years. Expected: a whole number of years from 1 to {most}.',
  'case.horizon-shorter':
    'Scenario {scenario} has figures for {years} years, but the horizon is {horizon} years. All {years} years are counted.',
  'case.discount': 'The discount rate is {read}%. Expected: over −100% and at most 100%.',
  'case.start-invalid': 'The start month is “{read}”. Expected: a month such as 2015-07.',
  'case.calendar-end':
    'Starting in {start} with {years} years, the plan ends after 2199. Correct the start or the horizon.',
  'case.scenarios-missing': 'The business case has no scenarios. Add at least one.',
  'case.scenario-duplicate': 'There are two scenarios called {scenario}. Give each scenario a name of its own.',
  'case.years-missing': 'Scenario {scenario} has no years. Enter investment and saving for year 1 at least.',
  'case.year-range': 'Scenario {scenario} has a year {read}. Expected: a whole number from 1 to {most}.',
  'case.year-duplicate': 'Scenario {scenario} has year {year} more than once. Let each year stand once.',
  'case.year-gap': 'Scenario {scenario} lacks year {year}. A plan cannot skip a year; enter 0 where there is nothing.',
  'case.figure-missing':
    'Scenario {scenario}, year {year}: the {figure} is missing or not a number. Enter 0 where there is none.',
  'case.figure-range': 'Scenario {scenario}, year {year}: the amount of {figure} is beyond what an amount can be.',
  'case.investment-negative':
    'Scenario {scenario}, year {year}: the investment is {read} kr. An investment cannot be negative; enter money that comes in as a saving.',
  'case.month-unknown': 'Scenario {scenario}: “{read}” is not a month. Expected: a month such as 2015-07.',
  'case.month-before-start':
    'Scenario {scenario}: {month} is before the start, {start}. Correct the month or the start.',
  'case.month-no-start':
    'Scenario {scenario} has figures by month, but the business case has no start month. Enter it, so that the months can be laid out in years.',
  'case.month-after-horizon': 'Scenario {scenario}: {month} is more than {most} years after the start, {start}.',
  'case.month-duplicate': 'Scenario {scenario} has {month} more than once. Let each month stand once.',
  'case.months-incomplete':
    'Scenario {scenario}, year {year}: {count} of 12 months have figures; the first one missing is {month}. Enter all 12, or the year as a whole.',
  'case.months-differ':
    'Scenario {scenario}, year {year}: the {figure} is {stated} kr. for the year, but the months add to {computed} kr. (difference {difference} kr.). The months are used.',
  'case.components-differ':
    'Scenario {scenario}, year {year}: the saving is {stated} kr., but its parts add to {computed} kr. (difference {difference} kr.).',
  'case.from-start': 'Scenario {scenario}: there is no investment to earn back, so it breaks even from the start.',
  'case.too-large':
    'Scenario {scenario}: the balance becomes too large to count with. Look at amounts, years and discount rate.',
  'case.model-too-large':
    'The calculation becomes too large to count with. Look at amounts, growth, years and discount rate.',
  'case.list-empty': 'The list “{field}” is empty. Enter at least one number.',
  'case.shares-missing': 'There are no payers to split between. Add at least one.',
  'case.shares-sum': 'The shares add to {sum}%. Expected: 100%.',
  'case.share-range':
    'The share of {payer} cannot be used. Expected: from 0 to 100%, as whole parts of a whole number.',
  'case.payer-name': 'Payer number {number} has no name.',
  'case.payer-duplicate': 'The payer {payer} stands more than once. Let each payer stand once.',
  'case.version-date': 'Version {version}: “{read}” is not a date. Expected: a date such as 2015-03-24.',
  'case.version-duplicate': 'There are two versions with number {version}. Give each version its own number.',
  'case.version-same-day':
    'Version {one} and version {other} were both approved on {date}. Only one can be approved that day.',
  'case.version-same-start': 'Version {one} and version {other} both hold from {date}. Only one can hold at a time.',
  'case.version-overlap':
    'Version {one} holds until {until}, but version {other} already holds from {from}. Only one can hold at a time.',
  'case.differs-from-approved':
    'The calculation differs from the approved business case in {count} of {years} years, most in year {year}: {difference} kr.',
  'case.agrees-with-approved': 'The calculation agrees with the approved business case in all {years} years.',
}
