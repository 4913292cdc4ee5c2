import { useMemo, useState } from 'preact/hooks';
import { CatalogueCard } from '@/components/settings/CatalogueCard';
import {
  EMPTY_OFFER,
  type OfferDraftText,
  type OfferFault,
  OfferForm,
} from '@/components/settings/OfferForm';
import { OfferImport, type OfferImportState } from '@/components/settings/OfferImport';
import { loadCatalogue } from '@/utils/core/catalogue';
import type { Offer } from '@/utils/core/catalogue/offer';
import { searchOffers } from '@/utils/core/certs/by-hand';
import type { Vocabulary } from '@/utils/core/vocabulary/vocabulary';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';
import { tell } from '../shared/tell';
import { shownCatalogue } from './catalogue';
import type { Desk } from './desk';
import { fieldOf, type TypedFault, textOf, typedCorrection, typedOffer } from './own-offer';
import { readOfferFile } from './read-offers';

interface OpenForm {
  /** Id of the offer in it, null for a new one. */
  readonly offer: string | null;
  readonly vocabulary: Vocabulary;
}

/** The vocabulary is large: it is loaded when an offer is first written, corrected or imported. */
async function vocabularyOfUse(): Promise<Vocabulary> {
  return (await import('@/utils/core/vocabulary')).loadVocabulary();
}

/** The catalogue's part of the settings: what the user added, corrected and hid. */
export function CatalogueView({ desk }: { readonly desk: Desk }) {
  const { vault, words, today, onDirty } = desk;
  const catalogue = useMemo(() => shownCatalogue(vault), [vault.choices]);
  const [query, setQuery] = useState('');
  const found = useMemo(() => searchOffers(query, catalogue), [query, catalogue]);
  const [form, setForm] = useState<OpenForm | null>(null);
  const [imported, setImported] = useState<OfferImportState | null>(null);
  const ids = (of: (row: Desk['vault']['choices'][number]) => boolean) =>
    vault.choices.filter(of).flatMap(({ offer }) => catalogue.get(offer) ?? []);
  const own = ids((row) => row.own !== undefined);
  const titleOf = (id: string) => catalogue.get(id)?.title ?? id;

  async function open(offer: string | null) {
    setForm({ offer, vocabulary: await vocabularyOfUse() });
  }

  const close = () => {
    setForm(null);
    onDirty(false);
  };
  const faultOf = ({ field, unknown }: TypedFault): OfferFault => ({
    field,
    text:
      unknown.length > 0
        ? words.t('catalogue.unknownSkills', { names: words.list(unknown) })
        : words.t(`catalogue.fault.${field}`),
  });

  async function keepOwn(
    draft: OfferDraftText,
    held: Offer | null,
    vocabulary: Vocabulary,
  ): Promise<OfferFault | null> {
    const typed = typedOffer(draft, held, vocabulary);
    if (typed.kind === 'refused') return faultOf(typed);
    const action = newAction();
    const sent = await send('offers:keep', { action, offers: [typed.offer] });
    if (await tell(desk, sent, words.t('catalogue.kept', { title: typed.offer.title }), action)) close();
    return null;
  }

  async function correct(
    draft: OfferDraftText,
    shipped: Offer,
    vocabulary: Vocabulary,
  ): Promise<OfferFault | null> {
    const typed = typedCorrection(draft, shipped, vocabulary);
    if (typed.kind === 'refused') return faultOf(typed);
    const text = typed.correction === null ? 'catalogue.asShipped' : 'catalogue.isCorrected';
    const action = newAction();
    const sent = await send('offers:correct', { action, offer: shipped.id, correction: typed.correction });
    if (await tell(desk, sent, words.t(text, { title: shipped.title }), action)) close();
    return null;
  }

  async function uncorrect(offer: string) {
    const action = newAction();
    const sent = await send('offers:correct', { action, offer, correction: null });
    await tell(desk, sent, words.t('catalogue.asShipped', { title: titleOf(offer) }), action);
  }

  async function remove(offer: string) {
    const action = newAction();
    const sent = await send('offers:remove', { action, offers: [offer] });
    await tell(desk, sent, words.t('catalogue.removed', { title: titleOf(offer) }), action);
  }

  async function unhide(offer: string) {
    const action = newAction();
    const sent = await send('choices:set', { action, offers: [offer], choice: null });
    await tell(desk, sent, words.t('undo.done'), action);
  }

  async function take(file: File) {
    const read = readOfferFile(new Uint8Array(await file.arrayBuffer()), await vocabularyOfUse());
    const nothing = { file: file.name, added: [], refused: [], fault: null };
    if (read.kind === 'refused') {
      const fault = read.code === 'no_offers' ? 'catalogue.noOffers' : (`fileError.${read.code}` as const);
      return setImported({ ...nothing, fault: words.t(fault) });
    }
    const refused = read.refused.map(({ row, title, faults }) => ({
      row,
      title,
      why: words.t(`catalogue.fault.${fieldOf(faults[0]?.field ?? '')}`),
    }));
    if (read.offers.length === 0) return setImported({ ...nothing, refused });
    const action = newAction();
    const sent = await send('offers:keep', { action, offers: read.offers });
    const text = words.t('catalogue.imported', { n: read.offers.length });
    const added = (await tell(desk, sent, text, action)) ? read.offers.map(({ title }) => title) : [];
    setImported({ ...nothing, added, refused });
  }

  const held = typeof form?.offer === 'string' ? catalogue.get(form.offer) : undefined;
  const shipped = held && loadCatalogue().get(held.id);
  return (
    <CatalogueCard
      own={own}
      corrected={ids((row) => row.correction !== undefined)}
      hidden={ids((row) => row.choice === 'hidden')}
      query={query}
      onQuery={setQuery}
      found={found}
      today={today}
      onEdit={(id) => void open(id)}
      onRemove={(id) => void remove(id)}
      onUncorrect={(id) => void uncorrect(id)}
      onUnhide={(id) => void unhide(id)}
      form={
        form !== null && (
          <OfferForm
            key={form.offer}
            heading={
              held === undefined
                ? words.t('catalogue.add')
                : words.t('catalogue.editOf', { title: held.title })
            }
            start={held === undefined ? EMPTY_OFFER : textOf(held, form.vocabulary)}
            isCorrection={shipped !== undefined}
            onSave={(draft) =>
              shipped === undefined
                ? keepOwn(draft, held ?? null, form.vocabulary)
                : correct(draft, shipped, form.vocabulary)
            }
            onCancel={close}
            onDirty={onDirty}
          />
        )
      }
      importing={<OfferImport state={imported} onFile={(file) => void take(file)} />}
    />
  );
}
