import type { ReadFailureCode } from '#excel/grid'

/** A file of the corpus that we do not read as the oracle does, and why that is right. */
export interface CorpusException {
  readonly reason: string
  /** The code of the refusal; `null` where it is read. */
  readonly refused: ReadFailureCode | null
  /** What differs, line by line, where it is read. */
  readonly differences: readonly string[]
}

const refused = (file: string, code: ReadFailureCode, reason: string): [string, CorpusException] => [
  file,
  { reason, refused: code, differences: [] },
]

const differs = (file: string, reason: string, ...differences: readonly string[]): [string, CorpusException] => [
  file,
  { reason, refused: null, differences },
]

const chart = 'A chart sheet: the oracle makes cells of the points stored with the chart.'
const password = 'Password-protected.'
const fuzzed = 'Fuzzed: not a readable zip. The oracle throws too.'

/** Workbooks without a single cell need no entry: `empty` is right where the oracle finds none either. */
export const corpusExceptions: ReadonlyMap<string, CorpusException> = new Map([
  refused('excelize--test__encryptAES.xlsx', 'encrypted', password),
  refused('excelize--test__encryptSHA512.xlsx', 'encrypted', password),
  refused('poi--test-data__poifs__protect.xlsx', 'encrypted', password),
  refused(
    'poi--test-data__openxml4j__invalid.xlsx',
    'not-a-workbook',
    'A zip without relationships. The oracle throws too.',
  ),
  refused(
    'poi--test-data__spreadsheet__clusterfuzz-testcase-minimized-POIXSSFFuzzer-5185049589579776.xlsx',
    'not-a-workbook',
    fuzzed,
  ),
  refused(
    'poi--test-data__spreadsheet__clusterfuzz-testcase-minimized-POIXSSFFuzzer-6419366255919104.xlsx',
    'not-a-workbook',
    fuzzed,
  ),
  refused(
    'calamine--tests__issue252.xlsx',
    'too-large',
    'Fuzzed: a part inflates to more than it declares, and is garbage.',
  ),
  refused(
    'exceljs--spec__integration__data__invalid-xml.xlsx',
    'not-a-workbook',
    'XML that is not well formed, on purpose; the oracle does not parse XML strictly.',
  ),
  differs('calamine--tests__any_sheets.xlsx', chart, 'Chart is missing'),
  differs('poi--test-data__spreadsheet__60255_extra_drawingparts.xlsx', chart, 'Chart1 is missing'),
  differs('poi--test-data__spreadsheet__WithChartSheet.xlsx', chart, 'Chart2 is missing'),
  differs('xlsxwriter--xlsxwriter__test__comparison__xlsx_files__chartsheet06.xlsx', chart, 'Chart1 is missing'),
  differs(
    'calamine--tests__minimal_package.xlsx',
    'The text is in runs; the oracle stops after the first.',
    'Sheet1!A1 is text ARREST BOOKINGS for 01/30/17, not text ARREST BOOKINGS for ',
  ),
  differs(
    'calamine--tests__richtext-after-plain.xlsx',
    'A plain text followed by runs, which the schema allows; the oracle stops after the plain one.',
    'Sheet1!A2 is text tvalrval1rval2, not text tval',
  ),
  differs(
    'poi--test-data__spreadsheet__52575_main.xlsx',
    'A formula result stored as the value of an inline string; the oracle drops it.',
    'Tabelle1!A2 is only ours',
  ),
  differs(
    'sheetjs--LONumbers.xlsx',
    'The number format is A/P alone, half a day and no date; the oracle takes it for one.',
    'Sheet1!B34 is number 1, not date 1900-01-01',
    'Sheet1!D34 is number 12.3, not date 1900-01-12T07:12:00',
    'Sheet1!F34 is number 123.45, not date 1900-05-02T10:48:00',
    'Sheet1!H34 is number 1234.567, not date 1903-05-18T13:36:29',
    'Sheet1!J34 is number 12345.6789, not date 1933-10-18T16:17:37',
    'Sheet1!B36 is number 1, not date 1900-01-01',
    'Sheet1!D36 is number 12.3, not date 1900-01-12T07:12:00',
    'Sheet1!F36 is number 123.45, not date 1900-05-02T10:48:00',
    'Sheet1!H36 is number 1234.567, not date 1903-05-18T13:36:29',
    'Sheet1!J36 is number 12345.6789, not date 1933-10-18T16:17:37',
  ),
])
