import type { explanationKeys } from '#domain/case-messages'

/** The steps of a break-even explanation, in English, for a council member. */
export const explainEn: Readonly<Record<(typeof explanationKeys)[number], string>> = {
  'explain.investment.same':
    'The investment is {investment} kr. a year, {total} kr. in all over the {years} years there are figures for.',
  'explain.investment.varies':
    'The investment is between {least} and {most} kr. a year, {total} kr. in all over the {years} years there are figures for.',
  'explain.investment.none': 'There is no investment in the {years} years there are figures for.',
  'explain.investment.net-only':
    'The business case only gives the net gain of the {years} years there are figures for: what is saved, less what it costs.',
  'explain.discount':
    'The discount rate is {rate}%: money further into the future counts for less. 100 kr. in year 1 count as {first} kr., and 100 kr. in year {last} as {worth} kr. All balances below are worked out that way.',
  'explain.discount.negative':
    'The discount rate is {rate}%, that is, negative: money further into the future counts for more. 100 kr. in year 1 count as {first} kr., and 100 kr. in year {last} as {worth} kr. All balances below are worked out that way.',
  'explain.year':
    'Year {year}: the saving of {saving} kr. minus the investment of {investment} kr. gives {net} kr. Added up from the start the balance is {balance} kr.',
  'explain.year.discounted':
    'Year {year}: the saving of {saving} kr. minus the investment of {investment} kr. gives {difference} kr., which counts as {net} kr. after discounting. Added up from the start the balance is {balance} kr.',
  'explain.year.held':
    'Year {year} (projected): the saving of {saving} kr. minus the investment of {investment} kr. gives {net} kr. Added up from the start the balance is {balance} kr.',
  'explain.year.held-discounted':
    'Year {year} (projected): the saving of {saving} kr. minus the investment of {investment} kr. gives {difference} kr., which counts as {net} kr. after discounting. Added up from the start the balance is {balance} kr.',
  'explain.year.net': 'Year {year}: the net gain is {net} kr. Added up from the start the balance is {balance} kr.',
  'explain.year.net-held':
    'Year {year} (projected): the net gain is {net} kr. Added up from the start the balance is {balance} kr.',
  'explain.surplus.net': 'Year {year} is the first year with a surplus: the net gain of that one year is {net} kr.',
  'explain.surplus':
    'Year {year} is the first year with a surplus: that one year saves {saving} kr. and costs {investment} kr.',
  'explain.surplus.none': 'None of the {years} years saves more than it costs. So there is no year with a surplus.',
  'explain.held':
    'The business case has figures up to year {last} only. Years {from} to {to} are worked out with the figures of year {last}: a saving of {saving} kr. and an investment of {investment} kr. a year.',
  'explain.held.net':
    'The business case has figures up to year {last} only. Years {from} to {to} are worked out with the net gain of year {last}: {net} kr. a year.',
  'explain.continued':
    'The business case has figures up to year {last} only. Years {from} to {to} are worked out by the calculator with the assumptions as given; it gives every stated year as printed.',
  'explain.continued.remark': 'On the assumptions: {remark}',
  'explain.dip':
    'The balance is above zero at the end of year {above}, but below zero again at the end of year {below}. So the first time does not count.',
  'explain.dip.month':
    'The balance is above zero after {above} months, but below zero again after {below} months. So the first time does not count.',
  'explain.crossing':
    'After {before} years {missing} kr. are still lacking. In year {year} the balance improves by {gain} kr. {missing} / {gain} = {part} years. So break-even is after {before} + {part} = {exact} years.',
  'explain.crossing.month':
    'After {before} months {missing} kr. are still lacking. In month {month} the balance improves by {gain} kr. So break-even is in month {month}, after {exact} years.',
  'explain.from-start': 'The balance is never below zero. So it breaks even from the start.',
  'explain.never': 'After {years} years {missing} kr. are still lacking. It does not break even within {years} years.',
  'explain.month':
    '{exact} years are {exactMonths} months after the start. That is in month number {months}, {start} being number 1: {month}.',
  'explain.month.no-start':
    '{exact} years are {exactMonths} months after the start, that is, in month number {months}. The business case has no start month, so the month in the calendar is not known.',
  'explain.end.gain': 'After {years} years {balance} kr. more have been saved than invested.',
  'explain.end.loss': 'After {years} years {balance} kr. more have been invested than saved.',
  'explain.difference':
    'Surplus and break-even are not the same. In year {surplus} a single year saves more than it costs for the first time. Only in {month} have all the years added up been earned back.',
  'explain.difference.no-start':
    'Surplus and break-even are not the same. In year {surplus} a single year saves more than it costs for the first time. Only after {exact} years have all the years added up been earned back.',
  'explain.difference.from-start':
    'Surplus and break-even are not the same: surplus is about a single year, break-even about all years added up. Here there is no deficit to earn back.',
  'explain.difference.never':
    'Surplus and break-even are not the same. In year {surplus} a single year saves more than it costs for the first time. But all the years added up are not earned back within {years} years.',
  'explain.difference.no-surplus':
    'Surplus and break-even are not the same: surplus is about a single year, break-even about all years added up. Here there is neither within {years} years.',
  'explain.difference.break-even-only':
    'Surplus and break-even are not the same: surplus is about a single year, break-even about all years added up. Here no year saves more than it costs, but after {exact} years it all comes out even.',
}
