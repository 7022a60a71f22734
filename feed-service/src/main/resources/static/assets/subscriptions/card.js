// One subscription as a card: its state in words, and what can be done with it.

import { element } from '../dom.js';
import { ago } from '../words.js';
import * as calls from './calls.js';

const when = text => text ? ago(Date.parse(text)) : 'never';
const button = (text, onclick, more = {}) => element('button', { type: 'button', onclick, ...more }, text);

function wanted(one) {
  const what = one.franchises.length ? one.franchises.join(', ') : 'all franchises';
  const kinds = one.kinds.length ? ` · only ${one.kinds.join(', ')}` : '';
  return `${what}${kinds} · ${one.events.join(', ')}${one.backfill ? ' · old articles too' : ''}${one.retags ? ' · retags too' : ''}`;
}

function sent(result) {
  return result.result === 'taken' ? `Taken with status ${result.status}.` : `Not taken (${result.result}): ${result.reason}`;
}

function table(head, rows) {
  return element('table', {},
    element('thead', {}, element('tr', {}, ...head.map(name => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...rows.map(cells => element('tr', {}, ...cells))));
}

async function showLog(one, place, say) {
  if (place.childElementCount) {
    place.replaceChildren();
    return;
  }
  const [{ deliveries }, { letters }] = await Promise.all([calls.deliveries(one.id), calls.deadLetters(one.id)]);
  const resend = (text, position, send) => button(text, () => send(one.id, position).then(result => say(sent(result)), problem => say(problem.message)));
  const parts = [];
  if (letters.length) {
    parts.push(element('h3', {}, 'Refused'), table(['Story', 'Said', ''], letters.map(letter => [
      element('td', {}, letter.position), element('td', { class: 'said' }, letter.reason), element('td', {}, resend('Try again', letter.position, calls.revive))])));
  }
  parts.push(deliveries.length
    ? table(['When', 'Story', 'Event', 'Try', 'Result', 'Took', 'Said', ''], deliveries.map(each => [
      element('td', {}, when(each.at)), element('td', {}, each.position), element('td', {}, each.event), element('td', {}, String(each.attempt)),
      element('td', {}, `${each.result} ${each.status || ''}`), element('td', {}, `${each.millis} ms`), element('td', { class: 'said' }, each.reason || ''),
      element('td', {}, resend('Send again', each.position, calls.again))]))
    : element('p', { class: 'facts' }, 'Nothing was sent yet.'));
  place.replaceChildren(...parts);
}

/** `on` is {changed(), secret(value), said(text)}. */
export function card(one, on) {
  const result = element('p', { class: 'result', role: 'status' });
  const log = element('div', { class: 'log', tabindex: '0', role: 'region', 'aria-label': `Deliveries of ${one.name}` });
  const say = text => { result.textContent = text; };
  const act = (work, then = on.changed) => () => work().then(then, problem => say(problem.message));
  const runs = one.state === 'active' || one.state === 'failing';
  const webhook = one.type === 'webhook';
  return element('li', { class: 'subscription', 'data-id': one.id },
    element('div', { class: 'head-line' }, element('h2', {}, one.name), element('span', { class: `badge state-${one.state}` }, one.state)),
    element('p', { class: 'facts' }, `${one.template || one.type} to ${one.target} · ${wanted(one)}`),
    element('p', { class: 'facts' }, `${one.delivered} taken of ${one.attempts} sent · last ${when(one.lastDelivered)} · at ${one.cursor}${one.deadLetters ? ` · ${one.deadLetters} refused` : ''}`),
    one.reason ? element('p', { class: 'why-not' }, `${one.reason}${one.nextAttempt ? ` · next try ${new Date(one.nextAttempt).toLocaleTimeString()}` : ''}`) : null,
    element('p', { class: 'actions' },
      webhook ? button('Send a test', () => { say('Sending'); calls.test(one.id).then(answer => say(sent(answer)), problem => say(problem.message)); }) : null,
      button('Delivery log', () => showLog(one, log, say).catch(problem => say(problem.message)), { class: 'show-log' }),
      button(runs ? 'Pause' : 'Go on', act(() => calls.change(one.id, { paused: runs }))),
      webhook && one.template === 'standard' ? button('New secret', act(() => calls.rotate(one.id), answer => on.secret(answer.secret))) : null,
      button('Delete', () => { if (confirm(`Delete ${one.name}?`)) act(() => calls.end(one.id))(); }, { class: 'bad' })),
    result, log);
}
