// Ticks all boxes of one name, or none, without asking the server.
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-tick]');
  if (!button) return;
  event.preventDefault();
  for (const box of button.form.elements[button.dataset.tick]) box.checked = button.value === 'all';
});

// A test that is on its way: look again, less and less often, and say what came of it.
const lookAgain = async (wait) => {
  const place = document.querySelector('[data-look-again]');
  if (!place || wait > 30000) return;
  await new Promise((done) => setTimeout(done, wait));
  try {
    const answer = await fetch(location.pathname + location.search, { headers: { 'X-Live': '1' } });
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const found = now.getElementById('tested');
    if (found && !('lookAgain' in found.dataset)) {
      delete place.dataset.lookAgain;
      place.replaceChildren(...found.childNodes);
      const list = now.getElementById('messages')?.closest('section');
      if (list) document.getElementById('messages')?.closest('section').replaceWith(list);
    }
  } catch { /* the next look may find it */ }
  lookAgain(wait * 1.5);
};
lookAgain(400);
