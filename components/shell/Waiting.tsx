import { useWords } from '../words';
import { Head } from './Head';

/** A view whose data is still being read or counted. */
export function Waiting({ heading }: { readonly heading: string }) {
  const words = useWords();
  return (
    <>
      <Head heading={heading} />
      <p class="meta" role="status">
        {words.t('nav.opening')}
      </p>
    </>
  );
}
