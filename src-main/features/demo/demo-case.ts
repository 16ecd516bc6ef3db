import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { demoCaseSchema, type DemoCase } from '#contract/application'
import { initiativeKeySchema, monthSchema } from '#contract/schemas'
import type { Claim } from '#domain/audit/claim'
import { claimsFileSchema } from './claim-schema'
import { caseFactsSchema } from './facts-schema'

/** A demonstration case: what the text says of the initiative, and the tables of the text as workbooks. Facts only. */
const demoCaseFileSchema = z.strictObject({
  /** Document that the facts are from. */
  source: z.string(),
  initiative: z.strictObject({
    key: initiativeKeySchema,
    name: z.string(),
    municipality: z.string(),
    start: monthSchema,
    startSource: z.string(),
  }),
  businessCase: z
    .strictObject({
      approvedOn: z.string().nullable(),
      priceLevel: z.string().nullable(),
      horizonYears: z.number().int().min(1).max(50),
      discountRate: z.number().min(0).max(1),
    })
    .nullable(),
  files: z.array(z.string().regex(/^[a-z0-9-]+\.xlsx$/)),
  facts: caseFactsSchema,
})
export type DemoCaseFile = z.infer<typeof demoCaseFileSchema>

/** A demonstration case with the bytes of its workbooks, from the app's own resources. Throws where the installation lacks it. */
export const readDemoCase = (
  resourcesFolder: string,
  name: DemoCase,
): {
  readonly facts: DemoCaseFile
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
} => {
  const folder = join(resourcesFolder, 'demo', demoCaseSchema.parse(name))
  const facts = demoCaseFileSchema.parse(JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')))
  return { facts, files: facts.files.map((file) => ({ name: file, bytes: readFileSync(join(folder, file)) })) }
}

/** What the text of a demonstration case claims, for the audit. Throws where the installation lacks it. */
export const readDemoClaims = (resourcesFolder: string, name: DemoCase): readonly Claim[] => {
  const file = join(resourcesFolder, 'demo', demoCaseSchema.parse(name), 'claims.json')
  return claimsFileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).claims
}
