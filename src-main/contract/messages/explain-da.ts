import type { explanationKeys } from '#domain/case-messages'

/** The steps of a break-even explanation, in Danish, for a council member. */
export const explainDa: Readonly<Record<(typeof explanationKeys)[number], string>> = {
  'explain.investment.same':
    'Investeringen er {investment} kr. pr. år, i alt {total} kr. i de {years} år, der er tal for.',
  'explain.investment.varies':
    'Investeringen er mellem {least} og {most} kr. pr. år, i alt {total} kr. i de {years} år, der er tal for.',
  'explain.investment.none': 'Der er ingen investering i de {years} år, der er tal for.',
  'explain.investment.net-only':
    'Business casen oplyser kun nettogevinsten i de {years} år, der er tal for: det, der er sparet, når omkostningen er trukket fra.',
  'explain.discount':
    'Kalkulationsrenten er {rate} %: penge længere ude i fremtiden tæller mindre. 100 kr. i år 1 tæller som {first} kr., og 100 kr. i år {last} som {worth} kr. Alle balancer nedenfor er regnet sådan.',
  'explain.discount.negative':
    'Kalkulationsrenten er {rate} %, altså negativ: penge længere ude i fremtiden tæller mere. 100 kr. i år 1 tæller som {first} kr., og 100 kr. i år {last} som {worth} kr. Alle balancer nedenfor er regnet sådan.',
  'explain.year':
    'År {year}: besparelsen på {saving} kr. minus investeringen på {investment} kr. giver {net} kr. Lagt sammen fra start er balancen {balance} kr.',
  'explain.year.discounted':
    'År {year}: besparelsen på {saving} kr. minus investeringen på {investment} kr. giver {difference} kr., som efter renten tæller {net} kr. Lagt sammen fra start er balancen {balance} kr.',
  'explain.year.held':
    'År {year} (fremskrevet): besparelsen på {saving} kr. minus investeringen på {investment} kr. giver {net} kr. Lagt sammen fra start er balancen {balance} kr.',
  'explain.year.held-discounted':
    'År {year} (fremskrevet): besparelsen på {saving} kr. minus investeringen på {investment} kr. giver {difference} kr., som efter renten tæller {net} kr. Lagt sammen fra start er balancen {balance} kr.',
  'explain.year.net': 'År {year}: nettogevinsten er {net} kr. Lagt sammen fra start er balancen {balance} kr.',
  'explain.year.net-held':
    'År {year} (fremskrevet): nettogevinsten er {net} kr. Lagt sammen fra start er balancen {balance} kr.',
  'explain.surplus.net': 'År {year} er det første år med overskud: nettogevinsten det ene år er {net} kr.',
  'explain.surplus':
    'År {year} er det første år med overskud: det ene år sparer {saving} kr. og koster {investment} kr.',
  'explain.surplus.none': 'Intet af de {years} år sparer mere, end det koster. Der er altså intet år med overskud.',
  'explain.held':
    'Business casen har kun tal til og med år {last}. Fra år {from} til år {to} er der regnet videre med tallene fra år {last}: besparelse {saving} kr. og investering {investment} kr. pr. år.',
  'explain.held.net':
    'Business casen har kun tal til og med år {last}. Fra år {from} til år {to} er der regnet videre med nettogevinsten i år {last}: {net} kr. pr. år.',
  'explain.continued':
    'Business casen har kun tal til og med år {last}. Fra år {from} til år {to} er der regnet videre efter beregneren med de oplyste forudsætninger; den giver alle de oplyste år, som de er trykt.',
  'explain.continued.remark': 'Om forudsætningerne: {remark}',
  'explain.dip':
    'Balancen er over nul ved udgangen af år {above}, men under nul igen ved udgangen af år {below}. Derfor tæller den første gang ikke.',
  'explain.dip.month':
    'Balancen er over nul efter {above} måneder, men under nul igen efter {below} måneder. Derfor tæller den første gang ikke.',
  'explain.crossing':
    'Efter {before} år mangler der {missing} kr. I år {year} bliver balancen {gain} kr. bedre. {missing} / {gain} = {part} år. Break-even er altså efter {before} + {part} = {exact} år.',
  'explain.crossing.month':
    'Efter {before} måneder mangler der {missing} kr. I måned {month} bliver balancen {gain} kr. bedre. Break-even er altså i måned {month}, efter {exact} år.',
  'explain.from-start': 'Balancen er aldrig under nul. Break-even er altså fra start.',
  'explain.never': 'Efter {years} år mangler der stadig {missing} kr. Der er ikke break-even inden for {years} år.',
  'explain.month':
    '{exact} år er {exactMonths} måneder efter start. Det er i måned nummer {months}, når {start} er nummer 1: {month}.',
  'explain.month.no-start':
    '{exact} år er {exactMonths} måneder efter start, altså i måned nummer {months}. Business casen har ingen startmåned, så måneden i kalenderen er ikke kendt.',
  'explain.end.gain': 'Efter {years} år er der i alt sparet {balance} kr. mere, end der er investeret.',
  'explain.end.loss': 'Efter {years} år er der i alt investeret {balance} kr. mere, end der er sparet.',
  'explain.difference':
    'Overskud og break-even er ikke det samme. I år {surplus} sparer et enkelt år for første gang mere, end det koster. Først i {month} er alle årene lagt sammen tjent hjem.',
  'explain.difference.no-start':
    'Overskud og break-even er ikke det samme. I år {surplus} sparer et enkelt år for første gang mere, end det koster. Først efter {exact} år er alle årene lagt sammen tjent hjem.',
  'explain.difference.from-start':
    'Overskud og break-even er ikke det samme: overskud handler om et enkelt år, break-even om alle år lagt sammen. Her er der intet underskud at tjene hjem.',
  'explain.difference.never':
    'Overskud og break-even er ikke det samme. I år {surplus} sparer et enkelt år for første gang mere, end det koster. Men alle årene lagt sammen er ikke tjent hjem inden for {years} år.',
  'explain.difference.no-surplus':
    'Overskud og break-even er ikke det samme: overskud handler om et enkelt år, break-even om alle år lagt sammen. Her er der ingen af delene inden for {years} år.',
  'explain.difference.break-even-only':
    'Overskud og break-even er ikke det samme: overskud handler om et enkelt år, break-even om alle år lagt sammen. Her sparer intet år mere, end det koster, men efter {exact} år går det hele lige op.',
}
