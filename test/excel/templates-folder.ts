import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { templateFileName, templates } from '#excel/write/templates'
import { writeTemplate } from '#excel/write/write-template'

/** Folder of the blank import templates that the app gives out. */
export const templatesFolder = join(import.meta.dirname, '../../resources/templates')

/** Writes them anew: `node test/excel/templates-folder.ts`, after a change of what a template is. */
if (import.meta.main) {
  await mkdir(templatesFolder, { recursive: true })
  for (const { id } of templates) await writeFile(join(templatesFolder, templateFileName(id)), await writeTemplate(id))
}
