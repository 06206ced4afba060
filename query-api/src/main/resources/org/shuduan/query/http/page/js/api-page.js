// A readable page of /openapi.json.

import {$, h} from './dom.js';

const nameOf = reference => reference.split('/').at(-1);

/** A schema in a few words: its name, or its kind and what it holds. */
function kind(schema) {
  if (schema.$ref) return h('a', {href: '#' + nameOf(schema.$ref)}, nameOf(schema.$ref));
  if (schema.anyOf) return h('span', {}, kind(schema.anyOf.find(one => one.type !== 'null')), '，可为 null');
  const types = [schema.type].flat().filter(Boolean);
  const items = schema.items ? h('span', {}, '[', kind(schema.items), ']') : null;
  const allowed = schema.enum ? schema.enum.filter(value => value !== null).join(' | ') : null;
  return h('span', {}, items ?? allowed ?? types.filter(type => type !== 'null').join('、'),
    schema.format ? `（${schema.format}）` : '', types.includes('null') ? '，可为 null' : '');
}

function table(heads, rows) {
  return h('div', {class: 'scroll', tabindex: 0}, h('table', {},
    h('thead', {}, h('tr', {}, heads.map(head => h('th', {scope: 'col'}, head)))),
    h('tbody', {}, rows.map(cells => h('tr', {}, cells.map(cell => h('td', {}, cell)))))));
}

const parameterRow = p => [
  h('code', {}, p.name), h('span', {}, kind(p.schema), p.schema.type === 'array' ? '，可多次' : '', p.required ? '，必填' : ''),
  h('span', {}, p.description, p.example ? h('span', {}, '，如 ', h('code', {}, p.example)) : '')];

function endpoint([path, {get}]) {
  const {content} = get.responses['200'];
  return h('section', {}, h('h2', {}, h('code', {}, `GET ${path}`), '　', get.summary),
    get.parameters.length ? table(['参数', '取值', '说明'], get.parameters.map(parameterRow)) : null,
    h('p', {}, '回答：', Object.entries(content).map(([type, {schema}]) =>
      h('span', {}, h('code', {}, type), schema ? h('span', {}, ' ', kind(schema)) : '', '　'))));
}

/** The fields of a schema, those of what it takes in included. */
const fields = schema => ({...schema.properties, ...Object.assign({}, ...(schema.allOf ?? []).map(fields))});

function type([name, schema]) {
  return h('section', {id: name}, h('h2', {}, h('code', {}, name)),
    table(['字段', '取值'], Object.entries(fields(schema)).map(([field, of]) => [h('code', {}, field), kind(of)])));
}

const document_ = await (await fetch('openapi.json')).json();
$('main').replaceChildren(
  h('p', {}, document_.info.description),
  ...Object.entries(document_.paths).map(endpoint),
  h('h2', {}, '类型'),
  ...Object.entries(document_.components.schemas).map(type));
