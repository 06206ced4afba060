// The search box: what is typed may stand for a region, a subject or a theme, by characters or pinyin.

import {$, debounced, h} from './dom.js';
import {ask} from './api.js';
import {FACETS, address, asked, go} from './state.js';

const DELAY = 150;

/** The last word typed, which suggestions stand for. */
const typed = input => input.value.slice(0, input.selectionStart ?? undefined).split(/\s+/).at(-1);

/**
 * Makes a text field offer suggestions as a list that works by keyboard.
 * @param fetchFor gives suggestions for what is typed
 * @param choose is called with the chosen one
 */
export function combobox(input, list, fetchFor, choose) {
  let options = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const move = step => {
    active = (active + step + options.length + 1) % (options.length + 1);
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === active)));
    const item = list.children[active];
    item ? input.setAttribute('aria-activedescendant', item.id) : input.removeAttribute('aria-activedescendant');
    item?.scrollIntoView({block: 'nearest'});
  };

  const take = option => {
    close();
    choose(option);
  };

  const offer = debounced(DELAY, async () => {
    const found = await fetchFor(typed(input)).catch(() => []);
    if (document.activeElement !== input) return;
    options = found;
    active = -1;
    list.replaceChildren(...options.map((option, i) => h('li', {
      id: `${list.id}-${i}`, role: 'option', 'aria-selected': 'false',
      onpointerdown: event => event.preventDefault(), onclick: () => take(option),
    }, h('span', {}, option.label), h('span', {class: 'kind'}, `${FACETS[option.facet]} · ${option.count}`))));
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
  });

  input.addEventListener('input', offer);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.isComposing || list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && options[active]) {
      event.preventDefault();
      take(options[active]);
    }
  });
  return close;
}

/** Suggestions for a text, of the given facets or of all that have some. */
export async function suggestions(text, facets) {
  if (!text) return [];
  return ask('suggest', new URLSearchParams({q: text, ...(facets && {facets})}), 'suggest');
}

/** Asks for the words; a chosen suggestion becomes a condition and leaves the words. */
export function prepareSearchBox() {
  const input = $('q');
  const close = combobox(input, $('suggestions'), text => suggestions(text), option => {
    const words = input.value.slice(0, input.value.length - typed(input).length).trim();
    go(address(p => {
      p.set('q', words);
      if (!p.getAll(option.facet).includes(option.value)) p.append(option.facet, option.value);
    }));
  });
  $('form').addEventListener('submit', event => {
    event.preventDefault();
    close();
    go(address(p => {
      p.set('q', input.value.trim());
      if (asked().get('view') === 'report') ['view', 'report', 'paragraph'].forEach(name => p.delete(name));
    }));
  });
}
