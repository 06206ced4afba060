// What a reader sees when there is no answer: why, and what to do.

import {$, h} from './dom.js';
import {useToken} from './api.js';
import {asked, setting} from './state.js';

/** The conditions without the one at fault. */
function withoutFault(parameter) {
  return parameter && asked().has(parameter)
    ? h('a', {class: 'button', href: setting({[parameter]: null})}, '去掉这一条件') : null;
}

function tokenForm(retry) {
  const input = h('input', {type: 'password', id: 'token', autocomplete: 'current-password', required: true});
  return h('form', {class: 'token', onsubmit: event => {
    event.preventDefault();
    useToken(input.value.trim());
    retry();
  }}, h('label', {for: 'token'}, '令牌'), input, h('button', {}, '进入'));
}

/** Shows it in the place of the view; what can be done is offered. */
export function drawProblem({message, body, status}, retry) {
  $('status').textContent = '';
  $('view').replaceChildren(h('section', {class: 'problem', role: 'alert'},
    h('h2', {}, status === 503 || status === 0 ? '暂时不能检索' : status === 401 ? '需要令牌' : '没有办成'),
    h('p', {}, message),
    body.allowed?.length ? h('p', {}, '可以写：', body.allowed.slice(0, 20).join('、')) : null,
    body.candidates ? h('ul', {class: 'candidates'}, body.candidates.map(({value, label}) =>
      h('li', {}, h('a', {href: setting({region: value})}, label)))) : null,
    status === 401 ? tokenForm(retry) : h('p', {class: 'actions'},
      h('button', {type: 'button', onclick: retry}, '重试'), withoutFault(body.parameter))));
}
