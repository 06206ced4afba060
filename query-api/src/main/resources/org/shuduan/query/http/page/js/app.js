// The search page: draws the state that stands in the address.

import {$} from './dom.js';
import {Problem} from './api.js';
import {asked, conditions, setting, start} from './state.js';
import {prepareSearchBox} from './search-box.js';
import {drawChips} from './chips.js';
import {drawFacets} from './facets.js';
import {drawResults} from './results.js';
import {drawCompare} from './compare.js';
import {drawReport} from './report.js';
import {drawProblem} from './problem.js';
import {watchNumbers} from './tip.js';
import {watchKeys} from './keys.js';

const VIEWS = {results: drawResults, compare: drawCompare, report: drawReport};
let drawn = 0;

/** Which view the address asks for. */
function viewName() {
  const name = asked().get('view');
  return name in VIEWS ? name : 'results';
}

function showFrame(view) {
  document.body.dataset.view = view;
  $('q').value = asked().get('q') ?? '';
  $('view-results').href = setting({view: null, report: null, paragraph: null});
  $('view-compare').href = setting({view: 'compare', report: null, paragraph: null});
  for (const name of ['results', 'compare']) {
    const link = $('view-' + name);
    name === view ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  }
  const set = conditions().length;
  $('side-toggle').textContent = set ? `筛选（已选 ${set}）` : '筛选';
  document.title = [asked().get('q'), asked().get('subject'), '数段'].filter(Boolean).join(' · ');
}

/** Draws the state. A later call makes an earlier one void. */
async function draw() {
  const turn = ++drawn;
  const view = viewName();
  showFrame(view);
  $('progress').hidden = false;
  $('main').setAttribute('aria-busy', 'true');
  try {
    const answer = await VIEWS[view]();
    if (turn !== drawn) return;
    drawChips(answer);
    if (view === 'report') return;
    await drawFacets(answer);
    if (turn === drawn) drawChips(answer);
  } catch (error) {
    if (error.name === 'AbortError' || turn !== drawn) return;
    if (!(error instanceof Problem)) throw error;
    drawChips(null);
    drawProblem(error, draw);
  } finally {
    if (turn === drawn) {
      $('progress').hidden = true;
      $('main').removeAttribute('aria-busy');
    }
  }
}

$('side-toggle').addEventListener('click', () => {
  const open = $('side').classList.toggle('open');
  $('side-toggle').setAttribute('aria-expanded', String(open));
});
prepareSearchBox();
watchNumbers();
watchKeys();
start(draw);
