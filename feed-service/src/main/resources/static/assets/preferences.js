// What a reader prefers: kept in this browser, no account.

const PLACE = 'newsreel.preferences';
const USUAL = { spoilers: 'cover', languages: [], muted: [], theme: 'auto' };

export function preferences() {
  const kept = read(PLACE, {});
  return {
    spoilers: ['show', 'cover', 'hide'].includes(kept.spoilers) ? kept.spoilers : USUAL.spoilers,
    theme: ['auto', 'light', 'dark'].includes(kept.theme) ? kept.theme : USUAL.theme,
    languages: words(kept.languages),
    muted: words(kept.muted),
  };
}

export function prefer(changes) {
  keep(PLACE, { ...preferences(), ...changes });
}

export const isMuted = source => preferences().muted.includes(source);

export function toggleMuted(source) {
  const { muted } = preferences();
  prefer({ muted: muted.includes(source) ? muted.filter(other => other !== source) : [...muted, source] });
}

/** A value of the browser's storage; `usual` where there is none or no storage. */
export function read(place, usual) {
  try {
    return JSON.parse(localStorage.getItem(place)) ?? usual;
  } catch {
    return usual;
  }
}

export function keep(place, value) {
  try {
    localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // Nothing to keep it in.
  }
}

const words = value => Array.isArray(value) ? value.filter(word => typeof word === 'string') : [];
