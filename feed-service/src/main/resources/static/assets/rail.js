// The column at the right: the timeline and who reported.

import { trends } from './api.js';
import { chart, layers } from './chart.js';
import { byId, element } from './dom.js';
import { isMuted, toggleMuted } from './preferences.js';

const MOST_OUTLETS = 12;

let by = null; // What the reader chose: hour or day.

/** Reads and paints the numbers of a view; tells them to `then`. */
export async function paintRail(view, isCurrent, then) {
  let trend = await trends(view, by ?? 'hour');
  // A quiet franchise shows its days, until the reader chooses otherwise.
  if (!by && !trend.articles.now && !trend.articles.before) trend = await trends(view, 'day');
  if (!isCurrent()) return;
  paintSpans(trend.by);
  byId('timeline').replaceChildren(...chart(trend));
  byId('timeline-sum').replaceChildren(
    element('strong', {}, String(trend.stories.now)), trend.stories.now === 1 ? ' story, ' : ' stories, ',
    element('strong', {}, String(trend.articles.now)), trend.articles.now === 1 ? ' article ' : ' articles ',
    change(trend.articles.now, trend.articles.before));
  byId('legend').replaceChildren(...layers(trend).map((part, layer) => element('li', {},
    element('span', { class: `swatch layer-${part.kind ? layer : 'rest'}`, 'aria-hidden': 'true' }), part.name,
    element('span', { class: 'number' }, String(part.now)), change(part.now, part.before))));
  outlets(trend, then);
  then(trend, false);
}

function change(now, before) {
  const grown = now - before;
  if (grown === 0 || before === 0) return ''; // Nothing to compare with.
  return element('span', { class: `change ${grown > 0 ? 'up' : 'down'}` },
    element('span', { 'aria-hidden': 'true' }, grown > 0 ? '▲' : '▼'), ` ${Math.abs(grown)}`,
    element('span', { class: 'hidden' }, grown > 0 ? ' more than in the time before' : ' fewer than in the time before'));
}

function outlets(trend, then) {
  const found = trend.outlets.filter(outlet => outlet.now || isMuted(outlet.id)).slice(0, MOST_OUTLETS);
  byId('no-outlets').hidden = found.length > 0;
  byId('outlets').replaceChildren(...found.map(outlet => {
    const muted = isMuted(outlet.id);
    return element('li', { class: muted ? 'muted' : null }, element('span', { class: 'name' }, outlet.name),
      element('span', { class: 'number' }, String(outlet.now)),
      element('button', {
        type: 'button', class: 'small', 'aria-pressed': String(muted), 'aria-label': `Mute ${outlet.name}`,
        onclick: () => {
          toggleMuted(outlet.id);
          outlets(trend, then);
          then(trend, true);
        },
      }, muted ? 'Muted' : 'Mute'));
  }));
}

/** The switch between hours and days. */
export function onSpan(changed) {
  byId('spans').addEventListener('click', event => {
    const chosen = event.target.closest('button');
    if (!chosen) return;
    by = chosen.dataset.by;
    paintSpans(by);
    changed();
  });
}

function paintSpans(shown) {
  byId('spans').querySelectorAll('button').forEach(button => button.setAttribute('aria-pressed', String(button.dataset.by === shown)));
}
