import { oc } from '@orpc/contract'
import {
  followupSettingsInput,
  followupSettingsSchema,
  saveSettingInput,
  savedSettingSchema,
} from './followup-settings'
import { realisedInput, realisedSchema } from './realised'

/** Realised against approved, and the terms that an initiative is followed on. */
export const followingContract = {
  realised: oc.input(realisedInput).output(realisedSchema),
  settings: oc.input(followupSettingsInput).output(followupSettingsSchema),
  /** Answers in words, and stores nothing, where something typed cannot be used. */
  saveSetting: oc.input(saveSettingInput).output(savedSettingSchema),
}
