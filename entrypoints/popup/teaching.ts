import type { ResultActions } from '@/components/popup/Result';
import type { NeedLine } from '@/components/result/needs';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';
import type { WordMeaning } from '@/utils/store/records';
import { tell } from '../shared/tell';
import type { TabContext } from './context';

type Teaching = Pick<ResultActions, 'onNotASkill' | 'onSameAs' | 'onAddSkill' | 'onShow'>;

/** What the user teaches about words, and the way to their place on the page. */
export function teaching(context: TabContext): Teaching {
  const { words, tab, result } = context;

  async function teach(names: readonly string[], meaning: WordMeaning, text: string) {
    const action = newAction();
    await tell(context, await send('words:teach', { action, names, meaning }), text, action);
  }

  async function show({ skill }: NeedLine) {
    const place = skill.mentions[0];
    if (tab === null || place === undefined) return;
    const shown = await send('tab:show', { tab, start: place.start, end: place.end });
    if (!shown.ok || !shown.value) context.onNotice({ text: words.t('teach.gone'), failed: true });
  }

  return {
    onShow: (line) => void show(line),
    onNotASkill: (line) =>
      void teach(namesOf(line), { is: 'not-a-skill' }, words.t('teach.isNot', { name: line.skill.label })),
    onSameAs: async (line, typed) => {
      const skill = await skillNamed(typed);
      if (skill === null) return words.t('teach.unknown');
      const name = line.skill.label;
      await teach(
        namesOf(line),
        { is: 'same-as', ...skill },
        words.t('teach.isSame', { name, skill: skill.label }),
      );
      return null;
    },
    onAddSkill: async (name) => {
      const text = result?.report?.reading.posting?.text ?? '';
      if (!text.toLowerCase().includes(name.toLowerCase())) return words.t('teach.notInText', { name });
      const skill = await skillNamed(name);
      const meaning: WordMeaning =
        skill === null ? { is: 'a-skill', label: name } : { is: 'same-as', ...skill };
      await teach([name], meaning, words.t('teach.isSkill', { name }));
      return null;
    },
  };
}

/** Every spelling by which the posting names it. */
const namesOf = ({ skill }: NeedLine) => [...new Set(skill.mentions.map(({ text }) => text.toLowerCase()))];

/** The vocabulary is large and seldom needed here: loaded when a name is first asked for. */
async function skillNamed(name: string) {
  const { loadVocabulary } = await import('@/utils/core/vocabulary');
  const known = loadVocabulary().resolve(name);
  return known === null ? null : { id: known.id, label: known.label, kind: known.kind };
}
