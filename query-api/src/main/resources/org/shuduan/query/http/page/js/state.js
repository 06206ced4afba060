// What is asked stands in the address: it can be shared, and "back" goes back.

/** The facets and their names, in the order in which they are shown. */
export const FACETS = {
  region: '地区', theme: '主题', year: '年份', organization: '发布单位', place: '文中地名',
  subject: '数量对象', unit: '计量单位', dimension: '量的种类',
};

/** What a search counts beside its hits. Regions are asked for level by level. */
export const COUNTED = Object.keys(FACETS).filter(name => name !== 'region').join(',');

/** What narrows a search and can be taken back one by one. */
export const CONDITIONS = {...FACETS, value: '数值', number: '数量条件', from: '起始日期', to: '截止日期'};

/** What the API takes for a search; everything else in the address is for the page. */
const NARROWING = ['q', ...Object.keys(CONDITIONS), 'duplicates', 'plain'];

/** The parameters of the address. */
export const asked = () => new URLSearchParams(location.search);

/** The address of this page with other parameters. A change of question starts at its first hit. */
export function address(change) {
  const parameters = asked();
  parameters.delete('cursor');
  change(parameters);
  for (const [name, value] of [...parameters]) {
    if (!value) parameters.delete(name, value);
  }
  return '?' + parameters;
}

export const adding = (name, value) => address(p => p.append(name, value));
export const without = (name, value) => address(p => p.delete(name, value));
export const setting = changes =>
  address(p => Object.entries(changes).forEach(([name, value]) => value === null ? p.delete(name) : p.set(name, value)));

/** The address without any condition. */
export const cleared = () => address(p => Object.keys(CONDITIONS).forEach(name => p.delete(name)));

/** What the API is asked: all that narrows, and what is given beside it. */
export function narrowing(more = {}, leaveOut = []) {
  const parameters = new URLSearchParams(
    [...asked()].filter(([name, value]) => NARROWING.includes(name) && !leaveOut.includes(name) && value));
  Object.entries(more).forEach(([name, value]) => value !== null && value !== undefined && parameters.set(name, value));
  return parameters;
}

/** The conditions that are set: [name, value] pairs. */
export const conditions = () => [...asked()].filter(([name, value]) => name in CONDITIONS && value);

/** The subjects that are chosen, not those excluded. */
export const subjects = () => asked().getAll('subject').filter(value => value && !value.startsWith('-'));

let render = () => {};

/** Goes to another state without loading the page again. */
export function go(href, replace = false) {
  const same = href === (location.search || '?');
  history[replace || same ? 'replaceState' : 'pushState'](null, '', href);
  return render(false);
}

/** Draws each state by the given function; it is told whether the state is one of history. */
export function start(draw) {
  render = draw;
  addEventListener('popstate', () => render(true));
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href^="?"]');
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(link.getAttribute('href'));
  });
  return render(true);
}
