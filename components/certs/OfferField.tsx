import { useRef, useState } from 'preact/hooks';
import { useWords } from '../words';

/** An offer of the catalogue, as the form takes it over. */
export interface OfferSuggestion {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  /** Names of skills, the main ones first. */
  readonly skills: readonly string[];
  /** Its page; null when other offers share that address, which would make two certificates one. */
  readonly url: string | null;
}

interface Props {
  readonly id: string;
  readonly value: string;
  readonly isInvalid: boolean;
  /** Id of what is said of the field. */
  readonly describedBy: string | undefined;
  readonly search: (typed: string) => Promise<readonly OfferSuggestion[]>;
  readonly onType: (typed: string) => void;
  readonly onChoose: (offer: OfferSuggestion) => void;
}

/**
 * A text field that offers what the catalogue knows by these words: the editable combobox with list autocomplete and
 * manual selection of the WAI-ARIA Authoring Practices. The focus stays in the field; arrows move through the list.
 */
export function OfferField({ id, value, isInvalid, describedBy, search, onType, onChoose }: Props) {
  const words = useWords();
  const [offers, setOffers] = useState<readonly OfferSuggestion[]>([]);
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  // An answer to words that were typed over meanwhile is out of date.
  const asked = useRef('');
  const isShown = isOpen && offers.length > 0;
  const optionId = (at: number) => `${id}-offer-${at}`;

  async function look(typed: string) {
    asked.current = typed;
    setActive(-1);
    const found = await search(typed);
    if (asked.current !== typed) return;
    setOffers(found);
    setOpen(true);
  }
  function close() {
    asked.current = '';
    setOpen(false);
    setActive(-1);
  }
  function choose(offer: OfferSuggestion) {
    close();
    onChoose(offer);
  }
  function move(to: number) {
    setActive(to);
    // Optional: a DOM without layout has no scrolling.
    document.getElementById(optionId(to))?.scrollIntoView?.({ block: 'nearest' });
  }
  function onKeyDown(event: KeyboardEvent) {
    const chosen = isShown ? offers[active] : undefined;
    if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else if (event.key === 'Escape' && isShown) close();
    else if (event.key === 'ArrowDown' && !isShown) void look(value);
    else if (event.key === 'ArrowDown') move((active + 1) % offers.length);
    else if (event.key === 'ArrowUp' && isShown) move(active <= 0 ? offers.length - 1 : active - 1);
    else return;
    event.preventDefault();
  }

  return (
    <div class="combo">
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        required
        value={value}
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-offers`}
        aria-activedescendant={isShown && active >= 0 ? optionId(active) : undefined}
        onInput={(event) => {
          onType(event.currentTarget.value);
          void look(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isShown && (
        // A press in the list must not take the focus out of the field: that would close the list before the click.
        <div
          id={`${id}-offers`}
          role="listbox"
          aria-label={words.t('form.offers')}
          onMouseDown={(event) => event.preventDefault()}
        >
          {offers.map((offer, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, where the focus stays
            <div
              key={offer.id}
              id={optionId(at)}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              onClick={() => choose(offer)}
            >
              <b>{offer.title}</b>
              <span class="small">{offer.issuer}</span>
            </div>
          ))}
        </div>
      )}
      <span class="vh" role="status">
        {isShown && words.t('form.offersFound', { n: offers.length })}
      </span>
    </div>
  );
}
