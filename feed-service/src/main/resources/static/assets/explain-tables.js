// The decision and the evidence behind it, as cards and tables.

import { element } from './dom.js';
import { place, signed } from './explain-words.js';
import { kindName, kindTone, percent } from './words.js';

const ROLES = {
  primary: 'main subject', secondary: 'also discussed', listed: 'in a list',
  passing: 'named in passing, not in its stream', credit: 'a person’s other work, not in its stream',
};
const STREAMED = new Set(['primary', 'secondary', 'listed']);

/** One sentence that says what became of the article. */
export function verdict(answer) {
  const streams = answer.franchises.filter(franchise => STREAMED.has(franchise.role)).map(franchise => franchise.name);
  if (streams.length) return `It goes to ${streams.length === 1 ? 'the stream' : 'the streams'} of ${list(streams)}.`;
  return answer.franchises.length || answer.rejected.length
    ? 'It goes to no stream: what was found is only named by the way, or not believed.'
    : 'It goes to no stream: no name of the catalog stands in it.';
}

function list(names) {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
}

/** A card for each franchise; `before` is the answer without the tried names, or null. */
export function cards(answer, before) {
  return answer.franchises.map(franchise => {
    const shows = answer.shows.filter(show => show.franchise === franchise.id);
    return element('li', { class: STREAMED.has(franchise.role) ? 'streamed' : null, 'data-franchise': franchise.id },
      element('h3', {}, franchise.name,
        element('span', { class: 'role' }, ROLES[franchise.role]),
        gauge('sure', franchise.confidence), gauge('of the story', franchise.aboutness),
        change(franchise, before?.franchises)),
      shows.length ? element('ul', { class: 'shows' }, ...shows.map(show => showLine(show, before))) : null);
  });
}

function showLine(show, before) {
  return element('li', {},
    element('span', { class: 'title' }, show.title),
    ...show.kinds.map(kind => element('span', { class: `badge ${kindTone(kind.kind)}` },
      kindName(kind.kind) + (kind.certainty === 'confirmed' ? '' : `, ${kind.certainty}`))),
    show.seasons.length ? element('span', { class: 'badge' }, `Season ${show.seasons.join(', ')}`) : null,
    gauge('sure', show.confidence),
    element('span', { class: 'quiet-label' }, [ROLES[show.role], show.network, show.releaseDate].filter(Boolean).join(' · ')),
    change(show, before?.shows));
}

function gauge(name, share) {
  const bar = element('span');
  bar.style.width = `${Math.round(share * 100)}%`;
  return element('span', { class: 'gauge' }, element('span', { class: 'meter', 'aria-hidden': 'true' }, bar), `${percent(share)} ${name}`);
}

function change(tag, before) {
  if (!before) return null;
  const was = before.find(other => other.id === tag.id);
  if (!was) return element('span', { class: 'change' }, 'new with these names');
  return Math.abs(was.confidence - tag.confidence) < 0.005 && was.role === tag.role ? null
    : element('span', { class: 'change' }, `was ${percent(was.confidence)} sure, ${ROLES[was.role]}`);
}

/** A table for each franchise, show and kind of an answer; the first one open. */
export function tables(answer) {
  const tables = [];
  for (const franchise of answer.franchises) {
    tables.push(table(`${franchise.name}, the franchise`, franchise.evidence, franchise.confidence));
    for (const show of answer.shows.filter(one => one.franchise === franchise.id)) {
      tables.push(table(`${show.title}, the ${show.id === franchise.id || show.title === franchise.name ? 'show' : 'show of ' + franchise.name}`, show.evidence, show.confidence));
      for (const kind of show.kinds) {
        if (kind.evidence.length) tables.push(table(`${kindName(kind.kind)} of ${show.title}, ${kind.certainty}`, kind.evidence, null));
      }
    }
  }
  if (tables.length) tables[0].open = true;
  return tables;
}

export function rejectedTables(answer) {
  const tables = answer.rejected.map(candidate => table(candidate.name, candidate.evidence, candidate.confidence, candidate.reason));
  if (tables.length && !answer.franchises.length) tables[0].open = true;
  return tables;
}

/** Weights of a tag add up to its score, whose sigmoid is the confidence. */
function table(name, evidence, confidence, reason = null) {
  const sum = evidence.reduce((total, line) => total + line.weight, 0);
  const most = Math.max(1, ...evidence.map(line => Math.abs(line.weight)));
  return element('details', { class: 'proof' },
    element('summary', {}, name, element('span', { class: 'sum' }, confidence === null ? signed(sum) : `${signed(sum)}, so ${percent(confidence)} sure`),
      reason ? element('span', { class: 'why-not' }, reason) : null),
    element('table', {},
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Why'), element('th', { scope: 'col' }, 'Words'),
        element('th', { scope: 'col' }, 'Where'), element('th', { scope: 'col', class: 'number' }, 'Weight'))),
      element('tbody', {}, ...evidence.map(line => row(line, most)))));
}

function row(line, most) {
  const bar = element('span', { class: `weight-bar${line.weight < 0 ? ' minus' : ''}`, 'aria-hidden': 'true' });
  bar.style.width = `${(Math.abs(line.weight) / most) * 3.5}rem`;
  return element('tr', { 'data-at': line.end > line.start ? place(line) : null },
    element('th', { scope: 'row' }, line.why.replaceAll('-', ' ')),
    element('td', { class: 'said' }, ...context(line)),
    element('td', { class: 'where' }, line.end > line.start ? line.zone.replace('-', ' ') : ''),
    element('td', { class: 'number' }, signed(line.weight), bar));
}

function context(line) {
  const from = line.start - line.contextStart;
  const to = line.end - line.contextStart;
  if (line.end <= line.start) return [''];
  return from >= 0 && to <= line.context.length
    ? [line.context.slice(0, from), element('mark', { class: line.weight < 0 ? 'against' : 'for' }, line.context.slice(from, to)), line.context.slice(to)]
    : [element('mark', { class: 'for' }, line.surface)];
}

const MATCHES = { agrees: ['as in the catalog', 'good'], conflicts: ['not as in the catalog', 'bad'], unknown: ['not in the catalog', ''] };

/** What the page's box of facts claims, held against the catalog. */
export function claimRows(claims) {
  return claims.map(claim => element('tr', {},
    element('th', { scope: 'row' }, claim.field.replace('-', ' ')),
    element('td', { class: 'said' }, claim.value),
    element('td', {}, element('span', { class: `badge ${MATCHES[claim.match][1]}` }, MATCHES[claim.match][0])),
    element('td', { class: 'said' }, claim.known || '')));
}
