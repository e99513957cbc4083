// Offers to find the place where the reporter stands; the position goes to the form once, on a tap, and is
// kept nowhere.
const here = document.querySelector('[data-here]');
if (here && 'geolocation' in navigator) {
  here.hidden = false;
  here.addEventListener('click', (event) => {
    const form = here.form;
    const field = form.querySelector('[name=position]');
    if (field.value) return;
    event.preventDefault();
    event.stopPropagation();
    here.disabled = true;
    navigator.geolocation.getCurrentPosition(
      (found) => {
        field.value = found.coords.longitude.toFixed(5) + ',' + found.coords.latitude.toFixed(5);
        here.disabled = false;
        form.requestSubmit(here);
      },
      () => {
        here.disabled = false;
        document.getElementById('here-failed').hidden = false;
      },
      { enableHighAccuracy: true, timeout: 10000, maximumAge: 60000 });
  });
}
