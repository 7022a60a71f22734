// Words and numbers as people read them.

const KINDS = {
  'renewal': ['Renewal', 'good'], 'cancellation': ['Cancellation', 'bad'], 'final-season': ['Final season', 'bad'],
  'release-date': ['Release date', 'info'], 'trailer': ['Trailer', 'info'], 'first-look': ['First look', 'info'],
  'casting': ['Casting', 'info'], 'production': ['Production', 'info'], 'development': ['Development', 'info'],
  'review': ['Review'], 'recap': ['Recap'], 'interview': ['Interview'], 'feature': ['Feature'],
  'recommendation': ['Recommendation'], 'ratings': ['Ratings'], 'awards': ['Awards', 'good'],
  'availability': ['Where to watch', 'info'], 'other': ['News'],
};

export const kinds = Object.keys(KINDS);
export const kindName = kind => (KINDS[kind] || [kind])[0];
export const kindTone = kind => (KINDS[kind] || [])[1] || '';

const RELATIVE = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });
const ABSOLUTE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** "4 min ago", as far as a day has it; then the date. */
export function ago(time, now = Date.now()) {
  const seconds = Math.round((time - now) / 1000);
  if (seconds > -45) return 'just now';
  if (seconds > -3600) return RELATIVE.format(Math.round(seconds / 60), 'minute');
  if (seconds > -86400) return RELATIVE.format(Math.round(seconds / 3600), 'hour');
  return ABSOLUTE.format(time);
}

export const exactly = time => ABSOLUTE.format(time);
export const percent = share => `${Math.round(share * 100)} %`;
