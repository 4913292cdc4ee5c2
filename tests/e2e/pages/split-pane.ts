/**
 * Look-alikes of two split-pane boards: a list on the left, the open posting on the right, and no page load between
 * two postings. Written for these tests; the frame is what the sites' own pages have, the content is invented.
 */
const SKILLS = [
  'Python',
  'Kubernetes',
  'Terraform',
  'PostgreSQL',
  'React',
  'Docker',
  'Ansible',
  'Kotlin',
  'Salesforce',
  'Tableau',
  'Photoshop',
  'MATLAB',
  'Jenkins',
  'GraphQL',
  'Redis',
  'Scala',
  'Django',
  'Figma',
  'Snowflake',
  'Selenium',
  'Elasticsearch',
  'TypeScript',
  'MongoDB',
  'RabbitMQ',
  'Prometheus',
  'Grafana',
  'Laravel',
  'Angular',
  'Hadoop',
  'Splunk',
] as const;

/** Posting `n` asks for one skill that no other asks for, in its title and in its text: a mixed result can be told. */
export const skillOf = (n: number): string => SKILLS[n % SKILLS.length] as string;
export const POSTINGS = SKILLS.length;

const text = (n: number): string => `
  <h2>About the role</h2>
  <p>Our team at Harbour ${n} keeps the ferries of forty ports on time, and looks for one more colleague who likes plain
  answers, short meetings and long-lived software. You join a group of nine people and share the work between you.</p>
  <h2>Requirements</h2>
  <ul><li>Three years of experience with ${skillOf(n)}</li><li>You explain what you do in writing, and like to be asked</li></ul>
  <h2>What we offer</h2>
  <p>A desk with a view of the water, thirty days of holiday, and a ferry pass for you and for those who visit you.</p>`;

/** How one board shows a posting. */
interface Board {
  readonly url: (n: number) => string;
  /** The empty frame of the pane. */
  readonly pane: string;
  readonly title: string;
  readonly body: string;
}

const BOARDS = {
  linkedin: {
    url: (n) => `https://www.linkedin.com/jobs/search/?currentJobId=${4_000_000_000 + n}&keywords=engineer`,
    pane: `<div class="jobs-search__job-details"><div class="jobs-details">
        <div class="job-details-jobs-unified-top-card__company-name"><a href="#">Harbour Lines</a></div>
        <h1 class="job-details-jobs-unified-top-card__job-title"></h1>
        <article class="jobs-description__container"><div class="jobs-description__content"><h2>About the job</h2>
        <div id="job-details"></div></div></article></div></div>`,
    title: '.job-details-jobs-unified-top-card__job-title',
    body: '#job-details',
  },
  indeed: {
    url: (n) =>
      `https://uk.indeed.com/jobs?q=engineer&vjk=${(0xabc000000000 + n).toString(16).padStart(16, '0')}`,
    pane: `<div class="jobsearch-RightPane"><div id="jobsearch-ViewjobPaneWrapper">
        <h2 class="jobsearch-JobInfoHeader-title" data-testid="jobsearch-JobInfoHeader-title"></h2>
        <div data-testid="inlineHeader-companyName"><a href="#">Harbour Lines</a></div>
        <div data-testid="inlineHeader-companyLocation">Leith</div>
        <div id="jobDescriptionText"></div></div></div>`,
    title: '[data-testid="jobsearch-JobInfoHeader-title"]',
    body: '#jobDescriptionText',
  },
} as const satisfies Record<string, Board>;

export type BoardName = keyof typeof BOARDS;

export const addressOf = (name: BoardName, n: number): string => BOARDS[name].url(n);

/**
 * @returns the page. Its `openPosting(n, { titleMs, bodyMs, empty })` does what a click in the list does: the address
 *   changes at once, title and text so much later, and the pane may stand empty meanwhile.
 */
export function splitPane(name: BoardName): string {
  const { pane, title, body } = BOARDS[name];
  const postings = SKILLS.map((skill, n) => ({
    url: BOARDS[name].url(n),
    title: `${skill} engineer`,
    text: text(n),
  }));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Engineer jobs</title></head><body>
  <header>Jobs board</header>
  <ul id="list">${postings.map((posting, n) => `<li><a href="${posting.url}" data-n="${n}">${posting.title}</a></li>`).join('')}</ul>
  <main>${pane}</main>
  <script>
    const POSTINGS = ${JSON.stringify(postings)};
    let opened = 0;
    const put = (selector, html) => { document.querySelector(selector).innerHTML = html; };
    globalThis.openPosting = (n, { titleMs, bodyMs, empty }) => {
      const mine = ++opened;
      const later = (ms, act) => setTimeout(() => { if (mine === opened) act(); }, ms);
      history.pushState({}, '', POSTINGS[n].url);
      if (empty) { put(${JSON.stringify(title)}, ''); put(${JSON.stringify(body)}, '<p>Loading</p>'); }
      later(titleMs, () => put(${JSON.stringify(title)}, POSTINGS[n].title));
      later(bodyMs, () => put(${JSON.stringify(body)}, POSTINGS[n].text));
    };
    put(${JSON.stringify(title)}, POSTINGS[0].title);
    put(${JSON.stringify(body)}, POSTINGS[0].text);
  </script></body></html>`;
}
