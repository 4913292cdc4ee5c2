import type { NoticeData } from '@/components/shell/Notice';
import type { Words } from '@/components/words';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';

/** Where an action says what it did. */
export interface Teller {
  readonly words: Words;
  readonly onNotice: (notice: NoticeData | null) => void;
  /** Shows how things stand now; not needed where the view follows the database by itself. */
  readonly refresh?: () => Promise<void>;
}

type Sent = { readonly ok: true } | { readonly ok: false; readonly code: string };

/**
 * Says what an action did and offers to take it back, or says why it could not be done.
 *
 * @param action  id of the action, for the undo; null when it cannot be taken back
 */
export async function tell(
  teller: Teller,
  sent: Sent,
  text: string,
  action: string | null,
): Promise<boolean> {
  const { words, onNotice, refresh } = teller;
  if (!sent.ok) {
    onNotice({ text: words.t(`failure.${sent.code as 'refused'}`), failed: true });
    return false;
  }
  await refresh?.();
  onNotice({ text, ...(action !== null && { onUndo: () => void takeBack(teller, action) }) });
  return true;
}

export async function takeBack({ words, onNotice, refresh }: Teller, target: string): Promise<void> {
  const undone = await send('action:undo', { action: newAction(), target });
  await refresh?.();
  onNotice({ text: words.t(undone.ok ? 'undo.done' : 'undo.late'), failed: !undone.ok });
}
