// What is looked at: its name, what can be chosen of it, and what the catalog knows of the show.

import { franchise as readFranchise, show as readShow } from './api.js';
import { byId, element } from './dom.js';
import { follows, toggleFollow } from './follows.js';
import { paint } from './franchises.js';
import { address, go } from './route.js';

/** Reads about the place and paints it; `isCurrent` tells whether the reader still looks at it. */
export async function paintHead(place, isCurrent) {
  const isOne = place.franchise && place.franchise !== 'following';
  const about = isOne ? await readFranchise(place.franchise) : null;
  const show = about && place.show ? await readShow(place.show) : null;
  if (!isCurrent()) return;
  const title = show ? show.title : about ? about.name : place.franchise ? 'Following' : 'All franchises';
  document.title = title === 'All franchises' ? 'Newsreel' : `${title} · Newsreel`;
  byId('title').textContent = title;
  byId('trail').hidden = !show;
  byId('trail').replaceChildren(...(show ? [element('a', { href: address({ franchise: about.id }) }, about.name)] : []));
  byId('description').replaceChildren(...(place.q
    ? [`Stories with the words ${place.q}. `, element('a', { href: address({ ...place, q: '' }) }, 'Show all')]
    : [describe(place, about, show)]));
  byId('feeds').replaceChildren(...feedLinks(about, show));
  followButton(about);
  byId('shows').replaceChildren(...showLinks(place, about));
  facts(show);
}

function describe(place, about, show) {
  if (show) return [show.type, show.network && `on ${show.network}`, show.status].filter(Boolean).join(' · ');
  if (about) return about.description || '';
  return place.franchise ? 'Every story about the franchises you follow in this browser.'
    : 'Every story about every franchise, as it is published.';
}

function feedLinks(about, show) {
  if (!about) return [element('a', { href: '/opml' }, 'All feeds (OPML)')];
  const base = `/franchises/${about.id}/feed`;
  const query = show ? `?show=${encodeURIComponent(show.id)}` : '';
  return [['Atom', '.atom'], ['RSS', '.rss'], ['JSON', '.json']]
    .map(([name, end]) => element('a', { href: base + end + query, 'aria-label': `${name} feed` }, name));
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
    paint();
  };
}

function showLinks(place, about) {
  if (!about || about.shows.length < 2) return [];
  return about.shows.map(show => element('a', {
    class: 'chip', href: address({ ...place, show: place.show === show.id ? null : show.id }),
    'aria-current': place.show === show.id ? 'true' : null,
  }, show.title));
}

function facts(show) {
  byId('facts-panel').hidden = !show;
  if (!show) return;
  const years = [show.firstAired, show.lastAired].filter(Boolean).map(date => date.slice(0, 4));
  const rows = [
    ['Network', show.network], ['Status', show.status], ['Seasons', show.seasons],
    ['Aired', years.length ? `${years[0]}${years[1] && years[1] !== years[0] ? `–${years[1]}` : ''}` : null],
    ['Created by', (show.creators || []).join(', ')],
    ['Cast', (show.cast || []).slice(0, 5).map(credit => credit.character ? `${credit.person} as ${credit.character}` : credit.person).join(', ')],
  ].filter(([, value]) => value);
  byId('facts').replaceChildren(...rows.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, String(value))]));
  byId('facts-panel').hidden = rows.length === 0;
}

let isShowingAll = false;

/** The kinds as filters: those that occur, with their number, and the others on demand. */
export function paintKinds(place, kinds, counts, nameOf) {
  const rows = kinds.filter(kind => kind !== 'other')
    .sort((a, b) => (counts.get(b) || 0) - (counts.get(a) || 0));
  const isRare = kind => !counts.get(kind) && !place.kinds.includes(kind);
  const rare = rows.filter(isRare).length;
  const more = element('button', {
    type: 'button', class: 'rare', 'aria-expanded': String(isShowingAll),
    onclick: () => {
      isShowingAll = !isShowingAll;
      paintKinds(place, kinds, counts, nameOf);
      byId('kinds').lastElementChild.focus();
    },
  }, isShowingAll ? 'Fewer kinds' : rare === rows.length ? 'Choose kinds' : 'More kinds');
  byId('kinds').replaceChildren(...rows.filter(kind => isShowingAll || !isRare(kind)).map(kind => element('button', {
    type: 'button', class: counts.get(kind) ? null : 'rare', 'aria-pressed': String(place.kinds.includes(kind)),
    onclick: () => go({ ...place, kinds: place.kinds.includes(kind) ? place.kinds.filter(other => other !== kind) : [...place.kinds, kind] }),
  }, nameOf(kind), counts.get(kind) ? element('span', { class: 'number' }, String(counts.get(kind))) : null)), ...(rare ? [more] : []));
}
