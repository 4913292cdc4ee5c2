import { describe, expect, test } from 'vitest';
import { blocksOf, linesOf, postingOf } from './read-for-tests';

/** A page of a nurse's job with this description. */
const page = (description: string) =>
  `<!doctype html><title>Nurse</title><main><h1>Nurse</h1><div class="job-description">${description}</div></main>`;

/** Enough prose for a description of its own. */
const PROSE = `<p>${'You care for people of all ages on our wards and at home. '.repeat(4)}</p>`;

describe('the text of a page', () => {
  test('begins with the title line, and blocks give back their lines', () => {
    const read = postingOf(page(`${PROSE}<ul><li>Triage</li></ul>`));
    expect(read.posting.text.startsWith('Nurse\nYou care for people')).toBe(true);
    expect(read.blocks[0]).toEqual({ kind: 'title', start: 0, end: 5 });
  });

  test.each<[what: string, html: string, blocks: [string, string][]]>([
    [
      'items of a list',
      '<ul><li>SQL</li><li>Git</li></ul>',
      [
        ['item', 'SQL'],
        ['item', 'Git'],
      ],
    ],
    [
      'items of several lines',
      '<ul><li><p>SQL</p><p>and more</p></li></ul>',
      [
        ['item', 'SQL'],
        ['item', 'and more'],
      ],
    ],
    [
      'a list built of breaks',
      'You bring:<br>- SQL<br>• Git<br>* Bash<br>✓ Vim',
      [
        ['text', 'You bring:'],
        ['item', 'SQL'],
        ['item', 'Git'],
        ['item', 'Bash'],
        ['item', 'Vim'],
      ],
    ],
    [
      'bullets that were lost on the way',
      '? Leads a team<br>?\u2003Plans budgets',
      [
        ['item', 'Leads a team'],
        ['item', 'Plans budgets'],
      ],
    ],
    [
      'numbered lines',
      '1. SQL<br>2) Git',
      [
        ['item', '1. SQL'],
        ['item', '2) Git'],
      ],
    ],
    [
      'pictures as bullets',
      '✅ SQL<br>🔥 Git',
      [
        ['item', 'SQL'],
        ['item', 'Git'],
      ],
    ],
    [
      'a picture before a heading',
      '<p>🚀 What you will do</p><p>You will lead.</p>',
      [
        ['heading', 'What you will do'],
        ['text', 'You will lead.'],
      ],
    ],
    [
      'headings',
      '<h3>Requirements</h3><p>SQL.</p>',
      [
        ['heading', 'Requirements'],
        ['text', 'SQL.'],
      ],
    ],
    [
      'bold lines',
      '<p><strong>Requirements:</strong></p><p><b>SQL</b> is a must.</p>',
      [
        ['heading', 'Requirements:'],
        ['text', 'SQL is a must.'],
      ],
    ],
    [
      'lines made bold by style',
      '<div style="font-weight: 700">Requirements</div>',
      [['heading', 'Requirements']],
    ],
    [
      'lines in capitals',
      'WHAT YOU BRING<br>SQL, AWS, GCP',
      [
        ['heading', 'WHAT YOU BRING'],
        ['text', 'SQL, AWS, GCP'],
      ],
    ],
    ['headings by role', '<div role="heading">Profile</div>', [['heading', 'Profile']]],
    [
      'headings that open what is below',
      '<h3><button aria-expanded="false">Profile</button></h3>',
      [['heading', 'Profile']],
    ],
    [
      'a heading that is a sentence',
      '<h3>Are you an expert in disclosure and can you drive its implementation across the whole of a company of many thousand people? Read on!</h3>',
      [
        [
          'text',
          'Are you an expert in disclosure and can you drive its implementation across the whole of a company of many thousand people? Read on!',
        ],
      ],
    ],
    [
      'cells of a table',
      '<table><tr><td>SQL</td><td>5 years</td></tr></table>',
      [
        ['text', 'SQL'],
        ['text', '5 years'],
      ],
    ],
    [
      'preformatted lines',
      '<div style="white-space: pre-line">SQL\nGit</div>',
      [
        ['text', 'SQL'],
        ['text', 'Git'],
      ],
    ],
    ['words apart by style alone', '<span>City</span><span>Amritsar</span>', [['text', 'City Amritsar']]],
    [
      'chips',
      '<a class="chip">Java</a><a class="chip">Kafka</a>',
      [
        ['text', 'Java'],
        ['text', 'Kafka'],
      ],
    ],
    ['a word in two parts', 'Java<span>Script</span> and <b>R</b>eact', [['text', 'JavaScript and React']]],
    [
      'blocks that touch',
      '<div>Who We Are</div><div>Healthcare</div>',
      [
        ['text', 'Who We Are'],
        ['text', 'Healthcare'],
      ],
    ],
  ])('keeps %s', (_what, html, blocks) => {
    expect(blocksOf(postingOf(page(PROSE + html))).slice(1)).toEqual(blocks);
  });

  test.each<[what: string, html: string]>([
    [
      'scripts and styles',
      '<script>var java</script><style>.java{}</style><noscript>Java</noscript><template>Java</template>',
    ],
    ['comments', '<!-- Java -->'],
    ['navigation', '<nav><a href="/java">Java jobs</a></nav><div role="navigation">Java</div>'],
    ['a footer', '<footer>Java User Group</footer>'],
    [
      'forms to fill in',
      '<form><label>Java</label><input type="text"><select><option>Java</option></select></form>',
    ],
    ['cookie banners', '<div id="onetrust-banner">Java cookies</div><div class="cookie-banner">Java</div>'],
    [
      'lists of other postings',
      '<section class="similar-jobs"><h3>Java Developer</h3></section><h3>Similar jobs</h3><p>Java Developer</p>',
    ],
    ['controls', '<button>Java</button><textarea>Java</textarea><a role="button">Java</a>'],
    [
      'what is out of sight',
      '<p style="display:none">Java</p><p hidden>Java</p><p style="position:absolute;left:-9999px">Java</p><p style="font-size:0">Java</p><p style="color:#fff;background:#fff">Java</p><p style="visibility: hidden">Java</p>',
    ],
    ['copies for screen readers', '<span class="visually-hidden">Java</span>'],
    ['names of icons', '<i class="material-icons">java</i>'],
  ])('leaves out %s', (_what, html) => {
    expect(postingOf(page(PROSE + html)).posting.text).not.toMatch(/java/i);
  });

  test('takes in what "Show more" unfolds', () => {
    const html =
      '<button aria-controls="more">Show more</button><div id="more" style="display:none"><p>Triage</p></div>';
    expect(linesOf(postingOf(page(PROSE + html)))).toContain('Triage');
  });

  test('takes in a form around the whole page, and a furniture name around the title', () => {
    const inner = `<h1>Nurse</h1><div class="job-description">${PROSE}<p>Triage</p></div>`;
    const html = `<body><form id="aspnetForm"><input name="q"><div class="cookie-ok">${inner}</div></form></body>`;
    expect(linesOf(postingOf(html))).toContain('Triage');
  });

  test('takes in open shadow roots', () => {
    const html = `<main><h1>Nurse</h1><job-text><template shadowrootmode="open"><div>${PROSE}<ul><li>Triage</li></ul></div></template></job-text></main>`;
    expect(linesOf(postingOf(html))).toContain('Triage');
  });

  test('says what it says as a reader sees it', () => {
    const html = '<p>J\u200Bava\u00ADScript and \u202EC#\u202C and Ｐｙｔｈｏｎ and\u00A0SQL</p>';
    expect(linesOf(postingOf(page(PROSE + html))).at(-1)).toBe('JavaScript and C# and Python and SQL');
  });

  test('says nothing twice that the page repeats for a second width', () => {
    const html = '<h2><div>Skills</div><div>Skills</div></h2><p>Triage</p>';
    expect(linesOf(postingOf(page(PROSE + html))).slice(1)).toEqual(['Skills', 'Triage']);
  });

  test('is the same when it is read once more', () => {
    const html = page(`${PROSE}<ul><li>Triage</li></ul>`);
    expect(postingOf(html)).toEqual(postingOf(html));
  });
});

describe('the title', () => {
  test.each<[shown: string, title: string]>([
    ['Senior Engineer - Platform (m/f/d)', 'Senior Engineer - Platform (m/f/d)'],
    ['Head of Design ($90k - $110k)', 'Head of Design ($90k - $110k)'],
    ['PHP Developer – PHP, JavaScript - job post', 'PHP Developer – PHP, JavaScript'],
    ['Pflegefachkraft - Stellenanzeige', 'Pflegefachkraft'],
    ['Senior Platform Engineer | Remote | Australia', 'Senior Platform Engineer | Remote | Australia'],
  ])('"%s" is "%s"', (shown, title) => {
    expect(postingOf(`<main><h1>${shown}</h1>${PROSE}</main>`).posting.title).toBe(title);
  });

  test.each<[what: string, html: string, title: string]>([
    [
      'the heading that the head repeats',
      `<title>Nurse - Acme</title><h1>Careers at Acme</h1><h2>Nurse</h2>${PROSE}`,
      'Nurse',
    ],
    ['the first of two that names a job', `<h1>Acme</h1><h1>Night Nurse</h1>${PROSE}`, 'Night Nurse'],
    ['a second heading where there is no first', `<h2>Night Nurse</h2>${PROSE}`, 'Night Nurse'],
    [
      'the element named for it',
      `<h1>Your future</h1><p class="job-title">Night Nurse</p>${PROSE}`,
      'Night Nurse',
    ],
    [
      'the name of the document, without the employer',
      `<title>Night Nurse | Acme</title><meta property="og:site_name" content="Acme">${PROSE}`,
      'Night Nurse',
    ],
  ])('is %s', (_what, html, title) => {
    expect(postingOf(html).posting.title).toBe(title);
  });
});
