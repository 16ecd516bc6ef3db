import type { DemoCase } from '#contract/application'
import type { Importing } from '../importing/importing'
import type { CoreOptions } from '../ports'
import type { Stores } from '../stores'
import { storeFacts } from '../business-case/case-facts'
import { readDemoCase, readDemoClaims } from './demo-case'

/**
 * Fills the demonstration store with one case, in place of the one it held, and makes it current. The tables of the text go
 * the same way as any import, so that every figure leads to file, sheet and cell; what else the text says of the case, and what
 * it claims, is stored beside them. Throws a `Refusal` for a real store.
 */
export const loadDemo = async (
  name: DemoCase,
  stores: Stores,
  importing: Importing,
  { resourcesFolder, now, user }: Pick<CoreOptions, 'resourcesFolder' | 'now' | 'user'>,
): Promise<void> => {
  const { facts, files } = readDemoCase(resourcesFolder, name)
  const store = stores.demo()
  const at = now().toISOString()
  await store.clearDemo(at)
  const { key, name: title, municipality, start } = facts.initiative
  await store.addInitiative({ key, name: title, municipality, start }, at)
  for (const file of files) {
    const { plan } = await importing.preview({
      initiative: key,
      fileName: file.name,
      bytes: file.bytes,
      answers: {},
      signal: null,
      onProgress: () => undefined,
    })
    if (plan.planId === null) throw new Error(`demonstration file ${file.name} was ${plan.outcome}`)
    await importing.commit(plan.planId, true, facts.businessCase ?? undefined)
  }
  const initiative = store.initiatives().find((item) => item.key === key)
  if (!initiative) throw new Error(`demonstration case ${name} has no initiative`)
  const claims = readDemoClaims(resourcesFolder, name)
  await storeFacts(store, initiative, { source: facts.source, facts: facts.facts, claims }, { at, by: user })
}
