/** What functions that run in the browser's own surface find there. */
declare const gBrowser: { selectedBrowser: HTMLElement };
interface PopupBrowser extends HTMLElement {
  readonly messageManager: {
    addMessageListener(name: string, listener: (message: { data: boolean }) => void): void;
    loadFrameScript(url: string, isForLater: boolean): void;
  };
}
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: { terminateBackground(how: object): Promise<void>; backgroundState: string };
  };
};
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionParent: {
      apiManager: {
        global: { browserActionFor(extension: object): { triggerAction(window: Window): void } };
      };
    };
    ExtensionPermissions: { remove(id: string, what: object, extension: object): Promise<void> };
  };
};
