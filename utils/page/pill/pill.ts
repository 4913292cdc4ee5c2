import { rootOf } from '../natives';
import { cross, logo } from './drawings';
import { html } from './elements';
import { Seen } from './seen';
import { STYLE } from './style';

/** What the pill says: only what the page itself says, never cover, gaps or names of the user's (THREATS.md B4). */
export type PillState =
  | { readonly is: 'read'; readonly skills: number }
  | { readonly is: 'reading' | 'nothing' | 'reload' };

export interface PillWords {
  readonly name: string;
  skills(count: number): string;
  open(count: number): string;
  readonly reading: string;
  readonly nothing: string;
  readonly reload: string;
  readonly small: string;
  readonly large: string;
  readonly details: string;
  readonly hide: string;
}

export interface PillActions {
  readonly onOpen: () => void;
  readonly onReload: () => void;
}

/**
 * The button on the page, in a closed shadow root. It reads and opens and does nothing else: whatever writes, exports
 * or deletes happens in our own documents (THREATS.md B5). It never takes the focus by itself.
 */
export class Pill {
  readonly #host = html('div');
  readonly #root = this.#host.attachShadow({ mode: 'closed' });
  #seen: Seen | null = null;
  #state: PillState = { is: 'reading' };
  #isSmall = false;
  #isMenuOpen = false;
  #isHidden = false;

  constructor(
    private readonly words: PillWords,
    private readonly actions: PillActions,
  ) {
    // Not a style element: Firefox holds those to the page's own policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [sheet];
  }

  show(state: PillState): void {
    if (this.#isHidden) return;
    this.#state = state;
    this.#draw();
    if (!this.#host.isConnected) rootOf(document).append(this.#host);
  }

  remove(): void {
    this.#seen?.stop();
    this.#host.remove();
  }

  #draw(): void {
    this.#seen?.stop();
    const pill = html(
      'div',
      { class: 'pill', role: 'region', 'aria-label': this.words.name },
      ...this.#buttons(),
    );
    this.#root.replaceChildren(pill, ...(this.#isMenuOpen ? [this.#menu()] : []));
    this.#seen = new Seen(pill);
  }

  #buttons(): HTMLElement[] {
    const { words } = this;
    const label =
      this.#state.is === 'read' ? words.open(this.#state.skills) : `${words.name}: ${this.#says()}`;
    if (this.#isSmall)
      return [
        this.#button(
          { 'aria-label': label, 'aria-expanded': `${this.#isMenuOpen}` },
          () => this.#toggleMenu(),
          logo(),
        ),
      ];
    const loud = this.#state.is === 'read' || this.#state.is === 'reload';
    const text = loud ? html('b', {}, this.#says()) : html('span', { class: 'quiet' }, this.#says());
    return [
      this.#button({ 'aria-label': label }, () => this.#press(), logo(), text),
      this.#button({ class: 'small', 'aria-label': words.small }, () => this.#resize(true), cross()),
    ];
  }

  #menu(): HTMLElement {
    const { words } = this;
    const item = (text: string, act: () => void) =>
      this.#button(
        { role: 'menuitem' },
        () => {
          this.#isMenuOpen = false;
          act();
        },
        text,
      );
    const menu = html(
      'div',
      { class: 'menu', role: 'menu', 'aria-label': words.name },
      item(words.details, () => {
        this.#draw();
        this.#press();
      }),
      item(words.large, () => this.#resize(false)),
      item(words.hide, () => this.#hide()),
    );
    menu.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#toggleMenu());
    return menu;
  }

  /** A press counts when a person made it on a pill that could be seen. */
  #button(attributes: Record<string, string>, act: () => void, ...children: (Node | string)[]): HTMLElement {
    const button = html('button', { type: 'button', ...attributes }, ...children);
    button.addEventListener('click', ({ isTrusted }) => {
      if (isTrusted && this.#seen?.isSeen()) act();
    });
    return button;
  }

  #says(): string {
    return this.#state.is === 'read' ? this.words.skills(this.#state.skills) : this.words[this.#state.is];
  }

  #press(): void {
    if (this.#state.is === 'reload') this.actions.onReload();
    else this.actions.onOpen();
  }

  #resize(isSmall: boolean): void {
    this.#isSmall = isSmall;
    this.#draw();
  }

  #toggleMenu(): void {
    this.#isMenuOpen = !this.#isMenuOpen;
    this.#draw();
    this.#root.querySelector<HTMLElement>(this.#isMenuOpen ? '.menu button' : '.pill button')?.focus();
  }

  /** Until the page is loaded again. */
  #hide(): void {
    this.#isHidden = true;
    this.remove();
  }
}
