// Says how many characters a text is over its limit, while it is typed. data-limit counts characters, not bytes.
const tell = (field) => {
  const line = document.getElementById(field.id + "-over");
  if (!line) return;
  const limit = Number(field.dataset.limit);
  const over = [...field.value.replace(/\r\n/g, "\n")].length - limit;
  const text = over > 0 ? line.dataset.words.replace("{n}", over).replace("{limit}", limit) : "";
  if (line.textContent !== text) line.textContent = text;
};
document.addEventListener("input", (e) => e.target.dataset.limit && tell(e.target));
document.querySelectorAll("[data-limit]").forEach(tell);
