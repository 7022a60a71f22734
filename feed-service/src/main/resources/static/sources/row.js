// One source: its state at a glance, and on demand its history and what can be done.

import { element, webLink } from '/assets/dom.js';
import { ago, exactly } from '/assets/words.js';
import { change, check, history, remove, source as readSource } from './api.js';

/** Health, its name, and its tone. */
export const HEALTHS = [
  ['healthy', 'Healthy', 'good'], ['new', 'Not asked yet', 'plain'], ['degraded', 'Failing', 'warn'], ['throttled', 'Asks to wait', 'warn'],
  ['moved', 'Moved', 'warn'], ['blocked', 'Blocks us', 'bad'], ['quarantined', 'Failing for long', 'bad'], ['gone', 'Gone', 'bad'],
];
const KINDS = { feed: 'Feed', sitemap: 'News sitemap', listing: 'Listing page', push: 'Pushes' };
const OUTCOMES = { fetched: 'read', 'not-modified': 'unchanged', throttled: 'asked to wait', failed: 'failed', pushed: 'pushed' };

export function row(source, isOpen, reload) {
  const [, text, tone] = HEALTHS.find(([name]) => name === source.health) || ['', source.health, 'plain'];
  const details = element('details', { class: 'source', 'data-id': source.id, open: isOpen },
    element('summary', {},
      element('span', { class: `dot ${tone}`, 'aria-hidden': 'true' }),
      element('span', { class: 'name' }, source.name, source.muted ? element('span', { class: 'badge' }, 'muted') : null),
      element('span', { class: 'state' }, text, source.failures ? `, ${source.failures} ${source.failures === 1 ? 'failure' : 'failures'}` : ''),
      element('span', { class: 'kind' }, KINDS[source.kind] || source.kind),
      element('span', { class: 'last' }, ...(source.lastCheck ? ['asked ', moment(source.lastCheck)] : []))));
  const box = element('div', { class: 'details' });
  details.append(box);
  const fill = () => box.childElementCount || box.replaceChildren(...about(source, reload));
  if (isOpen) fill();
  details.addEventListener('toggle', () => details.open && fill());
  return element('li', {}, details);
}

function moment(time) {
  const when = Date.parse(time);
  return element('time', { datetime: time, title: exactly(when) }, ago(when));
}

function about(source, reload) {
  const link = source.address && webLink(source.address);
  const lines = element('dl', { class: 'facts' });
  const line = (name, ...value) => lines.append(element('dt', {}, name), element('dd', {}, ...value));
  if (source.address) line('Address', link ? element('a', { href: link, rel: 'noopener noreferrer', target: '_blank' }, source.address) : source.address);
  if (source.movedTo) line('Moved to', source.movedTo, ' ', button('Take the new address', () => change(source.id, { [source.kind]: source.movedTo }), reload));
  if (source.lastSuccess) line('Last success', moment(source.lastSuccess));
  if (source.nextCheck) line('Next look', exactly(Date.parse(source.nextCheck)));
  line('Id', source.id, ...(source.group ? [` · ${source.group}`] : []), ` · from ${source.addedBy}`);
  const checks = element('div', { class: 'checks', tabindex: '0', role: 'region', 'aria-label': `History of ${source.name}` }, 'Looking it up');
  fillHistory(checks, source.id);
  return [lines, element('div', { class: 'actions' },
    source.kind === 'push' ? null : checkButton(source, checks),
    button(source.muted ? 'Unmute' : 'Mute', () => change(source.id, { muted: !source.muted }), reload),
    removeButton(source, reload)), element('h2', {}, 'History'), checks];
}

function button(text, act, then) {
  const made = element('button', { type: 'button', class: 'follow' }, text);
  made.addEventListener('click', async () => {
    made.disabled = true;
    try {
      await act();
      await then();
    } catch (problem) {
      made.after(element('span', { class: 'refused', role: 'alert' }, problem.message));
    }
    made.disabled = false;
  });
  return made;
}

function removeButton(source, reload) {
  const made = button('Remove', async () => {
    if (made.dataset.sure) return remove(source.id);
    made.dataset.sure = 'yes';
    made.textContent = `Really remove ${source.name}?`;
    throw new Again();
  }, reload);
  return made;
}

/** The second press does it. */
class Again extends Error {
  constructor() {
    super('Its articles stay. Press again to remove it.');
  }
}

const POLLS = 20;

function checkButton(source, checks) {
  return button('Check now', async () => {
    await check(source.id);
    for (let poll = 0; poll < POLLS; poll++) {
      await new Promise(resume => setTimeout(resume, 500));
      if ((await readSource(source.id)).lastCheck !== source.lastCheck) break;
    }
  }, () => fillHistory(checks, source.id));
}

async function fillHistory(place, id) {
  try {
    const { checks = [] } = await history(id);
    place.replaceChildren(checks.length ? table(checks) : 'It was not asked yet.');
  } catch (problem) {
    place.replaceChildren(`The history could not be loaded: ${problem.message}`);
  }
}

function table(checks) {
  const head = ['When', 'What came of it', 'Entries', 'Published', 'Took'];
  return element('table', {},
    element('thead', {}, element('tr', {}, ...head.map(name => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...checks.slice(0, 15).map(one => element('tr', { class: one.outcome === 'failed' ? 'failed' : null },
      element('td', {}, moment(one.at)),
      element('td', {}, OUTCOMES[one.outcome] || one.outcome, one.detail ? `: ${one.detail}` : one.reason ? `: ${one.reason}` : '',
        one.problems ? `, ${one.problems} ${one.problems === 1 ? 'problem' : 'problems'}` : ''),
      element('td', {}, one.entries ? `${one.entries}${one.fresh ? `, ${one.fresh} new` : ''}` : '–'),
      element('td', {}, one.published ? String(one.published) : '–'),
      element('td', {}, `${one.millis} ms`)))));
}
