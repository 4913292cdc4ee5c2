/**
 * Words that tell a posting from other pages, in the languages of the boards. They weigh evidence and are never
 * enough by themselves (see `evidence.ts`).
 */

/** Nouns that name a person doing a job, by their last part: `engineer`, `Softwareentwickler`, `infirmière`. */
export const JOB_NOUN = new RegExp(
  `(?:${[
    'engineer|developer|dev|devops|programmer|architect|administrator|admin|analyst|scientist|researcher|manager|lead|leader|head|director|officer|chief|president|vp|specialist|consultant|advis[eo]r|coordinator|assistant|associate|representative|executive|agent|operator|technician|mechanic|electrician|plumber|welder|carpenter|driver|nurse|physician|doctor|therapist|pharmacist|dentist|caregiver|teacher|tutor|educator|lecturer|professor|trainer|coach|instructor|designer|writer|editor|journalist|photographer|producer|artist|accountant|auditor|controller|bookkeeper|buyer|planner|recruiter|receptionist|secretary|clerk|cashier|salesperson|seller|merchandiser|cook|chef|baker|barista|waiter|waitress|bartender|cleaner|housekeeper|janitor|guard|supervisor|foreman|inspector|tester|intern|internship|apprentice|trainee|graduate|expert|strategist|evangelist|scrum master|owner|partner|worker|labou?rer|handler|picker|packer|lawyer|attorney|paralegal|counsel|surveyor|estimator|pilot|steward|hairdresser|stylist|librarian|interpreter|translator|chemist|biologist|physicist|statistician|actuary|economist|underwriter|broker|trader|banker|teller|aide|sre|qa|volunteer',
    '\\p{L}*(?:entwickler|ingenieur|berater|leiter|verkäufer|pfleger|mechaniker|techniker|elektroniker|fahrer|lehrer|erzieher|kaufmann|kauffrau|sachbearbeiter|mitarbeiter|referent|assistent|architekt|arzt|ärztin|koch|köchin|buchhalter|werkstudent|praktikant|kraft|mann|frau|helfer|leitung|assistenz|spezialist|vertreter|angestellte|auszubildende)(?:in|innen)?|praktikum|ausbildung',
    'd[ée]veloppeu(?:r|se)|ing[ée]nieure?|chef(?:fe)?|responsable|charg[ée]e?|conseill(?:er|ère)|infirmi(?:er|ère)|technicien(?:ne)?|comptable|vendeu(?:r|se)|assistante?|directeur|directrice|stagiaire|alternan(?:t|te|ce)|gestionnaire|commercial|aide-soignante?|acheteu(?:r|se)',
    'desarrollador|ingenier[oa]|analista|gerente|jef[ea]|encargad[oa]|vendedor|dependient[ea]|enfermer[oa]|t[ée]cnico|asesor|consultor[ií]?a?|coordinador|director|auxiliar|ayudante|becari[oa]|profesor|monitor|camarer[oa]|cociner[oa]|conductor|contable|comercial|programador|desenvolvedor|engenheir[oa]|est[áa]gi[oa]|estagi[áa]ri[oa]|vendedora?|sviluppatore|ingegnere|responsabile|addett[oa]|impiegat[oa]|tirocinante|infermier[ea]|cuoc[oa]|operai[oa]|commess[oa]|magazziniere',
    'ontwikkelaar|medewerker|adviseur|beheerder|verpleegkundige|leraar|docent|monteur|chauffeur|stagiair|teamleider|udvikler|medarbejder|konsulent|sygeplejerske|ingeniør|utvecklare|ingenjör|sjuksköterska|säljare|programista|inżynier|specjalista|kierownik',
  ].join('|')})(?:s|\\/\\w+|\\(\\w+\\)|:in)?`,
  'iu',
);
const JOB_TITLE = new RegExp(`(?<![\\p{L}\\p{N}])${JOB_NOUN.source}(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a title names a job. */
export function namesJob(title: string): boolean {
  return JOB_TITLE.test(title);
}

/** Parts of an address that speak of jobs, compared whole: host labels, path segments, words of them. */
const ADDRESS_WORDS = new Set(
  (
    'job jobs career careers jobdetail jobdetails jobposting jobpostings jobopening vacancy vacancies position positions ' +
    'opening openings posting postings recruiting recruitment recruit hiring employment opportunity opportunities joblisting ' +
    'karriere stellenangebot stellenangebote stellenanzeige stelle stellen emploi emplois offre offres recrutement empleo ' +
    'empleos oferta ofertas trabajo lavoro lavora vacature vacatures werkenbij vaga vagas jobannonce ledige stilling ' +
    'stillinger jobb lediga praca oferty kariera requisition'
  ).split(' '),
);

/** Whether an address speaks of jobs. */
export function speaksOfJobs(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  return `${hostname}${pathname}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => ADDRESS_WORDS.has(word));
}

/** Lines that open a part of a posting. */
export const PART_HEADINGS: readonly RegExp[] = [
  /^(?:(?:job|key|minimum|basic|preferred|required|essential|additional|your)\s+)*(?:requirements?|qualifications?|skills|experience|competenc(?:ies|es))\b|^(?:what|who) (?:you|we)\b.*\b(?:bring|need|have|are|look|expect)|\bwe(?:'|’)?re (?:looking|eager)|^(?:your|ihr|dein) (?:profile|background|profil)|^(?:anforderungen|qualifikation|voraussetzungen|das bringst du mit|was (?:du|sie) mitbring)|^(?:profil|votre profil|compétences|exigences)|^(?:requisitos|requisits|perfil|formación|qué buscamos)|^(?:functie-?eisen|wat (?:vragen|breng|verwachten)|jouw profiel)|^(?:requisiti|profilo|kvalifikationer|profil|krav|wymagania|qualificações)/i,
  /^(?:(?:key|main|your|primary|core|essential|duties|job|roles?)\s*(?:and|&|)\s*)*(?:responsibilities|duties|tasks|accountabilities|purpose|mission)\b|^what you(?:'|’)?(?:ll| will)|^in this role|^the (?:role|position|job)\b|^(?:about|your) (?:the |this )?(?:role|job|position|tasks|mission)|^(?:job|role|position) (?:description|summary|purpose|overview|details)|^(?:aufgaben|ihre aufgaben|deine aufgaben|das erwartet|tätigkeit|stellenbeschreibung)|^(?:missions?|vos missions|description du poste|le poste)|^(?:funciones|descripción|descripció|responsabilidades|les teves funcions|tus funciones|misión)|^(?:taken|functieomschrijving|wat ga je doen)|^(?:mansioni|attività|descrizione|arbejdsopgaver|jobbeskrivelse|stillingen|arbetsuppgifter|obowiązki|atividades)/i,
  /^(?:what )?we offer|^(?:our )?benefits|^(?:perks|compensation|salary)|^why (?:join|work)|^(?:wir bieten|das bieten wir|benefits|unser angebot)|^(?:nous offrons|avantages|ce que nous)|^(?:ofrecemos|qué ofrecemos|beneficios|porque nos importas)|^(?:wij bieden|wat bieden)|^(?:offriamo|vi tilbyder|vi erbjuder|oferujemy|oferecemos)|^(?:how to apply|application|contact and application|ansøgning|bewerbung)/i,
];

/** What a control that begins an application says. */
export const APPLY =
  /^(?:easy |quick )?apply\b|^submit (?:an? )?application|^i(?:'|’)m interested|bewerben\b|^postuler|^je postule|^inscr[ií]|^solicitar|^aplicar|^candidat(?:ar|ura|i)|^candidatar-se|solliciteer|^ansøg|^ansök|^søk stilling|^aplikuj/i;

/** Terms of employment that postings state. */
export const TERMS =
  /\b(?:full[- ]time|part[- ]time|permanent (?:position|role|contract)|years?['’]? (?:of )?(?:\w+ )?experience|equal opportunity|vollzeit|teilzeit|unbefristet|berufserfahrung|temps plein|temps partiel|jornada completa|tiempo completo|contrato indefinido|tempo pieno|tempo indeterminato|voltijd|deeltijd|fuldtid|heltid|pełny etat|diploma|m\/w\/d|\(m\/f\/d\)|h\/f)\b/i;

/** Titles of pages that list or search, and of pages that advise. */
export const LIST_TITLE =
  /^\d[\d.,]*\+? .*\b(?:jobs?|vacancies|openings|positions|stellen)\b|\bjobs?\b.* (?:in|near|at|for) |^(?:[\p{L} ]{1,30} )?(?:jobs?|careers?|vacancies|openings|stellenangebote|offene stellen|job board|emplois?|empleos|ofertas de empleo|vacatures|lavora con noi)(?: [-–|:] .*)?$|\bjob (?:board|search|listings?)\b|\bsearch (?:results|jobs)\b|\b(?:open|current|latest|trending) (?:positions|openings|jobs|roles|vacancies)\b|\bjob openings\b|offres d[’']emploi/iu;
export const ADVICE_TITLE =
  /^(?:how|why|what|when|top|best|the best|ten|\d+)\b|\?$|\b(?:guide|tips|tutorial|course|bootcamp|certification|salary guide|interview questions)\b/i;

/** Titles of pages that stand in front of the posting. */
export const WALL_TITLE =
  /just a moment|verif(?:y|ication)|are you (?:a )?(?:human|robot)|help us protect|access (?:denied|to this page)|security check|unusual traffic|attention required|captcha|pardon our interruption|checking your browser|one more step|request blocked|^(?:please )?(?:sign|log) ?(?:in|up)\b|^join (?:linkedin|now|free)|\blog ?in\b.{0,20}$|^(?:anmelden|einloggen|se connecter|iniciar sesión|accedi|inloggen)\b/i;

/** Lines behind which other postings are listed. */
export const OTHERS =
  /^(?:(?:similar|related|recommended|other|more|featured) (?:jobs|positions|roles|openings|vacancies|opportunities)|jobs you (?:may|might)|people also viewed|(?:ähnliche|weitere|andere) (?:jobs|stellen)|offres similaires|ofertas similares|otras ofertas|mira el resto|(?:soortgelijke|vergelijkbare|andere) vacatures|offerte simili|lignende job|liknande jobb)/i;

/** What is said of a posting that is over. */
export const CLOSED =
  /\b(?:no longer (?:available|active|open|accepting)|has (?:been (?:filled|closed)|expired|ended)|(?:job|position|vacancy|posting) (?:is )?(?:closed|expired|filled|not found)|nicht mehr (?:verfügbar|aktiv|online)|ist (?:abgelaufen|besetzt)|n[’']est plus (?:disponible|en ligne)|ya no está disponible|non è più disponibile|niet meer (?:beschikbaar|actief))\b/i;
