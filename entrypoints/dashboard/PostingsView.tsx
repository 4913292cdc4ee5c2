import { useMemo } from 'preact/hooks';
import { PostingDetail } from '@/components/postings/PostingDetail';
import { Postings } from '@/components/postings/Postings';
import type { PostingLine, Stage } from '@/components/postings/posting-line';
import { assess } from '@/utils/core/report/assess';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';
import { localDay } from '@/utils/store/day';
import type { PostingRow } from '@/utils/store/records';
import { tell } from '../shared/tell';
import { shownCatalogue, wishesIn } from './catalogue';
import type { Desk } from './desk';
import { hashOf } from './route';
import { readingOf } from './seen-reading';

/** The postings seen and saved, and the one chosen. */
export function PostingsView({ desk, path }: { readonly desk: Desk; readonly path: readonly string[] }) {
  const { vault, words } = desk;
  const [key] = path;
  const lines = useMemo(() => linesOf(desk), [vault.postings, desk.compared]);
  const row = vault.postings.find((one) => one.key === key) ?? null;

  async function remove(keys: readonly string[]) {
    const action = newAction();
    const sent = await send('postings:delete', { action, keys });
    if (await tell(desk, sent, words.t('postings.deleted', { n: keys.length }), action))
      location.hash = hashOf('postings');
  }

  return (
    <Postings
      lines={lines}
      current={row?.key ?? null}
      onDeleteShown={(keys) => void remove(keys)}
      detail={
        row === null ? null : (
          <Detail key={row.key} row={row} lines={lines} desk={desk} onDelete={() => void remove([row.key])} />
        )
      }
    />
  );
}

interface DetailProps {
  readonly row: PostingRow;
  readonly lines: readonly PostingLine[];
  readonly desk: Desk;
  readonly onDelete: () => void;
}

function Detail({ row, lines, desk, onDelete }: DetailProps) {
  const { vault, certs, today, words, onDirty } = desk;
  const report = useMemo(
    () => assess(readingOf(row), certs, shownCatalogue(vault), IMPLICATIONS, today, wishesIn(vault)),
    [row, certs, vault.choices, vault.settings, today],
  );
  const line = lines.find(({ key }) => key === row.key);
  if (line === undefined) return null;

  async function keepNote(note: string, stage: Stage) {
    const action = newAction();
    const sent = await send('postings:note', { action, key: row.key, revision: row.revision, note, stage });
    onDirty(false);
    await tell(desk, sent, words.t('postings.noteKept'), action);
  }

  async function unsave() {
    const action = newAction();
    onDirty(false);
    await tell(
      desk,
      await send('postings:unsave', { action, key: row.key }),
      words.t('postings.unsaved'),
      action,
    );
  }

  return (
    <PostingDetail
      line={line}
      report={report}
      held={certs.length}
      note={row.saved?.note ?? null}
      onNote={(note, stage) => void keepNote(note, stage)}
      onUnsave={() => void unsave()}
      onDelete={onDelete}
      onDirty={onDirty}
    />
  );
}

/** What is compared stands in the order of the postings, with gaps: one walk over both finds what belongs together. */
function linesOf({ vault, compared }: Desk): PostingLine[] {
  let at = 0;
  return vault.postings.map((row) => {
    const own = compared[at]?.row.key === row.key ? compared[at++] : undefined;
    return {
      key: row.key,
      title: row.title,
      company: row.company,
      seen: localDay(new Date(row.seenAtMs)),
      required: own?.required ?? [],
      preferred: own?.preferred ?? [],
      isRecognised: row.status === 'read',
      isOpen: own?.isOpen ?? false,
      isSaved: row.saved !== null,
      stage: row.saved?.stage ?? null,
    };
  });
}
