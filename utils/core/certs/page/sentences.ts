/** What a sentence about an earned badge says. The person is recognised so that their name is not taken for a part of the badge's. */
export interface ToldFacts {
  readonly title: string;
  readonly issuer: string | null;
}

/** `… was issued by … to …`, as titles and descriptions of badge pages say it. */
const SENTENCES: readonly RegExp[] = [
  /^(?<title>.+?) (?:was|has been) (?:issued|awarded|granted) by (?<issuer>.+?) to .+$/i,
  /^(?<title>.+?) (?:was |has been )?(?:issued|awarded) to .+? by (?<issuer>.+)$/i,
  /^(?<title>.+?) wurde von (?<issuer>.+?) an .+? (?:ausgestellt|verliehen|vergeben)$/i,
  /^(?<title>.+?) a été (?:délivrée?|émise?|décernée?|attribuée?) (?:par (?<issuer>.+?) à .+|à .+? par (?<issuer2>.+))$/i,
  /^(?<title>.+?) (?:fue|ha sido) (?:emitid[oa]|otorgad[oa]|concedid[oa]) (?:por (?<issuer>.+?) a .+|a .+? por (?<issuer2>.+))$/i,
  /^(?<title>.+?) (?:is|werd) (?:uitgegeven|uitgereikt|toegekend) (?:door (?<issuer>.+?) aan .+|aan .+? door (?<issuer2>.+))$/i,
  /^\S.+? (?:has )?(?:earned|received|completed|was awarded) (?:the )?(?<title>.+?) (?:digital )?(?:badge|certificate|certification|credential) (?:issued by|from|by) (?<issuer>.+)$/i,
];

/** Longer is prose about something else. */
const LONGEST = 400;

/** The first sentence that tells who issued what. */
export function factsOfSentences(texts: readonly (string | null | undefined)[]): ToldFacts | null {
  for (const text of texts) {
    if (text === null || text === undefined || text.length > LONGEST) continue;
    const bare = text.replace(/\s*[.!]\s*$/, '');
    for (const sentence of SENTENCES) {
      const groups = sentence.exec(bare)?.groups;
      if (groups?.title === undefined) continue;
      const issuer = groups.issuer ?? groups.issuer2 ?? null;
      // The name of the site may stand behind the sentence.
      return { title: unquoted(groups.title), issuer: issuer?.replace(/\s+[|–—-]\s+.*$/, '') ?? null };
    }
  }
  return null;
}

function unquoted(title: string): string {
  return title.replace(/^["“„«'‘](.+)["”“»'’]$/, '$1').trim();
}
