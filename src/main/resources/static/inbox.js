// The inbox by keyboard: j and k walk, x ticks, Enter opens. Without a script the page works by mouse and Tab.
const rows = [...document.querySelectorAll('[data-keys] > li')];
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
});
