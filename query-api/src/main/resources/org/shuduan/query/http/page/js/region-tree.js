// The regions as a tree, in the order of their codes; each level is asked for when it is opened.

import {h} from './dom.js';
import {ask} from './api.js';
import {asked, narrowing} from './state.js';
import {facetValue} from './facets.js';

const TOP = 'top';
const MOST = 200;

/** Regions that are open, as long as the page is. */
const open = new Set();

/** A code without its last level: the city of a county, the province of a city. */
function above(code) {
  if (!code.endsWith('00')) return code.slice(0, 4) + '00';
  return code.endsWith('0000') ? null : code.slice(0, 2) + '0000';
}

/** What lies above chosen regions is open, so that they are seen. */
function openAboveChosen() {
  for (const value of asked().getAll('region')) {
    for (let code = above(value.replace('-', '')); code; code = above(code)) open.add(code);
  }
}

async function level(below) {
  const {values} = await ask('facets', narrowing({facet: 'region', below, size: MOST}), 'region ' + below);
  return values.filter(v => v.count > 0 || v.selected).sort((a, b) => a.value.localeCompare(b.value));
}

/** Cities lie below provinces, counties below cities; below counties lies nothing. */
const hasBelow = value => value.endsWith('00');

async function branch(below) {
  const values = await level(below);
  return h('ul', {class: below === TOP ? 'tree' : ''}, await Promise.all(values.map(node)));
}

async function node(value) {
  const {value: code, label} = value;
  if (!hasBelow(code)) return facetValue('region', value);
  const isOpen = open.has(code);
  const item = facetValue('region', value, isOpen ? await branch(code) : null);
  item?.prepend(h('button', {type: 'button', class: 'fold', 'aria-expanded': String(isOpen),
    'aria-label': `${isOpen ? '收起' : '展开'} ${label}`, 'data-key': 'fold ' + code,
    onclick: async () => {
      open.has(code) ? open.delete(code) : open.add(code);
      const fresh = await node(value);
      item.replaceWith(fresh);
      fresh.querySelector('.fold').focus();
    }}, isOpen ? '▾' : '▸'));
  return item;
}

/** The tree as it is open, or null where no report has a region. */
export async function regionTree() {
  openAboveChosen();
  const tree = await branch(TOP);
  const excluded = asked().getAll('region').filter(v => v.startsWith('-'));
  return tree.children.length || excluded.length ? [tree] : null;
}
