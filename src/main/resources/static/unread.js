// The number of unread messages goes on by itself while the page is looked at and used; a page left alone asks no more, so that its session ends as if it were closed.
const bell = document.querySelector('[data-unread]');
const LEFT_ALONE = 10 * 60 * 1000;
let source = null;
let used = Date.now();
function show(count) {
  const badge = bell.querySelector('.count');
  const text = count > 99 ? '99+' : String(count);
  if (badge.textContent !== text) {
    badge.textContent = text;
    document.dispatchEvent(new CustomEvent('unread', { detail: count }));
  }
  badge.hidden = count === 0;
}
function listen() {
  const wanted = !document.hidden && Date.now() - used < LEFT_ALONE;
  if (wanted && !source) {
    source = new EventSource(bell.dataset.unread);
    source.addEventListener('unread', (event) => show(Number(event.data)));
    source.addEventListener('error', () => {
      if (document.hidden || Date.now() - used >= LEFT_ALONE || source.readyState === EventSource.CLOSED) {
        source.close();
        source = null;
      }
    });
  }
  if (!wanted && source) {
    source.close();
    source = null;
  }
}
if (bell && window.EventSource) {
  for (const act of ['pointerdown', 'keydown', 'scroll']) {
    document.addEventListener(act, () => { used = Date.now(); listen(); }, { passive: true });
  }
  document.addEventListener('visibilitychange', listen);
  listen();
}
// an open inbox shows what came in, unless a form of it is in use
document.addEventListener('unread', async () => {
  const list = document.querySelector('[data-messages]');
  if (!list || list.contains(document.activeElement)) return;
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-messages]');
  if (fresh) list.replaceChildren(...fresh.childNodes);
});
