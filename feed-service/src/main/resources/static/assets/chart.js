// Stories by kind over time as stacked bars: our own SVG, and the same numbers as a table for who does not see it.

import { element } from './dom.js';
import { kindName } from './words.js';

const WIDTH = 320;
const HEIGHT = 120;
const FOOT = 16;
const SHOWN = 5;

function svg(name, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

/** The most frequent kinds, and the rest as one; each {name, kind, now, before, counts}. */
export function layers(trend) {
  const first = trend.kinds.slice(0, SHOWN);
  const rest = trend.kinds.slice(SHOWN);
  const made = first.map(kind => ({ ...kind, name: kindName(kind.kind) }));
  if (rest.length) {
    made.push({
      kind: null, name: 'All others', now: sum(rest.map(kind => kind.now)), before: sum(rest.map(kind => kind.before)),
      counts: rest[0].counts.map((_, bucket) => sum(rest.map(kind => kind.counts[bucket]))),
    });
  }
  return made;
}

export function chart(trend) {
  const parts = layers(trend);
  const buckets = trend.articles.counts.length;
  const totals = Array.from({ length: buckets }, (_, bucket) => sum(parts.map(part => part.counts[bucket])));
  const most = Math.max(4, ...totals);
  const step = WIDTH / buckets;
  const drawing = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT + FOOT}`, role: 'img', 'aria-label': summary(trend) });
  for (const share of [0, 0.5, 1]) {
    const y = Math.round(HEIGHT - share * (HEIGHT - 8)) - 0.5;
    drawing.append(svg('line', { x1: 0, x2: WIDTH, y1: y, y2: y, class: share ? 'grid' : 'axis' }));
  }
  for (let bucket = 0; bucket < buckets; bucket++) {
    drawing.append(column(parts, bucket, bucket * step, step, most, when(trend, bucket), totals[bucket]));
  }
  drawing.append(label(0, 'start', when(trend, 0)), label(WIDTH, 'end', trend.by === 'hour' ? 'now' : 'today'));
  return [drawing, table(trend, parts)];
}

function column(parts, bucket, x, step, most, time, total) {
  const group = svg('g', {}, svg('title', {}, `${time}: ${total}${parts.filter(part => part.counts[bucket])
    .map(part => `\n${part.name} ${part.counts[bucket]}`).join('')}`));
  group.append(svg('rect', { x, y: 0, width: step, height: HEIGHT, class: 'reach' }));
  let y = HEIGHT - 1;
  parts.forEach((part, layer) => {
    const height = part.counts[bucket] / most * (HEIGHT - 8);
    if (!height) return;
    y -= height;
    group.append(svg('rect', { x: x + step * 0.12, y, width: step * 0.76, height: Math.max(height - 0.6, 0.8), rx: 1, class: `layer-${part.kind ? layer : 'rest'}` }));
  });
  return group;
}

function label(x, anchor, text) {
  return svg('text', { x, y: HEIGHT + 12, 'text-anchor': anchor }, text);
}

function when(trend, bucket) {
  const from = Date.parse(trend.from);
  const length = (Date.parse(trend.to) - from) / trend.articles.counts.length;
  const form = trend.by === 'hour' ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : { day: 'numeric', month: 'short', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(undefined, form).format(from + bucket * length);
}

function summary(trend) {
  const kinds = trend.kinds.slice(0, 3).filter(kind => kind.now).map(kind => `${kindName(kind.kind)} ${kind.now}`).join(', ');
  return `${trend.articles.now} articles, ${trend.articles.before} in the time before${kinds ? `; most of all ${kinds}` : ''}`;
}

function table(trend, parts) {
  const rows = trend.articles.counts.map((count, bucket) => count
    ? element('tr', {}, element('th', { scope: 'row' }, when(trend, bucket)), ...parts.map(part => element('td', {}, String(part.counts[bucket]))))
    : null);
  return element('table', { class: 'hidden' }, element('caption', {}, 'Articles by kind and time'),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Time'), ...parts.map(part => element('th', { scope: 'col' }, part.name)))),
    element('tbody', {}, ...rows));
}

const sum = numbers => numbers.reduce((one, other) => one + other, 0);
