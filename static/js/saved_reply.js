// Saved replies: a press writes a placeholder where the cursor is, or the words of a reply at the end of the answer.
function write(box, text, at) {
  box.setRangeText(text, at, at, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
}

for (const button of document.querySelectorAll("[data-insert]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const box = document.getElementById("words");
    write(box, button.dataset.insert, box.selectionEnd);
  });
}

for (const button of document.querySelectorAll("[data-reply]")) {
  button.addEventListener("click", (e) => {
    e.preventDefault();
    const box = document.getElementById("words");
    write(box, (box.value.trim() ? "\n\n" : "") + button.dataset.reply, box.value.length);
    button.closest("details").open = false;
  });
}
