import { expect, test } from 'vitest'
import { interpret } from '#excel/recognise/interpret'
import { readWorkbook } from '#excel/read/read-workbook'
import { buildWorkbook, sheetXml, stylesXml } from '../build-workbook'
import { figures } from './table'

const raised = (text: string, mark: string): string =>
  `<is><r><t>${text}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${mark}</t></r></is>`

test('a raised footnote mark is no digit of the amount, nor part of the code or the heading', async () => {
  const cell = (ref: string, inside: string) => `<c r="${ref}" t="inlineStr">${inside}</c>`
  const plain = (text: string) => `<is><t>${text}</t></is>`
  const bytes = await buildWorkbook({
    sheets: [
      {
        name: 'Ark1',
        xml: sheetXml(
          `<row r="1">${cell('A1', plain('Funktion'))}${cell('B1', raised('2018', '1'))}</row>` +
            `<row r="2">${cell('A2', raised('5.28.20', '2)'))}${cell('B2', raised('41.360.572', '1'))}</row>`,
          '',
        ),
        attributes: '',
      },
    ],
    styles: stylesXml([0]),
  })
  const found = interpret(await readWorkbook(bytes), { fileName: 'x.xlsx', currentYear: 2026, answers: {} })
  expect(figures(found)).toEqual(['B2 5.28.20 2018 year 41360572'])
})
