// One subject, region by region: the numbers side by side, each with its sentence.

import {$, announce, h, replace} from './dom.js';
import {ask, path} from './api.js';
import {adding, asked, go, narrowing, setting, subjects} from './state.js';
import {combobox, suggestions} from './search-box.js';
import {chart, suitsLog} from './chart.js';
import {APPROX, ROLES, grouped, place, short, span, title} from './format.js';

const PER = {region: '各地最新', report: '各份报告', number: '全部数字'};
const SHOWN_BARS = 20;
const REFUSALS = {
  dimension: '这类量相加没有意义', average: '平均数相加没有意义', not_per_region: '一地可能不止一行',
  unknown_region: '有的报告不知属于何地', several_roles: '现状、增减和目标不能相加', several_periods: '各行不是同一时期',
};

/** What the comparison is asked; also for its file. */
const question = more => narrowing({
  per: asked().get('per'), role: asked().get('role'), in: asked().get('in'), sort: asked().get('order'), ...more,
  subject: subjects()[0],
});

const context = row => setting({view: 'report', report: row.report.id, paragraph: row.paragraph_id});
const nameOf = row => row.region?.name ?? row.report.organization ?? title(row.report);
const labelOf = row => asked().get('per') ? `${nameOf(row)} ${row.report.date?.slice(0, 4) ?? ''}`.trim() : nameOf(row);
const valueOf = row => span(row.canonical_value, row.canonical_value_max, grouped);

/** A row of choices of which one holds. */
function choices(label, name, options, otherwise) {
  const now = asked().get(name) ?? otherwise;
  return h('fieldset', {class: 'choices'}, h('legend', {}, label),
    Object.entries(options).map(([value, text]) => h('a', {href: setting({[name]: value === otherwise ? null : value}),
      'aria-current': value === now ? 'true' : null, 'data-key': `${name} ${value}`}, text)));
}

/** The field in which a subject is looked for, with its suggestions. */
function picker() {
  const list = h('ul', {id: 'subject-suggestions', role: 'listbox', 'aria-label': '数量对象', hidden: true});
  const input = h('input', {type: 'search', id: 'subject', role: 'combobox', autocomplete: 'off', 'aria-expanded': 'false',
    'aria-controls': 'subject-suggestions', 'aria-autocomplete': 'list', value: subjects()[0] ?? '', placeholder: '如 志愿者、laojiuxiaoqu'});
  const choose = subject => go(setting({view: 'compare', subject, in: null, value: null}));
  combobox(input, list, text => suggestions(text, 'subject'), option => choose(option.value));
  return h('form', {class: 'picker', onsubmit: event => {
    event.preventDefault();
    if (input.value.trim()) choose(input.value.trim());
  }}, h('label', {for: 'subject'}, '对比什么'), h('div', {class: 'box'}, input, list), h('button', {}, '对比'));
}

/** Subjects that many paragraphs count, where none is chosen yet. */
async function drawSubjects() {
  const answer = await ask('facets', narrowing({facet: 'subject', size: 60}), 'view');
  $('status').textContent = '选一个数量对象，看各地各是多少。';
  replace($('view'), picker(), h('p', {class: 'cloud'}, answer.values.filter(v => v.count).map(({value, label, count}) =>
    h('a', {href: setting({subject: value})}, label, h('span', {class: 'count'}, ` ${count}`)))));
  return {};
}

function controls(answer) {
  const left = Object.entries(answer.other_roles);
  const roles = Object.fromEntries(Object.entries({...ROLES, all: '全部'}).map(([role, text]) => {
    const count = answer.other_roles[role];
    return [role, count ? `${text} ${count}` : text];
  }));
  const units = Object.entries(answer.other_units);
  return h('div', {class: 'controls'},
    choices('取数', 'per', PER, 'region'),
    choices('性质', 'role', roles, 'level'),
    units.length ? choices('单位', 'in', Object.fromEntries(
      [[answer.unit, answer.unit], ...units.map(([unit, count]) => [unit, `${unit} ${count}`])]), answer.unit) : null,
    left.length + units.length ? h('p', {class: 'hint'}, '按钮上的数字：同一对象未列入本表的数字个数。') : null);
}

/** What the rows say together; nothing is added up that does not add up. */
function summary(answer) {
  const {rows, sum, unit} = answer;
  const values = rows.map(row => row.canonical_value).sort((a, b) => a - b);
  const middle = values.length % 2 ? values[(values.length - 1) / 2] : (values[values.length / 2 - 1] + values[values.length / 2]) / 2;
  const facts = [
    ['行数', String(rows.length)], ['最大', `${short(values.at(-1))} ${unit}`], ['最小', `${short(values[0])} ${unit}`],
    ['中位', `${short(middle)} ${unit}`],
    sum.refused ? null : ['合计', `${sum.approximate ? '约 ' : ''}${span(sum.value, sum.value_max, short)} ${unit}`],
  ].filter(Boolean);
  return h('div', {class: 'summary'}, h('dl', {}, facts.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value)))),
    sum.refused ? h('p', {class: 'hint'}, `不合计：${REFUSALS[sum.refused] ?? sum.refused}`) : null,
    sum.within?.length ? h('p', {class: 'hint'}, `合计未含 ${sum.within.join('、')}，因其已在上级之内`) : null,
    answer.complete ? null : h('p', {class: 'hint'}, '段落太多，只读了前 10,000 段；请缩小范围。'));
}

/** The sentence with its number marked. */
function sentence(row) {
  const at = row.sentence.indexOf(row.surface);
  if (at < 0) return [row.sentence];
  return [row.sentence.slice(0, at), h('mark', {class: 'number'}, row.surface), row.sentence.slice(at + row.surface.length)];
}

const COLUMNS = {region: '地区', value: '数值', date: '日期'};

/** A heading that orders; pressed again it turns round where that can be. */
function heading(name, unit) {
  const now = asked().get('order') ?? '-value';
  const sorted = now.replace('-', '') === name ? (now.startsWith('-') ? 'descending' : 'ascending') : null;
  const next = name === 'value' && now === '-value' ? 'value' : {region: 'region', value: null, date: '-date'}[name];
  return h('th', {scope: 'col', 'aria-sort': sorted, class: name},
    h('a', {href: setting({order: next}), 'data-key': 'order ' + name}, COLUMNS[name] + (unit ? `（${unit}）` : ''),
      h('span', {'aria-hidden': 'true'}, sorted === 'descending' ? ' ↓' : sorted ? ' ↑' : '')));
}

function tableRow(row) {
  const notes = [APPROX[row.approx], row.role === 'level' ? null : ROLES[row.role], row.period].filter(Boolean);
  const others = row.others && row.region
    ? h('a', {class: 'others', href: setting({per: 'number', region: row.region.code})}, `另有 ${row.others} 个`) : null;
  return h('tr', {id: 'row-' + row.paragraph_id, tabindex: -1},
    h('th', {scope: 'row'}, row.region
      ? h('a', {href: adding('region', row.region.code), title: '只看这里'}, place(row.region)) : '未知', others),
    h('td', {class: 'value'}, valueOf(row), notes.length ? h('span', {class: 'notes'}, notes.join('，')) : null),
    h('td', {class: 'date'}, row.report.date ?? '—'),
    h('td', {class: 'sentence'}, h('p', {}, h('a', {href: context(row)}, sentence(row))), h('p', {class: 'from'}, title(row.report))));
}

function table(answer) {
  return h('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': '对比表'}, h('table', {class: 'comparison'},
    h('caption', {}, `${answer.subject}（${answer.unit}）`),
    h('thead', {}, h('tr', {}, heading('region'), heading('value', answer.unit), heading('date'), h('th', {scope: 'col'}, '原文与出处'))),
    h('tbody', {}, answer.rows.map(tableRow))));
}

const cells = (row, unit) => [place(row.region) ?? '', valueOf(row).replaceAll(',', ''), unit, APPROX[row.approx], row.period ?? '',
  ROLES[row.role], row.report.date ?? '', title(row.report), row.sentence];

/** The table as spreadsheets paste it. */
function copy(answer) {
  const lines = [['地区', '数值', '单位', '约数', '时期', '性质', '日期', '报告', '原文'],
    ...answer.rows.map(row => cells(row, answer.unit))];
  navigator.clipboard.writeText(lines.map(line => line.map(c => c.replace(/[\t\n]/g, ' ')).join('\t')).join('\n'))
    .then(() => announce(`已复制 ${answer.rows.length} 行，可粘贴到表格`));
}

function actions(answer) {
  return h('p', {class: 'actions'},
    h('button', {type: 'button', onclick: () => copy(answer)}, '复制表格'),
    h('a', {class: 'button', href: path('numbers', question({format: 'csv'})), download: ''}, '下载 CSV'),
    h('button', {type: 'button', onclick: () => print()}, '打印'));
}

/** The chart, cut where it gets long, with a switch between its scales. */
function figure(answer) {
  const values = answer.rows.map(row => row.canonical_value);
  const suits = suitsLog(values);
  const asks = asked().get('scale');
  const log = suits && asks !== 'linear';
  const shown = asked().has('bars') ? answer.rows : answer.rows.slice(0, SHOWN_BARS);
  return h('figure', {},
    chart(shown, labelOf, log, row => go(context(row))),
    h('figcaption', {},
      `${answer.subject}，${answer.unit}`,
      suits ? h('span', {}, '　', h('a', {href: setting({scale: log ? 'linear' : null}), 'data-key': 'scale'},
        log ? '改用等距刻度' : '改用对数刻度'), log ? '（现为对数刻度：每格十倍）' : '') : null,
      answer.rows.length > shown.length ? h('span', {}, '　',
        h('a', {href: setting({bars: 'all'})}, `图中只列前 ${shown.length} 行，显示全部 ${answer.rows.length} 行`)) : null));
}

export async function drawCompare() {
  if (!subjects().length) return drawSubjects();
  const answer = await ask('numbers', question({}), 'view');
  $('status').textContent = answer.rows.length
    ? `“${answer.subject}”：${answer.rows.length} 行，单位 ${answer.unit}` : '';
  replace($('view'), picker(),
    answer.rows.length ? [controls(answer), summary(answer), actions(answer), figure(answer), table(answer)]
      : [controls(answer), h('section', {class: 'empty'}, h('h2', {}, `没有“${answer.subject}”的这类数字`),
        h('p', {}, '换一种性质，或放宽地区、年份等条件。'))]);
  return answer;
}
