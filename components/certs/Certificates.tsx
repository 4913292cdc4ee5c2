import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { Head } from '../shell/Head';
import { useWords } from '../words';
import { CertCards } from './CertCards';
import { CertTable } from './CertTable';
import { type CertLine, type CertSort, isFound, sortedCerts } from './cert-line';
import { DropZone } from './DropZone';
import type { GivenFiles } from './given-files';

interface Props {
  readonly lines: readonly CertLine[];
  readonly asCards: boolean;
  readonly onFiles: (given: GivenFiles) => void;
  readonly onPaste: () => void;
  readonly onNew: () => void;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
  /** A table whose columns have to be told, null when there is none. */
  readonly question: ComponentChildren;
  /** The timeline, null when nothing ends. */
  readonly timeline: ComponentChildren;
  /** Ways out: export buttons. */
  readonly exports: ComponentChildren;
  /** Beside the table: the form while it is open, the last import. */
  readonly children?: ComponentChildren;
}

/** The vault: what is held, and the ways in. */
export function Certificates(props: Props) {
  const words = useWords();
  const { lines, asCards } = props;
  // While files are read the view is drawn many times a second, and the list is the same.
  const list = useMemo(() => <List {...props} />, [lines, asCards]);
  return (
    <>
      <Head heading={words.t('certs.heading')} summary={summaryOf(words, lines)}>
        {props.exports}
        <button class="btn" type="button" onClick={props.onPaste}>
          <Icon name="list" />
          {words.t('certs.paste')}
        </button>
        <button class="btn" type="button" onClick={props.onNew}>
          <Icon name="pen" />
          {words.t('certs.typeIn')}
        </button>
      </Head>
      <div class="grid two">
        <div class="grid">
          {props.question}
          {props.timeline}
          {lines.length > 0 ? list : <DropZone onFiles={props.onFiles} />}
        </div>
        <div class="grid">
          {props.children}
          {lines.length > 0 && <DropZone onFiles={props.onFiles} />}
        </div>
      </div>
    </>
  );
}

function List({ lines, asCards, onEdit, onDelete }: Props) {
  const words = useWords();
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<CertSort>('expires');
  const [isDescending, setDescending] = useState(false);
  const sorted = useMemo(() => sortedCerts(lines, sort, isDescending), [lines, sort, isDescending]);
  const shown = search === '' ? sorted : sorted.filter((line) => isFound(line, search));
  const sortBy = (by: CertSort) => {
    setDescending(by === sort && !isDescending);
    setSort(by);
  };
  return (
    <div class={asCards ? 'grid' : 'card'}>
      <div class="card-head">
        <h2>{words.t('certs.all')}</h2>
        <input
          type="search"
          aria-label={words.t('certs.search')}
          placeholder={words.t('certs.search')}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <a
          class={asCards ? 'btn' : 'btn on'}
          href="#/certificates"
          aria-current={asCards ? undefined : 'true'}
        >
          {words.t('certs.table')}
        </a>
        <a
          class={asCards ? 'btn on' : 'btn'}
          href="#/certificates/cards"
          aria-current={asCards ? 'true' : undefined}
        >
          {words.t('certs.cards')}
        </a>
      </div>
      <p class="vh" role="status">
        {search !== '' && words.t('need.count', { n: shown.length })}
      </p>
      {shown.length === 0 && <p class="meta pad">{words.t('certs.notFound')}</p>}
      {shown.length > 0 && asCards && <CertCards lines={shown} onEdit={onEdit} onDelete={onDelete} />}
      {shown.length > 0 && !asCards && (
        <CertTable
          lines={shown}
          sort={sort}
          isDescending={isDescending}
          onSort={sortBy}
          onEdit={onEdit}
          onDelete={onDelete}
        />
      )}
    </div>
  );
}

function summaryOf(words: ReturnType<typeof useWords>, lines: readonly CertLine[]): string {
  if (lines.length === 0) return words.t('certs.none');
  const expired = lines.filter(({ validity }) => validity === 'expired').length;
  const soon = lines.filter(({ isSoon }) => isSoon).length;
  const held = words.t('certs.summary', {
    held: lines.length,
    valid: lines.filter(({ validity }) => validity === 'valid').length,
    expired,
  });
  return soon === 0 ? held : `${held} ${words.t('certs.soon', { n: soon })}`;
}
