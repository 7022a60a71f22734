// The dashboard: one view at a time, read as a list and then followed live from exactly where the list ended.

import { franchise as readFranchise, franchises, news } from './api.js';
import { byId, element } from './dom.js';
import { current, paint, showFranchises } from './franchises.js';
import { follows, toggleFollow } from './follows.js';
import { card } from './story.js';
import { Stream } from './stream.js';
import { ago, kindName, kinds } from './words.js';

const MOST_CARDS = 300;

let view = { franchise: null, followed: [], shows: [], kinds: [] };
let stream = null;
let older = null;
let turn = 0; // Answers to a view that was left meanwhile are dropped.

async function open() {
  const mine = ++turn;
  stream?.close();
  const chosen = current();
  view = {
    franchise: chosen === 'following' ? null : chosen,
    followed: chosen === 'following' ? [...follows()] : [],
    shows: view.franchise === chosen ? view.shows : [],
    kinds: view.kinds,
  };
  paint(chosen);
  notice(null);
  state('waiting', 'Connecting');
  try {
    await head(chosen, mine);
    const page = await news(view);
    if (mine !== turn) return;
    fill(page);
    stream = new Stream(view, page.stream, { story: arrived, state, gap });
  } catch (problem) {
    if (mine !== turn) return;
    byId('stories').replaceChildren();
    state('lost', 'Not connected');
    notice(`The stories could not be loaded: ${problem.message}`);
  }
}

async function head(chosen, mine) {
  const about = view.franchise ? await readFranchise(view.franchise) : null;
  if (mine !== turn) return;
  const title = about ? about.name : chosen === 'following' ? 'Following' : 'All franchises';
  document.title = about || chosen ? `${title} · Newsreel` : 'Newsreel';
  byId('title').textContent = title;
  byId('description').textContent = about ? about.description || '' : chosen === 'following'
    ? 'Every story about the franchises you follow in this browser.'
    : 'Every story about every franchise, as it is published.';
  byId('feeds').replaceChildren(...(about ? feedLinks(about.id) : [element('a', { href: '/opml' }, 'All feeds (OPML)')]));
  followButton(about);
  byId('shows').replaceChildren(...(about && about.shows.length > 1
    ? about.shows.map(show => chip(show.title, view.shows.includes(show.id), () => toggle('shows', show.id))) : []));
  byId('kinds').replaceChildren(...kinds.filter(kind => kind !== 'other')
    .map(kind => chip(kindName(kind), view.kinds.includes(kind), () => toggle('kinds', kind))));
}

function feedLinks(id) {
  const base = `/franchises/${id}/feed`;
  return [['Atom', '.atom'], ['RSS', '.rss'], ['JSON Feed', '.json']].map(([name, end]) => element('a', { href: base + end }, name));
}

function followButton(about) {
  const button = byId('follow');
  button.hidden = !about;
  if (!about) return;
  const paintButton = on => {
    button.setAttribute('aria-pressed', String(on));
    button.textContent = on ? 'Following' : 'Follow';
  };
  paintButton(follows().has(about.id));
  button.onclick = () => {
    paintButton(toggleFollow(about.id));
    paint(current());
  };
}

function chip(name, pressed, onclick) {
  return element('button', { type: 'button', 'aria-pressed': String(pressed), onclick }, name);
}

function toggle(dimension, value) {
  const chosen = view[dimension];
  view[dimension] = chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value];
  open();
}

function fill(page) {
  byId('stories').replaceChildren(...page.items.map(story => card(story)));
  turnTo(page);
  empty();
}

function turnTo(page) {
  older = page.older || null;
  byId('older').hidden = !older;
}

async function readOlder() {
  const mine = turn;
  const page = await news(view, older);
  if (mine !== turn) return;
  byId('stories').append(...page.items.map(story => card(story)));
  turnTo(page);
}

function arrived(change, story) {
  const list = byId('stories');
  const shown = list.querySelector(`[data-id="${CSS.escape(story.id)}"]`);
  if (change === 'retraction') {
    shown?.classList.add('retracted');
    if (shown) announce('A story was taken back');
    return;
  }
  const fresh = card(story, shown || change === 'update' ? 'update' : null);
  fresh.classList.add('fresh');
  if (shown) {
    shown.replaceWith(fresh); // An update keeps its place: it does not jump the queue.
  } else if (change === 'news') {
    list.prepend(fresh);
    announce(`New story: ${story.title}`);
  }
  while (list.children.length > MOST_CARDS) list.lastElementChild.remove();
  empty();
}

function gap(detail) {
  notice(`Some stories may be missing here${detail.reason ? ` (${detail.reason})` : ''}. Reload the page for the whole list.`);
}

function empty() {
  const none = byId('stories').children.length === 0;
  byId('empty').hidden = !none;
  byId('empty').textContent = view.shows.length || view.kinds.length
    ? 'No story fits these filters yet. New ones will appear here by themselves.'
    : 'No story yet. New ones will appear here by themselves.';
}

function notice(text) {
  byId('notice').hidden = !text;
  byId('notice').textContent = text || '';
}

function announce(text) {
  byId('announcer').textContent = text;
}

function state(name, text) {
  byId('connection').dataset.state = name;
  if (byId('connection-text').textContent !== text) byId('connection-text').textContent = text;
}

function refreshTimes() {
  document.querySelectorAll('time[data-when]').forEach(time => {
    time.textContent = ago(Number(time.dataset.when));
  });
}

async function start() {
  if (matchMedia('(max-width: 46rem)').matches) byId('side-details').open = false;
  byId('older').addEventListener('click', readOlder);
  addEventListener('hashchange', () => {
    if (matchMedia('(max-width: 46rem)').matches) byId('side-details').open = false;
    open();
  });
  setInterval(refreshTimes, 30_000);
  await Promise.all([
    open(),
    franchises().then(list => showFranchises(list.franchises, current())),
  ]);
}

start();
