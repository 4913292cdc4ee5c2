interface Posting {
  readonly title?: string;
  readonly skills?: readonly string[];
  /** Markup after the requirements. */
  readonly extra?: string;
}

/** A page with one posting, as an applicant system serves it. Invented. */
export function postingPage({
  title = 'Platform engineer',
  skills = ['Python', 'Kubernetes', 'Terraform'],
  extra = '',
}: Posting = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} - Harbour Lines</title></head><body>
  <main><h1>${title}</h1>
  <article itemscope itemtype="https://schema.org/JobPosting">
  <meta itemprop="title" content="${title}">
  <div itemprop="description">
  <h2>About the role</h2>
  <p>Our team keeps the ferries of forty ports on time, and looks for one more colleague who likes plain answers, short
  meetings and long-lived software. You join a group of nine people and share the work between you.</p>
  <h2>Requirements</h2>
  <ul>${skills.map((skill) => `<li>Solid experience with ${skill}</li>`).join('')}</ul>
  ${extra}
  <h2>What we offer</h2>
  <p>A desk with a view of the water, thirty days of holiday, and a ferry pass for you and for those who visit you.</p>
  </div></article></main></body></html>`;
}
