"use strict";
// Filters the page and shows what the data blocks hold. Text goes into the page as text, never as markup.
(function () {
  const byId = (id) => document.getElementById(id);
  const lines = (id) => byId(id).textContent.split("\n").filter((line) => line !== "");
  const signs = { passed: "✓", failed: "✗", known: "~", warned: "!", untested: "–" };

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    content.forEach((part) => made.append(part));
    return made;
  }

  // Copying

  function withCopy(pre) {
    if (!navigator.clipboard) {
      return pre;
    }
    const button = element("button", "copy", "Copy");
    button.type = "button";
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(pre.textContent).then(
        () => { button.textContent = "Copied"; },
        () => { button.textContent = "Failed"; });
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
    const box = element("div", "repeat");
    pre.replaceWith(box);
    box.append(pre, button);
    return box;
  }

  // Exchanges

  let exchangeLines = null;

  function exchange(id) {
    if (exchangeLines === null) {
      exchangeLines = new Map();
      for (const line of lines("data-exchanges")) {
        exchangeLines.set(Number(/^\{"id":(\d+)/.exec(line)[1]), line);
      }
    }
    const line = exchangeLines.get(id);
    return line === undefined ? null : JSON.parse(line);
  }

  function side(title, message) {
    const pre = element("pre", "", element("b", "", message.first));
    pre.tabIndex = 0;
    for (const header of message.headers) {
      pre.append("\n", element("span", "name", header[0] + ":"), " " + header[1]);
    }
    if (message.body !== undefined) {
      pre.append("\n\n" + message.body);
    }
    return element("div", "side", element("h4", "", title), pre);
  }

  function exchangeView(id) {
    const found = exchange(id);
    if (found === null) {
      return element("p", "more", "Exchange " + id + " is not in this page; report.json has it.");
    }
    const curl = element("pre", "curl", found.curl);
    curl.tabIndex = 0;
    const view = element("div", "", curl,
      element("div", "sides", side("Request", found.request), side("Answer", found.answer)));
    withCopy(curl);
    return view;
  }

  // The matrix

  const table = document.querySelector(".matrix");
  const headings = Array.from(table.tHead.rows[0].cells).slice(1);
  const groups = headings.map((cell) => cell.querySelector(".short").textContent);
  const rows = Array.from(table.tBodies[0].rows).map((row) => ({
    row: row,
    button: row.querySelector("button"),
    cells: Array.from(row.cells).slice(1),
    find: (row.querySelector("button").title + " " + row.cells[0].textContent).toLowerCase(),
    outcomes: Array.from(row.cells).slice(1).map((cell) => cell.className),
    detail: null,
  }));
  let checks = null;
  let rowLines = null;

  function checkLine(verdict, label) {
    const check = verdict[0];
    const outcome = verdict[1];
    const message = verdict[2];
    const place = verdict[3];
    const id = verdict[4];
    const more = element("div", "more", checks[check][0] + " (" + checks[check][4] + "), ", element("code", "", place));
    const text = element("div", "", message === "" ? checks[check][3] : message, more);
    if (id !== 0) {
      const open = element("button", "link", "exchange " + id);
      let view = null;
      open.type = "button";
      open.setAttribute("aria-expanded", "false");
      open.addEventListener("click", () => {
        if (view === null) {
          view = exchangeView(id);
          text.append(view);
        } else {
          view.hidden = !view.hidden;
        }
        open.setAttribute("aria-expanded", String(!view.hidden));
      });
      more.append(", ", open);
    }
    const line = element("div", "line", element("span", "cell " + outcome, signs[outcome]), text);
    line.dataset.check = checks[check][0];
    const link = element("a", "anchor", "#");
    link.href = "#verdict/" + encodeURIComponent(label) + "/" + encodeURIComponent(checks[check][0]);
    link.title = "Link to this check";
    line.append(link);
    return line;
  }

  // The ledger

  let ledgerLines = null;

  function ledgerView(index) {
    ledgerLines = ledgerLines || lines("data-ledger");
    const statements = JSON.parse(ledgerLines[index] || "[]");
    if (statements.length === 0) {
      return null;
    }
    const seen = statements.filter((statement) => statement[1] !== 0).length;
    const list = element("ul", "names");
    for (const statement of statements) {
      list.append(element("li", "", statement[0] + (statement[1] === 0 ? ": " + statement[2] : ", exchange " + statement[1])));
    }
    return element("details", "ledger",
      element("summary", "", seen + " of " + statements.length + " statements of the document seen at work"), list);
  }

  function detail(index, group) {
    checks = checks || lines("data-checks").map((line) => JSON.parse(line));
    rowLines = rowLines || lines("data-rows");
    const verdicts = JSON.parse(rowLines[index]);
    const cell = element("td", "", element("div", "label", rows[index].button.title));
    cell.colSpan = headings.length + 1;
    for (const label of groups) {
      const own = verdicts.filter((verdict) => checks[verdict[0]][1] === label);
      if (own.length > 0) {
        const title = element("div", "group" + (label === group ? " marked" : ""), checks[own[0][0]][2]);
        cell.append(title);
        own.forEach((verdict) => cell.append(checkLine(verdict, rows[index].button.title)));
      }
    }
    if (verdicts.length === 0) {
      cell.append("Nothing was checked here.");
    }
    const ledger = ledgerView(index);
    if (ledger !== null) {
      cell.append(ledger);
    }
    return element("tr", "detail", cell);
  }

  function toggle(index, group) {
    const at = rows[index];
    const wasOpen = at.detail !== null;
    if (wasOpen) {
      at.detail.remove();
      at.detail = null;
    }
    if (!wasOpen || group !== undefined && group !== at.group) {
      at.detail = detail(index, group);
      at.row.after(at.detail);
    }
    at.group = group;
    at.row.classList.toggle("open", at.detail !== null);
    at.button.setAttribute("aria-expanded", String(at.detail !== null));
  }

  function neighbour(index, step) {
    for (let i = index + step; i >= 0 && i < rows.length; i += step) {
      if (!rows[i].row.hidden) {
        rows[i].button.focus();
        return;
      }
    }
  }

  rows.forEach((at, index) => {
    at.button.setAttribute("aria-expanded", "false");
    at.button.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        neighbour(index, event.key === "ArrowDown" ? 1 : -1);
      }
    });
  });
  const indexOf = new Map(rows.map((at, index) => [at.row, index]));
  table.tBodies[0].addEventListener("click", (event) => {
    const row = event.target.closest("tr");
    if (indexOf.has(row)) {
      const cell = event.target.closest("td");
      toggle(indexOf.get(row), cell === null ? undefined : groups[cell.cellIndex - 1]);
    }
  });

  // Filters

  const bar = byId("toolbar");
  const input = byId("find");
  const outcomeSelect = byId("outcome");
  const groupSelect = byId("group");
  const findings = Array.from(document.querySelectorAll(".finding")).map((box) => {
    const check = box.closest(".check");
    return {
      box: box,
      groups: check === null ? box.dataset.groups.split(" ") : check.dataset.group.split(" "),
      outcome: ["failed", "known", "warned", "untested"].find((name) => box.classList.contains(name)),
      find: ((box.dataset.find || "") + " " + (check === null ? box : box.querySelector("summary")).textContent).toLowerCase(),
    };
  });

  function rowFits(at, words, outcome, column) {
    if (!words.every((word) => at.find.includes(word))) {
      return false;
    }
    const outcomes = column < 0 ? at.outcomes : [at.outcomes[column]];
    return outcomes.some((name) => fits(name, outcome, column));
  }

  function fits(name, outcome, column) {
    if (outcome === "") {
      return column < 0 || name !== "";
    }
    return name.split(" ").includes(outcome) || outcome === "untested" && name.includes("partial");
  }

  let marked = -1;

  function apply() {
    const words = input.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
    const outcome = outcomeSelect.value;
    const column = groups.indexOf(groupSelect.value);
    let shown = 0;
    for (const at of rows) {
      const fit = rowFits(at, words, outcome, column);
      shown += fit ? 1 : 0;
      at.row.hidden = !fit;
      if (at.detail !== null) {
        at.detail.hidden = !fit;
      }
    }
    if (column !== marked) {
      marked = column;
      for (const cells of [headings].concat(rows.map((at) => at.cells))) {
        cells.forEach((cell, i) => cell.classList.toggle("dim", column >= 0 && column !== i));
      }
    }
    for (const finding of findings) {
      finding.box.hidden = !(words.every((word) => finding.find.includes(word))
        && (outcome === "" || outcome === finding.outcome)
        && (column < 0 || finding.groups.includes(groups[column])));
    }
    if (words.length > 0 || outcome !== "" || column >= 0) {
      document.querySelectorAll(".others").forEach((others) => { others.open = true; });
    }
    for (const part of document.querySelectorAll(".others, .check, #failed, #known, #warned, #untested")) {
      part.hidden = part.querySelector(".finding:not([hidden])") === null;
    }
    byId("empty").hidden = shown > 0;
    byId("shown").textContent = shown + " of " + rows.length + " rows";
  }

  if (innerWidth > 720) {
    input.placeholder = "Find an operation or a message";
  }
  bar.hidden = false;
  bar.addEventListener("submit", (event) => event.preventDefault());
  for (const control of [input, outcomeSelect, groupSelect]) {
    control.addEventListener("input", apply);
  }
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !typing) {
      event.preventDefault();
      input.focus();
    } else if (event.key === "Escape" && event.target === input) {
      input.value = "";
      apply();
    }
  });

  // Links to one verdict: #verdict/label/check

  function follow() {
    const parts = location.hash.split("/");
    if (parts[0] !== "#verdict" || parts.length !== 3) {
      return;
    }
    const label = decodeURIComponent(parts[1]);
    const index = rows.findIndex((at) => at.button.title === label);
    if (index < 0) {
      return;
    }
    input.value = "";
    outcomeSelect.value = "";
    groupSelect.value = "";
    apply();
    if (rows[index].detail === null) {
      toggle(index);
    }
    const wanted = decodeURIComponent(parts[2]);
    for (const line of rows[index].detail.querySelectorAll(".line")) {
      if (line.dataset.check === wanted) {
        line.classList.add("wanted");
        line.scrollIntoView({ block: "center" });
      } else {
        line.classList.remove("wanted");
      }
    }
  }

  document.documentElement.classList.add("scripting");
  document.querySelectorAll("pre.curl").forEach(withCopy);
  if (typeof IntersectionObserver === "function") {
    new IntersectionObserver((entries) => bar.classList.toggle("stuck", entries[0].intersectionRatio < 1),
      { threshold: [1], rootMargin: "-1px 0px 0px 0px" }).observe(bar);
  }
  apply();
  addEventListener("hashchange", follow);
  follow();
})();
