// Bars of values side by side. Everything that a bar says stands in the table below it too.

import {svg} from './dom.js';
import {short, span} from './format.js';

const ROW = 26;

/** How wide labels, bars and values are: less on a phone, where each pixel is one. */
const WIDE = {label: 132, plot: 460, value: 120};
const NARROW = {label: 104, plot: 130, value: 76};
const isNarrow = matchMedia('(max-width: 36rem)');
const TOP = 22;
const POWERS_FOR_LOG = 2;

/** A linear scale from zero, with about four round steps. */
function linear(low, high) {
  const from = Math.min(0, low);
  const to = high > from ? high : from + 1;
  const rough = (to - from) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(n => n * power).find(n => n >= rough);
  const ticks = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to * 1.0001; tick += step) ticks.push(tick);
  return {at: value => (value - from) / (to - from), zero: -from / (to - from), ticks};
}

/** A scale on which each power of ten is equally long; it begins at the power below the smallest value. */
function logarithmic(low, high) {
  const from = Math.floor(Math.log10(low));
  const to = Math.max(Math.log10(high), from + 1);
  const ticks = [];
  for (let power = from; power <= to + 1e-9; power++) ticks.push(10 ** power);
  return {at: value => (Math.log10(value) - from) / (to - from), zero: 0, ticks};
}

/** Whether powers of ten show such values better than steps do. */
export const suitsLog = values => {
  const low = Math.min(...values);
  return low > 0 && Math.log10(Math.max(...values) / low) > POWERS_FOR_LOG;
};

const ends = row => row.canonical_value_max === null ? [row.canonical_value] : [row.canonical_value, row.canonical_value_max];

function bar(row, i, scale, size, label, choose) {
  const y = TOP + i * ROW;
  const x = value => size.label + size.plot * scale.at(value);
  const zero = size.label + size.plot * scale.zero;
  const [low, high] = [ends(row)[0], ends(row).at(-1)];
  const left = Math.min(zero, x(low));
  return svg('g', {class: `bar ${row.approx}`, onclick: () => choose(row)},
    svg('title', {}, `${label}：${row.surface}\n${row.sentence}`),
    svg('rect', {class: 'touch', x: 0, y, width: size.label + size.plot + size.value, height: ROW}),
    svg('text', {class: 'label', x: size.label - 8, y: y + 17, 'text-anchor': 'end'}, label),
    svg('rect', {class: 'value', x: left, y: y + 5, width: Math.max(Math.abs(x(low) - zero), 2), height: ROW - 10, rx: 2}),
    high !== low ? svg('rect', {class: 'upto', x: x(low), y: y + 5, width: Math.max(x(high) - x(low), 1), height: ROW - 10}) : null,
    svg('text', {class: 'amount', x: Math.max(x(high), zero) + 6, y: y + 17},
      (row.approx === 'exact' ? '' : {over: '>', under: '<', about: '≈', vague: '~'}[row.approx]) + span(low, high === low ? null : high, short)));
}

/**
 * A chart of rows.
 * @param labelOf names a row
 * @param log whether each power of ten is equally long
 * @param choose is called with the row whose bar is pressed
 */
export function chart(rows, labelOf, log, choose) {
  const size = isNarrow.matches ? NARROW : WIDE;
  const values = rows.flatMap(ends);
  const scale = (log ? logarithmic : linear)(Math.min(...values), Math.max(...values));
  const height = TOP + rows.length * ROW + 4;
  return svg('svg', {class: 'chart', viewBox: `0 0 ${size.label + size.plot + size.value} ${height}`, 'aria-hidden': 'true'},
    scale.ticks.map(tick => {
      const x = size.label + size.plot * scale.at(tick);
      return svg('g', {class: 'tick'}, svg('line', {x1: x, x2: x, y1: TOP - 4, y2: height - 2}),
        svg('text', {x, y: TOP - 9, 'text-anchor': 'middle'}, short(tick)));
    }),
    rows.map((row, i) => bar(row, i, scale, size, labelOf(row), choose)));
}
