/**
 * The commonest words of a language that carry no subject: articles, pronouns, prepositions, conjunctions, auxiliary
 * verbs. Every posting is full of them, whatever it asks for. A word may belong to several languages. English has the
 * commonest words of postings as well, since many are little more than a list.
 */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  cs: 'a aby ale by být co do jak jako je jeho jejich jsme jsou již jste k kde kdo která které který ke máte mezi na nabízíme nebo nás není o od po pod pro práce protože při s se si své tak také te to tým u v vám vás ve více z za ze že',
  da: 'af at blive de dem den der deres dig dine du efter eller en er et for fra har hvis hvor i ikke kan med mod men når og om os på samt sig sin skal som til ud under var ved vi vil vores være',
  de: 'als am auch auf aus bei bieten bis bist das dass dein deine dem den der des dich die dir du durch ein eine einem einen einer eines er es für hast haben ihre ihr ihnen im in ist kannst mit nach nicht oder sich sie sind sowie über um und uns unser unsere unserem unseren unserer von vom vor was wenn werden wie wir wird zu zum zur',
  en: 'a about all an and any are as at be been by can do for from had has have he how i if in into is it its may more must not of on or our she should so such than that the their them these they this those to under us was we were what when where which while who will with within would you your after also each every other apply business care com company days experience full job management new no over part people per please plus role services skills team time week work',
  es: 'a al como con de del desde donde el ella en entre es esta este están estas hacia hasta la las le los lo más muy nos nosotros nuestra nuestro nuestros o para pero por que quien se ser sin sobre son su sus también te tiene tu tus un una uno unos y ya',
  fi: 'ei että ja jo joka jos jotka kanssa kun kuin me mitä myös ne ole olemme olet on osana ovat sekä se sen siitä sinulla sinun sinä tai tässä työ voi mukaan olla meillä hän',
  fr: 'a afin au aux avec avez ce ces cette chez comme dans de des du elle en entre est et être ils il je la le les leur leurs mais mes nos notre nous ou où par pas plus pour que qui sa sans se ses son sont sous sur ta tes ton tout très tu un une vos votre vous y',
  hr: 'a ako ali biti bi da do gdje i ili iz je jedan kao koja koje koji kod li mi na naš ne nije o od po pod pri s sa se sam smo su što te to u uz vi za',
  hu: 'a az egy és hogy nem is van vagy meg ez ha csak mint már de még kell volt ki minden fel el lehet aki ami azt ezt nagy be le több után alatt által illetve való számára valamint munka',
  it: 'a ai al alla alle anche che chi come con cui da dal dalla dei del della delle dello di e ed è gli ha hai i il in la le lo loro ma nel nella noi nostra nostro o per più presso quali questa questo se sei si siamo sono su sua sul sulla suo ti tra tu tua tuo un una uno',
  nl: 'aan als bent bij dan dat de deze die dit door dus een en er haar heb hebben hebt heeft het hij hoe iets ik in is je jij jou jouw kan kun maar met mijn naar niet nog of om onder ons onze ook op over te tot u uit uw van veel voor wat we wij wordt worden ze zich zijn zo',
  no: 'av at bli de deg dem den der deres dette din du eller en er et etter for fra har hos hva hvis hvor i ikke kan med men mot når og om oss på samt seg sin skal som til ut ved vi vil vår vårt våre være',
  pl: 'a aby ale być bez co czy dla do i ich in jak jako jest jesteś jesteśmy jego już która które który lub ma mamy masz na nad nam nas nasz naszego nie o od oraz po pod pracy przez przy są się swoje także tego ten to twoje u w we wraz z za ze że',
  pt: 'a ao aos as com como da das de do dos e é ela ele em entre está estão eu foi mais mas na não nas no nos nós nossa nosso nossos o os ou para pela pelo por que quem se sem ser seu seus são sobre sua suas também te tem ter um uma você',
  ro: 'a acest al ale am are ca că care ce cel cu cum de din după este eu fi fie fost în între la le mai noastră noi nostru nu o pe pentru prin sau să se sunt și te tu un una unei unui va vei vor',
  sk: 'a aby ale alebo ako bude by byť čo do je ich ju k kde kto ktorá ktoré ktorý ku má máte medzi na nás nie o od po pod práca pre pri s sa si sme so sú svoje tak tiež to u v vám vás viac vo z za zo že',
  sv: 'af att av bland blir dem den denna deras dess det detta dig din dina du där efter eller en enligt ett från för ha han har hos hur här i inom inte kan kommer man med men mot mycket när och om oss på samt sig sin ska skall som till under upp ut vad var vara vi vid vill vår våra vårt är även',
  tr: 'aynı bir biz bizim bu çok da daha de değil en gibi göre hem her için ile ise kadar ki mi ne olan olarak olduğu olmak o sonra şekilde siz sizin tüm üzere üzerinde var ve veya ya yer',
};
