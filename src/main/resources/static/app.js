// Small helps on top of pages that work without any script.
document.addEventListener('htmx:configRequest', (event) => {
  const token = document.querySelector('input[name="_csrf"]');
  if (token) event.detail.headers['X-CSRF-TOKEN'] = token.value;
});
// answers 409 and 422 carry the form with its errors: show them like any other answer
document.addEventListener('htmx:beforeSwap', (event) => {
  if ([409, 422].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
// read the main text aloud with the voice of the browser
const reader = document.querySelector('[data-read-aloud]');
if (reader && 'speechSynthesis' in window) {
  reader.hidden = false;
  reader.addEventListener('click', () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      return;
    }
    const words = new SpeechSynthesisUtterance(document.getElementById('main').innerText);
    words.lang = document.documentElement.lang;
    words.rate = 0.9;
    speechSynthesis.speak(words);
  });
}
// without a connection nothing leaves the page, and what was typed stays in it
const offline = document.getElementById('offline');
document.addEventListener('submit', (event) => {
  if (navigator.onLine || !offline) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  offline.hidden = false;
  offline.scrollIntoView({ block: 'center' });
});
window.addEventListener('online', () => {
  if (offline) offline.hidden = true;
});
// how many fields somebody filled in by hand goes along: what a form costs is counted, never by whom
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post') return;
  const filled = [...form.elements].filter((field) => {
    if (!field.name || field.type === 'hidden' || field.tagName === 'BUTTON') return false;
    if (field.type === 'file') return field.files.length > 0;
    if (field.type === 'radio' || field.type === 'checkbox') return field.checked && !field.defaultChecked;
    if (field.tagName === 'SELECT') return [...field.options].some((option) => option.selected !== option.defaultSelected && (option.selected || option.defaultSelected));
    return field.value !== field.defaultValue;
  });
  const count = form.querySelector('input[name="_typed"]') || form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: '_typed' }));
  count.value = String(new Set(filled.map((field) => field.name)).size);
}, true);
// a form that was sent is not sent a second time by a nervous thumb
document.addEventListener('submit', (event) => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = '1';
  setTimeout(() => delete event.target.dataset.sent, 4000);
});
// what is suggested beside a text is chosen by a tap
document.addEventListener('click', (event) => {
  const choice = event.target.closest('[data-choose]');
  const list = choice && document.querySelector('select[name="category"]');
  if (list) {
    list.value = choice.dataset.choose;
    list.focus();
  }
});
// a page that is made to be printed
document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) window.print();
});
