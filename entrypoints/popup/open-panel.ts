import { browser } from 'wxt/browser';

/** Opens the panel beside the page, by the browser's own way; null where it has none. To be called by a click. */
export function panelOpener(tab: number | null): (() => void) | null {
  const { sidePanel, sidebarAction } = browser as Partial<typeof browser> & Sidebar;
  if (sidePanel?.open !== undefined && tab !== null)
    return () => void sidePanel.open({ tabId: tab }).then(() => close());
  if (sidebarAction?.open !== undefined) return () => void sidebarAction.open().then(() => close());
  return null;
}

/** Firefox only, and not on Android. */
interface Sidebar {
  readonly sidebarAction?: { readonly open: () => Promise<void> };
}
