// Puts a sentence that is kept into the field below it, where the cursor stands. Without a script the choice is not shown.
document.querySelectorAll('[data-insert]').forEach((box) => {
  const field = document.getElementById(box.dataset.insert);
  const choice = box.querySelector('select');
  if (!field || !choice) return;
  box.hidden = false;
  choice.addEventListener('change', () => {
    if (!choice.value) return;
    field.setRangeText(choice.value, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    choice.value = '';
    field.focus();
  });
});
