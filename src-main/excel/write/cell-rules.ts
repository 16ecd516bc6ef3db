import type { DataValidation } from 'exceljs'
import type { TemplateColumn, TemplateFormat } from '#excel/write/template'

/** Number format and column width, in characters, of each kind of cell. */
export const formats: Readonly<Record<TemplateFormat, { readonly code: string; readonly width: number }>> = {
  text: { code: '@', width: 24 },
  month: { code: 'mmm yyyy', width: 12 },
  date: { code: 'dd-mm-yyyy', width: 16 },
  year: { code: '0', width: 12 },
  kroner: { code: '#,##0', width: 16 },
  ore: { code: '#,##0.00', width: 18 },
  count: { code: '#,##0', width: 16 },
  posts: { code: '0.0#', width: 20 },
  percent: { code: '0.0%', width: 14 },
  score: { code: '0.##', width: 14 },
  any: { code: 'General', width: 14 },
}

/** What Excel may check by itself; a text is checked by the reader. */
const numberRule = (format: TemplateFormat): Pick<DataValidation, 'type' | 'operator' | 'formulae'> | null => {
  switch (format) {
    case 'month':
    case 'date':
      return { type: 'date', operator: 'between', formulae: [new Date('1980-01-01'), new Date('2099-12-31')] }
    case 'year':
      return { type: 'whole', operator: 'between', formulae: [1980, 2099] }
    case 'count':
      return { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] }
    case 'percent':
      return { type: 'decimal', operator: 'between', formulae: [0, 1] }
    case 'posts':
    case 'score':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0] }
    case 'kroner':
    case 'ore':
      return { type: 'decimal', operator: 'between', formulae: [-1e13, 1e13] }
    case 'text':
    case 'any':
      return null
  }
}

const prompt = (
  explanation: string,
  title: string,
): Pick<DataValidation, 'showInputMessage' | 'prompt' | 'promptTitle'> => ({
  showInputMessage: true,
  promptTitle: title.replace(/:$/, '').slice(0, 32),
  prompt: explanation.slice(0, 255),
})

/** What a cell takes, with its explanation; `null` where Excel has nothing to check. */
export const ruleOf = (format: TemplateFormat, explanation: string, title: string): DataValidation | null => {
  const rule = numberRule(format)
  if (rule === null) return null
  return {
    ...rule,
    ...prompt(explanation, title),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: title.replace(/:$/, '').slice(0, 32),
    error: explanation.slice(0, 225),
  }
}

/** A list offers; it does not forbid another text. Excel takes 255 characters at most, so a longer one is read off the guide sheet. */
export const listOf = (column: TemplateColumn, guide: ReadonlyMap<string, string>): DataValidation | null => {
  if (column.choices === undefined) return null
  const range = guide.get(column.heading)
  return {
    type: 'list',
    formulae: [range ?? `"${column.choices.join(',')}"`],
    allowBlank: true,
    showErrorMessage: false,
    ...prompt(column.explanation, column.heading),
  }
}
