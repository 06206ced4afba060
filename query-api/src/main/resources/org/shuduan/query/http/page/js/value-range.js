// How the values of one subject spread, and a range of them to choose: slider, boxes, and the same as a list.

import {h, svg} from './dom.js';
import {ask} from './api.js';
import {address, asked, go, narrowing, setting} from './state.js';
import {grouped, short} from './format.js';

const WIDTH = 240;
const HEIGHT = 60;
/** What is written of a range of values in addresses: 100..1000个. */
const RANGE = /^(-?[\d.]*?)\.\.(-?[\d.]*)(\D.*)$/;

/** The ends of a range as it is written; an end that is left out is null. */
function ends(written) {
  const [, from, to] = RANGE.exec(written) ?? [];
  return [from ? Number(from) : null, to ? Number(to) : null];
}

/** A range as readers say it. */
export function rangeLabel(written) {
  const [from, to] = ends(written);
  const unit = written.replace(RANGE, '$3');
  if (from !== null && to !== null) return `${short(from)} 至 ${short(to)} ${unit}`;
  return from !== null ? `不小于 ${short(from)} ${unit}` : `小于 ${short(to)} ${unit}`;
}

const choosing = (from, to, unit) => address(p => {
  p.delete('value');
  if (from !== null || to !== null) p.set('value', `${from ?? ''}..${to ?? ''}${unit}`);
});

function bars(buckets, chosen) {
  const most = Math.max(...buckets.map(b => b.count), 1);
  const width = WIDTH / buckets.length;
  return svg('svg', {class: 'histogram', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true', preserveAspectRatio: 'none'},
    buckets.map(({count}, i) => {
      const height = count ? Math.max(2, HEIGHT * count / most) : 0;
      const inside = i >= chosen[0] && i < chosen[1];
      return svg('rect', {class: inside ? 'inside' : '', x: i * width + 0.5, width: Math.max(width - 1, 1), y: HEIGHT - height, height});
    }));
}

/** Two sliders over the edges of the buckets; each step says how many paragraphs lie between. */
function slider(edges, buckets, chosen, unit, redraw) {
  const said = h('output', {class: 'between'});
  const at = [...chosen];
  const tell = () => {
    const count = buckets.slice(at[0], at[1]).reduce((sum, b) => sum + b.count, 0);
    said.textContent = `${short(edges[at[0]])} 至 ${short(edges[at[1]])} ${unit}，约 ${count} 段`;
    redraw(at);
  };
  const handles = ['最小', '最大'].map((name, end) => h('input', {type: 'range', min: 0, max: edges.length - 1, value: chosen[end],
    'aria-label': `${name}值`, 'data-key': 'range ' + end,
    oninput: event => {
      at[end] = end ? Math.max(Number(event.target.value), at[0] + 1) : Math.min(Number(event.target.value), at[1] - 1);
      event.target.value = at[end];
      event.target.setAttribute('aria-valuetext', `${short(edges[at[end]])} ${unit}`);
      tell();
    },
    onchange: () => go(choosing(at[0] === 0 ? null : edges[at[0]], at[1] === edges.length - 1 ? null : edges[at[1]], unit))}));
  tell();
  return [h('div', {class: 'slider'}, handles), said];
}

function boxes(unit, [from, to]) {
  const input = (name, value) => h('label', {}, name, h('input', {type: 'number', step: 'any', inputmode: 'decimal', value: value ?? ''}));
  const [least, below] = [input('不小于', from), input('小于', to)];
  const read = label => {
    const {value} = label.querySelector('input');
    return value === '' ? null : Number(value);
  };
  return h('form', {class: 'boxes', onsubmit: event => {
    event.preventDefault();
    go(choosing(read(least), read(below), unit));
  }}, least, below, h('span', {}, unit), h('button', {}, '确定'));
}

function units(distribution) {
  const others = Object.entries(distribution.other_units);
  if (!others.length) return null;
  return h('label', {class: 'unit'}, '单位', h('select', {onchange: event => go(setting({in: event.target.value, value: null}))},
    h('option', {value: distribution.unit, selected: true}, `${distribution.unit}（${distribution.count}）`),
    others.map(([unit, count]) => h('option', {value: unit}, `${unit}（${count}）`))));
}

/** The histogram of a subject with all that chooses a range, or null where it has no values. */
export async function valueRange(subject) {
  const distribution = await ask('distribution', narrowing({subject, in: asked().get('in')}, ['value']), 'distribution');
  const {buckets, unit, min, max, median} = distribution;
  if (!unit || !buckets.length) return null;
  const bounds = buckets.map(b => ends(b.value));
  const edges = [bounds[0][0] ?? min, ...bounds.map(([, to]) => to ?? max)];
  const [from, to] = ends(asked().get('value') ?? '');
  const nearest = (value, otherwise) => value === null || value === undefined ? otherwise
    : edges.reduce((best, edge, i) => Math.abs(edge - value) < Math.abs(edges[best] - value) ? i : best, 0);
  const low = Math.min(nearest(from, 0), edges.length - 2);
  const chosen = [low, Math.max(nearest(to, edges.length - 1), low + 1)];
  const picture = h('div', {}, bars(buckets, chosen));
  return h('section', {class: 'range', 'aria-label': `${subject}的数值`},
    h('h2', {}, `“${subject}”的数值`),
    h('p', {class: 'summary'}, `${short(min)} – ${short(max)} ${unit}，中位 ${short(median)}`, units(distribution)),
    picture,
    buckets.length > 1 ? slider(edges, buckets, chosen, unit, at => picture.replaceChildren(bars(buckets, at))) : null,
    boxes(unit, [from ?? null, to ?? null]),
    h('details', {}, h('summary', {}, '分段列表'), h('ul', {}, buckets.filter(b => b.count).map(b => {
      const [least, below] = ends(b.value);
      return h('li', {}, h('a', {class: 'value', href: choosing(least, below, unit)},
        h('span', {class: 'name'}, `${least === null ? '' : grouped(least)} – ${below === null ? '' : grouped(below)}`),
        h('span', {class: 'count'}, String(b.count))));
    }))));
}
