import type { FollowupSetting, SavedSetting } from '#contract/followup-settings'
import { message } from '#domain/message'
import { holdsPersonalNumber } from '#domain/personal-number'
import type { FollowupQuestion } from '../context'
import { settingFaults } from './check-setting'
import { settingsView } from './settings-view'

/** Every text within a value. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Saves one part of how an initiative is followed, where there is nothing wrong with it; price index and refusion for the whole municipality. */
export const saveSetting = async (
  question: FollowupQuestion,
  setting: FollowupSetting,
  at: string,
  by: string,
): Promise<SavedSetting> => {
  const { store, initiative } = question
  const { choices } = settingsView(question)
  const personal = textsIn(setting.value).some(holdsPersonalNumber)
  const findings = personal ? [message('setting.personal-number')] : settingFaults(setting, choices)
  if (findings.length === 0) {
    const shared = setting.name === 'price-index' || setting.name === 'refusion'
    await store.followup.save(shared ? null : initiative.id, setting.name, setting.value, at, by)
  }
  return { saved: findings.length === 0, findings, settings: settingsView(question) }
}
