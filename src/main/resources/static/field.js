// A module: its names stay its own beside those of the other scripts of a page.
// Work that goes on without a network: pages taken along and what was written are kept on this device, sealed with a key that never leaves it and belongs to one account; what was written goes out in order, each with its transaction id, and says how it stands.
const body = document.body.dataset;
const account = body.account;
const county = body.county;
const words = body.field ? JSON.parse(body.field) : {};
const KEPT = 36 * 60 * 60 * 1000;

function open() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('linli-field', 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('keys');
      asked.result.createObjectStore('pages');
      asked.result.createObjectStore('queue', { keyPath: 'id', autoIncrement: true });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
async function store(name, mode, work) {
  const base = await open();
  try {
    const transaction = base.transaction(name, mode, { durability: 'strict' });
    const ended = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
    const result = await work(transaction.objectStore(name));
    await ended;
    return result;
  } finally {
    base.close();
  }
}
async function key() {
  const there = await store('keys', 'readonly', (keys) => done(keys.get(account)));
  if (there) return there;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // whoever is second uses the first one's
  return store('keys', 'readwrite', async (keys) => {
    const first = await done(keys.get(account));
    if (first) return first;
    keys.put(made, account);
    return made;
  });
}
async function seal(bytes) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), bytes) };
}
async function unseal(sealed) {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, await key(), sealed.bytes);
}
const text = (value) => new TextEncoder().encode(value);
const read = (bytes) => new TextDecoder().decode(bytes);

// what was written: fields sealed as one text, photos each by itself
async function keep(form, sender) {
  const given = new FormData(form, sender);
  const fields = [];
  const files = [];
  for (const [name, value] of given) {
    if (name === '_csrf') continue;
    if (value instanceof File) {
      if (value.size > 0) files.push({ name, file: value.name, type: value.type, sealed: await seal(await value.arrayBuffer()) });
    } else {
      fields.push([name, value]);
    }
  }
  const tx = crypto.randomUUID();
  const sent = fields.filter(([name]) => name !== 'tx').concat([['tx', tx]]);
  const entry = {
    account, county, tx, files, state: 'WAITING', at: Date.now(), why: null,
    sealed: await seal(text(JSON.stringify({ action: form.action, page: location.href, title: form.dataset.offline, multipart: form.enctype === 'multipart/form-data', fields: sent }))),
  };
  entry.id = await store('queue', 'readwrite', (queue) => done(queue.add(entry)));
  return entry;
}
const waiting = async () => (await store('queue', 'readonly', (queue) => done(queue.getAll()))).filter((entry) => entry.account === account);
const put = (entry) => store('queue', 'readwrite', (queue) => done(queue.put(entry)));
const drop = (id) => store('queue', 'readwrite', (queue) => done(queue.delete(id)));
const content = async (entry) => JSON.parse(read(await unseal(entry.sealed)));

// one after the other; a lost connection ends the turn, an answer that asks something does not hold up the others
async function send() {
  return navigator.locks.request('linli-field', async () => {
    if ((await waiting()).every((entry) => entry.state === 'ASKS')) return null;
    const state = await fetch(`/work/${county}/field/state`, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    if (!state.ok || state.redirected) throw new Error('signed out');
    const here = await state.json();
    if (here.account !== account) throw new Error('another account');
    let last = null;
    for (const entry of await waiting()) {
      if (entry.state === 'ASKS') continue;
      const said = await content(entry);
      const data = said.multipart ? new FormData() : new URLSearchParams();
      said.fields.forEach(([name, value]) => data.append(name, value));
      for (const photo of entry.files) {
        data.append(photo.name, new File([await unseal(photo.sealed)], photo.file, { type: photo.type }));
      }
      await put({ ...entry, state: 'SENDING' });
      await show();
      try {
        const answer = await fetch(said.action, { method: 'POST', body: data, headers: { 'X-CSRF-TOKEN': here.token }, redirect: 'follow' });
        // a line that was cut in the middle of an answer leaves half a head: a way on without its address
        if (answer.status >= 500 || answer.status === 429 || answer.status < 400 && !answer.ok) throw new Error(`answered ${answer.status}`);
        if (answer.ok && answer.redirected && new URL(answer.url).pathname.includes('/sign-in')) throw new Error('signed out');
        if (answer.ok && answer.redirected) {
          await drop(entry.id);
          last = answer.url;
        } else {
          await put({ ...entry, state: 'ASKS', why: reason(await answer.text()) });
        }
      } catch (lost) {
        await put({ ...entry, state: 'WAITING' });
        throw lost;
      } finally {
        await show();
      }
    }
    return last;
  });
}
function reason(page) {
  const answer = new DOMParser().parseFromString(page, 'text/html');
  const told = [...answer.querySelectorAll('main .error, main .notice.danger')].map((each) => each.textContent.trim().replace(/\s+/g, ' '));
  return [...new Set(told)].filter(Boolean).join(' · ').slice(0, 400) || words.asks;
}

// the list of what is kept here
async function show() {
  const list = document.querySelector('[data-queue]');
  const all = await waiting();
  const count = document.querySelector('[data-queued]');
  if (count) {
    count.textContent = words.count.replace('{0}', all.length);
    count.hidden = all.length === 0;
  }
  if (!list) return;
  const lines = [];
  for (const entry of all) {
    const said = await content(entry);
    const line = document.createElement('li');
    line.dataset.state = entry.state;
    line.dataset.tx = entry.tx;
    const name = document.createElement('strong');
    name.textContent = said.title;
    const badge = document.createElement('span');
    badge.className = `badge ${entry.state === 'ASKS' ? 'late' : 'soon'}`;
    badge.textContent = words[entry.state];
    const at = document.createElement('span');
    at.className = 'meta';
    at.textContent = new Date(entry.at).toLocaleString(document.documentElement.lang);
    line.append(name, ' ', badge, ' ', at);
    if (entry.state === 'ASKS') line.append(...choices(entry, said));
    lines.push(line);
  }
  list.replaceChildren(...lines);
  list.hidden = lines.length === 0;
}
// a readable choice: what the answer says beside what was written, and three ways on
function choices(entry, said) {
  const why = document.createElement('p');
  why.className = 'error';
  why.textContent = entry.why;
  const mine = document.createElement('dl');
  mine.className = 'facts';
  said.fields.filter(([name, value]) => value && !['tx', 'seen', 'round'].includes(name)).forEach(([name, value]) => {
    const term = document.createElement('dt');
    term.textContent = name;
    const given = document.createElement('dd');
    given.textContent = value;
    mine.append(term, given);
  });
  const ways = document.createElement('p');
  ways.className = 'actions';
  ways.append(
    way(words.again, async () => { await put({ ...entry, state: 'WAITING', why: null }); await attempt(); }),
    way(words.mend, async () => { sessionStorage.setItem('linli-mend', String(entry.id)); location.href = said.page; }),
    way(words.discard, async () => { if (window.confirm(words.sure)) { await drop(entry.id); await show(); } }));
  return [why, mine, ways];
}
function way(label, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}
// what did not get through is tried again, later and later
let pause = 5000;
let timer = 0;
async function attempt() {
  clearTimeout(timer);
  try {
    const last = await send();
    pause = 5000;
    return last;
  } catch (lost) {
    await show();
    if ((await waiting()).some((entry) => entry.state !== 'ASKS')) {
      timer = setTimeout(attempt, pause);
      pause = Math.min(pause * 2, 300000);
    }
    return null;
  }
}

// a form that may be filled in without a network is kept first and sent after
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.dataset.offline || !account) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (form.dataset.kept) return;
  form.dataset.kept = '1';
  try {
    const mended = Number(form.dataset.mends || 0);
    const entry = await keep(form, event.submitter);
    if (mended) await drop(mended);
    const next = await attempt();
    const left = (await waiting()).some((each) => each.id === entry.id);
    location.href = left || !next ? `/work/${county}/field` : next;
  } catch (full) {
    delete form.dataset.kept;
    const told = document.getElementById('offline');
    told.textContent = words.full;
    told.hidden = false;
    told.scrollIntoView({ block: 'center' });
  }
}, true);

// what was refused comes back into its form
async function mend() {
  const id = Number(sessionStorage.getItem('linli-mend') || 0);
  const form = document.querySelector('form[data-offline]');
  if (!id || !form) return;
  sessionStorage.removeItem('linli-mend');
  const entry = (await waiting()).find((each) => each.id === id);
  if (!entry) return;
  const said = await content(entry);
  for (const [name, value] of said.fields) {
    const field = form.elements[name];
    if (!field || name === 'tx' || name === '_csrf') continue;
    if (field instanceof RadioNodeList) field.value = value;
    else if (field.type === 'checkbox') field.checked = true;
    else if (field.type !== 'hidden') field.value = value;
  }
  form.dataset.mends = String(id);
}

// pages for today, sealed, for the way without a network
async function takeAlong() {
  const status = document.querySelector('[data-along]');
  if (!status || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/worker.js');
  await navigator.serviceWorker.ready;
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
  const answer = await fetch(`/work/${county}/field/pack`, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (!answer.ok || answer.redirected) return;
  const pack = await answer.json();
  let taken = 0;
  for (const path of pack.paths) {
    const page = await fetch(path, { headers: { Accept: 'text/html' } });
    if (page.ok && !page.redirected) {
      const html = await page.text();
      const sealed = await seal(text(html));
      await store('pages', 'readwrite', (pages) => done(pages.put({ ...sealed, account, at: Date.now() }, path)));
      await assets(html);
      taken += 1;
    }
    status.textContent = words.taking.replace('{0}', taken).replace('{1}', pack.paths.length);
  }
  await assets(document.documentElement.outerHTML);
  await old(pack.paths);
  const worker = (await navigator.serviceWorker.ready).active;
  worker.postMessage({ account });
  status.textContent = words.along.replace('{0}', taken);
  status.dataset.along = 'done';
}
async function assets(html) {
  const cache = await caches.open('linli-assets');
  for (const [, path] of html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg))"/g)) {
    if (!(await cache.match(path))) await cache.add(path);
  }
}
async function old(paths) {
  await store('pages', 'readwrite', async (pages) => {
    for (const path of await done(pages.getAllKeys())) {
      const page = await done(pages.get(path));
      if (page.account === account && !paths.includes(path) || Date.now() - page.at > KEPT) pages.delete(path);
    }
  });
}

// signing out takes everything of this account from the device; what was not sent asks once
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!account || !form.action.endsWith('/sign-out') || form.dataset.cleared) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const left = await waiting();
  if (left.length > 0 && !window.confirm(words.leaving.replace('{0}', left.length))) return;
  for (const entry of left) await drop(entry.id);
  await store('pages', 'readwrite', async (pages) => {
    for (const path of await done(pages.getAllKeys())) {
      if ((await done(pages.get(path))).account === account) pages.delete(path);
    }
  });
  await store('keys', 'readwrite', (keys) => done(keys.delete(account)));
  form.dataset.cleared = '1';
  form.requestSubmit();
}, true);

if (account && window.isSecureContext && window.indexedDB && crypto.subtle) {
  window.addEventListener('online', attempt);
  document.querySelector('[data-send]')?.addEventListener('click', attempt);
  mend();
  show().then(attempt).then(takeAlong).catch(() => {});
}
