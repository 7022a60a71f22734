// What opens over the page: preferences, and the list of keys.

import { byId, element } from './dom.js';
import { languageName } from './story.js';
import { prefer, preferences } from './preferences.js';

const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'sv', 'zh'];
const KEYS = [['j', 'next story'], ['k', 'story before'], ['o', 'open the story'], ['w', 'why it is here'],
  ['/', 'search'], ['f', 'follow or not'], ['g', 'all franchises'], ['p', 'preferences'], ['?', 'these keys']];

export function openPreferences(changed) {
  const now = preferences();
  const set = changes => {
    prefer(changes);
    changed();
  };
  show('preferences', 'Preferences',
    choice('Stories that give away the plot', 'spoilers', [['cover', 'Cover them'], ['show', 'Show them'], ['hide', 'Leave them out']], now.spoilers, set),
    choice('Colours', 'theme', [['auto', 'As the system'], ['light', 'Light'], ['dark', 'Dark']], now.theme, set),
    element('fieldset', {}, element('legend', {}, 'Languages'),
      element('p', { class: 'quiet-line' }, 'None chosen means all.'),
      element('div', { class: 'boxes' }, ...LANGUAGES.map(tag => element('label', {}, element('input', {
        type: 'checkbox', checked: now.languages.includes(tag),
        onchange: event => {
          const { languages } = preferences();
          set({ languages: event.target.checked ? [...languages, tag] : languages.filter(other => other !== tag) });
        },
      }), languageName(tag))))),
    muted(set));
}

function choice(title, name, values, chosen, set) {
  return element('fieldset', {}, element('legend', {}, title), ...values.map(([value, text]) => element('label', {},
    element('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => set({ [name]: value }) }), text)));
}

function muted(set) {
  const { muted: ids } = preferences();
  if (!ids.length) return null;
  return element('fieldset', {}, element('legend', {}, 'Muted outlets'), ...ids.map(id => element('p', { class: 'muted-line' }, id,
    element('button', {
      type: 'button', class: 'small', 'aria-label': `Unmute ${id}`,
      onclick: event => {
        set({ muted: preferences().muted.filter(other => other !== id) });
        event.currentTarget.closest('p').remove();
      },
    }, 'Unmute'))));
}

export function openKeys() {
  show('keys', 'Keys', element('dl', { class: 'key-list' },
    ...KEYS.flatMap(([key, text]) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, text)])));
}

function show(id, title, ...content) {
  const sheet = byId(id);
  sheet.replaceChildren(
    element('div', { class: 'sheet-head' }, element('h2', { id: `${id}-title` }, title),
      element('button', { type: 'button', class: 'small', onclick: () => sheet.close() }, 'Close')),
    ...content.filter(Boolean));
  if (!sheet.open) sheet.showModal();
}
