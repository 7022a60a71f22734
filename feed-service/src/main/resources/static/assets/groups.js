// The list of stories: groups of articles that tell the same, each where its earliest article stands.

import { byId } from './dom.js';
import { preferences } from './preferences.js';
import { card } from './story.js';

const MOST_CARDS = 300;

const groups = new Map();

/** Shows a page and forgets what was shown; with `more` it goes on below. */
export function fill(stories, more = false) {
  if (!more) groups.clear();
  stories.forEach(story => groups.set(story.id, story));
  if (more) byId('stories').append(...cards(stories));
  else byId('stories').replaceChildren(...cards(stories));
}

/** Shows everything again, as the reader prefers it now. */
export function repaint() {
  const shown = [...byId('stories').children].map(item => item.dataset.story);
  const inOrder = [...groups.values()].filter(group => !shown.includes(group.id));
  byId('stories').replaceChildren(...cards([...shown.map(id => groups.get(id)).filter(Boolean), ...inOrder]
    .sort((a, b) => order(b) - order(a))));
}

/** Takes a change of the stream; tells what it was to the reader: 'new', 'joined', 'updated', 'gone' or null. */
export function take(change, article) {
  if (change === 'retraction') return remove(article.id);
  const known = holderOf(article.id);
  if (known) return update(known, article);
  if (change !== 'news') return null;
  const id = article.storyId || article.id;
  const told = groups.get(id);
  if (told) {
    told.articles = [...told.articles, article];
    replace(told, 'another outlet');
    return wanted(told) ? 'joined' : null;
  }
  const fresh = { id, articles: [article] };
  groups.set(id, fresh);
  const made = cards([fresh], 'new')[0];
  if (!made) return null;
  byId('stories').prepend(made);
  while (byId('stories').children.length > MOST_CARDS) forgetLast();
  return 'new';
}

const order = group => Number(String(group.articles[0].position || '0-0').split('-')[1]);

const holderOf = id => [...groups.values()].find(group => group.articles.some(article => article.id === id));

function update(group, article) {
  group.articles = group.articles.map(known => known.id === article.id ? article : known);
  replace(group, 'updated'); // It keeps its place: an update does not jump the queue.
  return 'updated';
}

function remove(id) {
  const group = holderOf(id);
  if (!group) return null;
  group.articles = group.articles.filter(article => article.id !== id);
  if (group.articles.length) {
    replace(group, null);
  } else {
    groups.delete(group.id);
    itemOf(group.id)?.remove();
  }
  return 'gone';
}

function replace(group, note) {
  const shown = itemOf(group.id);
  const [made] = cards([group], note);
  if (!made) shown?.remove();
  else if (shown) shown.replaceWith(made);
}

function forgetLast() {
  const last = byId('stories').lastElementChild;
  groups.delete(last.dataset.story);
  last.remove();
}

const itemOf = id => byId('stories').querySelector(`[data-story="${CSS.escape(id)}"]`);

/** The articles of a group that the reader wants to see; null when none is left. */
function wanted(group) {
  const { muted, spoilers } = preferences();
  const articles = group.articles.filter(article => !muted.includes(article.source.id)
    && !(article.spoiler && spoilers === 'hide'));
  return articles.length ? { ...group, articles } : null;
}

function cards(stories, note = null) {
  return stories.map(wanted).filter(Boolean).map(group => {
    const made = card(group, note === 'new' ? null : note);
    if (note) made.classList.add('fresh');
    return made;
  });
}
