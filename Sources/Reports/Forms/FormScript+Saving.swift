extension FormScript {
  /// What is wrong is told where it can be mended; what is right is saved, and the page is cleared when somebody asks for that.
  static let saving: StaticString = #"""
    function reach(control) {
      for (let at = control.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
      control.focus();
    }
    function tellProblems(found) {
      const box = byId("problems"), listed = box.querySelector("ul");
      listed.textContent = "";
      box.hidden = found.length === 0;
      for (const [control, words] of found) {
        const line = document.createElement("li"), link = document.createElement("a");
        const label = control.labels[0].textContent;
        const place = control.closest("section[data-section]"), item = control.closest(".item");
        link.href = "#" + encodeURIComponent(control.id);
        link.textContent = (place ? (place.dataset.criterion || "Case " + place.dataset.case) + (item ? ", item " + item.querySelector("[data-number]").textContent : "") + ". " : "")
          + label + (/[?]$/.test(label) ? " " : ": ") + words.charAt(0).toUpperCase() + words.slice(1);
        link.addEventListener("click", event => { event.preventDefault(); reach(control); });
        line.appendChild(link);
        listed.appendChild(line);
      }
      if (found.length) box.focus();
    }
    function saveAnswers() {
      const found = [];
      for (const control of controls()) if (control.dataset.check) { const words = look(control); if (words) found.push([control, words]); }
      for (const note of notesWithoutAnswer()) {
        byId(note.id + "-error").textContent = "choose an answer that this is the note for.";
        found.push([note, "choose an answer that this is the note for."]);
      }
      for (const mark of papersNotMarked()) {
        const words = "mark this, or take the paper away and send it by secure mail.";
        mark.closest(".paper").querySelector(".error").textContent = words;
        found.push([mark, words]);
      }
      byId("saved").textContent = "";
      tellProblems(found);
      if (found.length) return;
      const text = answersText(true), link = document.createElement("a"), bytes = utf8(text);
      const name = papers.size ? form.file.replace(/[.]txt$/, ".zip") : form.file;
      link.href = URL.createObjectURL(papers.size ? zipped([{ name: "answers.txt", bytes: bytes, sum: checkSum(bytes) }].concat(Array.from(papers.values())))
        : new Blob([text], { type: "text/plain;charset=utf-8" }));
      link.download = name;
      document.body.appendChild(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      byId("text").value = papers.size ? answersText(false) : text;
      keep();
      changed = false;
      byId("saved").textContent = "Saved as " + name + ", among your downloads. Now send that file back.";
    }
    function clearAll() {
      if (!confirm("Remove everything you typed in this form from this computer?")) return;
      try { if (storage) storage.removeItem(key); } catch (error) { storage = null; }
      for (const section of sections) for (const item of all(".item", section)) item.remove();
      for (const control of controls()) {
        if (control.type === "radio" || control.type === "checkbox") control.checked = control.defaultChecked;
        else control.value = control.defaultValue || "";
        look(control);
      }
      for (const name of Object.keys(next)) delete next[name];
      papers.clear();
      copy = newName();
      changed = false;
      byId("text").value = "";
      byId("saved").textContent = "";
      tellProblems([]);
      for (const section of sections) { if (section.dataset.criterion) addItem(section); show(section); }
      tellWhetherKept("Everything was cleared. What you type from now on is kept on this computer again.");
      say("Everything you typed was cleared.");
      byId("by-name").focus();
    }
    const isBack = bringBack();
    for (const section of sections) {
      if (section.dataset.criterion && !all(".item", section).length) addItem(section);
      show(section);
    }
    tellWhetherKept(isBack ? "What you typed before is here again. It is kept on this computer until you clear it."
      : "What you type is kept on this computer, so that you can close the window and go on later.");
    document.addEventListener("input", event => {
      changed = true;
      const control = event.target, section = control.closest && control.closest("section[data-section]");
      if (control.getAttribute("aria-invalid")) look(control);
      if (section) show(section);
      clearTimeout(timer);
      timer = setTimeout(keep, 400);
    });
    // What is told below a field moves what stands under it: not from under a finger that is about to let go.
    let pressed = false, left = null;
    function leave(control) { if (control.value || control.getAttribute("aria-invalid")) look(control); }
    function letGo() {
      pressed = false;
      if (left) leave(left);
      left = null;
    }
    document.addEventListener("pointerdown", () => { pressed = true; }, true);
    for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, () => setTimeout(letGo), true);
    document.addEventListener("keydown", letGo, true);
    document.addEventListener("focusout", event => {
      if (!event.target.dataset || !event.target.dataset.check) return;
      if (pressed) left = event.target; else leave(event.target);
    });
    document.addEventListener("click", event => {
      const button = event.target.closest && event.target.closest("button");
      if (!button) return;
      const section = button.closest("section[data-section]");
      if (button.classList.contains("add")) {
        const item = addItem(section);
        changed = true;
        keep();
        controls(item)[0].focus();
      } else if (button.classList.contains("remove")) {
        const item = button.closest(".item");
        if (!isBlank(item) && !confirm("Remove this item and all that you typed in it?")) return;
        papers.delete(item.dataset.item);
        item.remove();
        changed = true;
        if (!all(".item", section).length) addItem(section);
        renumber(section);
        show(section);
        keep();
        section.querySelector(".add").focus();
        say("The item was removed.");
      } else if (button.classList.contains("take-away")) {
        const item = button.closest(".item");
        takeAway(item);
        show(section);
        keep();
        item.querySelector("input[type=file]").focus();
        say("The paper was taken away again.");
      } else if (button.id === "save") saveAnswers();
      else if (button.id === "clear") clearAll();
    });
    document.addEventListener("change", event => {
      if (event.target.type === "file" && event.target.files.length) takePaper(event.target.closest(".item"), event.target.files[0]);
    });
    // A file that is dropped beside a criterion must not take the place of the page.
    document.addEventListener("dragover", event => event.preventDefault());
    document.addEventListener("drop", event => {
      event.preventDefault();
      const section = event.target.closest && event.target.closest("section[data-criterion]"), files = event.dataTransfer ? Array.from(event.dataTransfer.files) : [];
      if (section && files.length) dropped(section, event.target.closest(".item"), files);
      else if (files.length) say("Drop a paper onto the criterion that it speaks of.");
    });
    window.addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", keep);
    window.addEventListener("beforeunload", event => { if (changed && (!storage || papers.size)) { event.preventDefault(); event.returnValue = ""; } });
    let opened = [];
    window.addEventListener("beforeprint", () => {
      opened = all("details").filter(one => !one.open && one.id !== "by-hand" && !one.classList.contains("help"));
      for (const one of opened) one.open = true;
      for (const area of all("textarea[name]")) area.style.height = area.value ? area.scrollHeight + 4 + "px" : "";
    });
    window.addEventListener("afterprint", () => {
      for (const one of opened) one.open = false;
      for (const area of all("textarea[name]")) area.style.height = "";
    });

    """#
}
