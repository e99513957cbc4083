// The inbox by keyboard: j and k walk, x ticks, a ticks all, d goes to the dispatch, Enter opens. Without a script the page works by mouse and Tab.
// What happens meanwhile comes in by itself, unless something is ticked or typed: then a line says so.
let rows = [...document.querySelectorAll('[data-keys] > li')];
let at = -1;
function go(to) {
  if (!rows[to]) return;
  at = to;
  rows.forEach((row, i) => row.classList.toggle('here', i === at));
  const link = rows[at].querySelector('a');
  link.focus();
  rows[at].scrollIntoView({ block: 'nearest' });
}
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest('input:not([type=checkbox]), textarea, select');
  if (typing) return;
  if (event.key === 'j') go(at + 1);
  if (event.key === 'k') go(at - 1);
  if (event.key === 'x' && rows[at]) {
    const box = rows[at].querySelector('input[type=checkbox]');
    if (box) box.checked = !box.checked;
  }
  if (event.key === 'a') {
    const boxes = [...document.querySelectorAll('[data-keys] input[type=checkbox]')];
    const all = boxes.every((box) => box.checked);
    boxes.forEach((box) => { box.checked = !all; });
  }
  if (event.key === 'd') document.querySelector('[data-bulk] select')?.focus();
});

const list = document.querySelector('[data-stream]');
const changed = document.querySelector('[data-changed]');
async function refresh() {
  if (document.querySelector('[data-keys] :checked') || document.activeElement.closest('form, [data-keys]')) {
    changed.hidden = false;
    return;
  }
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-stream]');
  if (!fresh) return;
  list.replaceChildren(...fresh.childNodes);
  rows = [...document.querySelectorAll('[data-keys] > li')];
  at = -1;
  changed.hidden = true;
}
if (list && window.EventSource) {
  let beat = null;
  new EventSource(list.dataset.stream).addEventListener('beat', (event) => {
    if (beat !== null && event.data !== beat) refresh();
    beat = event.data;
  });
}
