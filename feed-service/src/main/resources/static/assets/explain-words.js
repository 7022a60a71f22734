// The article with its evidence marked in it.

import { element } from './dom.js';

const ASIDE = new Set(['section', 'keyword', 'fact', 'infobox', 'caption', 'list-item', 'summary']);

/** Every piece of evidence of an answer, with what it is evidence of. */
export function marks(answer) {
  const found = [];
  const add = (list, of, tone) => (list || []).forEach(e => found.push({ ...e, of, tone: tone || (e.weight < 0 ? 'against' : 'for') }));
  for (const franchise of answer.franchises) add(franchise.evidence, franchise.name);
  for (const show of answer.shows) {
    add(show.evidence, show.title);
    for (const kind of show.kinds) add(kind.evidence, `${kind.kind} of ${show.title}`, 'kind');
  }
  for (const candidate of answer.rejected) add(candidate.evidence, candidate.name, 'rejected');
  return found.filter(mark => mark.end > mark.start);
}

export const place = mark => `${mark.block}:${mark.start}:${mark.end}`;

/** One paragraph for each block. Marks may overlap, so the text is cut wherever one begins or ends. */
export function paragraphs(answer) {
  const all = marks(answer);
  return answer.blocks.map((block, index) => {
    const aside = ASIDE.has(block.zone);
    return element('p', { class: `zone-${block.zone}${aside ? ' aside' : ''}`, 'data-zone': block.zone.replace('-', ' ') },
      ...pieces(block.text, all.filter(mark => mark.block === index)));
  });
}

function pieces(text, marked) {
  const cuts = [...new Set([0, text.length, ...marked.flatMap(mark => [mark.start, mark.end])])]
    .filter(cut => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const part = text.slice(from, cuts[i + 1]);
    const covering = marked.filter(mark => mark.start <= from && mark.end >= cuts[i + 1]);
    return covering.length ? piece(part, covering) : part;
  });
}

/** Colour by what the words come to; the tip tells each reading. */
function piece(text, covering) {
  const told = [...new Set(covering.map(mark => `${mark.of}: ${mark.why.replaceAll('-', ' ')} ${signed(mark.weight)}`))];
  return element('mark', { class: tone(covering), title: told.join('\n'), 'data-at': covering.map(place).join(' ') }, text);
}

function tone(covering) {
  const believed = covering.filter(mark => mark.tone !== 'rejected' && mark.tone !== 'kind');
  if (believed.length) return believed.reduce((sum, mark) => sum + mark.weight, 0) < 0 ? 'against' : 'for';
  return covering.some(mark => mark.tone === 'kind') ? 'kind' : 'rejected';
}

export const signed = weight => (weight > 0 ? '+' : weight < 0 ? '\u2212' : '') + Math.abs(weight).toFixed(2);
