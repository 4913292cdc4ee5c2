import type { TabReport } from '@/utils/messages/protocol';
import type { Teller } from '../shared/tell';

/** What the actions of popup and panel work on. */
export interface TabContext extends Teller {
  readonly tab: number | null;
  readonly result: TabReport | null;
}
