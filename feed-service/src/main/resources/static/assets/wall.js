// Several franchises side by side over one connection: each story goes into the columns it is about.

import { franchises, stories } from './api.js';
import { byId, element, webLink } from './dom.js';
import { follows } from './follows.js';
import { fold } from './franchises.js';
import { keep, preferences, read } from './preferences.js';
import { Stream } from './stream.js';
import { ago, kindName, kindTone } from './words.js';
import './shell.js';

const PLACE = 'newsreel.wall';
const MOST_COLUMNS = 8;
const USUAL_COLUMNS = 4;
const MOST_LINES = 60;

let all = [];
let columns = new Map(); // franchise id -> {list, count, lines}
let stream = null;
let turn = 0;

function chosen() {
  const asked = new URLSearchParams(location.search).get('franchise');
  const kept = asked ? asked.split(',') : read(PLACE, []);
  const known = (Array.isArray(kept) ? kept : []).filter(id => all.some(franchise => franchise.id === id));
  if (known.length) return known.slice(0, MOST_COLUMNS);
  const followed = all.filter(franchise => follows().has(franchise.id));
  const busy = all.toSorted((a, b) => b.stories - a.stories);
  return [...new Set([...followed, ...busy])].slice(0, Math.max(USUAL_COLUMNS, Math.min(followed.length, MOST_COLUMNS))).map(franchise => franchise.id);
}

async function open() {
  const mine = ++turn;
  stream?.close();
  const ids = chosen();
  columns = new Map(ids.map(id => [id, column(id)]));
  byId('wall').replaceChildren(...[...columns.values()].map(one => one.box));
  const pages = await Promise.all(ids.map(id => stories(view([id]))));
  if (mine !== turn) return;
  pages.forEach((page, n) => {
    page.stories.toReversed().forEach(story => add(ids[n], story.articles[0], story.articles.map(article => article.source.id), false));
  });
  // The earliest cursor misses nothing of any column; what a column has already is known by its id.
  const cursor = pages.map(page => page.stream).filter(Boolean).sort(byPosition)[0];
  stream = new Stream(view(ids), cursor, { story: arrived, state, gap });
}

const view = ids => ({ franchise: null, followed: ids, kinds: [], languages: preferences().languages });

function byPosition(a, b) {
  const [[aEpoch, aOffset], [bEpoch, bOffset]] = [a, b].map(cursor => cursor.split('-').map(Number));
  return aEpoch - bEpoch || aOffset - bOffset;
}

function column(id) {
  const name = all.find(franchise => franchise.id === id).name;
  const list = element('ol', { 'aria-label': `${name}, newest first`, tabindex: '0' });
  const count = element('span', { class: 'number' });
  const box = element('section', { class: 'column', 'aria-label': name },
    element('div', { class: 'column-head' }, element('h2', {}, element('a', { href: `/#/${id}` }, name)), count), list);
  return { list, count, box, times: new Map() };
}

function add(id, article, sources, isFresh) {
  const { muted, spoilers } = preferences();
  const to = columns.get(id);
  if (!to || muted.includes(article.source.id) || (article.spoiler && spoilers === 'hide')) return;
  const key = article.storyId || article.id;
  const shown = to.list.querySelector(`[data-story="${CSS.escape(key)}"]`);
  if (shown) return told(shown, article);
  const line = lineOf(id, article, sources);
  if (isFresh) line.classList.add('fresh');
  to.list.prepend(line);
  while (to.list.children.length > MOST_LINES) to.list.lastElementChild.remove();
  count(to);
}

/** Another outlet tells the same: its line says so and stays where it is. */
function told(line, article) {
  if (line.dataset.id === article.id) return;
  const known = new Set((line.dataset.sources || '').split(' '));
  known.add(article.source.id);
  line.dataset.sources = [...known].join(' ');
  line.querySelector('.told').textContent = known.size > 1 ? `${known.size} outlets` : '';
}

function lineOf(id, article, sources) {
  const outlets = new Set(sources).size;
  const show = (article.shows || []).find(one => one.franchise === id && one.kinds.length) || (article.shows || [])[0];
  const kind = show?.kinds[0] || 'other';
  const link = webLink(article.url);
  const when = Date.parse(article.published || '');
  const covered = article.spoiler && preferences().spoilers === 'cover';
  return element('li', { class: `line ${kindTone(kind)}${covered ? ' covered' : ''}`, 'data-story': article.storyId || article.id, 'data-id': article.id, 'data-sources': [...new Set(sources)].join(' ') },
    element('p', { class: 'meta' }, element('span', { class: 'kind' }, kindName(kind)),
      Number.isNaN(when) ? null : element('time', { 'data-when': when, datetime: new Date(when).toISOString() }, ago(when)),
      element('span', {}, article.source.name), element('span', { class: 'told' }, outlets > 1 ? `${outlets} outlets` : '')),
    element('h3', { lang: article.language || null }, link ? element('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, article.title) : article.title));
}

function count(to) {
  const lines = to.list.children.length;
  to.count.textContent = lines === 1 ? '1 story' : `${lines}${lines === MOST_LINES ? '+' : ''} stories`;
}

function arrived(change, article) {
  if (change === 'retraction') {
    document.querySelectorAll(`[data-id="${CSS.escape(article.id)}"]`).forEach(line => line.remove());
    columns.forEach(count);
    return;
  }
  const about = new Set([...(article.franchises || []).map(franchise => franchise.id), ...(article.shows || []).map(show => show.franchise)]);
  about.forEach(id => add(id, article, [article.source.id], change === 'news'));
  if (change === 'news') byId('announcer').textContent = `New story: ${article.title}`;
}

function gap() {
  notice('Some stories may be missing here. Reload the page for the whole lists.');
}

function state(name, text) {
  byId('connection').dataset.state = name;
  if (byId('connection-text').textContent !== text) byId('connection-text').textContent = text;
}

function notice(text) {
  byId('notice').hidden = !text;
  byId('notice').textContent = text || '';
}

function choose() {
  const sheet = byId('chooser');
  const ids = new Set(chosen());
  const boxes = element('div', { class: 'boxes' });
  const paint = wanted => boxes.replaceChildren(...all.filter(franchise => fold(franchise.name).includes(fold(wanted)))
    .map(franchise => element('label', {}, element('input', {
      type: 'checkbox', checked: ids.has(franchise.id),
      onchange: event => {
        if (!event.target.checked) ids.delete(franchise.id);
        else if (ids.size < MOST_COLUMNS) ids.add(franchise.id);
        else event.target.checked = false;
      },
    }), franchise.name)));
  paint('');
  sheet.replaceChildren(
    element('div', { class: 'sheet-head' }, element('h2', { id: 'chooser-title' }, `Up to ${MOST_COLUMNS} franchises`),
      element('button', { type: 'button', class: 'follow', onclick: () => sheet.close() }, 'Show them')),
    element('input', { type: 'search', placeholder: 'Find a franchise', 'aria-label': 'Find a franchise', oninput: event => paint(event.target.value) }), boxes);
  sheet.onclose = () => {
    keep(PLACE, [...ids]);
    history.replaceState(null, '', ids.size ? `?franchise=${[...ids].join(',')}` : location.pathname);
    start();
  };
  sheet.showModal();
}

function tick() {
  byId('clock').textContent = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format();
  document.querySelectorAll('time[data-when]').forEach(time => {
    time.textContent = ago(Number(time.dataset.when));
  });
}

async function start() {
  try {
    all = (await franchises()).franchises;
    await open();
  } catch (problem) {
    state('lost', 'Not connected');
    notice(`The stories could not be loaded: ${problem.message}`);
  }
}

byId('choose').addEventListener('click', choose);
byId('full').addEventListener('click', () => document.documentElement.requestFullscreen?.());
setInterval(tick, 10_000);
tick();
start();
