import { useEffect, useRef } from 'preact/hooks';

/** Asks before words that were typed and not kept are left: by a link, the back button or closing the tab. */
export function useGuard(question: string): (isDirty: boolean) => void {
  const isDirty = useRef(false);
  const address = useRef(location.href);
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (isDirty.current) event.preventDefault();
    };
    const onHash = (event: HashChangeEvent) => {
      const isBack = event.newURL === address.current;
      if (isDirty.current && !isBack && !confirm(question)) {
        event.stopImmediatePropagation();
        history.replaceState(null, '', address.current);
        return;
      }
      isDirty.current = false;
      address.current = location.href;
    };
    addEventListener('beforeunload', onUnload);
    // Before the router, which listens in the ordinary way.
    addEventListener('hashchange', onHash, { capture: true });
    return () => {
      removeEventListener('beforeunload', onUnload);
      removeEventListener('hashchange', onHash, { capture: true });
    };
  }, [question]);
  return (now) => {
    isDirty.current = now;
  };
}
