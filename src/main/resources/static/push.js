// Asks this browser for an address at its push service and sends it with the form. Without a secure address or without push the page says so and nothing more.
const form = document.querySelector('[data-push]');
function bytes(text) {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
function text(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
if (form && window.isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window) {
  const button = form.querySelector('[data-subscribe]');
  const unable = form.querySelector('[data-unable]');
  button.hidden = false;
  unable.hidden = true;
  button.addEventListener('click', async (event) => {
    event.preventDefault();
    try {
      const worker = await navigator.serviceWorker.register(form.dataset.worker);
      const found = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(form.dataset.push) });
      form.elements.endpoint.value = found.endpoint;
      form.elements.p256dh.value = text(found.getKey('p256dh'));
      form.elements.auth.value = text(found.getKey('auth'));
      form.submit();
    } catch (refused) {
      unable.hidden = false;
    }
  });
}
