import type { MessageKey } from '#domain/message'
import { auditEn } from './audit-en'
import { caseEn } from './case-en'
import { explainEn } from './explain-en'
import { happenedEn, realisedEn } from './realised-en'
import { versionEn } from './version-en'

/** What the core says, in English. `{name}` is filled in from the message's params. */
export const en: Readonly<Record<MessageKey, string>> = {
  'file.not-a-workbook':
    'The file is not an Excel workbook (.xlsx): {what}. Open it in Excel and save it as an Excel workbook (.xlsx).',
  'file.old-excel':
    'The file is in the old Excel format (.xls). Open it in Excel and save it as an Excel workbook (.xlsx).',
  'file.encrypted': 'The file is protected by a password. Remove the password in Excel and try again.',
  'file.empty': 'The file is empty: no sheet holds anything.',
  'file.too-large': 'The file is too large to be read safely: {what}. Export a shorter period.',
  'file.unsafe': 'The file was refused for safety: {what}. Open it in Excel and save it again as .xlsx.',
  'file.timeout': 'The file could not be read in time. Open it in Excel and save it again as .xlsx.',
  'file.unrecognised':
    'There is no table in the file that Afkast knows. Read: {read}. Expected: spend by function, postings, caseload, notifications, placements, segregation, investment, a business case or the long format. Point out the heading row below yourself, or use a blank template.',
  'cell.error': 'The cell holds the error {read}. Expected: a number. Mend the formula in Excel and try again.',
  'cell.not-a-number': 'The cell says “{read}”. Expected: a number. Mend the cell and try again.',
  'cell.uncached':
    'The cell is a formula without a stored result. Open the file in Excel, let it calculate, save, and try again.',
  'cell.out-of-range': 'The cell says “{read}”, outside what an amount can be. Mend the cell and try again.',
  'table.personal-name':
    'The name of sheet number {number} looks like a CPR number. The file was not stored. Rename the sheet and try again.',
  'cell.personal-data':
    'The cell looks like a CPR number. The file is not stored. Leave the column out, or remove it in Excel, and try again.',
  'cell.period-unknown': 'The cell says “{read}”. Expected: a period such as 2018, jan-18 or 2018-01.',
  'table.duplicate-key':
    'Function {function} stands more than once for {period} (also in {other}). Add the rows together in Excel, or add a column with the committee.',
  'table.duplicate-year':
    'Plan year {year} of scenario {scenario} stands more than once (also in {other}). Name each scenario, and state each year once.',
  'table.unit-mixed':
    'The cell says “{read}”, but {other} states another unit. Expected: one unit in the whole table. Mend the file in Excel and try again.',
  'table.total-mismatch':
    'The file states a sum of {stated} kr., but the rows give {computed} kr. (difference {difference} kr.).',
  'table.total-mismatch-count':
    'The file states a total of {stated}, but its rows give {computed} (difference {difference}).',
  'table.duplicate-figure':
    '“{breakdown}” stands more than once for {period} (also in {other}). Merge them in Excel, or give each its own name.',
  'table.masked': 'Small counts are hidden in the file. They are unknown and were not read as figures.',
  'table.own-measure': '“{read}” is no measure of Afkast. It was read as your own measure {measure}.',
  'cell.not-whole': 'It says “{read}”. Expected: a whole number, 0 or more. Correct the cell and try again.',
  'cell.time-unknown':
    'Nothing says which month or year the figure is of (read: “{read}”). Expected: a period such as 2018, Jan-18 or 2018-01 in the row, the heading or the title.',
  'cell.measure-unknown':
    'It says “{read}”. That is no measure of Afkast. Expected: one of {known}, or your own as own.NAME.',
  'cell.basis-unknown': 'It says “{read}”. Expected for {measure}: {known}.',
  'cell.breakdown-unknown': 'It says “{read}”. Expected: {expected}.',
  'cell.dranst-unknown': 'It says “{read}”. Expected: a dranst, a whole number from 1 to 9.',
  'question.municipality': 'Which of the municipalities is yours? Only that one and the whole country are read.',
  'question.municipality-reason': '“{name}” is named in the title or in the name of the file.',
  'question.percent': 'Is {read} a fraction (0.083 is 8.3 %), or is it percent?',
  'question.percent-example': '{read} is read as {share} %.',
  'file.no-figures':
    'The sheet {sheet} is a template that was not filled in: its headings are known, but there are no figures below them. Fill it in and try again.',
  'table.total-unchecked': 'The total is a formula without a stored result and could not be checked.',
  'table.series-break':
    'Function 5.20 held foster families (5.22) until 2015. Across 2015/16 it can only be compared together with 5.22.',
  'table.footnote': 'Footnote in the file: {text}',
  'table.ignored-column': 'The column “{heading}” is not used.',
  'table.ignored-row': 'The row has figures but no function and is not used: {text}',
  'table.other-table': 'The sheet holds more than the recognised table; the rest is not used.',
  'table.hidden-sheet': 'The sheet is hidden and is not used.',
  'table.dropped-column': 'The column “{heading}” may show citizens and was not read.',
  'table.balance-derived':
    'The table does not state the investment. It is derived: accumulated saving minus accumulated balance.',
  'compare.ytd-mismatch':
    'Function {function} to {period}: {source} says {value} kr., {leading} says {leadingValue} kr. (difference {difference} kr.).',
  'compare.year-mismatch':
    'Function {function}, year {period}: {source} says {value} kr., {leading} says {leadingValue} kr. (difference {difference} kr.).',
  'list.bad-account':
    'It reads “{read}”. Expected: an account or a function such as 05.28.20.1.001. Correct the cell and try again.',
  'list.no-account':
    'The row has an amount but no account. Expected: an account or a function such as 05.28.20.1.001. Correct the row and try again.',
  'list.bad-date':
    'It reads “{read}”. Expected: a date such as 31-01-2018 or a period such as 2018-01. Correct the cell and try again.',
  'list.no-date':
    'The row has no date. Expected: a date such as 31-01-2018 or a period such as 2018-01. Correct the row and try again.',
  'list.bad-age':
    'It reads “{read}”. Expected: an age such as 7, or an age group such as 0-7. Correct the cell and try again.',
  'list.more-bad': '{count} further cells cannot be read.',
  'list.dranst': '{count} postings of dranst {dranst} are included: {amount} kr.',
  'list.supplement': '{count} supplementary postings (period 13) are added to December of their year: {amount} kr.',
  'list.skipped': '{count} rows have an account but no amount and were passed over.',
  'list.carried': '{count} rows with a balance, a carry-over or a count are no postings and were not added.',
  'list.filled': '{count} rows have their account or time from the row above, as the file is laid out.',
  'list.adults': '{count} rows on people of 18 years or more are counted in no age group.',
  'list.age-unknown': '{count} notifications have no age and are counted in no age group.',
  'question.date-order': 'Does {read} state the day first or the month first? The list does not settle it.',
  'reason.date-order': 'Danish reports write the day first.',
  'question.unit':
    'Are the amounts in kr. or in 1,000 kr.? The file does not say, and all amounts are whole thousands.',
  'question.separator': 'Is {read} a whole number with a thousands separator, or does the sign separate decimals?',
  'question.year': 'Which year are the figures of? The file only names months.',
  'question.cumulative': 'Are the figures per month or year to date? The file does not say.',
  'reason.unit': 'Kr. is the usual unit where a file states no other.',
  'reason.separator': 'Danish reports separate thousands by a dot; no other cell of the table settles it.',
  'reason.year': 'The year {year} stands in the name of the file.',
  'reason.cumulative': 'The figures rise from month to month, as figures to date do.',
  'reason.committees': 'The same function under two committees is usually two different grants.',
  'reason.function': 'The name is most like function {function} {name}.',
  'reason.budget': 'The file is a follow-up; “Budget” is usually the revised one there.',
  'example.amount': '{read} becomes {amount} kr.',
  'example.number': '{read} becomes {number}.',
  'example.period': '{cell}: {read} is {stretch} {period}.',
  'example.added': '{function} becomes {amounts} kr.',
  'example.function': '{read} becomes function {function} {name}.',
  'example.left-out': '{read} is left out.',
  'example.budget': '{read} becomes {budget}.',
  'question.committees':
    'Function {functions} stands under several committees: {committees}. Keep them apart or add them?',
  'question.function': 'Which function is “{read}”? The table has no function codes.',
  'question.budget': 'Is the column “{read}” the original or the revised budget? The file does not say.',
  'question.plan-sign': 'The investment stands with both plus and minus. Is a minus an expense or an income?',
  'cell.code-unknown':
    'It reads “{read}”. Expected: a function code such as 5.28.20. The row holds figures. Correct the cell and try again.',
  'table.hidden-rows': '{count} hidden rows were read too, for the totals of the sheet hold them.',
  'table.future-months': '{periods} come after the last month of the report and are not read as 0.',
  'table.plan-sign': 'The investment stands as minus in the file. It is read as an expense.',
  'table.plan-years': 'The calendar years are read as plan years: {first} is year 1.',
  'question.leads': 'Which source is followed for {year}? The sources differ.',
  'question.leads.report':
    'A summary report goes before a posting list unless you choose otherwise. It can be changed under Data status.',
  'question.leads.finest': 'The finest of the complete sources goes first. It can be changed under Data status.',
  'gap.month-missing': 'Spend is missing for {period}.',
  'gap.function-missing': 'Function {function} is missing for {period}, but known from {source}.',
  'gap.actuals-missing': 'The spend is missing. Import the export “Forbrug pr. funktion”.',
  'gap.forecast-missing': 'The expected year-end accounts are missing. Import a budget follow-up that states them.',
  'gap.business-case-missing':
    'The approved business case is missing. Import the table with saving and balance per year.',
  'gap.scenarios-missing': 'The business case has no scenarios.',
  'gap.budget-missing': 'The budget for {period} is missing. Import a budget follow-up.',
  'error.batch-unknown': 'There is no import with number {batch}.',
  'error.batch-state': 'Import {batch} is already {state}.',
  'error.layout-unknown': 'There is no remembered layout number {layout}.',
  'error.template-unknown': 'There is no template called {name}.',
  'error.plan-unknown': 'The file must be read again before it can be stored.',
  'error.plan-stale': 'The figures have changed since the file was read. Look at it again before storing it.',
  'error.not-accepted': 'The file has warnings to accept or questions to answer before it can be stored.',
  'error.initiative-unknown': 'There is no initiative with the key {key}.',
  'error.initiative-exists': 'There already is an initiative with the key {key}.',
  'error.initiative-ambiguous': 'There are several initiatives. Choose one with --initiative: {keys}.',
  'error.initiative-invalid': '“{read}” cannot be used as {field}. Expected: {expected}.',
  'error.demo-unknown': 'There is no demonstration case named {name}. Known: {names}.',
  'error.store-is-real':
    'The file {file} holds real figures. A demonstration is loaded only into a new file or a demonstration file.',
  'error.store-newer': 'The data file was made by a newer version of Afkast. Update Afkast. The file is untouched.',
  'error.store-damaged': 'The data file is damaged. It is untouched. Backups: {copies}.',
  'error.store-busy': 'The data file is in use by another program. Close it and try again.',
  'error.store-network': 'The data file is on a network drive. Choose a folder on this machine.',
  'error.store-unwritable': 'The data file cannot be written ({reason}). Nothing was stored.',
  'error.store-in-use':
    'The data file is open in an Afkast window or another program. Close it and try again. Nothing has changed.',
  'error.store-missing': 'There is no file here: {reason}.',
  'error.store-exists': 'There already is a file here: {reason}. Choose another name. Nothing was written.',
  'error.store-restore-damaged': 'The backup is damaged and was not restored ({reason}). The data file is untouched.',
  'error.store-restore-kind':
    'A demonstration and real figures are never put in each other’s place. The data file {reason} is untouched.',
  'error.store-restore-newer':
    'The backup was made by a newer version of Afkast. Update Afkast. The data file is untouched.',
  'error.store-restore-not-ours': 'The file is not a data file of Afkast. Nothing has changed.',
  'error.store-restore-same': 'The file is the data file itself. Choose a backup.',
  'store.copy-failed':
    'Today’s backup could not be made ({reason}). The figures are not affected. See whether the disk has room.',
  'check.integrity': 'The file is damaged: {detail}',
  'check.foreign-key': '{count} rows refer to something that does not exist: {detail}',
  'check.not-ours': 'The file is not a data file of Afkast.',
  'check.newer': 'The file was made by a newer version of Afkast (version {detail}).',
  'check.kind': 'The file does not say whether it holds real figures or a demonstration.',
  'check.scope': '{count} figures lie outside what their import covers: {detail}',
  'check.counts': '{count} imports hold another number of figures than they were stored with: {detail}',
  'check.status': '{count} imports have another status than their last event: {detail}',
  'check.measure': '{count} measures are unknown: {detail}',
  'check.range': '{count} figures are beyond what can be calculated with: {detail}',
  'error.cancelled': 'Reading was cancelled.',
  ...caseEn,
  ...explainEn,
  ...auditEn,
  ...versionEn,
  ...realisedEn,
  ...happenedEn,
}
