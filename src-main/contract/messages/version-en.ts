import type { versionMessageKeys } from '#domain/version-messages'

/** What is said of versions of a business case, in English. */
export const versionEn: Readonly<Record<(typeof versionMessageKeys)[number], string>> = {
  'version.none':
    'There is no approved business case to go through. Import its table, or type a version and approve it.',
  'version.unknown': 'There is no version {version} of the business case.',
  'version.frozen':
    'Version {version} is approved or imported and cannot be changed. Make a new version as a copy of it.',
  'version.completed':
    'The facts of version {version} are complete and cannot be changed. Make a new version as a copy.',
  'version.typed':
    'Version {version} was not imported from a file. Its facts are written in the draft, which is approved by itself.',
  'version.nothing-to-revert': 'Version {version} has no earlier saved state to go back to.',
  'version.approved-on-missing': 'Write the day on which the business case was approved, such as 2015-03-24.',
  'version.approved-by-missing': 'Write who approved the business case, such as the municipal council.',
  'version.order':
    'Version {version} cannot have been approved on {date}: version {other} was approved on {otherDate}. A later version is approved later.',
  'version.line-duplicate':
    '{figure} for {period} is there more than once ({scenario}, {item}). State each amount once.',
  'version.line-scenario': 'There are amounts for the scenario {scenario}, which the business case does not have.',
  'version.line-period': '"{read}" is neither a plan year (Y1 to Y50) nor a month such as 2015-07.',
  'version.scenario-name': 'Scenario number {number} has no name. Give it one, such as 12.5 %.',
  'version.scenario-unknown': 'Version {version} has no scenario called {scenario}.',
  'version.items-differ':
    'Scenario {scenario}, year {year}: the investment is {stated} kr., but its items come to {computed} kr. (difference {difference} kr.).',
  'version.discount-fine': 'The discount rate is {read} %. Expected: two decimals at most.',
  'version.success-rate': 'Scenario {scenario}: the success rate is {read} %. Expected: from 0 to 100 %.',
  'version.personal-data':
    'The field "{field}" holds what looks like a CPR number and is not stored. Remove the number and try again.',
  'version.budget-year': 'The budget has a year {read}. Expected: a calendar year from 1900 to 2199.',
  'version.budget-duplicate': 'The budget has year {year} more than once. State each year once.',
  'version.budget-amount': 'The budget, {year}: the amount is missing or outside what an amount can be.',
  'version.claim-unknown': 'Version {version} has no claim number {claim}.',
  'version.claim-unreadable': 'The claim cannot be read by this edition of Afkast.',
  'details.ends': 'The last month is "{read}". Expected: a month such as 2019-06.',
  'details.ends-before-start': 'The initiative ends in {ends}, before it begins, {start}. Correct one of them.',
  'details.count': 'The size of the target group is {read}. Expected: a whole number of persons from 0 to {most}.',
  'details.milestone-title': 'Milestone number {number} has no name.',
  'details.milestone-day': 'Milestone {title}: "{read}" is not a date. Expected: 2015-03-24, 2015-03 or 2015.',
}
