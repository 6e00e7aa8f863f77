// The form of a department as it will look, drawn again by the server while it is worded. Without scripts a button
// does that. Nothing is kept before it is saved.
const form = document.querySelector('form[data-preview]');
const place = form && document.getElementById(form.dataset.place);
if (place) {
  let timer, running;
  const draw = async () => {
    running?.abort();
    running = new AbortController();
    try {
      const answer = await fetch(form.dataset.preview, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        signal: running.signal,
      });
      if (answer.ok && !answer.redirected) place.innerHTML = await answer.text();
    } catch {
      // The last picture stays; Save says what is wrong.
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(draw, 250);
  });
}
