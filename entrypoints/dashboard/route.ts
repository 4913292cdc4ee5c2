import { useEffect, useState } from 'preact/hooks';
import { VIEWS, type ViewName } from '@/components/shell/Shell';

/** Where in the dashboard we are: `#/certificates/edit/ID` is view `certificates`, path `['edit', 'ID']`. */
export interface Route {
  readonly view: ViewName;
  readonly path: readonly string[];
}

const FIRST: ViewName = 'certificates';

export function routeOf(hash: string): Route {
  const [view = '', ...path] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  return Object.hasOwn(VIEWS, view) ? { view: view as ViewName, path } : { view: FIRST, path: [] };
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
