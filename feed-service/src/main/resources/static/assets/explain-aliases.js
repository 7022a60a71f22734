// The names of one franchise, to be changed for a trial.

import { element } from './dom.js';

const CLASSES = {
  'unique': 'unique', 'strong': 'strong', 'homonym': 'homonym', 'common': 'common words', 'function-word': 'function word',
  'acronym': 'acronym', 'derived': 'derived',
};

/** Fills the form with a franchise's names; returns what gives the franchise as the form has it. */
export function aliasForm(form, franchise) {
  const trial = structuredClone(franchise);
  form.replaceChildren(
    element('div', { class: 'more-names' },
      ...trial.shows.filter(show => !show.rival).flatMap(show => showPart(show)),
      ...listPart('Phrases for the whole', trial, 'phrases', 'unique'),
      ...listPart('Characters', trial, 'characters', 'strong')),
    element('div', { class: 'actions' }, element('button', { class: 'main-button', type: 'submit' }, 'Try again'),
      element('button', { class: 'follow', type: 'reset' }, 'As it was')));
  form.hidden = false;
  return () => trial;
}

function showPart(show) {
  show.aliases ||= [];
  return [element('h3', {}, show.title), line(show, 'title', null), ...lines(show, 'aliases', 'strong')];
}

function listPart(heading, owner, name, ambiguity) {
  owner[name] ||= [];
  return [element('h3', {}, heading), ...lines(owner, name, ambiguity)];
}

function lines(owner, name, ambiguity) {
  const add = element('button', { class: 'add', type: 'button', onclick: () => {
    const alias = { text: '', ambiguity };
    owner[name].push(alias);
    const made = line(alias, 'text', () => owner[name].splice(owner[name].indexOf(alias), 1));
    add.before(made);
    made.querySelector('input').focus();
  } }, 'Add a name');
  return [...owner[name].map(alias => line(alias, 'text', () => owner[name].splice(owner[name].indexOf(alias), 1))), add];
}

function line(form, property, remove) {
  const changed = event => event.target.closest('.alias').classList.add('changed');
  const made = element('div', { class: 'alias' },
    element('input', { type: 'text', value: form[property], 'aria-label': 'Name', spellcheck: 'false',
      oninput: event => { form[property] = event.target.value; changed(event); } }),
    element('select', { 'aria-label': `How ambiguous is ${form[property] || 'it'}`,
      onchange: event => { form.ambiguity = event.target.value; changed(event); } },
      ...Object.entries(CLASSES).map(([value, name]) => element('option', { value, selected: value === form.ambiguity }, name))),
    remove ? element('button', { type: 'button', 'aria-label': `Remove ${form[property]}`, onclick: () => { remove(); made.remove(); } }, 'Remove') : null);
  return made;
}
