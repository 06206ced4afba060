// The search page: what is asked stands in the address, the answer comes from /api/v1/search.
// Text from documents only ever enters the page as text nodes.

const FACETS = {
  region: '地区', theme: '主题', year: '年份', organization: '发布单位', subject: '数量对象', unit: '计量单位',
};
const PARAMETERS = {...FACETS, number: '数量', from: '起始日期', to: '截止日期'};
const APPROX = {over: '以上', under: '不足', about: '约', vague: '概数'};
const SHOWN_VALUES = 12;
const asked = new URLSearchParams(location.search);
const $ = id => document.getElementById(id);

/** An element with properties and children; a string becomes text. */
function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** The address of this page with other parameters. A change of question starts at its first hit. */
function address(change) {
  const parameters = new URLSearchParams(asked);
  parameters.delete('cursor');
  change(parameters);
  return '?' + parameters;
}

const without = (name, value) => address(p => p.delete(name, value));

/** Splits a text at the given spans and lets each span make its own element. */
function spans(text, list, make) {
  const parts = [];
  let at = 0;
  for (const span of list) {
    parts.push(text.slice(at, span.start), make(span, text.slice(span.start, span.end)));
    at = span.end;
  }
  return [...parts, text.slice(at)];
}

function numberTitle(number) {
  const value = number.value_max == null ? number.value : `${number.value} 至 ${number.value_max}`;
  return [number.subject, `${value} ${number.unit ?? ''}`, APPROX[number.approx]]
    .filter(Boolean).join('，');
}

/** Highlights, and inside and between them the numbers: no highlight cuts a number. */
function marked(hit) {
  const numbers = hit.numbers.filter(n => n.kind === 'quantity' && n.fact);
  const withNumbers = (from, to) => {
    const inside = numbers
      .filter(n => n.start >= from && n.end <= to)
      .map(n => ({...n, start: n.start - from, end: n.end - from}));
    return spans(hit.text.slice(from, to), inside, (n, surface) =>
      element('data', {value: n.value, title: numberTitle(n), className: n.matched ? 'matched' : ''}, surface));
  };
  const parts = [];
  let at = 0;
  for (const {start, end, by} of hit.highlights) {
    parts.push(...withNumbers(at, start), element('mark', {className: by}, ...withNumbers(start, end)));
    at = end;
  }
  return [...parts, ...withNumbers(at, hit.text.length)];
}

function hitItem(hit) {
  const {report, region} = hit;
  const place = region && [region.province, region.city, region.county].filter(Boolean).join(' ');
  const source = [report.title ?? report.headline, place, report.date].filter(Boolean).join(' · ');
  return element('li', {},
    element('p', {className: 'source'}, source),
    element('p', {className: 'section'}, hit.section.join(' › ')),
    element('p', {className: 'text'}, ...marked(hit)),
    element('p', {className: 'section'}, hit.sources.map(s => `${s.file} ${s.place}`).join('；')));
}

function facetValue(name, {value, label, count, selected}) {
  const href = selected ? without(name, value) : address(p => p.append(name, value));
  const link = element('a', {href}, label, ' ', element('span', {className: 'count'}, String(count)));
  if (selected) {
    link.setAttribute('aria-current', 'true');
    link.title = '取消选择';
  }
  return element('li', {}, link);
}

function facet(name, values) {
  const items = values.map(value => facetValue(name, value));
  const lists = [element('ul', {}, ...items.slice(0, SHOWN_VALUES))];
  if (items.length > SHOWN_VALUES) {
    lists.push(element('details', {},
      element('summary', {}, `其余 ${items.length - SHOWN_VALUES} 项`),
      element('ul', {}, ...items.slice(SHOWN_VALUES))));
  }
  return element('section', {}, element('h2', {}, FACETS[name]), ...lists);
}

/** What is chosen, each with a link that takes it back. Names come from the facets where known. */
function chips(facets) {
  return [...asked].filter(([name, value]) => name in PARAMETERS && value).map(([name, value]) => {
    const excluded = value.startsWith('-') ? '非 ' : '';
    const bare = excluded ? value.slice(1) : value;
    const known = facets[name]?.find(v => v.value === bare);
    const text = `${PARAMETERS[name]}：${excluded}${known ? known.label : bare}`;
    const link = element('a', {href: without(name, value)}, text, ' ×');
    link.setAttribute('aria-label', `去掉条件 ${text}`);
    return element('li', {}, link);
  });
}

function show(answer) {
  const {total, hits, facets, next_cursor: next} = answer;
  $('status').textContent = total.value === 0
    ? '没有符合条件的段落，请减少条件或换个说法。'
    : `${total.relation === 'gte' ? '超过 ' : ''}${total.value} 个段落`;
  $('hits').replaceChildren(...hits.map(hitItem));
  $('facets').replaceChildren(...Object.entries(facets)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => facet(name, values)));
  $('chips').replaceChildren(...chips(facets));
  $('next').hidden = next === null;
  if (next !== null) {
    $('next').href = address(p => p.set('cursor', next));
  }
}

/** Says what is wrong; the places that an ambiguous name can stand for are offered as links. */
function showProblem(detail, candidates = []) {
  const links = candidates.map(({value, label}) =>
    element('a', {href: address(p => p.set('region', value))}, label));
  $('status').replaceChildren(detail, ...links);
  $('status').classList.add('problem');
  $('chips').replaceChildren(...chips({}));
}

/** The form holds the words and one number condition; what else is chosen stays chosen. */
function prepareForm() {
  const fields = $('form').elements;
  for (const name of ['q', 'number', 'sort']) {
    fields[name].value = asked.get(name) ?? '';
  }
  $('form').addEventListener('submit', event => {
    event.preventDefault();
    location.assign(address(p => {
      for (const name of ['q', 'number', 'sort']) {
        const others = p.getAll(name).slice(1);
        p.delete(name);
        [fields[name].value.trim(), ...others].filter(Boolean).forEach(v => p.append(name, v));
      }
    }));
  });
}

async function search() {
  const parameters = new URLSearchParams(asked);
  parameters.set('facets', Object.keys(FACETS).join(','));
  try {
    const response = await fetch('api/v1/search?' + parameters);
    const body = await response.json();
    if (response.ok) {
      show(body);
    } else {
      showProblem(body.detail, body.candidates);
    }
  } catch {
    showProblem('连接不上服务，请稍后重试。');
  }
}

$('filters').open = !matchMedia('(max-width: 45rem)').matches;
prepareForm();
search();
