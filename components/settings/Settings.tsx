import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Head } from '../shell/Head';
import { useWords } from '../words';
import { Switch } from './Switch';

/** The switches and fields of the settings. */
export interface SettingValues {
  readonly keepSeen: boolean;
  readonly keepDays: number;
  readonly toolbarCount: boolean;
  readonly marks: boolean;
  readonly pill: boolean;
  readonly recipients: readonly string[];
}

const DAYS = [7, 30, 90, 180, 365] as const;

interface Props {
  readonly values: SettingValues;
  readonly onChange: (patch: Partial<SettingValues>) => void;
  /** Cards with a life of their own. */
  readonly sites: ComponentChildren;
  readonly dictionary: ComponentChildren;
  readonly catalogue: ComponentChildren;
  readonly backup: ComponentChildren;
  readonly deleteAll: ComponentChildren;
}

export function Settings({ values, onChange, ...cards }: Props) {
  const words = useWords();
  const toggle = (name: 'pill' | 'marks' | 'toolbarCount', key: 'pill' | 'marks' | 'count') => (
    <Switch
      label={words.t(`settings.${key}`)}
      note={words.t(`settings.${key}Note`)}
      isOn={values[name]}
      onChange={(isOn) => onChange({ [name]: isOn })}
    />
  );
  return (
    <>
      <Head heading={words.t('settings.heading')} summary={words.t('settings.summary')} />
      <div class="set">
        {cards.sites}
        <section class="card pad" aria-labelledby="page-h">
          <h2 id="page-h">{words.t('settings.inPage')}</h2>
          {toggle('pill', 'pill')}
          {toggle('marks', 'marks')}
          {toggle('toolbarCount', 'count')}
        </section>
        <section class="card pad" aria-labelledby="privacy-h">
          <h2 id="privacy-h">{words.t('settings.privacy')}</h2>
          <p class="meta">{words.t('settings.privacyText')}</p>
        </section>
        <section class="card pad" aria-labelledby="keep-h">
          <h2 id="keep-h">{words.t('settings.retention')}</h2>
          <Switch
            label={words.t('settings.keepSeen')}
            note={words.t('settings.keepSeenNote')}
            isOn={values.keepSeen}
            onChange={(keepSeen) => onChange({ keepSeen })}
          />
          <label class="rowline">
            <span>{words.t('settings.notSaved')}</span>
            <select
              value={values.keepDays}
              onChange={(event) => onChange({ keepDays: Number(event.currentTarget.value) })}
            >
              {[...new Set([...DAYS, values.keepDays])]
                .sort((a, b) => a - b)
                .map((n) => (
                  <option key={n} value={n}>
                    {words.t('demand.days', { n })}
                  </option>
                ))}
            </select>
          </label>
          <p class="rowline">
            <span>{words.t('settings.savedOnes')}</span>
            <span class="meta">{words.t('settings.until')}</span>
          </p>
        </section>
        <Recipients values={values} onChange={onChange} />
        {cards.dictionary}
        {cards.catalogue}
        {cards.backup}
        {cards.deleteAll}
        <section class="card pad" aria-labelledby="more-h">
          <h2 id="more-h">{words.t('settings.language')}</h2>
          <p class="rowline">
            <span>
              {words.t('settings.speaks')} <b>{languageOf(words.locale)}</b>
              <span class="small">{words.t('settings.speaksNote')}</span>
            </span>
          </p>
          <p class="rowline">
            <a href="#/welcome">{words.t('settings.welcomeAgain')}</a>
          </p>
        </section>
      </div>
    </>
  );
}

/** The texts know languages, not regions: "English" for `en-US`. */
const languageOf = (locale: string) =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(new Intl.Locale(locale).language);

function Recipients({ values, onChange }: Pick<Props, 'values' | 'onChange'>) {
  const words = useWords();
  const [text, setText] = useState(values.recipients.join('\n'));
  return (
    <form
      class="card pad stack"
      onSubmit={(event) => {
        event.preventDefault();
        const recipients = text.split(/[\s,;]+/).filter(Boolean);
        onChange({ recipients });
      }}
    >
      <h2>
        <label for="recipients">{words.t('settings.recipients')}</label>
      </h2>
      <p class="meta" id="recipients-note">
        {words.t('settings.recipientsNote')}
      </p>
      <textarea
        id="recipients"
        rows={2}
        aria-describedby="recipients-note"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p>
        <button class="btn" type="submit">
          {words.t('settings.keep')}
        </button>
      </p>
    </form>
  );
}
