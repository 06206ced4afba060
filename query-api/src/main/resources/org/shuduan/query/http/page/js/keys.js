// Keys for those who read all day.

import {$, dialog, h} from './dom.js';

const HELP = [
  ['/', '到检索框'], ['j　k', '下一段、上一段'], ['Enter', '打开这一段的上下文'], ['f', '到筛选'],
  ['c', '到对比'], ['?', '这份说明'], ['Esc', '关闭卡片和对话框'],
];

function help() {
  dialog('键盘操作', h('dl', {class: 'keys'}, HELP.map(([key, what]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)])));
}

/** Moves the focus among the hits. */
function step(by) {
  const hits = [...document.querySelectorAll('.hit')];
  const at = hits.indexOf(document.activeElement.closest('.hit'));
  const next = hits[at < 0 ? (by > 0 ? 0 : hits.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({block: 'nearest'});
}

const ACTIONS = {
  '/': () => $('q').focus(),
  j: () => step(1),
  k: () => step(-1),
  f: () => {
    if ($('side-toggle').offsetParent) $('side-toggle').focus();
    else $('facets').querySelector('input, button, a')?.focus();
  },
  c: () => $('view-compare').click(),
  '?': help,
};

export function watchKeys() {
  $('keys').addEventListener('click', help);
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('input:not([type=checkbox]):not([type=range]), select, textarea, dialog')) return;
    if (event.key === 'Enter' && event.target.classList.contains('hit')) {
      event.target.querySelector('a.context')?.click();
    } else if (ACTIONS[event.key]) {
      event.preventDefault();
      ACTIONS[event.key]();
    }
  });
}
