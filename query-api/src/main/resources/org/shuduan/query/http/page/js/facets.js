// The facets at the side: counts, several choices within one ("or"), exclusion.

import {$, h, replace} from './dom.js';
import {ask, themes} from './api.js';
import {COUNTED, FACETS, address, asked, go, narrowing, subjects, without} from './state.js';
import {DIMENSIONS, byPinyin} from './format.js';
import {knowLabel} from './chips.js';
import {regionTree} from './region-tree.js';
import {openAll} from './facet-dialog.js';
import {valueRange} from './value-range.js';

const FIRST = 6;
const FIRST_THEMES = 12;
const MORE = 30;

/** Facets whose list is shown longer, as long as the page is open. */
const longer = new Set();

/** Facets whose section is folded, likewise. */
const folded = new Set(['place', 'dimension']);

const isExcluded = (name, value) => asked().getAll(name).includes('-' + value);

/** Chooses or gives back a value; choosing takes back an exclusion. */
const toggled = (name, value, on) => address(p => {
  p.delete(name, '-' + value);
  on ? p.append(name, value) : p.delete(name, value);
});

const excluding = (name, value) => address(p => {
  p.delete(name, value);
  p.append(name, '-' + value);
});

/** A value with its box, count and a way to exclude it. */
export function facetValue(name, {value, label, count, selected}, ...more) {
  knowLabel(name, value, label);
  if (isExcluded(name, value)) return null;
  return h('li', {},
    h('label', {class: 'value'},
      h('input', {type: 'checkbox', checked: selected, 'data-key': `${name} ${value}`,
        onchange: event => go(toggled(name, value, event.target.checked))}),
      h('span', {class: 'name'}, label),
      h('span', {class: 'count'}, count.toLocaleString('zh-CN'))),
    h('button', {type: 'button', class: 'not', title: `排除“${label}”`, 'aria-label': `排除 ${label}`,
      onclick: () => go(excluding(name, value))}, '非'),
    ...more);
}

/** Values that are excluded, struck through. */
function excludedValues(name, labelOf) {
  return asked().getAll(name).filter(v => v.length > 1 && v.startsWith('-')).map(v =>
    h('li', {class: 'excluded'}, h('del', {}, labelOf(v.slice(1))),
      h('a', {href: without(name, v), 'aria-label': `不再排除 ${labelOf(v.slice(1))}`}, '恢复')));
}

/** The most frequent first; in the order of a dictionary where counts are equal. */
const inOrder = values => [...values].sort((a, b) => b.count - a.count || byPinyin(a.label, b.label));

const worthShowing = values => values.filter(v => v.count > 0 || v.selected);

/** Chosen values are always among those shown. */
function shownOf(values, most) {
  const first = values.slice(0, most);
  return [...first, ...values.slice(most).filter(v => v.selected)];
}

/** What makes a list longer, and opens all of it. */
function more(name, size, first, content) {
  if (size <= first) return null;
  const isLong = longer.has(name);
  return h('p', {class: 'more'},
    h('button', {type: 'button', class: 'plain', 'data-key': 'more ' + name, 'aria-expanded': String(isLong), onclick: event => {
      isLong ? longer.delete(name) : longer.add(name);
      const details = event.target.closest('details');
      replace(details, details.querySelector('summary'), content());
    }}, isLong ? '收起' : '更多'),
    h('button', {type: 'button', class: 'plain', 'aria-haspopup': 'dialog', onclick: () => openAll(name)}, '全部……'));
}

function plainList(name, values) {
  const ordered = name === 'year' ? [...values].sort((a, b) => b.value - a.value) : inOrder(values);
  return [
    h('ul', {}, excludedValues(name, v => values.find(x => x.value === v)?.label ?? v),
      shownOf(ordered, longer.has(name) ? MORE : FIRST).map(v => facetValue(name, v))),
    more(name, ordered.length, FIRST, () => plainList(name, values)),
  ];
}

/** Themes below the names of their groups, in the order of the catalogue. */
function groupedThemes(values, catalogue) {
  const groups = new Map(catalogue.map(theme => [theme.group, theme.group_name]));
  const shown = shownOf(inOrder(values), longer.has('theme') ? MORE : FIRST_THEMES);
  return [
    h('ul', {}, excludedValues('theme', v => catalogue.find(x => x.id === v)?.name ?? v)),
    ...[...groups].flatMap(([group, name]) => {
      const inGroup = shown.filter(v => v.parent === group);
      return inGroup.length ? [h('h3', {}, name), h('ul', {}, inGroup.map(v => facetValue('theme', v)))] : [];
    }),
    more('theme', values.length, FIRST_THEMES, () => groupedThemes(values, catalogue)),
  ];
}

function facetSection(name, values, content = plainList(name, values)) {
  const chosen = asked().getAll(name).filter(Boolean).length;
  return h('section', {'data-facet': name},
    h('details', {open: !folded.has(name) || chosen > 0, ontoggle: event =>
      event.target.open ? folded.delete(name) : folded.add(name)},
    h('summary', {}, h('h2', {}, FACETS[name])),
    ...content),
    chosen ? h('a', {class: 'clear', href: address(p => p.delete(name)), 'aria-label': `清除${FACETS[name]}`}, '清除') : null);
}

/** Draws all facets that have values. */
export async function drawFacets(answer) {
  const counted = answer.facets ?? (await ask('search', narrowing({size: 0, facets: COUNTED}), 'counts')).facets;
  const [catalogue, regions, range] = await Promise.all([
    themes(), regionTree(), subjects().length === 1 ? valueRange(subjects()[0]) : null]);
  const sections = Object.entries(FACETS).map(([name]) => {
    const values = name === 'region' ? [] : worthShowing((counted[name] ?? []).map(v =>
      name === 'dimension' ? {...v, label: DIMENSIONS[v.value] ?? v.label} : v));
    if (name === 'region') return regions && facetSection(name, values, regions);
    if (!values.length && !asked().has(name)) return null;
    return facetSection(name, values, name === 'theme' ? groupedThemes(values, catalogue) : undefined);
  });
  replace($('facets'), range, sections);
}
