// While the first answer is typed, asks for bottlenecks that look the same and lists them below it.
// Only their count is announced; the list waits there to be read.
const field = document.querySelector("[data-suggest]");
const place = field && document.getElementById(field.dataset.place);
if (place) {
  let timer, running, last;
  const ask = async () => {
    const what = field.value.trim();
    if (what === last) return;
    last = what;
    running?.abort();
    if ([...what].length < 12) return place.replaceChildren();
    running = new AbortController();
    try {
      const answer = await fetch(field.dataset.suggest, {
        method: "POST",
        body: new URLSearchParams({ what }),
        signal: running.signal,
      });
      if (answer.ok && !answer.redirected) place.innerHTML = await answer.text();
    } catch {
      // Nothing is lost: the receipt shows the same.
    }
    const said = document.getElementById(field.dataset.place + "-said");
    const text = place.firstElementChild?.dataset.said ?? "";
    if (said && said.textContent !== text) said.textContent = text;
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 400);
  });
}
