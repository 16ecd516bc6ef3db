import type { ContractRouterClient } from '@orpc/contract'
import { applicationContract } from './application'
import { businessCaseContract } from './business-case'
import { eventsContract } from './events'
import { followingContract } from './following'
import { followupContract } from './followup'
import { importingContract } from './importing'
import { safekeepingContract } from './safekeeping'

/** All that a window may ask the core for. No SQL, no file path and no channel name ever comes from the window. */
export const contract = {
  application: applicationContract,
  events: eventsContract,
  importing: importingContract,
  followup: followupContract,
  following: followingContract,
  businessCase: businessCaseContract,
  safekeeping: safekeepingContract,
}

/** The typed client of the contract, over any of its carriers. */
export type Client = ContractRouterClient<typeof contract>
