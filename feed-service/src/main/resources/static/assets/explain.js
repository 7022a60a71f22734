// The explain page: one text, what it would be tagged with, why, and what other names would change.

import { byId, element } from './dom.js';
import { aliasForm } from './explain-aliases.js';
import { cards, claimRows, rejectedTables, tables, verdict } from './explain-tables.js';
import { paragraphs } from './explain-words.js';

const EXAMPLES = [
  ['A renewal', '‘Ballard’ Renewed for Season 3 at Prime Video',
    'Prime Video has renewed the Bosch spinoff “Ballard” for a third season. Maggie Q stars as Detective Renée Ballard of the LAPD.\n\nThe second season ended last month.\n\nNetwork: Prime Video\nSeasons: 3'],
  ['A namesake', 'Bosch recalls cordless drills', 'Robert Bosch GmbH of Stuttgart has recalled forty thousand cordless drills. The battery can overheat while it is charging.'],
  ['A list', 'What to watch this weekend', 'Three shows are worth your evening.\n\n• “Slow Horses” is back on Apple TV+ with Gary Oldman.\n\n• “The Bear” opens its new season on FX.\n\n• “Severance” ends its run on Apple TV+.'],
];

let names = null; // Gives the franchise as the form has it; null before one was loaded.
let plain = null; // The answer with the catalog as it is,
let plainOf = null; // and the article that it is of.

async function ask(path, body) {
  const answer = await fetch(`/ops/enrich${path}`, body
    ? { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(body) }
    : { headers: { accept: 'application/json' } });
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(problem(answer.status, json));
  return json;
}

function problem(status, json) {
  if (status === 401) return 'You are not signed in. Open the sign-in link that “newsreel up” printed, or make a new one with “newsreel key create”.';
  return [json.detail || `the service answered ${status}`, ...(json.errors || []).map(fault => fault.message)].join(' · ');
}

function article() {
  const value = id => byId(id).value.trim() || undefined;
  const keywords = (value('keywords') || '').split(',').map(word => word.trim()).filter(Boolean);
  return { title: value('headline'), text: value('text'), url: value('url'), published: value('published'), section: value('section'),
    keywords: keywords.length ? keywords : undefined };
}

async function explain(overlay) {
  const buttons = document.querySelectorAll('.main-button');
  notice(null);
  buttons.forEach(button => { button.disabled = true; });
  try {
    const words = article();
    if (!overlay || plainOf !== JSON.stringify(words)) {
      plain = await ask('/api/preview/tags', words);
      plainOf = JSON.stringify(words);
    }
    if (overlay) show(await ask('/api/preview/tags', { ...words, overlay }), plain);
    else show(plain, null);
  } catch (failure) {
    notice(`This could not be explained: ${failure.message}`);
  } finally {
    buttons.forEach(button => { button.disabled = false; });
  }
}

function show(answer, before) {
  byId('outcome').hidden = false;
  byId('verdict').textContent = verdict(answer);
  byId('decision').replaceChildren(...cards(answer, before));
  byId('words').replaceChildren(...paragraphs(answer));
  byId('evidence').replaceChildren(...orNothing(tables(answer), 'Nothing was believed, so there is nothing to show for it.'));
  byId('rejected').replaceChildren(...rejectedTables(answer));
  byId('rejected-section').hidden = answer.rejected.length === 0;
  byId('claims').replaceChildren(...claimRows(answer.claims || []));
  byId('claims-section').hidden = !answer.claims?.length;
  suggest([...answer.franchises, ...answer.rejected]);
  if (!before) byId('outcome').focus({ preventScroll: true });
  byId('outcome').scrollIntoView({ block: 'start' });
}

function orNothing(parts, otherwise) {
  return parts.length ? parts : [element('p', { class: 'quiet-label' }, otherwise)];
}

function suggest(found) {
  byId('known').replaceChildren(...found.map(one => element('option', { value: one.id }, one.name)));
  if (!byId('franchise').value && found.length) byId('franchise').value = found[0].id;
}

async function load() {
  const id = byId('franchise').value.trim();
  if (!id) return;
  notice(null);
  try {
    const entry = await ask(`/api/catalog/franchises/${encodeURIComponent(id)}`);
    names = aliasForm(byId('aliases'), entry.franchise);
  } catch (failure) {
    notice(`The names could not be loaded: ${failure.message}`);
  }
}

function notice(text) {
  byId('notice').hidden = !text;
  byId('notice').textContent = text || '';
  if (text) byId('notice').scrollIntoView({ block: 'nearest' });
}

/** A row of the evidence lights up its words, and the other way round. */
function light(event) {
  document.querySelectorAll('mark.lit').forEach(mark => mark.classList.remove('lit'));
  const row = event.target.closest?.('tr[data-at]');
  if (row) document.querySelectorAll(`mark[data-at~="${CSS.escape(row.dataset.at)}"]`).forEach(mark => mark.classList.add('lit'));
}

function example([name, headline, text]) {
  return element('button', { type: 'button', onclick: () => {
    byId('headline').value = headline;
    byId('text').value = text;
    byId('franchise').value = '';
    byId('aliases').hidden = true;
    explain();
  } }, name);
}

byId('ask').addEventListener('submit', event => { event.preventDefault(); explain(); });
byId('load').addEventListener('click', load);
byId('aliases').addEventListener('submit', event => { event.preventDefault(); explain(names()); });
byId('aliases').addEventListener('reset', event => { event.preventDefault(); load().then(() => explain()); });
byId('outcome').addEventListener('mouseover', light);
byId('examples').replaceChildren(...EXAMPLES.map(example));
