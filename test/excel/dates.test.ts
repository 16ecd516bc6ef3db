import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDateFormat } from '#excel/read/date-format'
import { readWorkbook } from '#excel/read/read-workbook'
import { normaliseIso, serialToIso } from '#excel/read/serial-date'
import { buildSheet, stylesXml } from './build-workbook'

describe('formats that are dates', () => {
  test.each([
    'dd-mm-yyyy',
    'mmm-yy;@',
    'd/m/yy\\ h:mm;@',
    '[$-406]d. mmmm yyyy;@',
    '[$-406]mmmm\\ yyyy',
    'YYYY',
    'DD-MM-ÅÅÅÅ',
    'h:mm AM/PM',
    'dd-mm-yyyy hh:mm:ss.000',
    '"d. "d. mmmm',
    '[=0]"";dd-mm-yyyy',
    '[Red]dd-mm-yyyy',
  ])('%s', (code) => {
    expect(isDateFormat(code)).toBe(true)
  })
})

describe('formats that are not', () => {
  test.each([
    'General',
    'GENERAL',
    'Standard',
    '0',
    '0.00E+00',
    '#,##0\\ \\m\\i\\o\\.',
    '0\\ \\d\\a\\g\\e',
    '0_d',
    '0*d',
    '@*d_m',
    '#,##0.00\\ "kr."',
    '#,##0.00\\ [$kr.-406]',
    '#,##0.00 [$DKK]',
    '0 "dage"',
    '[Red]-#,##0;[Blue]0',
    '[h]:mm',
    '[mm]:ss',
    '[DBNum1][$-804]General',
    '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)',
    '"Yes";"Yes";"No"',
    '@',
    '',
    '"uafsluttet dag',
  ])('%s', (code) => {
    expect(isDateFormat(code)).toBe(false)
  })
})

describe('serial numbers', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null],
    [61, '1900-03-01'],
    [43465, '2018-12-31'],
    [46053.5, '2026-01-31T12:00:00'],
    [46053.99999999, '2026-02-01'],
    [46110.104166666664, '2026-03-29T02:30:00'],
    [2958465, '9999-12-31'],
    [2958465.9999999, null],
    [2958466, null],
    [0.5, null],
    [0, null],
    [-1, null],
    [1e300, null],
    [Number.NaN, null],
  ])('%s in the 1900 system is %s', (serial, iso) => {
    expect(serialToIso(serial, false)).toBe(iso)
  })

  test.each([
    [0, '1904-01-01'],
    [0.5, '1904-01-01T12:00:00'],
    [60, '1904-03-01'],
    [44591, '2026-01-31'],
    [2957003, '9999-12-31'],
    [2957004, null],
    [-1, null],
  ])('%s in the 1904 system is %s', (serial, iso) => {
    expect(serialToIso(serial, true)).toBe(iso)
  })

  test('the systems lie 1462 days apart, and a day is a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61 + 1462, max: 2958465 }), (serial) => {
        const iso = serialToIso(serial, false)
        expect(serialToIso(serial - 1462, true)).toBe(iso)
        expect(iso).toBe(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10))
      }),
    )
  })

  test('every second of a day comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958464 }), fc.integer({ min: 1, max: 86_399 }), (day, second) => {
        const clock = new Date(second * 1000).toISOString().slice(11, 19)
        expect(serialToIso(day + second / 86_400, false)?.slice(10)).toBe(`T${clock}`)
      }),
    )
  })
})

describe('ISO dates', () => {
  test.each([
    ['2018-06', null],
    ['10:30:00', null],
    ['2018-13-01', null],
    ['2018-06-01T24:00:00', '2018-06-02'],
    ['9999-12-31T24:00:00', null],
    ['2018-06-01T23:59:59+02:00', '2018-06-01T23:59:59'],
    [' 2018-06-01 ', '2018-06-01'],
    ['2018-12-31T23:59:59.9', '2019-01-01'],
    ['2018-06-01T10:30:60', null],
    ['2018-06-01T10:30', '2018-06-01T10:30:00'],
  ])('%s gives %s', (text, iso) => {
    expect(normaliseIso(text)).toBe(iso)
  })
})

describe('dates in a workbook', () => {
  const values = async (
    properties: string,
    formats: readonly (number | string)[],
    serial: string,
  ): Promise<unknown[]> => {
    const cells = formats.map((_, style) => `<c s="${style}"><v>${serial}</v></c>`).join('')
    const grid = await readWorkbook(await buildSheet(`<row>${cells}</row>`, { properties, styles: stylesXml(formats) }))
    return grid.sheets[0]!.rows[0]!.cells.map((cell) => cell.value)
  }

  test.each([
    ['', '2026-01-31'],
    ['<workbookPr date1904="0"/>', '2026-01-31'],
    ['<workbookPr date1904="1"/>', '2030-02-01'],
    ['<workbookPr date1904="true"/>', '2030-02-01'],
    [
      '<workbookPr date1904="1"/><e:workbookPr xmlns:e="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"/>',
      '2030-02-01',
    ],
  ])('date system of %s', async (properties, expected) => {
    expect(await values(properties, [14], '46053')).toEqual([expected])
  })

  test('only under a date format', async () => {
    expect(
      await values('', [0, 14, 22, 17, 2, 46, 49, 'dd-mm-yyyy', '0\\ \\d\\a\\g\\e', 'General', 999], '46053'),
    ).toEqual([46053, '2026-01-31', '2026-01-31', '2026-01-31', 46053, 46053, 46053, '2026-01-31', 46053, 46053, 46053])
  })

  test.each(['-5', '0.25', '60', '3000000'])('%s under a date format stays a number', async (serial) => {
    expect(await values('', [14], serial)).toEqual([Number(serial)])
  })
})
