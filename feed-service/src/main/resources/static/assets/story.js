// One story as a card: its earliest article, and the outlets that tell the same.

import { element, webLink } from './dom.js';
import { toggleEvidence } from './evidence.js';
import { preferences } from './preferences.js';
import { ago, exactly, kindName, kindTone, percent } from './words.js';

const ROLES = { primary: 'main subject', secondary: 'also discussed', listed: 'in a list' };
const SHOWN_OTHERS = 3;

/** A card for a group {id, articles}, the earliest article first; `note` says what happened to it just now. */
export function card(group, note = null) {
  const [lead, ...others] = group.articles;
  const covered = lead.spoiler && preferences().spoilers === 'cover';
  const item = element('li', { class: `story${covered ? ' covered' : ''}`, 'data-story': group.id, 'data-id': lead.id, tabindex: '-1' },
    element('p', { class: 'meta' },
      element('span', { class: 'outlet' }, lead.source.name),
      time(lead),
      others.length ? element('span', { class: 'told' }, `told by ${outletCount(group)}`) : null,
      lead.language && !lead.language.startsWith('en') ? element('span', { class: 'language', lang: 'en' }, languageName(lead.language)) : null,
      lead.spoiler ? element('span', { class: 'changed' }, 'spoilers') : null,
      lead.backfill ? element('span', {}, 'from the archive') : null,
      note ? element('span', { class: 'changed' }, note) : null),
    element('h2', { lang: lead.language || null }, titleLink(lead)),
    lead.excerpt ? element('p', { class: 'excerpt', lang: lead.language || null }, lead.excerpt) : null,
    covered ? uncover() : null,
    others.length ? told(others) : null,
    tags(lead));
  return item;
}

const outletCount = group => {
  const count = new Set(group.articles.map(article => article.source.id)).size;
  return count === 1 ? `${group.articles.length} articles of one outlet` : `${count} outlets`;
};

const LANGUAGES = new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' });

export function languageName(tag) {
  try {
    return LANGUAGES.of(tag);
  } catch {
    return tag; // An outlet may write anything there.
  }
}

function titleLink(article) {
  const link = webLink(article.url);
  return link ? element('a', { href: link, rel: 'noopener noreferrer', target: '_blank' }, article.title) : article.title;
}

function uncover() {
  return element('button', {
    class: 'small uncover', type: 'button',
    onclick: event => {
      event.currentTarget.closest('.story').classList.remove('covered');
      event.currentTarget.remove();
    },
  }, 'May give away the plot. Show it');
}

function told(others) {
  const rows = others.map(article => element('li', {},
    element('span', { class: 'outlet' }, article.source.name), titleLink(article), time(article)));
  const first = element('ul', { class: 'others' }, ...rows.slice(0, SHOWN_OTHERS));
  if (rows.length <= SHOWN_OTHERS) return first;
  return element('div', {}, first, element('details', { class: 'more' },
    element('summary', {}, `${rows.length - SHOWN_OTHERS} more`), element('ul', { class: 'others' }, ...rows.slice(SHOWN_OTHERS))));
}

function time(article) {
  const when = Date.parse(article.published || article.fetched || '');
  return Number.isNaN(when) ? null
    : element('time', { datetime: new Date(when).toISOString(), title: exactly(when), 'data-when': when }, ago(when));
}

function tags(story) {
  const shows = story.shows || [];
  const kinds = [...new Set(shows.flatMap(show => show.kinds))];
  const named = new Set(shows.map(show => show.franchise));
  const bare = (story.franchises || []).filter(franchise => !named.has(franchise.id));
  return element('ul', { class: 'tags', 'aria-label': 'What it is about' },
    ...kinds.map(kind => element('li', { class: `badge ${kindTone(kind)}` }, kindName(kind))),
    ...shows.map(show => element('li', {}, tag(show.title + seasons(show), show))),
    ...bare.map(franchise => element('li', {}, tag(franchise.name, franchise))),
    element('li', { class: 'why-item' }, whyButton(story)));
}

const seasons = show => show.seasons?.length ? ` S${show.seasons.join(', S')}` : '';

function tag(name, about) {
  const bar = element('span');
  bar.style.width = percent(about.confidence).replace(' ', '');
  return element('span', { class: `tag ${about.role}`, title: `${ROLES[about.role] || about.role}, ${percent(about.confidence)} sure` },
    name,
    element('span', { class: 'role' }, ROLES[about.role] || about.role),
    element('span', { class: 'meter', role: 'img', 'aria-label': `${percent(about.confidence)} sure` }, bar));
}

function whyButton(story) {
  return element('button', {
    class: 'why', type: 'button', 'aria-expanded': 'false', 'aria-label': `Why is this here: ${story.title}`,
    onclick: event => toggleEvidence(event.currentTarget, story, event.currentTarget.closest('.story')),
  }, 'Why?');
}
