// The list at the left.

import { byId, element } from './dom.js';
import { follows } from './follows.js';

let all = [];

export function showFranchises(list, chosen) {
  all = list;
  paint(chosen);
  byId('find').addEventListener('input', () => paint(current()));
}

export function current() {
  const match = location.hash.match(/^#\/([a-z0-9-]+)/);
  return match ? match[1] : null;
}

export function paint(chosen) {
  const followed = follows();
  const wanted = fold(byId('find').value);
  const found = all.filter(franchise => !wanted || matches(franchise, wanted))
    .sort((a, b) => followed.has(b.id) - followed.has(a.id) || (b.stories > 0) - (a.stories > 0)
      || a.name.localeCompare(b.name));
  const rows = found.map(franchise => row(franchise.id, franchise.name, franchise.stories, chosen, followed.has(franchise.id)));
  if (!wanted) {
    if (followed.size) rows.unshift(row('following', 'Following', null, chosen, false));
    rows.unshift(row(null, 'All franchises', null, chosen, false));
  }
  byId('franchises').replaceChildren(...rows);
  byId('no-franchise').hidden = found.length > 0;
}

function row(id, name, stories, chosen, isFollowed) {
  return element('li', {}, element('a', {
    href: id ? `#/${id}` : '#/', 'aria-current': chosen === id ? 'page' : null,
  }, element('span', { class: isFollowed ? 'followed' : null }, name),
    stories ? element('span', { class: 'count', 'aria-label': `${stories} stories` }, String(stories)) : null));
}

function matches(franchise, wanted) {
  return fold(franchise.name).includes(wanted) || (franchise.shows || []).some(show => fold(show.title).includes(wanted));
}

const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
