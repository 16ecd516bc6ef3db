import { implement } from '@orpc/server'
import { followingContract } from '#contract/following'
import type { FollowupQuestion } from '../context'
import type { CoreOptions } from '../ports'
import { crossing } from '../refusal'
import { realisedView } from './realised-view'
import { saveSetting } from './save-setting'
import { settingsView } from './settings-view'

const os = implement(followingContract)

/** The part of the router that answers what was realised, and on which terms. `question` finds the store and the initiative. */
export const followingRouter = (
  question: (initiative: string | null, asOf: FollowupQuestion['asOf']) => FollowupQuestion,
  { now, user }: Pick<CoreOptions, 'now' | 'user'>,
) =>
  os.router({
    realised: os.realised.handler(({ input }) =>
      crossing(() => {
        const { initiative, asOf, knownOn, whatIf } = input
        return realisedView({ ...question(initiative, asOf), knownOn, whatIf })
      }),
    ),
    settings: os.settings.handler(({ input }) => crossing(() => settingsView(question(input.initiative, null)))),
    saveSetting: os.saveSetting.handler(({ input }) =>
      crossing(() => saveSetting(question(input.initiative, null), input.setting, now().toISOString(), user)),
    ),
  })
