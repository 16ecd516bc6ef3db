import { countTemplates } from '#excel/write/kinds/counts'
import { moneyTemplates } from '#excel/write/kinds/money'
import { seriesTemplates } from '#excel/write/kinds/series'
import type { Template } from '#excel/write/template'

const described = [...moneyTemplates, ...countTemplates, ...seriesTemplates] as const

/** Id of an import template; the name of its file without `.xlsx` too. */
export type TemplateId = (typeof described)[number]['id']

/** The blank import templates, one for each kind of table. */
export const templates: readonly (Template & { readonly id: TemplateId })[] = described

/** Name of the file of a template. */
export const templateFileName = (id: TemplateId): string => `${id}.xlsx`
