import { readFileSync } from 'node:fs';

const fixture = (name: string) => readFileSync(`tests/fixtures/formats/${name}`);

export const CREDENTIAL = '3f2a9c04-7d11-4e52-9b7a-5c1e0a6d2f18';

/** A page that draws itself by script and says in its metas and its text what it shows; its badge is a picture by address. */
export const statedPage = () => `<!doctype html><html lang="en"><title>SQL Foundations - Credly</title>
  <meta property="og:title" content="SQL Foundations was issued by Example Academy to Pat Doe.">
  <meta property="og:site_name" content="Credly"><body><nav><a href="/">Home</a></nav><main id="root"></main>
  <form name="querySelectorAll"><input name="body"></form>
  <script>
    const add = (tag, text) => { const made = document.createElement(tag); made.textContent = text; root.append(made); return made; };
    add('h1', 'SQL Foundations'); add('p', 'Issued by Example Academy');
    add('p', 'Date issued: March 14, 2026'); add('p', 'Expires: March 14, 2029');
    add('h3', 'Skills'); const list = add('ul', '');
    for (const skill of ['SQL', 'PostgreSQL']) list.append(Object.assign(document.createElement('li'), { textContent: skill }));
  </script>`;

/** An assertion and its badge class in blocks of linked data, as wallets put them into their public pages. */
export const linkedPage = (
  id: string,
) => `<!doctype html><title>Kubernetes Basics</title><h1>Kubernetes Basics</h1>
  <script type="application/ld+json">${JSON.stringify({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: `${id}/badge`,
    name: 'Kubernetes Basics',
    issuer: { type: 'Issuer', id: `${id}/issuer`, name: 'Example Academy' },
    tags: ['Kubernetes'],
  })}</script>
  <script type="application/ld+json">${JSON.stringify({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id,
    badge: `${id}/badge`,
    issuedOn: '2026-04-02',
    recipient: { type: 'email', hashed: false, identity: 'pat@example.org' },
    verification: { type: 'HostedBadge' },
  })}</script>`;

/** A signed credential, as a browser shows a JSON file. */
export const signedJson = () => fixture('ob3-dataintegrity-jcs.json');

/** A page that carries the picture with the badge in it. */
export const picturePage = () =>
  `<!doctype html><title>My badge</title><p>Mine:</p><img alt="" src="data:image/png;base64,${fixture('ob2-baked.png').toString('base64')}">`;

export const bakedDrawing = () => fixture('ob2-baked.svg');
