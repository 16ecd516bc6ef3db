import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { CaseDetail } from '#contract/case-schemas'
import { type DraftForm, formOf, readForm } from '../initiative/draft-form'
import { speechFor } from '../locales/speech'
import { useLocaleStore } from './locale'
import { useStatusStore } from './status'

/** Steps that can be taken back, at most. */
const most = 200

/** The draft that is being typed. It stays while a person looks at another page, until it is saved or dropped. */
export const useDraftStore = defineStore('initiative-draft', () => {
  const locale = useLocaleStore()
  const status = useStatusStore()
  const form = shallowRef<DraftForm | null>(null)
  const stored = shallowRef<DraftForm | null>(null)
  const past = shallowRef<readonly DraftForm[]>([])
  /** Which draft of which initiative and data file the form is of. */
  const owner = shallowRef('')

  const changed = computed(() => form.value !== stored.value)
  const read = computed(() => (form.value === null ? null : readForm(form.value, locale.locale)))

  const ownerOf = (version: number) =>
    [status.status?.store ?? '', status.initiative?.key ?? '', String(version)].join(' ')
  /** Takes a draft over as it is stored; what was typed is gone. */
  const take = (detail: CaseDetail) => {
    stored.value = formOf(detail, speechFor(locale.locale).fmt)
    form.value = stored.value
    past.value = []
    owner.value = ownerOf(detail.version.version)
  }
  /** Takes a draft over, unless it is being typed already. */
  const open = (detail: CaseDetail) => {
    if (owner.value !== ownerOf(detail.version.version) || !changed.value) take(detail)
  }
  const edit = (change: (now: DraftForm) => DraftForm) => {
    if (form.value === null) return
    const next = change(form.value)
    if (next === form.value) return
    past.value = [...past.value.slice(-most), form.value]
    form.value = next
  }
  /** Takes the last step back; false where there is none. */
  const undo = (): boolean => {
    const before = past.value.at(-1)
    if (before === undefined) return false
    past.value = past.value.slice(0, -1)
    form.value = before
    return true
  }
  const drop = () => {
    form.value = stored.value
    past.value = []
  }
  return { form, changed, read, open, take, edit, undo, drop }
})
