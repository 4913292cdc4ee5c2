import type { Cert } from '../../utils/core/certs/cert';
import type { MatchReason } from '../../utils/core/matching/match';
import { useWords, type Words } from '../words';
import { expiryWord, proofWord } from './proof';

interface Props {
  readonly because: MatchReason;
  readonly certs: readonly Cert[];
  readonly today: string;
  /** Name of a skill id, for the path of an implication. */
  readonly nameOf: (id: string) => string;
}

/** Why a line has its status, as one or two sentences. */
export function Because(props: Props) {
  const words = useWords();
  return <>{sentence(words, props)}</>;
}

function sentence(words: Words, { because, certs, today, nameOf }: Props): string {
  if (!('cert' in because)) return words.t('because.none');
  const cert = certs.find(({ id }) => id === because.cert);
  if (cert === undefined) return words.t('because.none');
  const title =
    cert.issuer === null ? cert.title : words.t('because.by', { title: cert.title, issuer: cert.issuer });
  switch (because.code) {
    case 'implied':
      return words.t('because.implied', { skill: nameOf(because.path[0] ?? ''), cert: cert.title });
    case 'cert-expired':
      return words.t('because.expired', { title, date: words.date(because.on) });
    case 'cert-not-yet-valid':
      return words.t('because.notYet', { title, date: words.date(because.from) });
    case 'cert-revoked':
      return words.t('because.revoked', { title });
    case 'cert-signature-failed':
      return words.t('because.failed', { title });
    default:
      return `${title}. ${expiryWord(words, cert.expires, today)}. ${proofWord(words, cert)}.`;
  }
}
