import { canSpeakChinese, createReader } from './aloud.ts';
import { button } from '../dom.ts';
import { settingsWords } from '../../core/interface.zh.ts';
import { SETTINGS_KEY } from './head-script.ts';

const applied = document.documentElement.dataset;

/** Make the panel of settings show what is set, and set and keep what the reader chooses. */
export function openSettings(panel: HTMLElement): void {
  for (const group of panel.querySelectorAll('fieldset')) {
    const inputs = [...group.querySelectorAll('input')];
    // A choice that was made before this script came is a choice.
    const chosen = inputs.find(({ checked, defaultChecked }) => checked && !defaultChecked);
    const set = inputs.find(({ name, value }) => value === applied[name]);
    if (chosen) choose(chosen);
    else if (set) set.checked = true;
    for (const input of inputs) {
      input.addEventListener('change', () => {
        choose(input);
      });
    }
  }
  canSpeakChinese(() => {
    const readAloud = createReader();
    panel.append(
      button(settingsWords.readAloud, () => {
        panel.hidePopover();
        readAloud();
      }),
    );
  });
}

/** Apply and keep a choice; the first of each group holds without being kept. */
function choose(input: HTMLInputElement): void {
  if (input.defaultChecked) Reflect.deleteProperty(applied, input.name);
  else applied[input.name] = input.value;
  try {
    localStorage.setItem(SETTINGS_KEY, JSON.stringify(applied));
  } catch {
    // A browser that keeps nothing: what was chosen holds for this page.
  }
}
