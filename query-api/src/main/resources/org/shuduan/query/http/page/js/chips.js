// What is set and what was understood, each part with a way to take it back.

import {$, h, replace} from './dom.js';
import {CONDITIONS, FACETS, adding, asked, cleared, conditions, without} from './state.js';
import {rangeLabel} from './value-range.js';

const KINDS = {...CONDITIONS, date: '日期', synonym: '近义词', excluded: '不含'};

/** Kinds that are the words themselves: they stand in the box already. */
const PLAIN = ['words', 'literal'];

/** Names of values, as they were last seen in an answer. */
const labels = new Map();

function remember(answer) {
  for (const [name, values] of Object.entries(answer?.facets ?? {})) {
    values.forEach(v => labels.set(`${name} ${v.value}`, v.label));
  }
}

/** Makes a label known that an answer of another kind holds. */
export const knowLabel = (name, value, label) => labels.set(`${name} ${value}`, label);

function chip(text, href, properties = {}) {
  return h('li', {}, h('a', {class: 'chip', href, 'aria-label': `去掉条件 ${text}`, 'data-key': 'chip ' + text, ...properties},
    text, h('span', {'aria-hidden': 'true'}, ' ✕')));
}

function conditionChip([name, value]) {
  const bare = value.replace(/^-/, '');
  const excluded = value.startsWith('-') && name in FACETS;
  const text = `${CONDITIONS[name]}：${excluded ? '非 ' : ''}${name === 'value' ? rangeLabel(bare) : labels.get(`${name} ${bare}`) ?? bare}`;
  return chip(text, without(name, value), {class: excluded ? 'chip excluded' : 'chip'});
}

/** Takes a part of the words as plain words, or understands it again. */
function understoodChip(part) {
  const {kind, text, key, applied, notice} = part;
  const undone = asked().getAll('plain').includes(key);
  const label = `${KINDS[kind] ?? kind}：${text}`;
  return h('li', {}, undone
    ? h('a', {class: 'chip undone', href: without('plain', key), 'data-key': 'read ' + key, title: '现在只当普通词语'},
      label, ' 恢复')
    : h('a', {class: applied ? 'chip read' : 'chip undone', href: adding('plain', key), 'data-key': 'read ' + key,
      'aria-label': `不作${label}，只当普通词语`, title: notice ?? '从检索词里读出；点按则只当普通词语'},
    label, notice ? '（' + notice + '）' : '', h('span', {'aria-hidden': 'true'}, ' ✕')));
}

/** Draws them; an answer, where there is one, knows the names of values. */
export function drawChips(answer) {
  remember(answer);
  const set = conditions();
  const read = (answer?.understood ?? []).filter(part => part.start !== null && part.key && !PLAIN.includes(part.kind));
  const clear = set.length
    ? h('a', {class: 'clear', href: cleared(), 'data-key': 'clear'}, '全部清除')
    : null;
  $('chips').hidden = set.length + read.length === 0;
  replace($('chips'),
    read.length ? h('div', {class: 'row'}, h('span', {class: 'label'}, '理解为'), h('ul', {'aria-label': '从检索词读出的条件'}, read.map(understoodChip))) : null,
    set.length ? h('div', {class: 'row'}, h('span', {class: 'label'}, '已选'), h('ul', {'aria-label': '已选条件'}, set.map(conditionChip)), clear) : null);
}
