import Markup

/// What a form does in the browser. It asks nobody for anything: what is typed stays on the machine until it is saved.
enum FormScript {
  static let script = HTML.Script(start, digest, papers, kept, items, checks, answers, saving, end)

  private static let start: StaticString = #"""
    (function () {
    "use strict";
    const byId = id => document.getElementById(id);
    const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
    const form = JSON.parse(byId("form-data").textContent);
    const sections = all("section[data-section]");
    const say = words => { byId("said").textContent = words; };
    const controls = from => all("input[name],textarea[name],select[name]", from);
    const valueOf = control => control.type === "radio" || control.type === "checkbox"
      ? (control.checked ? control.value : "") : control.value.trim();
    const field = (from, key) => from.querySelector("[data-key='" + key + "']");

    """#

  /// SHA-256 (FIPS 180-4), because a page that was opened from a folder may not have the browser's own.
  private static let digest: StaticString = #"""
    const roots = [], halves = [];
    for (let n = 2; roots.length < 64; n++) {
      let prime = true;
      for (let d = 2; d * d <= n; d++) if (n % d === 0) { prime = false; break; }
      if (!prime) continue;
      const bits = x => ((x - Math.floor(x)) * 4294967296) | 0;
      roots.push(bits(Math.cbrt(n)));
      if (halves.length < 8) halves.push(bits(Math.sqrt(n)));
    }
    function sha256(bytes) {
      const length = bytes.length, blocks = ((length + 8) >> 6) + 1, data = new Uint8Array(blocks * 64);
      data.set(bytes);
      data[length] = 128;
      const view = new DataView(data.buffer);
      view.setUint32(data.length - 8, Math.floor(length / 536870912));
      view.setUint32(data.length - 4, (length << 3) >>> 0);
      const state = halves.slice(), w = new Int32Array(64), turn = (x, n) => (x >>> n) | (x << (32 - n));
      for (let block = 0; block < blocks; block++) {
        for (let i = 0; i < 16; i++) w[i] = view.getInt32(block * 64 + i * 4);
        for (let i = 16; i < 64; i++) {
          const p = w[i - 15], q = w[i - 2];
          w[i] = w[i - 16] + (turn(p, 7) ^ turn(p, 18) ^ (p >>> 3)) + w[i - 7] + (turn(q, 17) ^ turn(q, 19) ^ (q >>> 10));
        }
        let [a, b, c, d, e, f, g, h] = state;
        for (let i = 0; i < 64; i++) {
          const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + roots[i] + w[i]) | 0;
          const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
          h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
        }
        [a, b, c, d, e, f, g, h].forEach((x, i) => { state[i] = (state[i] + x) | 0; });
      }
      return state.map(x => (x >>> 0).toString(16).padStart(8, "0")).join("");
    }
    const utf8 = text => new TextEncoder().encode(text);
    function questionsDigest() {
      const parts = [utf8("muster-form-questions/1")];
      const add = element => {
        const bytes = utf8(element.textContent), size = new Uint8Array(8);
        new DataView(size.buffer).setUint32(4, bytes.length);
        parts.push(size, bytes);
      };
      for (const section of sections) {
        all("[data-word]", section).filter(word => !word.closest(".item")).forEach(add);
        const template = section.querySelector("template");
        if (template) all("[data-word]", template.content).forEach(add);
      }
      const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
      let at = 0;
      for (const part of parts) { whole.set(part, at); at += part.length; }
      return sha256(whole);
    }

    """#

  /// Keeps what is typed in the browser's own storage, under the form's id.
  private static let kept: StaticString = #"""
    const key = "muster-form-" + form.form;
    let storage = null, copy = newName(), changed = false, timer = 0;
    function newName() {
      const bytes = new Uint8Array(16);
      crypto.getRandomValues(bytes);
      return Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
    }
    try {
      storage = window.localStorage;
      storage.setItem(key + "-test", "1");
      storage.removeItem(key + "-test");
    } catch (error) { storage = null; }
    const twoDigits = number => String(number).padStart(2, "0");
    const clock = () => { const now = new Date(); return twoDigits(now.getHours()) + ":" + twoDigits(now.getMinutes()); };
    function tellWhetherKept(words) {
      const place = byId("kept");
      place.className = storage ? "quiet" : "warning";
      place.textContent = storage ? words
        : "This browser does not let the page keep what you type. Save your answers before you close the window.";
    }
    function keep() {
      clearTimeout(timer);
      if (!storage || !changed) return;
      const values = {}, items = {}, chosen = {};
      for (const [name, paper] of papers) chosen[name] = paper.shown;
      for (const control of controls()) { const value = valueOf(control); if (value) values[control.name] = control.type === "radio" || control.type === "checkbox" ? value : control.value; }
      for (const section of sections) items[section.id] = all(".item", section).map(item => item.dataset.item);
      try {
        storage.setItem(key, JSON.stringify({ copy: copy, items: items, values: values, next: next, chosen: chosen }));
        tellWhetherKept("What you type is kept on this computer: last at " + clock() + ".");
      } catch (error) { storage = null; tellWhetherKept(""); }
    }
    function bringBack() {
      let state = null;
      try { state = storage && JSON.parse(storage.getItem(key)); } catch (error) { state = null; }
      if (!state || !state.values || !state.items) return false;
      copy = String(state.copy);
      for (const section of sections) {
        const own = section.dataset.criterion;
        if (!own) continue;
        const names = state.items[section.id] || [];
        for (const name of names) { if (/-[0-9]{1,6}$/.test(name)) addItem(section, name.slice(own.length + 1)); }
        next[own] = Math.max(next[own] || 1, Number(state.next && state.next[own]) || 1);
        for (const item of all(".item", section)) {
          const before = state.chosen && state.chosen[item.dataset.item];
          if (before) item.querySelector(".paper-said").textContent = "“" + before + "” was chosen here before. Choose it again: no browser keeps files.";
        }
      }
      for (const control of controls()) {
        const value = state.values[control.name];
        if (control.type === "radio" || control.type === "checkbox") {
          control.checked = value === undefined ? control.type === "radio" && control.value === "" && control.defaultChecked : control.value === value;
        } else if (value !== undefined) control.value = value;
      }
      return true;
    }

    """#

  private static let items: StaticString = #"""
    const next = {};
    function addItem(section, number) {
      const own = section.dataset.criterion, piece = section.querySelector("template").content.cloneNode(true);
      const count = number || String(next[own] || 1);
      next[own] = Math.max(next[own] || 1, Number(count) + 1);
      for (const element of all("*", piece)) {
        for (const name of ["id", "for", "name", "aria-describedby", "data-item", "data-aspect"]) {
          if (element.hasAttribute(name)) element.setAttribute(name, element.getAttribute(name).split("#").join(count));
        }
      }
      section.querySelector(".items").appendChild(piece);
      renumber(section);
      return section.querySelector(".items").lastElementChild;
    }
    function renumber(section) {
      all(".item", section).forEach((item, index) => {
        item.querySelector("[data-number]").textContent = String(index + 1);
        item.querySelector(".remove").textContent = "Remove item " + (index + 1) + " of " + section.dataset.criterion;
      });
    }
    const isBlank = item => !paperOf(item) && controls(item).every(control => valueOf(control) === "");
    const filledItems = section => all(".item", section).filter(item => !isBlank(item));
    const writtenOf = section => all(".told textarea", section).filter(area => area.value.trim());
    const chosen = (from, name) => controls(from).filter(c => c.type === "radio" && c.name === name && c.checked)[0];
    function show(section) {
      for (const item of all(".item", section)) {
        let shows = false;
        for (const aspect of all("[data-aspect]", item)) {
          const one = chosen(aspect, aspect.dataset.aspect), against = aspect.querySelector("input[type=checkbox]");
          const isChosen = one && one.value !== "";
          // That a description of a shortfall does not hold leaves open what does: another statement says that.
          if (against) {
            against.disabled = !isChosen || one.dataset.denied === "no";
            if (against.disabled) against.checked = false;
          }
          shows = shows || isChosen;
          aspect.closest("details").querySelector(".chosen").textContent = !isChosen ? "nothing chosen"
            : (against && against.checked ? "does not hold: " : "") + one.dataset.words;
        }
        const missing = [];
        if (!field(item, "dated").value.trim() && !field(item, "covers").value.trim()) missing.push("a day");
        if (!field(item, "kind").value) missing.push("a kind");
        if (!shows && item.querySelector(".ladder")) missing.push("a statement that it shows");
        const last = missing.pop();
        showPaper(item);
        item.querySelector(".advice").textContent = isBlank(item) || !last ? ""
          : "This item will be kept, but it counts for nothing until it has " + (missing.length ? missing.join(", ") + " and " : "") + last + ".";
      }
      showPapers();
      for (const group of section.dataset.case ? all("details", section) : []) {
        group.querySelector(".chosen").textContent = answered(group);
      }
      for (const place of all("[data-progress='" + section.id + "']")) place.textContent = progress(section);
    }
    function answered(from) {
      const questions = all(".question", from), done = questions.filter(q => all("input:checked", q).length).length;
      return done + " of " + questions.length + " answered";
    }
    function progress(section) {
      if (section.dataset.case) return answered(section);
      const count = filledItems(section).length, grade = chosen(section, section.dataset.criterion + "-grade");
      return (count === 1 ? "1 item" : (count || "no") + " items")
        + (grade && grade.value ? ", judged " + grade.nextElementSibling.textContent.trim().toLowerCase() : ", not judged")
        + (writtenOf(section).length ? ", " + writtenOf(section).length + " of " + all(".told textarea", section).length + " questions answered" : "");
    }

    """#

  private static let end: StaticString = #"""
    })();

    """#
}
