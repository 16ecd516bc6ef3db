import { createRouter, createWebHashHistory } from 'vue-router'
import type { WordKey } from '../locales/words'

declare module 'vue-router' {
  interface RouteMeta {
    /** Title of the page, for the window and for a screen reader. */
    readonly title?: WordKey
  }
}

/** The pages that exist. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    {
      path: '/',
      name: 'overview',
      component: () => import('../pages/OverviewPage.vue'),
      meta: { title: 'rail.overview' },
    },
    {
      path: '/okonomi',
      name: 'economy',
      component: () => import('../pages/EconomyPage.vue'),
      meta: { title: 'rail.economy' },
    },
    {
      path: '/break-even',
      name: 'break-even',
      component: () => import('../pages/BreakEvenPage.vue'),
      meta: { title: 'rail.breakEven' },
    },
    {
      path: '/break-even/beregner',
      name: 'calculators',
      component: () => import('../pages/CalculatorsPage.vue'),
      meta: { title: 'rail.calculators' },
    },
    {
      path: '/import',
      name: 'import',
      component: () => import('../pages/ImportPage.vue'),
      meta: { title: 'rail.import' },
    },
    {
      path: '/indsats',
      name: 'initiative',
      component: () => import('../pages/InitiativePage.vue'),
      meta: { title: 'rail.initiative' },
    },
    {
      path: '/indsats/version/:version(\\d+)',
      name: 'initiative-version',
      component: () => import('../pages/InitiativeVersionPage.vue'),
      meta: { title: 'rail.initiative' },
    },
    {
      path: '/indsats/opfoelgning',
      name: 'follow-up',
      component: () => import('../pages/FollowUpPage.vue'),
      meta: { title: 'rail.followUp' },
    },
    {
      path: '/opsaetning',
      name: 'settings',
      component: () => import('../pages/SettingsPage.vue'),
      meta: { title: 'rail.settings' },
    },
    { path: '/start', name: 'start', component: () => import('../pages/StartPage.vue'), meta: { title: 'rail.start' } },
    { path: '/:other(.*)*', redirect: '/' },
  ],
})
