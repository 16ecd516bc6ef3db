import type { auditMessageKeys } from '#domain/audit-messages'

/** What the audit of a business case says, in English. */
export const auditEn: Readonly<Record<(typeof auditMessageKeys)[number], string>> = {
  'audit.sum': 'It says {stated}{unit}, but the parts give {computed}{unit}.',
  'audit.left-out': 'The case counts with {stated}{unit}, but the text sets aside {computed}{unit}.',
  'audit.percent-total': 'The percentages give {computed}% in all, not 100%.',
  'audit.percent-total.rounding':
    'The percentages give {computed}% in all, not 100%. That each of them is rounded may be why.',
  'audit.share': 'It says {stated}%, but {part} of {whole} is {computed}%. {stated}% of {whole} is {expected}.',
  'audit.change': 'It says {stated}%, but from {from} to {to} is {computed}%.',
  'audit.product': 'It says {stated}{unit}, but the sum works out at {computed}{unit}.',
  'audit.weighted-mean': 'It says {stated}{unit}, but with the mix that is stated the mean is {computed}{unit}.',
  'audit.per-unit': 'It says {stated}{unit} per unit, but divided it is {computed}{unit}.',
  'audit.rounding': 'It says {stated}{unit}, but the exact figure is {computed}{unit}.',
  'audit.years-between': 'It says {stated} years, but from {from} to {to} there are {computed} years.',
  'audit.rate-base':
    'It is argued from {stated}% of {base}, but {rate}% of {applied} is {count}. That is {computed}% of the {whole} {base}.',
  'audit.unit': '“{quote}” is {stated} kr. The parts are {computed} kr. The unit is wrong.',
  'audit.stated-twice': '{subject}: {stated}{unit} in {place}, but {computed}{unit} in {other}.',
  'audit.date': '{subject}: “{stated}” in {place}, but “{computed}” in {other}.',
  'audit.wording': 'It says “{quote}”, but {left} is {stated}{unit}, and {right} is {computed}{unit}.',
  'audit.plan-figure': 'It says {stated}{unit}, but scenario {scenario} has {computed}{unit} in year {year}.',
  'audit.break-even':
    'It says that the investment is earned back in year {stated}, but in scenario {scenario} that happens in year {computed}.',
  'audit.surplus-year':
    'It says a surplus from year {stated}, but in scenario {scenario} the first year with one is year {computed}.',
  'audit.model.net': 'It says {stated}{unit} in year {year}, but the assumptions give {computed}{unit}.',
  'audit.model.balance':
    'It says {stated}{unit} accumulated in year {year}, but the assumptions give {computed}{unit}.',
  'audit.model.break-even': 'It says year {stated}, but with the assumptions that are stated it is year {computed}.',
  'audit.model.successes':
    'It says {stated}, but with the assumptions {computed} citizens must succeed for it to be earned back in year {year}.',
  'audit.series-cost':
    'It says {stated} kr. a year, but the net gains of {years} years only fit a cost of {computed} kr. a year ({exact} kr. before rounding).',
  'audit.cut-decimals': 'It says {stated}{unit}. It is {computed}{unit}: the decimals are cut off, not rounded.',
  'audit.never': 'It says year {stated}, but it does not happen within the horizon.',
  'audit.never.successes': 'It says {stated}, but no number of citizens is enough.',
  'audit.balance':
    'Scenario {scenario}, year {year}: the accumulated balance is stated as {stated} kr., but year by year it comes to {computed} kr.',
  'audit.components':
    'Scenario {scenario}, year {year}: the saving is stated as {stated} kr., but its parts give {computed} kr.',
  'audit.months':
    'Scenario {scenario}, year {year}: the saving is stated as {stated} kr., but the months give {computed} kr.',
  'audit.items':
    'The investment plan, year {year}: the total is stated as {stated} kr., but the items give {computed} kr.',
  'audit.fault.place': 'Write where the statement stands, such as “Table 2” or “page 4”.',
  'audit.fault.number': 'One of the figures is missing, is not a number or is too large to count with.',
  'audit.fault.parts': 'There is nothing to compare with. Write at least one part or one other place.',
  'audit.fault.zero': 'Nothing can be divided by 0. Mend the figure that is divided by.',
  'audit.fault.negative': 'One of the figures cannot be negative or 0 here.',
  'audit.fault.range': 'The last figure of the range is smaller than the first.',
  'audit.fault.date': '“{read}” is not a date. Expected: a year such as 2014 or a month such as 2014-06.',
  'audit.fault.scenario': 'The business case has no scenario called {scenario}.',
  'audit.fault.year': 'Year {year} is not among the {years} years of the case.',
}
