const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that stand right before a tool: "in Go", "mit Excel". */
export const PREPOSITIONS = setOf('in with using via on through mit en con avec met');

/** Words before an ordinary noun. */
export const DETERMINERS = setOf(
  'a an the our your their its his her this that each every any some no my one both these those',
);

/** Words before a company, a place or a person. */
export const PLACE_WORDS = setOf('at near ask contact');

/** Words between the items of a list. */
export const LIST_WORDS = setOf('and or und oder et ou y o en of');

/** Words after a name that make it a tool or a language: "Go developer", "Hive queries", "Unity scenes". */
export const HEADS = setOf(`
  developer developers engineer engineers programmer programmers programming code coding scripts script scripting
  framework frameworks library libraries api apis app apps application applications backend frontend client server
  servers cluster clusters charts jobs queries tables modules module states cookbooks recipes components component
  dashboards dashboard reports reporting database databases db workspace workspaces bots bot integrations plugin plugins
  sdk ide cli runtime compiler tests suites suite coverage features files scenes prototypes skills skill experience
  knowledge certification certified certificate admin administrator administration consultant architect stack ecosystem
  pipelines pipeline functions environment environments platform language projects project builds plans deployments
  erp emr ehr crm prime enterprise studio infra rooms online desktop pro security data cloud native core mvc ui
  entwickler kenntnisse programmierung
`);

/** Those heads that say of whatever stands before them that it is known: "procurement experience", "excel skills". */
export const KNOWING = setOf('experience knowledge skill skills kenntnisse');

/** Words that announce a skill. */
export const SKILL_WORDS = setOf(`
  experience experienced knowledge proficiency proficient skills skilled fluent expert expertise familiar familiarity
  background written built build builds coded programming developed know knows command competence understanding tools
  stack languages frameworks technologies software use uses using managed advanced certified kenntnisse erfahrung
  umgang connaissance maîtrise experiencia conocimientos ervaring kennis
`);

/** Names of makers that come before the names of their products. */
export const VENDORS = setOf(`
  apache microsoft ms google adobe autodesk hashicorp atlassian amazon aws azure oracle sap ibm salesforce jetbrains
  advanced solid strong good modern core embedded basic
`);

/** States of the USA that follow the name of a town, and their letters. */
export const US_STATES = setOf(`
  al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc
  sd tn tx ut vt va wa wv wi wy alabama alaska arizona arkansas california colorado connecticut delaware florida georgia
  hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
  mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia
  washington wisconsin wyoming
`);

/** Who does a job, alone or together. */
export const JOB_NOUNS = setOf(`
  developer developers engineer engineers architect architects manager managers specialist specialists analyst analysts
  consultant consultants designer designers administrator administrators tester testers lead leads expert experts
  team teams department departments professional professionals colleague colleagues officer director
`);

/** Ids of skills that are named like a department or a profession. */
export const FIELDS_OF_WORK = setOf(`
  devops quality-assurance information-technology human-resources sales marketing finance full-stack-development
  site-reliability-engineering product-management project-management data-science ux-design business-analysis it-support
`);
