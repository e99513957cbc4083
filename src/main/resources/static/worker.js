// Opens pages that were taken along when there is no network, and shows what was pushed. Pages lie sealed on the device; the key belongs to the account that took them along.
const KEPT = 36 * 60 * 60 * 1000;
const PATIENCE = 6000;
let account = null;

function stored(name, work) {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('linli-field', 1);
    asked.onupgradeneeded = () => asked.transaction.abort();
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      const request = work(asked.result.transaction(name).objectStore(name));
      request.onsuccess = () => { asked.result.close(); resolve(request.result); };
      request.onerror = () => { asked.result.close(); reject(request.error); };
    };
  });
}
async function taken(path) {
  const page = await stored('pages', (pages) => pages.get(path));
  if (!page || Date.now() - page.at > KEPT || account && page.account !== account) return null;
  const key = await stored('keys', (keys) => keys.get(page.account));
  if (!key) return null;
  const html = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: page.iv }, key, page.bytes);
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'" } });
}
async function page(request) {
  // without a page of its own the network is waited for
  const late = new Promise((resolve, reject) => setTimeout(() => reject(new Error('late')), PATIENCE));
  const answer = fetch(request);
  try {
    return await Promise.race([answer, late]);
  } catch (lost) {
    const address = new URL(request.url);
    const county = address.pathname.split('/')[2];
    for (const path of [address.pathname + address.search, address.pathname, `/work/${county}/field`]) {
      const found = await taken(path).catch(() => null);
      if (found) return found;
    }
    return answer;
  }
}
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => { account = event.data.account; });
self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== location.origin) return;
  if (event.request.mode === 'navigate' && /^\/work\/[0-9]{6}\//.test(address.pathname)) {
    event.respondWith(page(event.request));
  } else if (/\.(css|js|svg)$/.test(address.pathname) && address.pathname !== '/worker.js') {
    event.respondWith(caches.match(event.request).then((kept) => kept || fetch(event.request)));
  }
});
self.addEventListener('push', (event) => {
  const sent = event.data ? event.data.json() : { text: '', path: '/work', tag: '' };
  event.waitUntil(self.registration.showNotification(sent.text, { tag: sent.tag, icon: '/icon.svg', data: sent.path }));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const path = event.notification.data || '/work';
  event.waitUntil(self.clients.openWindow(path.startsWith('/') ? path : '/work'));
});
