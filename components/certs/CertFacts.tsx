import { Icon } from '../Icon';
import { proofWord } from '../result/proof';
import { useWords } from '../words';
import type { CertLine } from './cert-line';
import { reasonSentence, warningSentences } from './cert-words';

/** When it ends, in words: a date, "Does not expire", and what that means today. */
export function Expiry({ line }: { readonly line: CertLine }) {
  const words = useWords();
  const { cert, validity, daysLeft, isSoon, isRenewed } = line;
  return (
    <>
      {cert.expires === null ? words.t('expiry.none') : words.date(cert.expires)}
      {validity !== 'valid' && validity !== 'unknown' && (
        <span class="st x">
          <Icon name="expired" />
          {words.t(`validity.${validity}`)}
          {isRenewed && `, ${words.t('certs.renewed')}`}
        </span>
      )}
      {isSoon && daysLeft !== null && (
        <span class="st s">
          <Icon name="expired" />
          {words.inDays(daysLeft)}
        </span>
      )}
    </>
  );
}

/**
 * What is known of its signature and why, whether it is made out to someone else, and what was odd about it: lines of
 * their own, never mixed.
 */
export function Known({ line: { cert } }: { readonly line: CertLine }) {
  const words = useWords();
  const [icon, look] =
    cert.signature === 'verified'
      ? (['signed', 'ic-c'] as const)
      : cert.signature === 'failed'
        ? (['failed', 'ic-e'] as const)
        : cert.source.format === 'by-hand'
          ? (['pen', 'ic-m'] as const)
          : (['read', 'ic-m'] as const);
  const because = cert.source.format === 'by-hand' ? null : reasonSentence(words, cert.because);
  return (
    <span class="known">
      <span>
        <Icon name={icon} class={look} /> {proofWord(words, cert)}
      </span>
      {because !== null && <span class="small">{because}</span>}
      {cert.recipient === 'differs' && <span class="small">{words.t('certs.recipient')}</span>}
      {warningSentences(words, cert.warnings).map((warning) => (
        <span key={warning} class="small">
          {warning}
        </span>
      ))}
    </span>
  );
}

interface ActionsProps {
  readonly line: CertLine;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

export function CertActions({ line: { cert }, onEdit, onDelete }: ActionsProps) {
  const words = useWords();
  const button = (icon: 'pen' | 'trash', label: string, act: () => void) => (
    <button class="btn plain icon" type="button" aria-label={label} title={label} onClick={act}>
      <Icon name={icon} />
    </button>
  );
  return (
    <span class="nowrap">
      {button('pen', words.t('certs.edit', { title: cert.title }), () => onEdit(cert.id))}
      {button('trash', words.t('certs.delete', { title: cert.title }), () => onDelete(cert.id))}
    </span>
  );
}
