import type { NoticeData } from '@/components/shell/Notice';
import type { Words } from '@/components/words';
import { newAction } from '@/utils/messages/new-action';
import type { TabReport } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';

/** What the actions of popup and panel work on. */
export interface TabContext {
  readonly words: Words;
  readonly tab: number | null;
  readonly result: TabReport | null;
  /** Asks the worker again how the tab stands. */
  readonly refresh: () => Promise<void>;
  readonly onNotice: (notice: NoticeData | null) => void;
}

type Sent = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** Says what an action did and offers to take it back, or says why it could not be done; then shows how things stand. */
export async function tell(
  { words, refresh, onNotice }: TabContext,
  sent: Sent,
  text: string,
  action: string,
) {
  if (!sent.ok) {
    onNotice({ text: words.t(`failure.${sent.code as 'refused'}`), failed: true });
    return;
  }
  const onUndo = () =>
    void send('action:undo', { action: newAction(), target: action }).then(async (undone) => {
      onNotice({ text: words.t(undone.ok ? 'undo.done' : 'undo.late'), failed: !undone.ok });
      await refresh();
    });
  onNotice({ text, onUndo });
  await refresh();
}
