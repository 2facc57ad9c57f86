extension FormScript {
  /// What a field is held to; the same rules hold when the answers are taken in.
  static let checks: StaticString = #"""
    function day(text) {
      const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text), british = /^(\d{1,2})[\/. -](\d{1,2})[\/. -](\d{4})$/.exec(text);
      const parts = iso ? [iso[1], iso[2], iso[3]] : british ? [british[3], british[2], british[1]] : null;
      if (!parts) return null;
      const [year, month, date] = parts.map(Number), found = new Date(Date.UTC(year, month - 1, date));
      if (year < 1000 || found.getUTCMonth() !== month - 1 || found.getUTCDate() !== date) return null;
      return parts[0] + "-" + twoDigits(month) + "-" + twoDigits(date);
    }
    function today() { const now = new Date(); return now.getFullYear() + "-" + twoDigits(now.getMonth() + 1) + "-" + twoDigits(now.getDate()); }
    function period(text) {
      const ends = text.split(/\s+to\s+|\s*\.\.\s*/).map(day);
      return ends.length === 2 && ends[0] && ends[1] && ends[0] <= ends[1] ? ends[0] + ".." + ends[1] : null;
    }
    function extent(text) {
      const word = text.toLowerCase();
      if (form.proportions.includes(word) || form.proportions.includes(word.replace(/^(?:a|the) /, ""))) return text;
      const count = /^(\d{1,9})\s*(?:out of|of|\/)\s*(all\s+)?(\d{1,9})$/.exec(word);
      return count && Number(count[1]) > 0 && Number(count[1]) <= Number(count[3]) ? Number(count[1]) + (count[2] ? " of all " : " of ") + Number(count[3]) : null;
    }
    const long = (text, limit) => Array.from(text).length > limit;
    function wrong(control) {
      const text = control.value.trim(), check = control.dataset.check, item = control.closest(".item");
      if (check === "any") return "";
      if (check === "told") return long(text, form.longest) ? "this is longer than " + form.longest + " characters, and no more is read." : "";
      if (check === "note" || check === "because") {
        if (long(text, 10000)) return "this is longer than 10,000 characters. Shorten it, or name the document instead.";
      } else if (long(text, 500)) return "this is longer than 500 characters. Put the rest in the note.";
      if (check === "name" && !text) return "write your name. Every record says who made it.";
      if (check === "title" && !text && !isBlank(item)) return "say what the item is called.";
      if (check === "reference" && !text && !isBlank(item) && !paperOf(item)) return "say where it is kept, so that it can be shown, or choose the paper itself.";
      if ((check === "date" || check === "audited") && text) {
        if (!day(text)) return "this is not a day. Write it as 30/06/2026.";
        if (day(text) > today()) return "this day has not come yet.";
      }
      if (check === "period" && text) {
        if (!period(text)) return "this is not a period. Write its first and its last day: 01/04/2026 to 30/06/2026.";
        if (period(text).slice(-10) > today()) return "this ends on a day that has not come yet.";
      }
      if (check === "audited" && !text && all("input:checked", control.closest("section")).length) return "say on which day you audited the case.";
      if (check === "extent" && text && extent(text) === null) return "write a count such as 31 of 40" + (form.proportions.length ? ", or one of these words: " + form.proportions.join(", ") : "") + ".";
      if (check === "because") {
        const section = control.closest("section"), grade = chosen(section, section.dataset.criterion + "-grade");
        if (grade && grade.value && !text) return "a judgement needs its reason.";
        if (text && !(grade && grade.value)) return "choose the judgement that this is the reason for.";
      }
      return "";
    }
    function look(control) {
      const place = byId(control.id + "-error");
      if (!place) return "";
      const words = wrong(control);
      place.textContent = words;
      if (words) control.setAttribute("aria-invalid", "true"); else control.removeAttribute("aria-invalid");
      return words;
    }
    function notesWithoutAnswer() {
      return all(".question").filter(q => field(q, "note").value.trim() && !all("input:checked", q).length).map(q => field(q, "note"));
    }

    """#

  /// The answers as plain YAML, every text in double quotes, and at the end the digest of all that stands before it.
  static let answers: StaticString = #"""
    function quoted(text) {
      let out = "\"";
      for (const character of text) {
        const code = character.codePointAt(0), hex = code.toString(16).toUpperCase();
        if (character === "\"" || character === "\\") out += "\\" + character;
        else if (character === "\n") out += "\\n";
        else if (character === "\t") out += "\\t";
        else if (code < 32 || (code > 126 && code < 160)) out += "\\x" + hex.padStart(2, "0");
        else if (code >= 0xD800 && code <= 0xDFFF) out += "\uFFFD";
        else if (code === 0x61C || code === 0x200E || code === 0x200F || (code >= 0x2028 && code <= 0x202E)
          || (code >= 0x2066 && code <= 0x2069) || code === 0xFEFF || code === 0xFFFE || code === 0xFFFF) out += "\\u" + hex.padStart(4, "0");
        else out += character;
      }
      return out + "\"";
    }
    function answersText(withPapers) {
      const lines = ["format: muster-answers/1"];
      const put = (indent, name, value) => { if (value) lines.push(indent + name + ": " + quoted(value)); };
      const list = (indent, name, values) => { if (values.length) lines.push(indent + name + ": [" + values.map(quoted).join(", ") + "]"); };
      put("", "form", form.form);
      put("", "assessment", form.assessment);
      put("", "authority", form.authority);
      put("", "framework", form.framework);
      put("", "framework-version", form.version);
      put("", "framework-digest", form.digest);
      put("", "questions", questionsDigest());
      put("", "for", form.for);
      put("", "name", form.name);
      put("", "made", form.made);
      put("", "sample", form.sample);
      list("", "criteria", sections.map(s => s.dataset.criterion).filter(Boolean));
      list("", "cases", sections.map(s => s.dataset.case).filter(Boolean));
      put("", "copy", copy);
      put("", "saved", new Date().toISOString().slice(0, 19) + "Z");
      lines.push("by:");
      for (const part of ["name", "role", "agency"]) if (byId("by-" + part)) put("  ", part, byId("by-" + part).value.trim());
      const evidence = [], judgements = [], narratives = [], audits = [];
      for (const section of sections) {
        if (section.dataset.case) { addAudit(section, audits); continue; }
        for (const item of filledItems(section)) evidence.push([section, item]);
        const grade = chosen(section, section.dataset.criterion + "-grade");
        if (grade && grade.value) judgements.push([section.dataset.criterion, grade.value, field(section.querySelector(".judgement"), "because").value.trim()]);
        for (const told of writtenOf(section)) narratives.push([section.dataset.criterion, told.dataset.key, told.value.trim()]);
      }
      if (evidence.length) lines.push("evidence:");
      for (const [section, item] of evidence) {
        put("  - ", "item", item.dataset.item);
        put("    ", "criterion", section.dataset.criterion);
        for (const control of all("[data-key]", item)) {
          const text = control.value.trim(), read = { date: day, period: period, extent: extent }[control.dataset.check];
          put("    ", control.dataset.key, text && read ? read(text) : text);
        }
        const shows = [], against = [];
        for (const aspect of all("[data-aspect]", item)) {
          const one = chosen(aspect, aspect.dataset.aspect);
          if (!one || !one.value) continue;
          // A statement that stands alone has no box: "not ID" says that it does not hold.
          const box = aspect.querySelector("input[type=checkbox]"), isNot = one.value.startsWith("not ");
          (isNot || (box && box.checked) ? against : shows).push(isNot ? one.value.slice(4) : one.value);
        }
        list("    ", "shows", shows);
        list("    ", "against", against);
        const paper = withPapers && paperOf(item);
        if (paper) {
          put("    ", "paper", paper.name);
          put("    ", "paper-digest", paper.digest);
          put("    ", "paper-holds", "no child's details");
        }
      }
      if (judgements.length) lines.push("judgements:");
      for (const [criterion, grade, because] of judgements) {
        put("  - ", "criterion", criterion);
        put("    ", "grade", grade);
        put("    ", "because", because);
      }
      if (narratives.length) lines.push("narratives:");
      for (const [criterion, part, text] of narratives) {
        put("  - ", "criterion", criterion);
        put("    ", "part", part);
        put("    ", "text", text);
      }
      if (audits.length) lines.push("audits:");
      for (const [reference, audited, given] of audits) {
        put("  - ", "case", reference);
        put("    ", "audited", audited);
        lines.push("    answers:");
        for (const [question, answer, note] of given) {
          put("      - ", "question", question);
          put("        ", "answer", answer);
          put("        ", "note", note);
        }
      }
      const text = lines.join("\n") + "\n";
      return text + "checked: \"" + sha256(utf8(text)) + "\"\n";
    }
    function addAudit(section, audits) {
      const given = [];
      for (const question of all(".question", section)) {
        const answer = all("input:checked", question)[0];
        if (answer) given.push([question.dataset.question, answer.value, field(question, "note").value.trim()]);
      }
      if (given.length) audits.push([section.dataset.case, day(field(section, "audited").value.trim()), given]);
    }

    """#
}
