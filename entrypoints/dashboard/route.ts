import { useEffect, useState } from 'preact/hooks';
import { VIEWS, type ViewName } from '@/components/shell/Shell';

/** Where in the dashboard we are: `#/certificates/edit/ID` is view `certificates`, path `['edit', 'ID']`. */
export interface Route {
  readonly view: ViewName | 'welcome';
  readonly path: readonly string[];
}

const FIRST: ViewName = 'next';

export function routeOf(hash: string): Route {
  const [view = '', ...path] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (view === 'welcome') return { view, path };
  return Object.hasOwn(VIEWS, view) ? { view: view as ViewName, path } : { view: FIRST, path: [] };
}

/** An address that someone broke is no reason to show nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const hashOf = (view: ViewName, ...path: string[]) =>
  `#/${[view, ...path].map(encodeURIComponent).join('/')}`;

/** The route, by the address: links, the back button and bookmarks all work by it. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
