// Makes elements. Text from documents only ever enters the page as text nodes.

const SVG = 'http://www.w3.org/2000/svg';

function filled(made, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (name === 'text') made.textContent = value;
    else if (name === 'checked' || name === 'value') made[name] = value;
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

/** An element with attributes, listeners (on…) and children; a string becomes text. */
export function h(name, properties = {}, ...children) {
  return filled(document.createElement(name), properties, children);
}

/** The same of a drawing. */
export function svg(name, properties = {}, ...children) {
  return filled(document.createElementNS(SVG, name), properties, children);
}

export const $ = id => document.getElementById(id);

/** Puts new children in; what had the focus, known by its data-key, has it again. */
export function replace(parent, ...children) {
  const key = parent.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  parent.replaceChildren(...children.flat().filter(Boolean));
  if (key) {
    parent.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({preventScroll: true});
  }
}

/** Calls once after calls have stopped coming for so long. */
export function debounced(milliseconds, call) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...given), milliseconds);
  };
}

let announced;

/** Says something for a moment, to screen readers too. */
export function announce(message) {
  announced ??= document.body.appendChild(h('div', {id: 'toast', role: 'status'}));
  announced.textContent = message;
  announced.classList.add('shown');
  setTimeout(() => announced.classList.remove('shown'), 2500);
}

/** A dialog with a heading; it is gone when closed, and the focus is back where it was. */
export function dialog(title, ...content) {
  const made = h('dialog', {'aria-label': title},
    h('header', {}, h('h2', {}, title),
      h('button', {type: 'button', class: 'plain', 'aria-label': '关闭', onclick: () => made.close()}, '✕')),
    ...content);
  made.addEventListener('close', () => made.remove());
  made.addEventListener('click', event => event.target === made && made.close());
  document.body.append(made);
  made.showModal();
  return made;
}
