// Finds a category while its letters are typed: the name, the number or the initials of its pinyin. Without this
// the button beside the field asks the server.
const find = document.querySelector('[data-find]');
if (find) {
  const all = document.querySelector('[data-rests]');
  const opened = all.open;
  document.querySelector('[data-find-do]').hidden = true;
  const narrow = () => {
    const wanted = find.value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    // Chinese by any part of the name, letters and digits from the beginning of a word
    const part = wanted && wanted.charCodeAt(0) < 128 ? ' ' + wanted : wanted;
    document.querySelectorAll('[data-found]').forEach((found) => { found.hidden = true; });
    all.querySelectorAll('[data-rest]').forEach((rest) => {
      let shown = 0;
      rest.querySelectorAll('[data-words]').forEach((label) => {
        const fits = (' ' + label.dataset.words).includes(part) || label.querySelector('input').checked;
        label.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      rest.hidden = shown === 0;
    });
    all.open = wanted ? true : opened;
  };
  find.addEventListener('input', narrow);
  find.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  // on a slow line somebody has typed before this ran
  if (find.value) narrow();
}
