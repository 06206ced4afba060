// A report in full, opened at a paragraph.

import {$, h, replace} from './dom.js';
import {ask} from './api.js';
import {asked, setting} from './state.js';
import {marked, numberTable} from './marks.js';
import {place, title} from './format.js';

/** The headings that a paragraph brings in, as far as they differ from those before. */
function headings(section, before) {
  const same = section.findIndex((heading, i) => heading !== before[i]);
  return same < 0 ? [] : section.slice(same).map((heading, i) =>
    h(`h${Math.min(same + i + 3, 6)}`, {}, heading));
}

function paragraphs(report, at) {
  let before = [];
  return report.paragraphs.flatMap(hit => {
    const above = headings(hit.section, before);
    before = hit.section;
    return [...above, h('div', {class: hit.id === at ? 'paragraph here' : 'paragraph', id: hit.id, tabindex: -1,
      'aria-current': hit.id === at ? 'true' : null}, h('p', {class: 'text'}, marked(hit)), numberTable(hit))];
  });
}

/** The first-level headings, to jump to. */
function outline(report) {
  const firsts = new Map();
  report.paragraphs.forEach(hit => hit.section[0] && !firsts.has(hit.section[0]) && firsts.set(hit.section[0], hit.id));
  if (firsts.size < 2) return null;
  return h('nav', {class: 'outline', 'aria-label': '章节'}, h('ul', {}, [...firsts].map(([name, id]) =>
    h('li', {}, h('a', {href: setting({paragraph: id})}, name)))));
}

export async function drawReport() {
  const id = asked().get('report') ?? '';
  const at = asked().get('paragraph');
  const answer = await ask('reports/' + encodeURIComponent(id), new URLSearchParams(), 'view');
  const {report} = answer;
  $('status').textContent = '';
  replace($('view'), h('article', {class: 'report'},
    h('p', {class: 'back'}, h('a', {href: setting({view: null, report: null, paragraph: null})}, '← 返回结果'),
      h('span', {'aria-hidden': 'true'}, title(report))),
    h('h2', {}, title(report)),
    h('p', {class: 'from'}, [place(answer.region), report.date, report.organization].filter(Boolean).join(' · ')),
    outline(answer),
    paragraphs(answer, at)));
  const here = at && document.getElementById(at);
  here?.scrollIntoView({block: 'center'});
  here?.focus({preventScroll: true});
  return answer;
}
