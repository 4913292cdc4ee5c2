import { Icon } from '../Icon';
import { useWords } from '../words';

/** Nothing of this is anywhere but in this profile: said when there is something to lose. */
export function BackupReminder({ changes }: { readonly changes: number }) {
  const words = useWords();
  return (
    <p class="note reminder">
      <Icon name="download" />
      <span>
        <b>{words.t('settings.reminder', { n: changes })}</b> {words.t('settings.reminderHint')}{' '}
        <a href="#/settings">{words.t('settings.saveBackup')}</a>
      </span>
    </p>
  );
}
