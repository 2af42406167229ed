// Search as you type, and the language of the page. Everything else works without this file.
"use strict";
(() => {
  const root = document.currentScript.dataset.root;
  const html = document.documentElement;
  const store = {
    get() { try { return localStorage.getItem("apm-errors-language"); } catch { return null; } },
    set(value) { try { localStorage.setItem("apm-errors-language", value); } catch { /* a page from disk may have no storage */ } },
  };
  const button = document.getElementById("language");
  const speak = (language) => {
    html.lang = language;
    button.textContent = language === "zh" ? "English" : "中文";
    button.lang = language === "zh" ? "en" : "zh";
  };
  const known = store.get();
  speak(known === "en" || known === "zh" ? known : html.lang);
  button.hidden = false;
  button.addEventListener("click", () => {
    speak(html.lang === "zh" ? "en" : "zh");
    store.set(html.lang);
    if (form) show();
  });

  const form = document.getElementById("search");
  const words = document.getElementById("words");
  const MOST = 100;
  let loading = false;
  let data = null;
  // A script and no fetch: a browser fetches nothing for a page from disk.
  const load = () => {
    if (loading) return;
    loading = true;
    const script = document.createElement("script");
    script.src = root + "data.js";
    script.addEventListener("load", () => { data = self.APM_ERRORS; show(); });
    script.addEventListener("error", () => { loading = false; count("data.js ?"); });
    document.head.append(script);
  };
  const count = (text) => { document.getElementById("count").textContent = text; };
  const chosen = (id) => document.getElementById(id)?.value ?? "";

  // How well a row fits: less is better; -1 is not at all.
  const rank = (row, query) => {
    const code = row[0].toLowerCase();
    let rank = 3;
    for (const word of query) {
      if (code === word) rank = Math.min(rank, 0);
      else if (code.startsWith(word)) rank = Math.min(rank, 1);
      else if (code.includes(word)) rank = Math.min(rank, 2);
      else if (!row[6].includes(word)) return -1;
    }
    return rank;
  };
  const find = () => {
    const query = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const [service, status, life] = ["service", "status", "life"].map(chosen);
    if (!query.length && !service && !status && !life) return null;
    const found = [[], [], [], []];
    let all = 0;
    for (const row of data) {
      if (service && !row[2].includes(+service)) continue;
      if (status && !row[1].includes(+status)) continue;
      if (life && row[3] !== life) continue;
      const at = rank(row, query);
      if (at < 0) continue;
      all += 1;
      if (found[at].length < MOST) found[at].push(row);
    }
    return { all, rows: found.flat().slice(0, MOST) };
  };
  const element = (name, kind, text) => {
    const it = document.createElement(name);
    if (kind) it.className = kind;
    if (text) it.textContent = text;
    return it;
  };
  const item = (row) => {
    const link = element("a");
    link.href = root + "codes/" + row[4];
    link.append(element("code", "", row[0]));
    const line = element("li");
    line.append(link, " ");
    for (const status of row[1]) line.append(element("span", "status", String(status)), " ");
    if (row[3]) line.append(element("span", "life", row[3]), " ");
    line.append(element("span", "message", row[5]));
    return line;
  };
  const show = () => {
    if (!data) return load();
    const results = document.getElementById("results");
    const found = find();
    document.getElementById("services").hidden = found !== null;
    if (!found) { count(""); results.replaceChildren(); return; }
    const { all, rows } = found;
    const more = all > rows.length ? (html.lang === "zh" ? `，显示前 ${rows.length} 个` : `, the first ${rows.length} are shown`) : "";
    count((html.lang === "zh" ? `${all} 个错误码` : `${all} ${all === 1 ? "code" : "codes"}`) + more);
    results.replaceChildren(...rows.map(item));
  };
  if (form) {
    form.hidden = false;
    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      document.querySelector("#results a")?.click();
    });
    words.addEventListener("focus", load, { once: true });
    // A link with a code behind `#` leads to the code.
    const wanted = decodeURIComponent(location.hash.slice(1));
    if (wanted) { words.value = wanted; show(); }
    document.addEventListener("keydown", (event) => {
      const links = [...document.querySelectorAll("#results a")];
      const at = links.indexOf(document.activeElement);
      if (event.key === "/" && !/^(INPUT|SELECT)$/.test(document.activeElement.tagName)) { event.preventDefault(); words.focus(); }
      else if (event.key === "ArrowDown" && (at >= 0 || document.activeElement === words)) { event.preventDefault(); links[at + 1]?.focus(); }
      else if (event.key === "ArrowUp" && at >= 0) { event.preventDefault(); (links[at - 1] ?? words).focus(); }
    });
  }
})();
