import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { message } from '#domain/message'
import { Refusal } from '../refusal'

/** The blank workbooks that a person can fill in and import. */
export interface Templates {
  list(): { id: string; file: string }[]
  /** The workbook itself. Throws a `Refusal` for an unknown one. */
  file(id: string): File
}

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The templates of the app's own resources; an installation without them has none. */
export const createTemplates = (resourcesFolder: string): Templates => {
  const folder = join(resourcesFolder, 'templates')
  const list = () =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.xlsx'))
      .sort()
      .map((file) => ({ id: file.slice(0, -'.xlsx'.length), file }))
  return {
    list,
    file: (id) => {
      const found = list().find((template) => template.id === id)
      if (!found) throw new Refusal(message('error.template-unknown', { name: id.slice(0, 60) }))
      return new File([readFileSync(join(folder, found.file))], found.file, { type })
    },
  }
}
