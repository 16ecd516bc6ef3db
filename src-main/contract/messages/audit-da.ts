import type { auditMessageKeys } from '#domain/audit-messages'

/** What the audit of a business case says, in Danish. */
export const auditDa: Readonly<Record<(typeof auditMessageKeys)[number], string>> = {
  'audit.sum': 'Der står {stated}{unit}, men delene giver {computed}{unit}.',
  'audit.left-out': 'Casen regner med {stated}{unit}, men teksten afsætter {computed}{unit}.',
  'audit.percent-total': 'Procenterne giver {computed} % i alt, ikke 100 %.',
  'audit.percent-total.rounding':
    'Procenterne giver {computed} % i alt, ikke 100 %. Det kan skyldes, at hver af dem er afrundet.',
  'audit.share': 'Der står {stated} %, men {part} af {whole} er {computed} %. {stated} % af {whole} er {expected}.',
  'audit.change': 'Der står {stated} %, men fra {from} til {to} er {computed} %.',
  'audit.product': 'Der står {stated}{unit}, men regnestykket giver {computed}{unit}.',
  'audit.weighted-mean': 'Der står {stated}{unit}, men med den fordeling, der står, er gennemsnittet {computed}{unit}.',
  'audit.per-unit': 'Der står {stated}{unit} pr. enhed, men delt ud er det {computed}{unit}.',
  'audit.rounding': 'Der står {stated}{unit}, men det nøjagtige tal er {computed}{unit}.',
  'audit.years-between': 'Der står {stated} år, men fra {from} til {to} er der {computed} år.',
  'audit.rate-base':
    'Der begrundes med {stated} % af {base}, men {rate} % af {applied} er {count}. Det er {computed} % af de {whole} {base}.',
  'audit.unit': '»{quote}« er {stated} kr. Delene er {computed} kr. Enheden er forkert.',
  'audit.stated-twice': '{subject}: {stated}{unit} i {place}, men {computed}{unit} i {other}.',
  'audit.date': '{subject}: »{stated}« i {place}, men »{computed}« i {other}.',
  'audit.wording': 'Der står »{quote}«, men {left} er {stated}{unit}, og {right} er {computed}{unit}.',
  'audit.plan-figure': 'Der står {stated}{unit}, men scenariet {scenario} har {computed}{unit} i år {year}.',
  'audit.break-even':
    'Der står, at investeringen er tjent ind i år {stated}, men i scenariet {scenario} sker det i år {computed}.',
  'audit.surplus-year':
    'Der står overskud fra år {stated}, men i scenariet {scenario} er det første år med overskud år {computed}.',
  'audit.model.net': 'Der står {stated}{unit} i år {year}, men forudsætningerne giver {computed}{unit}.',
  'audit.model.balance':
    'Der står {stated}{unit} akkumuleret i år {year}, men forudsætningerne giver {computed}{unit}.',
  'audit.model.break-even': 'Der står år {stated}, men med de forudsætninger, der står, er det år {computed}.',
  'audit.model.successes':
    'Der står {stated}, men med forudsætningerne skal {computed} borgere lykkes, for at det er tjent ind i år {year}.',
  'audit.series-cost':
    'Der står {stated} kr. om året, men de {years} års nettogevinster passer kun med en udgift på {computed} kr. om året ({exact} kr. før afrunding).',
  'audit.cut-decimals': 'Der står {stated}{unit}. Det er {computed}{unit}: decimalerne er skåret af, ikke afrundet.',
  'audit.never': 'Der står år {stated}, men det sker ikke inden for tidshorisonten.',
  'audit.never.successes': 'Der står {stated}, men intet antal borgere er nok.',
  'audit.balance':
    'Scenariet {scenario}, år {year}: den akkumulerede balance står til {stated} kr., men år for år giver det {computed} kr.',
  'audit.components':
    'Scenariet {scenario}, år {year}: besparelsen står til {stated} kr., men dens dele giver {computed} kr.',
  'audit.months':
    'Scenariet {scenario}, år {year}: besparelsen står til {stated} kr., men månederne giver {computed} kr.',
  'audit.items': 'Investeringsplanen, år {year}: I alt står til {stated} kr., men posterne giver {computed} kr.',
  'audit.fault.place': 'Skriv, hvor udsagnet står, fx »Tabel 2« eller »side 4«.',
  'audit.fault.number': 'Et af tallene mangler, er ikke et tal eller er for stort til at regne med.',
  'audit.fault.parts': 'Der er intet at sammenligne med. Skriv mindst én del eller ét andet sted.',
  'audit.fault.zero': 'Der kan ikke deles med 0. Ret tallet, der deles med.',
  'audit.fault.negative': 'Et af tallene kan ikke være negativt eller 0 her.',
  'audit.fault.range': 'Det sidste tal i intervallet er mindre end det første.',
  'audit.fault.date': '»{read}« er ikke en dato. Forventet: et år som 2014 eller en måned som 2014-06.',
  'audit.fault.scenario': 'Business casen har intet scenarie ved navn {scenario}.',
  'audit.fault.year': 'År {year} er ikke blandt casens {years} år.',
}
