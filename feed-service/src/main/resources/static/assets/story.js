// One story as a card, and why it is there.

import { element, webLink } from './dom.js';
import { ago, exactly, kindName, kindTone, percent } from './words.js';
import { evidenceOf } from './api.js';

const ROLES = { primary: 'main subject', secondary: 'also discussed', listed: 'in a list' };

/** A card for a story; `change` is null, 'update' or 'retraction'. */
export function card(story, change = null) {
  const link = webLink(story.url);
  const item = element('li', { class: 'story', 'data-id': story.id },
    element('p', { class: 'meta' },
      element('span', { class: 'outlet' }, story.source.name),
      time(story),
      change === 'update' ? element('span', { class: 'changed' }, 'updated') : null,
      story.spoiler ? element('span', { class: 'changed' }, 'spoilers') : null),
    element('h2', {}, link
      ? element('a', { href: link, rel: 'noopener noreferrer', target: '_blank' }, story.title)
      : story.title),
    story.excerpt ? element('p', { class: 'excerpt' }, story.excerpt) : null,
    tags(story));
  return item;
}

function time(story) {
  const when = Date.parse(story.published || story.fetched || '');
  return Number.isNaN(when) ? null
    : element('time', { datetime: new Date(when).toISOString(), title: exactly(when), 'data-when': when }, ago(when));
}

function tags(story) {
  const shows = story.shows || [];
  const kinds = [...new Set(shows.flatMap(show => show.kinds))];
  const named = new Set(shows.map(show => show.franchise));
  const bare = (story.franchises || []).filter(franchise => !named.has(franchise.id));
  return element('ul', { class: 'tags', 'aria-label': 'What it is about' },
    ...kinds.map(kind => element('li', {}, element('span', { class: `badge ${kindTone(kind)}` }, kindName(kind)))),
    ...shows.map(show => element('li', {}, tag(show.title, show))),
    ...bare.map(franchise => element('li', {}, tag(franchise.name, franchise))),
    element('li', { class: 'why-item' }, whyButton(story)));
}

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
    onclick: event => toggleEvidence(event.currentTarget, story),
  }, 'Why?');
}

async function toggleEvidence(button, story) {
  const item = button.closest('.story');
  const open = item.querySelector('.evidence');
  if (open) {
    open.remove();
    button.setAttribute('aria-expanded', 'false');
    return;
  }
  button.setAttribute('aria-expanded', 'true');
  const box = element('div', { class: 'evidence' }, 'Looking it up');
  item.append(box);
  try {
    box.replaceChildren(...sections(await evidenceOf(story.id)));
  } catch (problem) {
    box.replaceChildren(`The evidence could not be loaded: ${problem.message}`);
  }
}

function sections(evidence) {
  const found = [];
  const seen = new Set();
  for (const about of [...(evidence.shows || []), ...(evidence.franchises || [])]) {
    const lines = (about.evidence || []).filter(line => line.surface && !seen.has(key(line)));
    lines.forEach(line => seen.add(key(line)));
    add(found, `${about.title || about.name}: ${percent(about.confidence)} sure, ${percent(about.aboutness)} of the story`, lines);
    for (const kind of about.kinds || []) {
      add(found, `${kindName(kind.kind)}, ${kind.certainty}`, (kind.evidence || []).filter(line => line.surface));
    }
  }
  return found.length ? found : ['No words were kept for this decision.'];
}

const key = line => `${line.block}:${line.start}:${line.end}:${line.why}`;

function add(found, heading, lines) {
  if (lines.length) {
    found.push(element('h3', {}, heading), element('ul', {}, ...lines.slice(0, 12).map(line)));
  }
}

function line(evidence) {
  const from = evidence.start - evidence.contextStart;
  const to = evidence.end - evidence.contextStart;
  const context = evidence.context || evidence.surface;
  const inside = from >= 0 && to <= context.length && to > from;
  const words = inside
    ? [context.slice(0, from), element('mark', {}, context.slice(from, to)), context.slice(to)]
    : [element('mark', {}, evidence.surface)];
  return element('li', {},
    element('span', { class: 'reason' }, `${evidence.why.replaceAll('-', ' ')} (${evidence.zone})`),
    element('q', {}, ...words),
    element('span', { class: 'weight' }, (evidence.weight > 0 ? '+' : '') + evidence.weight.toFixed(1)));
}
