// Why an article is where it is: the words that decided, marked in their sentences.

import { evidenceOf } from './api.js';
import { element } from './dom.js';
import { kindName, percent } from './words.js';

export async function toggleEvidence(button, story, place) {
  const open = place.querySelector('.evidence');
  if (open) {
    open.remove();
    button.setAttribute('aria-expanded', 'false');
    return;
  }
  button.setAttribute('aria-expanded', 'true');
  const box = element('div', { class: 'evidence' }, 'Looking it up');
  place.append(box);
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
