import type { Client } from '../../../src-main/contract/contract'
import type { Core } from '../../../src-main/features/core'
import type { CoreOptions } from '../../../src-main/features/ports'
import { month } from '../../../src-main/domain/month'
import {
  avoidedFile,
  exampleCase,
  exampleMethod,
  exampleSettings,
  investmentFile,
  spendFile,
} from '../../fixtures/worked-example'
import { clientOf, only } from './case-client'
import { startCore, store, temporaryFolder } from './in-process-core'

/** A core with the initiative, the files and the approved case of the worked example; nothing is chosen yet. */
export const exampleCore = async (
  options: Partial<CoreOptions> = {},
): Promise<{ readonly core: Core; readonly client: Client }> => {
  const core = startCore(temporaryFolder(), options)
  const client = clientOf(core)
  await client.application.addInitiative({
    name: 'Regneeksempel',
    municipality: 'Prøvekommune',
    start: month('2018-01'),
  })
  await store(core, 'forbrug.csv', spendFile())
  await store(core, 'investering.csv', investmentFile())
  await store(core, 'undgaaede.csv', avoidedFile())
  const { version } = await client.businessCase.createDraft({ ...only, from: null })
  await client.businessCase.saveDraft({ ...only, version: version.version, document: exampleCase })
  await client.businessCase.approve({
    ...only,
    version: version.version,
    approval: { approvedOn: '2017-12-01', approvedBy: 'Byrådet' },
  })
  return { core, client }
}

/** The worked example with everything chosen, followed by a method. */
export const followedExample = async (method: 'baseline' | 'units' | 'entered', options: Partial<CoreOptions> = {}) => {
  const { core, client } = await exampleCore(options)
  for (const setting of [...exampleSettings, exampleMethod(method)]) {
    const { saved, findings } = await client.following.saveSetting({ ...only, setting })
    if (!saved) throw new Error(JSON.stringify(findings))
  }
  return { core, client }
}
