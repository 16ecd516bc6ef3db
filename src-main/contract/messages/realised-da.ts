import type { OutlookForm, StandingKey, realisedKeys, realisedStepKeys } from '#domain/realised-messages'

const leads = {
  ahead: 'Efter {months} er vi {difference} foran i forhold til {scenario}',
  behind: 'Efter {months} er vi {difference} bagud i forhold til {scenario}',
  'on-plan': 'Efter {months} følger vi {scenario}',
} as const

const outlooks: Readonly<Record<OutlookForm, string>> = {
  reached: 'break-even er nået i {expected}',
  later: 'break-even ventes i {expected}, {count} senere end godkendt',
  earlier: 'break-even ventes i {expected}, {count} tidligere end godkendt',
  same: 'break-even ventes i {expected}, som godkendt',
  beyond: 'break-even ventes ikke inden for {years} år, mod godkendt i {approved}',
  unplanned: 'break-even ventes i {expected}; i planen nås det ikke inden for {years} år',
  neither: 'break-even ventes ikke inden for {years} år, og det gør det heller ikke i planen',
  unknown: 'der er ingen måneder tilbage at se frem til',
}

const standings = Object.fromEntries(
  Object.entries(leads).flatMap(([state, lead]) =>
    Object.entries(outlooks).map(([form, outlook]) => [`standing.${state}.${form}`, `${lead}; ${outlook}.`]),
  ),
) as Readonly<Record<StandingKey, string>>

/** Where the initiative stands, and what there is to know of its figures, in Danish. */
export const realisedDa: Readonly<Record<StandingKey | (typeof realisedKeys)[number], string>> = {
  ...standings,
  'standing.no-start':
    'Indsatsen har ingen startmåned, så der er intet at regne fra. Skriv den i business casen under Indsats.',
  'standing.not-started': 'Indsatsen begynder i {start}; {asOf} ligger før start, så der er endnu intet at følge.',
  'standing.no-data': 'Der er endnu ingen tal for hverken investering eller besparelse. Indlæs dem under Import.',
  'standing.no-method': 'Vælg, hvordan besparelsen skal opgøres: så kan vi sige, om indsatsen er foran eller bagud.',
  'standing.no-saving': 'Besparelsen kan ikke opgøres med {method}: der mangler noget, som står nedenfor.',
  'standing.no-investment': 'Investeringen er ikke fundet: vælg konti, eller indlæs indsatsens egne udgifter.',
  'standing.no-month.investment': 'Investeringen i den første måned, {month}, mangler, så balancen kan ikke regnes.',
  'standing.no-month.saving': 'Besparelsen i den første måned, {month}, mangler, så balancen kan ikke regnes.',
  'standing.no-case':
    'Efter {months} er der investeret {investment} og sparet {saving}; der er ingen godkendt business case at holde det op imod.',
  'standing.partly': '{components} følges ikke og er holdt ude af sammenligningen.',
  'standing.stale': 'Tallene rækker til {through}, ikke til {asOf}.',
  'realised.investment-hole':
    'Investeringen mangler i {month} ({count} i alt). Balancen standser før hullet; indlæs måneden, eller nul hvis intet er brugt.',
  'realised.series-break':
    '{function} kan ikke sammenlignes mellem {reference} og {year}: 5.20 rummede plejefamilierne til og med 2015. Vælg 5.20 og 5.22 sammen.',
  'realised.index-hole':
    'PL-satsen mangler for {years}, så beløb fra {year} kan ikke sættes i sammenligningens priser.',
  'realised.children-missing': 'Antallet af børn (0-17 år) mangler for {year}.',
  'realised.spend-hole': 'Forbruget mangler i {month} for {functions}. Balancen standser før hullet.',
  'realised.baseline-undecided': 'Referenceår og funktioner er ikke valgt.',
  'realised.baseline-no-functions': 'Der er ikke valgt nogen funktioner at sammenligne.',
  'realised.reference-missing':
    'Referenceåret {year} har intet forbrug for {functions}. Indlæs det, eller vælg et andet år.',
  'realised.reference-hole': 'Referenceåret {year} mangler {count}; de samme måneder kan ikke sammenlignes.',
  'realised.spread': 'Noget af forbruget er kun kendt for flere måneder under ét og er fordelt jævnt på dem.',
  'realised.refusion-missing':
    'Grænserne for central refusion mangler for {year}; en bruttopris kan ikke gøres til netto uden dem.',
  'realised.refusion-estimate':
    'Central refusion er et skøn: grænserne gælder den enkelte sag, men er her brugt på en gennemsnitspris.',
  'realised.avoided-missing': 'Der er ingen tal for undgåede anbringelser.',
  'realised.avoided-undecided': 'Det er ikke valgt, hvad en måneds antal undgåede anbringelser tæller.',
  'realised.avoided-hole':
    'Undgåede anbringelser eller forebyggende forbrug mangler i {month}. Balancen standser før hullet.',
  'realised.prices-missing': 'Der er ingen enhedspriser.',
  'realised.price-of-form-missing': 'Der er ingen enhedspris for {form}.',
  'realised.entered-missing': 'Der er ikke indtastet nogen besparelse.',
  'realised.entered-hole': 'Der er ikke indtastet nogen besparelse for {month}. Balancen standser før hullet.',
  'realised.method-changed':
    'Fra {month} er metoden skiftet fra {before} til {after}. Tal før og efter er ikke opgjort ens.',
  'realised.method-mixed':
    'Midt i {year}, fra {month}, er metoden skiftet fra {before} til {after}. Årets besparelse er derfor opgjort på to måder.',
  'realised.plan-level-unknown':
    'Business casen siger ikke, hvilket års priser den er i. Den er holdt op mod {year}-priser, som den står.',
  'realised.plan-index-hole': 'PL-satsen mangler for {years}, så planen står i sine egne priser.',
  'realised.saving-above-spend':
    'Besparelsen i {year} er større end hele forbruget det år. Se efter, om enhed, enhedspris eller antal er rigtigt.',
  'realised.component-kept':
    '{component} skal ikke følges, men planen oplyser den ikke som en del af hvert års besparelse. Den kan derfor ikke holdes ude.',
  'realised.counted-twice':
    '{function} er både sammenlignet og bogført som investering, så den tæller mod sig selv. Tag den ud det ene sted.',
  'moved.investment': 'Investeringen i {month} er {amount}{planned}.',
  'moved.saving': 'Besparelsen i {month} er {amount}{planned}.',
  'moved.balance': 'Balancen er gået fra {before} til {after}.',
  'moved.expected-later': 'Ventet break-even er flyttet fra {before} til {after}, {count} senere.',
  'moved.expected-earlier': 'Ventet break-even er flyttet fra {before} til {after}, {count} tidligere.',
  'moved.expected-same': 'Ventet break-even er stadig {after}.',
  'moved.expected-lost': 'Break-even ventes ikke længere inden for perioden; sidste måned var det {before}.',
  'moved.expected-found': 'Break-even ventes nu i {after}; sidste måned var det ikke inden for perioden.',
  'moved.first': 'Dette er den første måned med tal.',
  'setting.month-unknown': '»{read}« er ikke en måned. Skriv den som 2018-06.',
  'setting.month-before-start': '{month} ligger før indsatsens start, {start}.',
  'setting.month-duplicate': '{month} står to gange.',
  'setting.amount-missing': 'Der mangler et beløb ved {place}.',
  'setting.amount-range': 'Beløbet ved {place} kan ikke bruges: det er for stort, eller en pris er ikke over nul.',
  'setting.year-range': '»{read}« er ikke et år mellem 1990 og 2199.',
  'setting.year-duplicate': '{year} står to gange.',
  'setting.rate-range': 'Satsen for {year} skal være mellem −50 % og 50 %.',
  'setting.form-duplicate': '{form} står to gange.',
  'setting.form-unknown': '»{read}« er ikke en anbringelsesform.',
  'setting.duration-range': 'En undgået anbringelse skal vare mellem 1 og 216 måneder.',
  'setting.account-unknown': '»{read}« er ikke begyndelsen af en konto. Skriv fx 6 eller 6.45.51.',
  'setting.account-duplicate': '{account} står to gange.',
  'setting.item-missing': 'Der mangler navnet på en post ved {account}.',
  'setting.reason-missing': 'Skriv, hvorfor metoden er valgt i stedet for den foreslåede.',
  'setting.component-unknown': '»{read}« er ikke en del af planens besparelse.',
  'setting.scenario-unknown': '»{read}« er ikke et scenarie i den godkendte business case.',
  'setting.refusion-order': 'Grænserne for {year} skal stige.',
  'setting.share-range': 'Refusionsprocenten for {year} skal være mellem 0 og 100.',
  'setting.personal-number': 'En tekst ligner et CPR-nummer. Det gemmes ikke; skriv den om.',
  'setting.reference-missing': 'Vælg et referenceår.',
}

/** The steps of what was realised and is expected, in Danish, for a council member. */
export const happenedDa: Readonly<Record<(typeof realisedStepKeys)[number], string>> = {
  'happened.level': 'Alle beløb er i {year}-priser.',
  'happened.level-current': 'Alle beløb er i løbende priser: der er ikke PL-reguleret.',
  'happened.baseline-year':
    '{year} ({months} md.): referenceåret {from} brugte {booked} kr. i de samme måneder, som med faktoren {factor} svarer til {reference} kr. Forbruget var {spent} kr., i samme priser {actual} kr. Forskellen er besparelsen: {saving} kr.',
  'happened.units-form':
    '{year}, {form}: {placements} helårsanbringelser undgået á {net} kr. giver en besparelse på {saving} kr.',
  'happened.units-form-gross':
    '{year}, {form}: en helårsanbringelse koster {price} kr. brutto; anslået central refusion er {refusion} kr., så {net} kr. er kommunens. {placements} helårsanbringelser undgået giver {saving} kr.',
  'happened.units-preventive':
    '{year}: {spent} kr. forebyggende forbrug, der ikke er bogført som investering, er trukket fra.',
  'happened.entered-year': '{year} ({months} md.): den indtastede besparelse er {saving} kr.',
  'happened.plan-year':
    'År {year} ({months} md.): besparelsen på {saving} kr. minus investeringen på {investment} kr. Lagt sammen fra start er balancen {balance} kr.',
  'happened.compared':
    'Ved udgangen af {month} er balancen {balance} kr. mod {planned} kr. i den godkendte plan: {difference} kr. {direction}.',
  'happened.compared-same':
    'Ved udgangen af {month} er balancen {balance} kr., som i den godkendte plan ({planned} kr.).',
  'happened.pace.budget-profile':
    'I de seneste {window} er {share} % af den planlagte besparelse realiseret. Fremad regnes med samme andel af planen: {saving} kr. det næste år.',
  'happened.pace.straight-line':
    'Fremad regnes med gennemsnittet af de seneste {window}s besparelse: {saving} kr. det næste år.',
  'happened.pace.last-year-profile':
    'Fremad gentages besparelsen i de seneste tolv måneder, måned for måned: {saving} kr. det næste år.',
  'happened.pace.erp-forecast':
    'Fremad regnes med det, som økonomisystemets forventede regnskab lader tilbage at spare, og derefter årets gennemsnit: {saving} kr. det næste år.',
  'happened.pace-chosen': 'Metoden er valgt i stedet for den foreslåede ({proposed}): {reason}',
  'happened.expected-year':
    'År {year} (ventet, {months} md.): besparelsen på {saving} kr. minus den planlagte investering på {investment} kr. Balancen bliver {balance} kr.',
  'happened.expected': 'Balancen ventes at være tjent hjem i {month}.',
  'happened.expected-reached': 'Balancen var tjent hjem i {month}, og ventes at blive ved med at være det.',
  'happened.expected-never': 'Balancen ventes ikke at være tjent hjem inden for {years} år.',
  'happened.band':
    'Metoden har på egne tal taget fejl med {error} kr. om året i gennemsnit ({tests} prøver). Med den fejl er det tidligste {earliest} og det seneste {latest}.',
  'happened.band-open':
    'Metoden har på egne tal taget fejl med {error} kr. om året i gennemsnit ({tests} prøver). Med den fejl er det tidligste {earliest}; i værste fald sker det ikke inden for {years} år.',
  'happened.band-none':
    'Metoden har på egne tal taget fejl med {error} kr. om året i gennemsnit ({tests} prøver). Heller ikke med den fejl til gunst sker det inden for {years} år.',
  'happened.too-little':
    'Der er for kort historik til at sige, hvor meget metoden tager fejl: det kræver to års måneder. Derfor er der intet bånd om forventningen.',
  'happened.takes-enough':
    'Med det tempo er den godkendte måned, {approved}, inden for rækkevidde: der skal ikke mere til.',
  'happened.takes-passed': 'Den godkendte måned, {approved}, er passeret; der mangler {short} kr.',
  'happened.takes-more':
    'For at være tjent hjem i {approved} mangler {short} kr.: {perMonth} kr. mere om måneden i {months}.',
}
