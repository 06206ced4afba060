// The card beside a number: shown while the pointer rests on it, kept when it is tapped.

import {h} from './dom.js';
import {numberCard} from './marks.js';

const MARGIN = 8;
let card;
let pinned = false;

function hide() {
  card?.remove();
  card = null;
  pinned = false;
}

function show(mark, pin) {
  hide();
  pinned = pin;
  card = h('div', {class: 'tip', role: 'tooltip'}, numberCard(mark.number));
  document.body.append(card);
  const at = mark.getClientRects()[0];
  const left = Math.min(at.left, innerWidth - card.offsetWidth - MARGIN);
  const below = at.bottom + MARGIN + card.offsetHeight < innerHeight;
  card.style.left = `${Math.max(MARGIN, left) + scrollX}px`;
  card.style.top = `${(below ? at.bottom + 4 : at.top - card.offsetHeight - 4) + scrollY}px`;
}

/** Watches the numbers of the whole page. */
export function watchNumbers() {
  const mark = event => event.target.closest?.('.num');
  document.addEventListener('pointerover', event => {
    if (event.pointerType === 'mouse' && !pinned) mark(event) ? show(mark(event), false) : !card?.contains(event.target) && hide();
  });
  document.addEventListener('click', event => {
    if (mark(event)) show(mark(event), true);
    else if (event.target.closest?.('a') || !card?.contains(event.target)) hide();
  });
  addEventListener('keydown', event => event.key === 'Escape' && hide());
  addEventListener('popstate', hide);
}
