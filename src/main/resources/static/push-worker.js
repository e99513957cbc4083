// Shows what was pushed and opens its page. It keeps nothing and answers no request.
self.addEventListener('push', (event) => {
  const sent = event.data ? event.data.json() : { text: '', path: '/work', tag: '' };
  event.waitUntil(self.registration.showNotification(sent.text, { tag: sent.tag, icon: '/icon.svg', data: sent.path }));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const path = event.notification.data || '/work';
  event.waitUntil(self.clients.openWindow(path.startsWith('/') ? path : '/work'));
});
