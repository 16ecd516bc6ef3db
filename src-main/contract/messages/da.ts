import type { MessageKey } from '#domain/message'
import { auditDa } from './audit-da'
import { caseDa } from './case-da'
import { explainDa } from './explain-da'
import { happenedDa, realisedDa } from './realised-da'
import { versionDa } from './version-da'

/** What the core says, in Danish. `{name}` is filled in from the message's params. */
export const da: Readonly<Record<MessageKey, string>> = {
  'file.not-a-workbook':
    'Filen er ikke en Excel-projektmappe (.xlsx): {what}. Åbn den i Excel, og gem den som Excel-projektmappe (.xlsx).',
  'file.old-excel':
    'Filen er i det gamle Excel-format (.xls). Åbn den i Excel, og gem den som Excel-projektmappe (.xlsx).',
  'file.encrypted': 'Filen er beskyttet med adgangskode. Fjern adgangskoden i Excel, og prøv igen.',
  'file.empty': 'Filen er tom: ingen ark har indhold.',
  'file.too-large': 'Filen er for stor til at blive læst sikkert: {what}. Lav et udtræk med en kortere periode.',
  'file.unsafe': 'Filen er afvist af sikkerhedsgrunde: {what}. Åbn den i Excel, og gem den igen som .xlsx.',
  'file.timeout': 'Filen kunne ikke læses færdig inden for tiden. Åbn den i Excel, og gem den igen som .xlsx.',
  'file.unrecognised':
    'Der er ingen tabel i filen, som Afkast kender. Læst: {read}. Forventet: forbrug pr. funktion, posteringer, sagstal, underretninger, anbringelser, segregering, investering, en business case eller det lange format. Udpeg selv overskriftsrækken nedenfor, eller brug en tom skabelon.',
  'cell.error': 'Cellen holder fejlværdien {read}. Forventet: et tal. Ret formlen i Excel, og prøv igen.',
  'cell.not-a-number': 'Der står »{read}«. Forventet: et tal. Ret cellen, og prøv igen.',
  'cell.uncached': 'Cellen er en formel uden gemt resultat. Åbn filen i Excel, lad den beregne, gem, og prøv igen.',
  'cell.out-of-range': 'Der står »{read}«. Det er uden for det, et beløb kan være. Ret cellen, og prøv igen.',
  'cell.personal-data':
    'Cellen ligner et CPR-nummer. Filen er ikke gemt. Udelad kolonnen, eller fjern den i Excel, og prøv igen.',
  'table.personal-name':
    'Navnet på ark nummer {number} ligner et CPR-nummer. Filen er ikke gemt. Omdøb arket, og prøv igen.',
  'cell.period-unknown': 'Der står »{read}«. Forventet: en periode som 2018, jan-18 eller 2018-01.',
  'table.duplicate-key':
    'Funktion {function} står mere end én gang for {period} (også i {other}). Slå rækkerne sammen i Excel, eller tilføj en kolonne med udvalg.',
  'table.duplicate-year':
    'Planår {year} i scenariet {scenario} står mere end én gang (også i {other}). Giv hvert scenarie sit navn, og lad hvert år stå én gang.',
  'table.unit-mixed':
    'Der står »{read}«, men i {other} en anden enhed. Forventet: én enhed i hele tabellen. Ret filen i Excel, og prøv igen.',
  'table.total-mismatch':
    'Filens egen sum er {stated} kr., men rækkerne giver {computed} kr. (forskel {difference} kr.).',
  'table.total-mismatch-count': 'Filens egen sum er {stated}, men rækkerne giver {computed} (forskel {difference}).',
  'table.duplicate-figure':
    '»{breakdown}« står mere end én gang for {period} (også i {other}). Slå dem sammen i Excel, eller giv dem hver sit navn.',
  'table.masked': 'Små antal er skjult i filen. De er ukendte og er ikke læst som tal.',
  'table.own-measure': '»{read}« er ikke et af Afkasts mål. Det er læst som jeres eget mål {measure}.',
  'cell.not-whole': 'Der står »{read}«. Forventet: et helt antal, 0 eller mere. Ret cellen, og prøv igen.',
  'cell.time-unknown':
    'Det står ikke, hvilken måned eller hvilket år tallet gælder (læst: »{read}«). Forventet: en periode som 2018, jan-18 eller 2018-01 i rækken, overskriften eller titlen.',
  'cell.measure-unknown':
    'Der står »{read}«. Det er ikke et af Afkasts mål. Forventet: et af {known} eller jeres eget som own.NAVN.',
  'cell.basis-unknown': 'Der står »{read}«. Forventet for {measure}: {known}.',
  'cell.breakdown-unknown': 'Der står »{read}«. Forventet: {expected}.',
  'cell.dranst-unknown': 'Der står »{read}«. Forventet: en dranst, et helt tal fra 1 til 9.',
  'question.municipality': 'Hvilken af kommunerne er jeres egen? Kun den og hele landet læses ind.',
  'question.municipality-reason': '»{name}« nævnes i titlen eller i filens navn.',
  'question.percent': 'Er {read} en brøk (0,083 er 8,3 %), eller er det procent?',
  'question.percent-example': '{read} læses som {share} %.',
  'file.no-figures':
    'Arket {sheet} er en skabelon, der ikke er udfyldt: overskrifterne er kendt, men der står ingen tal under dem. Udfyld den, og prøv igen.',
  'table.total-unchecked': 'Summen er en formel uden gemt resultat og kunne ikke kontrolleres.',
  'table.series-break':
    'Funktion 5.20 rummede plejefamilier (5.22) til og med 2015. 5.20 kan kun sammenlignes over 2015/16 sammen med 5.22.',
  'table.footnote': 'Fodnote i filen: {text}',
  'table.ignored-column': 'Kolonnen »{heading}« er ikke brugt.',
  'table.ignored-row': 'Rækken har tal, men ingen funktion, og er ikke brugt: {text}',
  'table.other-table': 'Arket har også andet indhold end den genkendte tabel; det er ikke brugt.',
  'table.hidden-sheet': 'Arket er skjult og er ikke brugt.',
  'table.dropped-column': 'Kolonnen »{heading}« kan vise borgere og er ikke læst ind.',
  'table.balance-derived':
    'Investeringen står ikke i tabellen. Den er udledt: opsparet besparelse minus akkumuleret balance.',
  'compare.ytd-mismatch':
    'Funktion {function} til og med {period}: {source} siger {value} kr., {leading} siger {leadingValue} kr. (forskel {difference} kr.).',
  'compare.year-mismatch':
    'Funktion {function}, året {period}: {source} siger {value} kr., {leading} siger {leadingValue} kr. (forskel {difference} kr.).',
  'list.bad-account':
    'Der står »{read}«. Forventet: en konto eller funktion som 05.28.20.1.001. Ret cellen, og prøv igen.',
  'list.no-account':
    'Rækken har et beløb, men ingen konto. Forventet: en konto eller funktion som 05.28.20.1.001. Ret rækken, og prøv igen.',
  'list.bad-date':
    'Der står »{read}«. Forventet: en dato som 31-01-2018 eller en periode som 2018-01. Ret cellen, og prøv igen.',
  'list.no-date':
    'Rækken har ingen dato. Forventet: en dato som 31-01-2018 eller en periode som 2018-01. Ret rækken, og prøv igen.',
  'list.bad-age':
    'Der står »{read}«. Forventet: en alder som 7 eller 7 år, eller en aldersgruppe som 0-7 år. Ret cellen, og prøv igen.',
  'list.more-bad': 'Yderligere {count} celler kan ikke læses.',
  'list.dranst': '{count} posteringer med dranst {dranst} er regnet med: {amount} kr.',
  'list.supplement': '{count} supplementsposteringer (periode 13) er lagt til december i deres år: {amount} kr.',
  'list.skipped': '{count} rækker har en konto, men intet beløb, og er sprunget over.',
  'list.carried': '{count} rækker med saldo, overførsel eller antal er ingen posteringer og er ikke lagt til.',
  'list.filled': '{count} rækker har konto eller tid fra rækken over, som filen selv er stillet op.',
  'list.adults': '{count} rækker om unge på 18 år eller derover er ikke talt med i en aldersgruppe.',
  'list.age-unknown': '{count} underretninger er uden alder og er ikke talt med i en aldersgruppe.',
  'question.date-order': 'Er {read} skrevet med dagen eller måneden først? Listen afgør det ikke.',
  'reason.date-order': 'Danske rapporter skriver dagen først.',
  'question.unit': 'Er beløbene i kr. eller i 1.000 kr.? Filen skriver det ikke, og alle beløb er hele tusinder.',
  'question.separator': 'Er {read} et helt tal, hvor tegnet skiller tusinder, eller skiller det decimaler?',
  'question.year': 'Hvilket år gælder tallene for? Filen skriver kun måneder.',
  'question.cumulative': 'Er tallene pr. måned eller år til dato? Filen skriver det ikke.',
  'reason.unit': 'Kr. er det almindelige, når filen ikke skriver andet.',
  'reason.separator': 'Danske rapporter skiller tusinder med punktum; ingen anden celle i tabellen afgør det.',
  'reason.year': 'Året {year} står i filens navn.',
  'reason.cumulative': 'Tallene stiger fra måned til måned, som år til dato gør.',
  'reason.committees': 'Samme funktion under to udvalg er som regel to forskellige bevillinger.',
  'reason.function': 'Navnet ligner mest funktion {function} {name}.',
  'reason.budget': 'Filen er en opfølgning; dér er »Budget« som regel det korrigerede.',
  'example.amount': '{read} bliver {amount} kr.',
  'example.number': '{read} bliver {number}.',
  'example.period': '{cell}: {read} er {stretch} {period}.',
  'example.added': '{function} bliver {amounts} kr.',
  'example.function': '{read} bliver funktion {function} {name}.',
  'example.left-out': '{read} tages ikke med.',
  'example.budget': '{read} bliver {budget}.',
  'question.committees':
    'Funktion {functions} står under flere udvalg: {committees}. Skal de holdes adskilt eller lægges sammen?',
  'question.function': 'Hvilken funktion er »{read}«? Tabellen har ingen funktionsnumre.',
  'question.budget': 'Er kolonnen »{read}« det oprindelige eller det korrigerede budget? Filen skriver det ikke.',
  'question.plan-sign': 'Investeringen står både med plus og minus. Er et minus en udgift eller en indtægt?',
  'cell.code-unknown':
    'Der står »{read}«. Forventet: et funktionsnummer som 5.28.20. Rækken har tal. Ret cellen, og prøv igen.',
  'table.hidden-rows': '{count} skjulte rækker er læst med, for arkets egne summer rummer dem.',
  'table.future-months': '{periods} er efter den sidste måned i rapporten og er ikke læst som 0.',
  'table.plan-sign': 'Investeringen står som minus i filen. Den er læst som en udgift.',
  'table.plan-years': 'Årstallene er læst som planår: {first} er år 1.',
  'question.leads': 'Hvilken kilde skal følges for {year}? Kilderne siger ikke det samme.',
  'question.leads.report':
    'En samlet rapport går forud for en posteringsliste, medmindre du vælger andet. Kan ændres under Datastatus.',
  'question.leads.finest': 'Den fineste af de komplette kilder går forud. Kan ændres under Datastatus.',
  'gap.month-missing': 'Forbrug mangler for {period}.',
  'gap.function-missing': 'Funktion {function} mangler for {period}, men er kendt fra {source}.',
  'gap.actuals-missing': 'Forbruget mangler. Indlæs udtrækket »Forbrug pr. funktion«.',
  'gap.forecast-missing': 'Forventet regnskab mangler. Indlæs en budgetopfølgning, hvor det står.',
  'gap.business-case-missing': 'Den godkendte business case mangler. Indlæs tabellen med besparelse og balance pr. år.',
  'gap.scenarios-missing': 'Business casen har ingen scenarier.',
  'gap.budget-missing': 'Budgettet for {period} mangler. Indlæs en budgetopfølgning.',
  'error.batch-unknown': 'Der er ingen indlæsning med nummer {batch}.',
  'error.batch-state': 'Indlæsning {batch} er allerede {state}.',
  'error.layout-unknown': 'Der er intet kendt layout med nummer {layout}.',
  'error.template-unknown': 'Der er ingen skabelon ved navn {name}.',
  'error.plan-unknown': 'Filen skal læses igen, før den kan gemmes.',
  'error.plan-stale': 'Tallene er ændret, siden filen blev læst. Se den igen, før den gemmes.',
  'error.not-accepted': 'Filen har advarsler, der skal godkendes, eller spørgsmål, der skal besvares, før den gemmes.',
  'error.initiative-unknown': 'Der er ingen indsats med nøglen {key}.',
  'error.initiative-exists': 'Der er allerede en indsats med nøglen {key}.',
  'error.initiative-ambiguous': 'Der er flere indsatser. Vælg én med --initiative: {keys}.',
  'error.initiative-invalid': '»{read}« kan ikke bruges som {field}. Forventet: {expected}.',
  'error.demo-unknown': 'Der er intet eksempel ved navn {name}. Kendte: {names}.',
  'error.store-is-real': 'Filen {file} holder rigtige tal. Et eksempel indlæses kun i en ny fil eller en eksempelfil.',
  'error.store-newer': 'Datafilen er lavet af en nyere udgave af Afkast. Opdatér Afkast. Filen er ikke rørt.',
  'error.store-damaged': 'Datafilen er beskadiget. Den er ikke rørt. Sikkerhedskopier: {copies}.',
  'error.store-busy': 'Datafilen er optaget af et andet program. Luk det, og prøv igen.',
  'error.store-network': 'Datafilen ligger på et netværksdrev. Vælg en mappe på denne maskine.',
  'error.store-unwritable': 'Der kan ikke skrives til datafilen ({reason}). Intet er gemt.',
  'error.store-in-use':
    'Datafilen er åben i et Afkast-vindue eller et andet program. Luk det, og prøv igen. Intet er ændret.',
  'error.store-missing': 'Der er ingen fil her: {reason}.',
  'error.store-exists': 'Der er allerede en fil her: {reason}. Vælg et andet navn. Intet er skrevet.',
  'error.store-restore-damaged':
    'Sikkerhedskopien er beskadiget og er ikke lagt ind ({reason}). Datafilen er ikke rørt.',
  'error.store-restore-kind':
    'Et eksempel og rigtige tal lægges ikke oven i hinanden. Datafilen {reason} er ikke rørt.',
  'error.store-restore-newer':
    'Sikkerhedskopien er lavet af en nyere udgave af Afkast. Opdatér Afkast. Datafilen er ikke rørt.',
  'error.store-restore-not-ours': 'Filen er ikke en datafil fra Afkast. Intet er ændret.',
  'error.store-restore-same': 'Filen er selve datafilen. Vælg en sikkerhedskopi.',
  'store.copy-failed':
    'Dagens sikkerhedskopi kunne ikke laves ({reason}). Tallene er ikke berørt. Se, om der er plads på disken.',
  'check.integrity': 'Filen er beskadiget: {detail}',
  'check.foreign-key': '{count} rækker henviser til noget, der ikke findes: {detail}',
  'check.not-ours': 'Filen er ikke en datafil fra Afkast.',
  'check.newer': 'Filen er lavet af en nyere udgave af Afkast (version {detail}).',
  'check.kind': 'Filen siger ikke, om den holder rigtige tal eller et eksempel.',
  'check.scope': '{count} tal ligger uden for det, deres indlæsning dækker: {detail}',
  'check.counts': '{count} indlæsninger holder et andet antal tal, end de blev gemt med: {detail}',
  'check.status': '{count} indlæsninger har en anden status end deres seneste hændelse: {detail}',
  'check.measure': '{count} mål er ukendte: {detail}',
  'check.range': '{count} tal er uden for det, der kan regnes med: {detail}',
  'error.cancelled': 'Læsningen blev afbrudt.',
  ...caseDa,
  ...explainDa,
  ...auditDa,
  ...versionDa,
  ...realisedDa,
  ...happenedDa,
}
