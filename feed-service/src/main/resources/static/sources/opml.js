// Sources from another reader's list: first what would be taken, then taking it.

import { byId, element } from '/assets/dom.js';
import { importOpml } from './api.js';

export function onImport(reload) {
  byId('opml').addEventListener('change', async event => {
    const [file] = event.target.files;
    if (!file) return;
    const bytes = await file.arrayBuffer();
    event.target.value = '';
    try {
      ask(await importOpml(bytes, true), file.name, () => take(bytes, reload));
    } catch (problem) {
      show(file.name, element('p', {}, `The list could not be read: ${problem.message}`));
    }
  });
}

function ask({ added = [], known = [], faults = [] }, name, act) {
  show(name,
    element('p', {}, `${count(added, 'new source')}, ${count(known, 'known already')}, ${count(faults, 'not usable')}.`),
    list(added), faults.length ? element('h3', {}, 'Not usable') : null, list(faults),
    added.length ? element('button', { type: 'button', class: 'follow strong', onclick: act }, `Add ${count(added, 'source')}`) : null);
}

const count = (ids, name) => `${ids.length} ${name}${name.endsWith('source') && ids.length !== 1 ? 's' : ''}`;

const list = lines => lines.length ? element('ul', { class: 'import-list' }, ...lines.map(line => element('li', {}, line))) : null;

async function take(bytes, reload) {
  try {
    const done = await importOpml(bytes, false);
    byId('import').close();
    await reload(`${count(done.added || [], 'source')} added`);
  } catch (problem) {
    byId('import').append(element('p', { class: 'refused', role: 'alert' }, problem.message));
  }
}

function show(name, ...content) {
  const sheet = byId('import');
  sheet.replaceChildren(element('div', { class: 'sheet-head' }, element('h2', { id: 'import-title' }, `Import ${name}`),
    element('button', { type: 'button', class: 'small', onclick: () => sheet.close() }, 'Close')), ...content.filter(Boolean));
  if (!sheet.open) sheet.showModal();
}
