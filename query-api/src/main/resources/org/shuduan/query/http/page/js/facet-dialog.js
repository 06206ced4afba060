// All values of a facet, page by page, with a filter.

import {debounced, dialog, h} from './dom.js';
import {ask} from './api.js';
import {FACETS, narrowing} from './state.js';
import {facetValue} from './facets.js';

const PAGE = 50;

/** Opens the values of a facet; choosing one closes the dialog. */
export function openAll(name) {
  const list = h('ul', {class: 'all'});
  const more = h('button', {type: 'button', class: 'plain', onclick: () => show(false)}, '再来一些');
  const filter = h('input', {type: 'search', 'aria-label': `在${FACETS[name]}里找`, placeholder: '输入几个字来找',
    oninput: debounced(150, () => show(true))});
  let offset = 0;

  async function show(anew) {
    if (anew) offset = 0;
    const page = await ask('facets', narrowing({facet: name, text: filter.value.trim() || null, size: PAGE, offset}), 'all');
    const items = page.values.map(v => facetValue(name, v)).filter(Boolean);
    anew ? list.replaceChildren(...items) : list.append(...items);
    if (anew && !items.length) list.replaceChildren(h('li', {}, '没有'));
    offset = page.next_offset ?? 0;
    more.hidden = page.next_offset === null;
  }

  const made = dialog(`${FACETS[name]}：全部`, h('div', {class: 'facets'}, filter, list, more));
  list.addEventListener('change', () => made.close());
  list.addEventListener('click', event => event.target.closest('.not') && made.close());
  filter.focus();
  show(true);
}
