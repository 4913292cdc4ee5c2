import type { ComponentChildren } from 'preact';
import type { Offer } from '../../utils/core/catalogue/offer';
import { OfferFacts, OfferLink } from '../result/PlanStep';
import { useWords, type WordKey } from '../words';

/** Offers listed at once; the search finds the others. */
const MOST_LINES = 50;

/** What can be done with a listed offer: its word on the button, and in full for who cannot see the line. */
interface OfferAct {
  readonly text: WordKey;
  readonly name: WordKey;
  readonly on: (id: string) => void;
}

interface Props {
  readonly own: readonly Offer[];
  readonly corrected: readonly Offer[];
  readonly hidden: readonly Offer[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What the search found; own ones among them. */
  readonly found: readonly Offer[];
  /** The user's local day: old facts say so. */
  readonly today: string;
  /** Opens the form for an own or a shipped offer; null for a new one. */
  readonly onEdit: (id: string | null) => void;
  readonly onRemove: (id: string) => void;
  readonly onUncorrect: (id: string) => void;
  readonly onUnhide: (id: string) => void;
  /** The form, while one is open. */
  readonly form: ComponentChildren;
  readonly importing: ComponentChildren;
}

/** What the user made of the catalogue: own offers, corrections and hidden ones, each with its way back. */
export function CatalogueCard(props: Props) {
  const words = useWords();
  const edit: OfferAct = { text: 'catalogue.edit', name: 'catalogue.editOf', on: props.onEdit };
  const act = (text: 'remove' | 'uncorrect', on: OfferAct['on']): OfferAct => ({
    text: `catalogue.${text}`,
    name: `catalogue.${text}Of`,
    on,
  });
  const unhide: OfferAct = { text: 'undo.button', name: 'settings.show', on: props.onUnhide };
  const { today } = props;
  return (
    <section class="card pad stack" aria-labelledby="catalogue-h">
      <h2 id="catalogue-h">{words.t('catalogue.heading')}</h2>
      <p class="meta">{words.t('catalogue.note')}</p>
      <div class="acts">
        <button class="btn" type="button" onClick={() => props.onEdit(null)}>
          {words.t('catalogue.add')}
        </button>
        {props.importing}
      </div>
      <div class="field">
        <label for="catalogue-search">{words.t('catalogue.search')}</label>
        <input
          id="catalogue-search"
          type="search"
          value={props.query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
      </div>
      {props.query.trim() !== '' && (
        <>
          <p class="small" role="status">
            {words.t('catalogue.found', { n: props.found.length })}
          </p>
          <Lines offers={props.found} acts={[edit]} today={today} />
        </>
      )}
      {props.form}
      <List
        heading="catalogue.own"
        offers={props.own}
        acts={[edit, act('remove', props.onRemove)]}
        today={today}
      />
      <List
        heading="catalogue.corrected"
        offers={props.corrected}
        acts={[edit, act('uncorrect', props.onUncorrect)]}
        today={today}
      />
      <List heading="settings.hidden" offers={props.hidden} acts={[unhide]} today={today} />
    </section>
  );
}

interface LinesProps {
  readonly offers: readonly Offer[];
  readonly acts: readonly OfferAct[];
  readonly today: string;
}

function List({ heading, ...lines }: LinesProps & { readonly heading: WordKey }) {
  const words = useWords();
  return (
    <>
      <h3>{words.t(heading)}</h3>
      {lines.offers.length === 0 && <p class="meta">{words.t('settings.hiddenEmpty')}</p>}
      <Lines {...lines} />
    </>
  );
}

function Lines({ offers, acts, today }: LinesProps) {
  const words = useWords();
  const rest = offers.length - MOST_LINES;
  return (
    <ul>
      {offers.slice(0, MOST_LINES).map((offer) => (
        <li key={offer.id} class="rowline">
          <span>
            <OfferLink offer={offer} />
            <span class="small">
              {offer.provider} · <OfferFacts offer={offer} today={today} />
            </span>
          </span>
          <span class="teach">
            {acts.map(({ text, name, on }) => (
              <button
                key={text}
                class="link"
                type="button"
                aria-label={words.t(name, { title: offer.title })}
                onClick={() => on(offer.id)}
              >
                {words.t(text)}
              </button>
            ))}
          </span>
        </li>
      ))}
      {rest > 0 && <li class="small">{words.t('catalogue.more', { n: rest })}</li>}
    </ul>
  );
}
