// Subscriptions for operators: make, test, pause, look at what was sent; and the snippet for pages of others.

import { byId, element } from '../dom.js';
import { kindName, kinds } from '../words.js';
import * as calls from './calls.js';
import { card } from './card.js';

const EVERY = 10_000;

function notice(text) {
  byId('notice').hidden = !text;
  byId('notice').textContent = text || '';
}

function showSecret(value) {
  byId('secret').hidden = !value;
  byId('secret-value').textContent = value || '';
  if (value) byId('secret').scrollIntoView({ block: 'nearest' });
}

async function show() {
  try {
    const { subscriptions } = await calls.all();
    notice(null);
    byId('new').hidden = false;
    byId('list').replaceChildren(...subscriptions.map(one => card(one, { changed: show, secret: value => { showSecret(value); show(); } })));
    byId('empty').hidden = subscriptions.length > 0;
    byId('empty').textContent = 'No subscription yet. Make a webhook, or give readers the address of a feed: its hub tells them by itself.';
  } catch (problem) {
    byId('list').replaceChildren();
    const isStranger = problem.status === 401 || problem.status === 403;
    notice(isStranger
      ? 'Subscriptions are for operators. Sign in with the link that "newsreel key sign-in" prints, then reload this page.'
      : `The subscriptions could not be loaded: ${problem.message}`);
    byId('new').hidden = true;
  }
}

/** Anew by itself, but never under somebody's hands. */
function refresh() {
  const isBusy = byId('list').contains(document.activeElement) || byId('list').querySelector('.log table, .result:not(:empty)');
  if (!document.hidden && !isBusy && !byId('new').hidden) show();
}

function openForm(isOpen) {
  byId('form').hidden = !isOpen;
  if (isOpen) byId('form').elements.name.focus();
  else byId('form').reset();
}

async function submit(event) {
  event.preventDefault();
  const form = byId('form').elements;
  const chosen = field => form[field].value ? [form[field].value] : [];
  try {
    const made = await calls.make({
      name: form.name.value,
      url: form.url.value,
      template: form.template.value,
      franchises: chosen('franchise'),
      kinds: chosen('kind'),
      events: ['news', ...['update', 'retraction'].filter(name => form[name].checked)],
      backfill: form.backfill.checked,
      retags: form.retags.checked,
    });
    openForm(false);
    showSecret(made.secret);
    byId('announcer').textContent = `${made.name} was made`;
    show();
  } catch (problem) {
    notice(problem.message);
  }
}

/** A channel for people is told of a story once. */
function templateChosen() {
  const form = byId('form').elements;
  const isForPrograms = form.template.value === 'standard';
  form.update.checked = isForPrograms;
  form.retraction.checked = isForPrograms;
}

function snippet(franchise) {
  return `<script type="module" src="${location.origin}/embed.js"></script>\n<newsreel-feed franchise="${franchise}" heading="News"></newsreel-feed>`;
}

function showSnippet() {
  const franchise = byId('embed-franchise').value;
  byId('embed-code').textContent = snippet(franchise);
  byId('embed-preview').replaceChildren(element('newsreel-feed', { franchise, limit: '3', heading: 'News' }));
}

function copy(button, from) {
  byId(button).addEventListener('click', async () => {
    await navigator.clipboard?.writeText(byId(from).textContent).then(
      () => { byId(button).textContent = 'Copied'; },
      () => { getSelection().selectAllChildren(byId(from)); });
  });
}

async function start() {
  byId('new').addEventListener('click', () => openForm(true));
  byId('cancel').addEventListener('click', () => openForm(false));
  byId('form').addEventListener('submit', submit);
  byId('form').elements.template.addEventListener('change', templateChosen);
  byId('secret-done').addEventListener('click', () => showSecret(null));
  byId('embed-franchise').addEventListener('change', showSnippet);
  copy('secret-copy', 'secret-value');
  copy('embed-copy', 'embed-code');
  byId('form').elements.kind.append(...kinds.map(kind => element('option', { value: kind }, kindName(kind))));
  await show();
  setInterval(refresh, EVERY);
  const list = (await calls.franchises().catch(() => ({ franchises: [] }))).franchises;
  const options = () => list.map(one => element('option', { value: one.id }, one.name));
  byId('form').elements.franchise.append(...options());
  byId('embed-franchise').append(...options());
  if (list.length) {
    await import('/embed.js');
    showSnippet();
  }
}

start();
