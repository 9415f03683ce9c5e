"use strict";
(() => {
  const fold = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ");
  const at = (id) => document.getElementById(id);
  const search = at("q"), status = at("status"), code = at("code"), shown = at("shown"), none = at("none");
  const rows = new Map();
  for (const row of document.querySelectorAll("tr[data-unit]")) rows.set(row.dataset.unit, row);
  const units = [...document.querySelectorAll(".unit")].map((box) => ({
    box,
    head: fold(box.querySelector("h3").textContent + " " + box.querySelector(".where").textContent),
    codes: new Set(box.dataset.codes.split(" ")),
    groups: [...box.querySelectorAll(".group")].map((group) => ({
      box: group,
      items: [...group.querySelectorAll(".item")].map((item) => ({ box: item, code: item.dataset.code, text: fold(item.textContent) })),
    })),
  }));

  const suits = (unit, phrase, wanted) => {
    let left = 0;
    const byName = unit.head.includes(phrase);
    for (const group of unit.groups) {
      let here = 0;
      for (const item of group.items) {
        const fits = (!wanted || item.code === wanted) && (byName || item.text.includes(phrase));
        item.box.hidden = !fits;
        if (fits) here += 1;
      }
      group.box.hidden = here === 0;
      left += here;
    }
    return left > 0 || (byName && !wanted);
  };

  const filter = () => {
    const phrase = fold(search.value).trim();
    let count = 0;
    for (const unit of units) {
      const fits = (!status.value || unit.box.dataset.status === status.value) && suits(unit, phrase, code.value);
      unit.box.hidden = !fits;
      const row = rows.get(unit.box.id);
      if (row) row.hidden = !fits;
      if (fits) count += 1;
    }
    shown.textContent = `${count}/${units.length} ${shown.dataset.of}`;
    none.hidden = count > 0;
  };

  for (const control of [search, status, code]) control.addEventListener("input", filter);
  filter();
})();
