// A paragraph's text with its highlights and numbers.

import {h} from './dom.js';
import {setting} from './state.js';
import {APPROX, DIMENSIONS, ROLES, grouped, span} from './format.js';

const isData = number => number.kind === 'quantity' && number.fact;

/** Splits a text at the given spans and lets each span make its own element. */
function spans(text, list, make) {
  const parts = [];
  let at = 0;
  for (const one of list) {
    parts.push(text.slice(at, one.start), make(one, text.slice(one.start, one.end)));
    at = one.end;
  }
  return [...parts, text.slice(at)];
}

/** Highlights, and inside and between them the numbers: no highlight cuts a number. */
export function marked(hit) {
  const numbers = hit.numbers.filter(isData);
  const withNumbers = (from, to) => {
    const inside = numbers.filter(n => n.start >= from && n.end <= to)
      .map(n => ({number: n, start: n.start - from, end: n.end - from}));
    return spans(hit.text.slice(from, to), inside, ({number}, surface) => {
      const made = h('data', {value: number.value, class: number.matched ? 'num matched' : 'num'}, surface);
      made.number = number;
      return made;
    });
  };
  const parts = [];
  let at = 0;
  for (const {start, end, by} of hit.highlights) {
    parts.push(...withNumbers(at, start), h('mark', {class: by}, ...withNumbers(start, end)));
    at = end;
  }
  return [...parts, ...withNumbers(at, hit.text.length)];
}

const valueOf = n => `${span(n.value, n.value_max, grouped)} ${n.unit ?? ''}`;

/** In the canonical unit, where that is another one. */
const canonicalOf = n => n.canonical_unit && n.canonical_unit !== n.unit && n.canonical_value !== null
  ? `${span(n.canonical_value, n.canonical_value_max, grouped)} ${n.canonical_unit}` : null;

/** What was read of a number, line by line. */
function facts(n) {
  return [
    ['对象', n.subject ?? '未识别'],
    ['数值', [APPROX[n.approx], valueOf(n)].filter(Boolean).join(' ')],
    ['折合', canonicalOf(n)],
    ['时期', n.period],
    ['性质', n.role === 'level' ? null : ROLES[n.role]],
    ['种类', n.dimension && DIMENSIONS[n.dimension]],
  ].filter(([, value]) => value);
}

/** The card that a number shows when it is pointed at or tapped. */
export function numberCard(n) {
  return [
    h('p', {class: 'surface'}, n.surface),
    h('dl', {}, facts(n).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    n.subject_key && h('p', {},
      h('a', {href: setting({view: 'compare', subject: n.subject_key})}, `对比各地“${n.subject_key}”`)),
  ].filter(Boolean);
}

/** The same facts of all numbers as a table, for those who do not point. */
export function numberTable(hit) {
  const numbers = hit.numbers.filter(isData);
  if (!numbers.length) return null;
  return h('details', {class: 'numbers'},
    h('summary', {}, `数字 ${numbers.length} 个`),
    h('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': '本段数字'}, h('table', {},
      h('thead', {}, h('tr', {}, ['原文', '对象', '数值', '时期', '性质'].map(name => h('th', {scope: 'col'}, name)))),
      h('tbody', {}, numbers.map(n => h('tr', {},
        h('td', {}, n.surface),
        h('td', {}, n.subject_key
          ? h('a', {href: setting({view: 'compare', subject: n.subject_key})}, n.subject) : '—'),
        h('td', {}, [APPROX[n.approx], valueOf(n)].filter(Boolean).join(' ')),
        h('td', {}, n.period ?? '—'),
        h('td', {}, ROLES[n.role])))))));
}
