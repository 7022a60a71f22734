// The dashboard: one view at a time, read as a list and then followed live from exactly where the list ended.

import { franchises, stories } from './api.js';
import { byId } from './dom.js';
import { follows } from './follows.js';
import { paint, showFranchises } from './franchises.js';
import { fill, repaint, take } from './groups.js';
import { paintHead, paintKinds } from './head.js';
import { onKeys } from './keys.js';
import { preferences } from './preferences.js';
import { onSpan, paintRail } from './rail.js';
import { current, go } from './route.js';
import { openPreferences } from './sheets.js';
import { applyTheme } from './shell.js';
import { Stream } from './stream.js';
import { ago, kindName, kinds } from './words.js';

const PHONE = matchMedia('(max-width: 46rem)');
const RAIL_PAUSE = 20_000; // The numbers are looked at again so long after a story came.
const SEARCH_PAUSE = 2_000;

let view = {};
let stream = null;
let older = null;
let turn = 0; // Answers to a view that was left meanwhile are dropped.
let railTimer = null;
let searchTimer = null;

async function open() {
  const mine = ++turn;
  const isCurrent = () => mine === turn;
  const place = current();
  clearTimeout(searchTimer);
  searchTimer = null;
  stream?.close();
  view = {
    ...place,
    franchise: place.franchise === 'following' ? null : place.franchise,
    followed: place.franchise === 'following' ? [...follows()] : [],
    languages: preferences().languages,
  };
  paint();
  byId('words').value = place.q;
  notice(null);
  state('waiting', 'Connecting');
  try {
    await paintHead(place, isCurrent);
    if (!isCurrent()) return;
    paintKinds(place, kinds, new Map(), kindName);
    const page = await stories(view);
    if (!isCurrent()) return;
    fill(page.stories);
    turnTo(page);
    empty();
    stream = new Stream(view, page.stream, { story: arrived, state, gap });
    await rail().catch(() => {}); // The stories are there without the numbers.
  } catch (problem) {
    if (isCurrent()) failed(problem);
  }
}

function failed(problem) {
  byId('stories').replaceChildren();
  byId('older').hidden = true;
  state('lost', 'Not connected');
  notice(`The stories could not be loaded: ${problem.message}`);
}

function rail() {
  clearTimeout(railTimer);
  railTimer = null;
  const mine = turn;
  return paintRail(view, () => mine === turn, (trend, isMuting) => {
    paintKinds(current(), kinds, new Map(trend.kinds.map(kind => [kind.kind, kind.now])), kindName);
    if (isMuting) {
      repaint();
      empty();
    }
  });
}

function turnTo(page) {
  older = page.older || null;
  byId('older').hidden = !older;
}

async function readOlder() {
  const mine = turn;
  const page = await stories(view, older);
  if (mine !== turn) return;
  fill(page.stories, true);
  turnTo(page);
}

function arrived(change, article) {
  railTimer ??= setTimeout(() => rail().catch(() => {}), RAIL_PAUSE);
  if (view.q && change === 'news') {
    searchAgain(); // Only the service knows whether the words are in it.
    return;
  }
  const what = take(change, article);
  if (what === 'new') announce(`New story: ${article.title}`);
  if (what === 'joined') announce(`${article.source.name} reports too: ${article.title}`);
  if (what === 'gone') announce('A story was taken back');
  empty();
}

function searchAgain() {
  const mine = turn;
  searchTimer ??= setTimeout(async () => {
    searchTimer = null;
    const page = await stories(view).catch(() => null);
    if (mine !== turn || !page) return;
    fill(page.stories);
    turnTo(page);
    empty();
  }, SEARCH_PAUSE);
}

function gap(detail) {
  notice(`Some stories may be missing here${detail.reason ? ` (${detail.reason})` : ''}. Reload the page for the whole list.`);
}

function empty() {
  const none = byId('stories').children.length === 0;
  byId('empty').hidden = !none;
  if (none) byId('empty').textContent = whyEmpty();
}

function whyEmpty() {
  if (view.q) return `No story has the words ${view.q}.`;
  if (view.show || view.kinds.length) return 'No story fits these filters yet. New ones will appear here by themselves.';
  return 'No story yet. New ones will appear here by themselves.';
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

function preferencesChanged() {
  applyTheme();
  if (preferences().languages.join() !== view.languages.join()) open();
  else repaint();
  empty();
}

const showPreferences = () => openPreferences(preferencesChanged);

function search(event) {
  event.preventDefault();
  go({ ...current(), q: byId('words').value.trim() });
}

function foldAway() {
  byId('side-details').open = false;
  byId('rail-details').open = false;
}

async function start() {
  if (PHONE.matches) foldAway();
  byId('older').addEventListener('click', readOlder);
  byId('search').addEventListener('submit', search);
  byId('words').addEventListener('search', search); // The little cross empties it.
  byId('preferences-open').addEventListener('click', showPreferences);
  onSpan(() => rail().catch(() => {}));
  onKeys(showPreferences);
  addEventListener('hashchange', () => {
    if (PHONE.matches) foldAway();
    open();
  });
  setInterval(refreshTimes, 30_000);
  await Promise.all([open(), franchises().then(list => showFranchises(list.franchises))]);
}

start();
