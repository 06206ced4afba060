// The paragraphs that match.

import {$, announce, h, replace} from './dom.js';
import {ask, path, themes} from './api.js';
import {COUNTED, adding, asked, conditions, go, narrowing, setting, subjects, without} from './state.js';
import {marked, numberTable} from './marks.js';
import {place, title} from './format.js';

const SORTS = [
  ['', '相关程度'], ['-date', '日期，新的在前'], ['date', '日期，旧的在前'], ['region', '地区'],
  ['-value', '数值，大的在前'], ['value', '数值，小的在前'],
];
const SIZES = [10, 20, 50];

const context = hit => setting({view: 'report', report: hit.report.id, paragraph: hit.id});

/** A paragraph with where it comes from. */
function hitItem(hit, names) {
  const from = [place(hit.region), hit.report.date, hit.report.organization].filter(Boolean).join(' · ');
  return h('li', {class: 'hit', id: hit.id, tabindex: -1},
    h('h3', {}, h('a', {class: 'context', href: context(hit)}, title(hit.report))),
    h('p', {class: 'from'}, from),
    hit.section.length ? h('p', {class: 'section'}, hit.section.join(' › ')) : null,
    h('p', {class: 'text'}, marked(hit)),
    numberTable(hit),
    h('p', {class: 'foot'},
      hit.themes.map(id => h('a', {class: 'tag', href: adding('theme', id)}, names.get(id) ?? id)),
      h('a', {href: context(hit)}, '看上下文'),
      hit.duplicates > 1 ? h('span', {}, `另有 ${hit.duplicates - 1} 段与此相同`) : null,
      h('span', {class: 'source'}, hit.sources.map(s => `${s.file} ${s.place}`).join('；'))));
}

const needsNumber = sort => sort.endsWith('value');
const asksNumber = () => ['number', 'subject', 'unit', 'value'].some(name => asked().has(name));

function select(label, name, options, chosen) {
  return h('label', {}, label, h('select', {'data-key': name, onchange: event => go(setting({[name]: event.target.value}))},
    options.map(([value, text]) => h('option', {value, selected: value === chosen}, text))));
}

/** Order, page size, duplicates, and what can be taken away. */
function tools(total) {
  const sorts = SORTS.filter(([value]) => !needsNumber(value) || asksNumber());
  const hidden = asked().get('duplicates') === 'hide';
  const download = format => path('export', narrowing({format, sort: asked().get('sort') || null}));
  return h('div', {class: 'tools'},
    select('排序', 'sort', sorts, asked().get('sort') ?? ''),
    select('每页', 'size', SIZES.map(n => [n === 10 ? '' : String(n), `${n} 段`]), asked().get('size') ?? ''),
    h('label', {class: 'check'}, h('input', {type: 'checkbox', checked: hidden, 'data-key': 'duplicates',
      onchange: () => go(setting({duplicates: hidden ? null : 'hide'}))}), '隐藏重复'),
    total ? h('span', {class: 'take'}, '导出 ',
      h('a', {href: download('csv'), download: ''}, 'CSV'), ' ',
      h('a', {href: download('jsonl'), download: ''}, 'JSONL')) : null,
    h('button', {type: 'button', class: 'plain', onclick: () => navigator.clipboard.writeText(location.href)
      .then(() => announce('链接已复制'))}, '复制链接'));
}

/** Nothing found: what could be left out, one by one. */
function nothing() {
  const set = conditions();
  return h('section', {class: 'empty'},
    h('h2', {}, '没有符合条件的段落'),
    set.length ? h('p', {}, '去掉一个条件再试：') : h('p', {}, '换个说法，或用更少的词语。'),
    h('ul', {}, set.map(([name, value]) => h('li', {}, h('a', {href: without(name, value)}, value)))));
}

/** Before anything is asked: what others count, to begin with. */
function beginnings(answer) {
  const counted = (answer.facets.subject ?? []).slice(0, 10);
  if (asked().size || !counted.length) return null;
  return h('section', {class: 'begin'},
    h('h2', {}, '各地数字，一看便知'),
    h('p', {}, '逐段检索公开报告；报告里的每个数字都读成“数值＋单位＋对象”，可筛选、可对比。'),
    h('p', {class: 'cloud'}, counted.map(({value, label, count}) =>
      h('a', {href: setting({view: 'compare', subject: value})}, label, h('span', {class: 'count'}, ` ${count}`)))));
}

/** Where few match: what holds a part of the words. */
function related(hits, names) {
  return hits.length ? h('section', {class: 'related'},
    h('h2', {}, '只含部分词语的段落'),
    h('p', {class: 'hint'}, '不计入段数和分面。'),
    h('ol', {class: 'hits'}, hits.map(hit => hitItem(hit, names)))) : null;
}

function pages(answer) {
  return h('nav', {class: 'pages', 'aria-label': '翻页'},
    asked().has('cursor') ? h('a', {href: setting({}), class: 'button'}, '回到第一页') : null,
    answer.next_cursor ? h('a', {href: setting({cursor: answer.next_cursor}), class: 'button', rel: 'next'}, '下一页') : null);
}

/** Draws the hits and gives the answer, for chips and facets. */
export async function drawResults() {
  const page = {size: asked().get('size'), cursor: asked().get('cursor'), sort: asked().get('sort')};
  const [answer, catalogue] = await Promise.all([
    ask('search', narrowing({...page, facets: COUNTED}), 'view'), themes()]);
  const {total, hits} = answer;
  const names = new Map(catalogue.map(theme => [theme.id, theme.name]));
  $('status').textContent = total.value === 0 ? ''
    : `${total.relation === 'gte' ? '超过 ' : ''}${total.value.toLocaleString('zh-CN')} 段`;
  replace($('view'),
    beginnings(answer),
    tools(total.value),
    subjects().length ? h('p', {class: 'hint'}, '这些数字可以', h('a', {href: setting({view: 'compare'})}, `对比各地“${subjects()[0]}”`)) : null,
    answer.resumed ? h('p', {class: 'hint', role: 'status'}, '翻页期间资料有更新，本页取自更新后的资料。') : null,
    total.value ? h('ol', {class: 'hits'}, hits.map(hit => hitItem(hit, names))) : nothing(),
    related(answer.related, names),
    pages(answer));
  if (!asked().has('cursor')) return answer;
  $('main').focus({preventScroll: true});
  scrollTo({top: 0});
  return answer;
}
