/**
 * Whether an element can really be seen: neither faded nor covered. A page may make the pill invisible and lay a
 * lure over it (THREATS.md B5). Chromium watches this itself; elsewhere the page's opacity and what is on top count.
 */
export class Seen {
  #visible = false;
  #watched = false;
  readonly #observer: IntersectionObserver;

  constructor(private readonly element: Element) {
    const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
      trackVisibility: true,
      delay: 100,
    };
    this.#observer = new IntersectionObserver((entries) => {
      const entry = entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
      this.#watched = entry?.isVisible !== undefined;
      this.#visible = entry?.isVisible === true;
    }, options);
    this.#observer.observe(element);
  }

  isSeen(): boolean {
    return this.#watched ? this.#visible : this.#looksVisible();
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #looksVisible(): boolean {
    const root = this.element.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : this.element;
    for (let element: Element | null = host; element; element = element.parentElement) {
      const { opacity, visibility } = getComputedStyle(element);
      if (Number(opacity) < 0.9 || visibility === 'hidden') return false;
    }
    const { left, top, width, height } = this.element.getBoundingClientRect();
    return Document.prototype.elementFromPoint.call(document, left + width / 2, top + height / 2) === host;
  }
}
