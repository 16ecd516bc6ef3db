import { createI18n } from 'vue-i18n'
import { da } from '../locales/da'
import { en } from '../locales/en'

/** The texts of the window. Messages are compiled without eval (vue-i18n 11), so the content policy holds. */
export const i18n = createI18n({
  legacy: false,
  locale: 'da',
  fallbackLocale: 'da',
  messages: { da, en },
})
