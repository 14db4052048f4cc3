import { SETTINGS_KEY } from './head-script.ts';

const applied = document.documentElement.dataset;

/**
 * Make the panel of settings show what is set, and set and keep what the reader chooses.
 *
 * @param button - Opens the panel, once what is chosen there has an effect.
 */
export function takeSettings(panel: HTMLElement, button: HTMLButtonElement): void {
  panel.addEventListener('beforetoggle', () => {
    for (const group of panel.querySelectorAll('fieldset')) {
      const inputs = [...group.querySelectorAll('input')];
      const set = inputs.find(({ name, value }) => value === applied[name]);
      const shown = set ?? inputs.find(({ defaultChecked }) => defaultChecked);
      if (shown) shown.checked = true;
    }
  });
  panel.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose(target);
  });
  button.disabled = false;
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
