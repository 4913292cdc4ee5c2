import type { Dom, PageNode } from './dom';

/** Elements whose text is never the posting's: code, media, controls, and the page's own furniture. */
const TAGS = new Set(
  (
    'script style noscript template iframe object embed svg canvas audio video map math select datalist textarea ' +
    'input button nav footer aside dialog head title'
  ).split(' '),
);

const ROLES = new Set(
  'navigation dialog alertdialog search contentinfo complementary menu menubar toolbar button tooltip status'.split(
    ' ',
  ),
);

/** Furniture told by its id or class, where no element or role says so. */
const NAMES = [
  /\b(?:visually[-_]?hidden|sr[-_]?only|screen[-_]?reader(?:[-_]?text)?|a11y[-_]?text|material[-_](?:icons|symbols))\b/i,
  /cookie|onetrust|didomi|usercentrics|\bgdpr|consent[-_]?(?:banner|manager|modal|bar)/i,
  /(?:similar|related|recommended|suggested|other|more|latest)[-_]?(?:jobs?|positions?|vacanc|roles?|openings?|postings?|offers?)/i,
  /breadcrumb|newsletter|job[-_]?alert|pagination|skip[-_]?(?:link|nav)|\bmain[-_]?nav|\bnavbar/i,
  /(?:^|[\s_-])(?:share|social)(?:[-_]?(?:buttons?|links?|icons?|media|bar|widget|list|share))?(?:\s|$)/i,
];

/** Inline styles that take an element out of sight. */
const UNSEEN_STYLES = [
  /(?:^|;)\s*display\s*:\s*none/i,
  /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/i,
  /(?:^|;)\s*font-size\s*:\s*0(?:\D|$)/i,
  /(?:^|;)\s*opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)/i,
  /(?:^|;)\s*(?:left|right|top|text-indent)\s*:\s*-\d{4,}/i,
];
const COLOUR = /(?:^|;)\s*color\s*:\s*([^;!]+)/i;
const BACKGROUND = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)/i;

const FIELDS = 'input:not([type="hidden"]), textarea, select';

function isStyledAway(style: string): boolean {
  if (UNSEEN_STYLES.some((pattern) => pattern.test(style))) return true;
  const colour = COLOUR.exec(style)?.[1]?.trim();
  return colour !== undefined && colour === BACKGROUND.exec(style)?.[1]?.trim();
}

/** A form around the whole page (ASP.NET builds such) is no form to fill in. */
function isToFillIn(dom: Dom, form: PageNode): boolean {
  const parent = dom.parent(form);
  return !(parent && dom.name(parent) === 'body') && dom.select(form, FIELDS).length > 0;
}

function isHeadingPart(dom: Dom, element: PageNode): boolean {
  const parent = dom.parent(element);
  return parent !== null && /^h[1-6]$/.test(dom.name(parent));
}

/**
 * Tells whether an element's text is left out of the posting: code, controls, forms to fill in, navigation, cookie
 * banners, lists of other jobs, and what is out of sight. What holds the page's `h1` is never furniture, whatever its
 * name. Text that is only folded, because a control of the page opens it ("Show more"), belongs to the page.
 */
export function leftOutOf(dom: Dom, page: PageNode): (element: PageNode) => boolean {
  let folded: ReadonlySet<string> | null = null;
  const isFolded = (element: PageNode): boolean => {
    const id = dom.attribute(element, 'id');
    if (!id) return false;
    folded ??= foldedIds(dom, page);
    return folded.has(id);
  };
  return (element) => {
    const tag = dom.name(element);
    if (tag === 'body' || tag === 'main' || tag === 'html') return false;
    const role = dom.attribute(element, 'role') ?? '';
    if (tag === 'button' || role === 'button') return !isHeadingPart(dom, element);
    if (TAGS.has(tag)) return true;
    if (isUnseen(dom, element) && !isFolded(element)) return true;
    return isFurniture(dom, element, tag, role) && dom.select(element, 'h1').length === 0;
  };
}

function isUnseen(dom: Dom, element: PageNode): boolean {
  const style = dom.attribute(element, 'style');
  return dom.attribute(element, 'hidden') !== null || (style !== null && isStyledAway(style));
}

/** Ids of the elements that a control of the page opens. */
function foldedIds(dom: Dom, page: PageNode): ReadonlySet<string> {
  const names = ['aria-controls', 'data-target', 'data-bs-target', 'href'] as const;
  const controls = dom.select(
    page,
    '[aria-controls], [data-target^="#"], [data-bs-target^="#"], [href^="#"]',
  );
  return new Set(
    controls.flatMap((control) =>
      names
        .flatMap((name) => (dom.attribute(control, name) ?? '').split(/\s+/))
        .map((id) => id.replace(/^#/, '')),
    ),
  );
}

function isFurniture(dom: Dom, element: PageNode, tag: string, role: string): boolean {
  return (
    ROLES.has(role) ||
    (tag === 'form' && isToFillIn(dom, element)) ||
    dom.attribute(element, 'aria-modal') === 'true' ||
    hasFurnitureName(dom, element)
  );
}

function hasFurnitureName(dom: Dom, element: PageNode): boolean {
  const names = `${dom.attribute(element, 'id') ?? ''} ${dom.attribute(element, 'class') ?? ''}`;
  return names.length > 1 && NAMES.some((pattern) => pattern.test(names));
}
