// The sources: what there is, how it is, and what can be done about it.

import { byId, element } from '/assets/dom.js';
import { fold } from '/assets/franchises.js';
import '/assets/shell.js';
import { all } from './api.js';
import { onAdd } from './add.js';
import { onImport } from './opml.js';
import { HEALTHS, row } from './row.js';

const REFRESH = 30_000;

let sources = [];
let health = null;

function paint() {
  const wanted = fold(byId('filter').value);
  const found = sources.filter(source => (!health || source.health === health)
    && (!wanted || fold([source.name, source.id, source.group, source.address || ''].join(' ')).includes(wanted)));
  const open = new Set([...document.querySelectorAll('.source[open]')].map(item => item.dataset.id));
  byId('list').replaceChildren(...found.map(source => row(source, open.has(source.id), reload)));
  byId('none').hidden = found.length > 0;
  paintHealths();
}

function paintHealths() {
  const counts = Map.groupBy(sources, source => source.health);
  byId('healths').replaceChildren(...HEALTHS.filter(([name]) => counts.has(name)).map(([name, text, tone]) => element('button', {
    type: 'button', 'aria-pressed': String(health === name),
    onclick: () => {
      health = health === name ? null : name;
      paint();
    },
  }, element('span', { class: `dot ${tone}`, 'aria-hidden': 'true' }), `${text} `, element('span', { class: 'number' }, String(counts.get(name).length)))));
}

async function reload(said = null) {
  try {
    sources = (await all()).sort((a, b) => a.name.localeCompare(b.name));
    byId('signed-in').hidden = false;
    notice(null);
    paint();
    if (said) byId('announcer').textContent = said;
  } catch (problem) {
    failed(problem);
  }
}

function failed(problem) {
  if (problem.status === 401 || problem.status === 403) {
    byId('signed-in').hidden = true;
    notice('The addresses of sources may be secrets, so this page is for who runs this Newsreel. Make a sign-in link with: newsreel key sign-in');
  } else {
    notice(`The sources could not be loaded: ${problem.message}`);
  }
}

function notice(text) {
  byId('notice').hidden = !text;
  byId('notice').textContent = text || '';
}

const isBusy = () => document.querySelector('.source[open], dialog[open]') || document.hidden;

byId('filter').addEventListener('input', paint);
onAdd(reload);
onImport(reload);
setInterval(() => isBusy() || byId('signed-in').hidden || reload(), REFRESH);
reload();
