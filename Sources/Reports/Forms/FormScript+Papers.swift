extension FormScript {
  /// Papers that go with the answers: read when they are chosen, kept by nobody but the page, and put with the answers into one zip
  /// archive (PKWARE, APPNOTE 6.3.10: stored, each with its check sum).
  static let papers: StaticString = #"""
    const papers = new Map(), mostOfPaper = 25 * 1048576, mostOfAll = 100 * 1048576;
    const paperOf = item => papers.get(item.dataset.item);
    const sizeOf = count => count < 1048576 ? Math.max(1, Math.round(count / 1024)) + " KB" : (count / 1048576).toFixed(1) + " MB";
    const sizeOfAll = () => Array.from(papers.values()).reduce((sum, paper) => sum + paper.bytes.length, 0);
    const sums = new Uint32Array(256);
    for (let n = 0; n < 256; n++) {
      let sum = n;
      for (let k = 0; k < 8; k++) sum = sum & 1 ? (sum >>> 1) ^ 0xEDB88320 : sum >>> 1;
      sums[n] = sum >>> 0;
    }
    function checkSum(bytes) {
      let sum = -1;
      for (let i = 0; i < bytes.length; i++) sum = sums[(sum ^ bytes[i]) & 255] ^ (sum >>> 8);
      return (sum ^ -1) >>> 0;
    }
    function paperName(item, name) {
      const safe = Array.from(name.normalize("NFC")).map(c => /[\p{L}\p{N} ._()-]/u.test(c) ? c : "-").join("").replace(/^[. ]+|[. ]+$/g, "");
      return "papers/" + item + " " + (safe.slice(-80) || "paper");
    }
    async function takePaper(item, file) {
      const name = item.dataset.item, place = item.querySelector(".paper .error");
      const refuse = words => { place.textContent = words; item.querySelector("input[type=file]").value = ""; };
      place.textContent = "";
      if (!file.size) return refuse("there is not one byte in this file.");
      if (file.size > mostOfPaper) return refuse("this file is larger than 25 MB. Say where it is kept instead.");
      const others = sizeOfAll() - (paperOf(item) ? paperOf(item).bytes.length : 0);
      if (others + file.size > mostOfAll) return refuse("with this file the papers are larger than 100 MB. Send them in two forms, or say where it is kept.");
      let bytes;
      try { bytes = new Uint8Array(await file.arrayBuffer()); }
      catch (error) { return refuse("this file could not be read. If it is a folder, choose the files in it."); }
      // Others may have been read meanwhile.
      const now = sizeOfAll() - (paperOf(item) ? paperOf(item).bytes.length : 0);
      if (now + bytes.length > mostOfAll) return refuse("with this file the papers are larger than 100 MB. Send them in two forms, or say where it is kept.");
      papers.set(name, { name: paperName(name, file.name), shown: file.name, bytes: bytes, digest: sha256(bytes), sum: checkSum(bytes) });
      const title = field(item, "title");
      if (!title.value.trim()) title.value = file.name.replace(/\.[^.]*$/, "").slice(0, 500);
      item.querySelector(".free input").checked = false;
      changed = true;
      show(item.closest("section"));
      keep();
      say("“" + file.name + "” goes with your answers. Mark that it holds no child's details.");
    }
    function takeAway(item) {
      papers.delete(item.dataset.item);
      item.querySelector("input[type=file]").value = "";
      item.querySelector(".paper .error").textContent = "";
      item.querySelector(".paper-said").textContent = "";
      changed = true;
    }
    function dropped(section, over, files) {
      let item = over && isBlank(over) ? over : null;
      for (const file of files) {
        const blank = item || all(".item", section).filter(isBlank)[0] || addItem(section);
        item = null;
        papers.set(blank.dataset.item, { name: "", shown: file.name, bytes: new Uint8Array(0), digest: "", sum: 0 });
        takePaper(blank, file).then(() => { if (paperOf(blank) && !paperOf(blank).digest) papers.delete(blank.dataset.item); show(section); });
      }
    }
    function showPaper(item) {
      const paper = paperOf(item);
      if (paper && paper.digest) item.querySelector(".paper-said").textContent = "“" + paper.shown + "”, " + sizeOf(paper.bytes.length) + ", goes with your answers.";
      item.querySelector(".free").hidden = !paper;
      item.querySelector(".paper .tools").hidden = !paper;
    }
    function showPapers() {
      const place = byId("papers");
      if (!place) return;
      place.textContent = "";
      if (!papers.size) return;
      const words = document.createElement("p"), list = document.createElement("ul");
      words.textContent = (papers.size === 1 ? "1 paper goes" : papers.size + " papers go") + " with your answers, " + sizeOf(sizeOfAll()) + " in all:";
      for (const [name, paper] of papers) {
        const line = document.createElement("li");
        line.textContent = "“" + paper.shown + "” (" + name + "), " + sizeOf(paper.bytes.length) + ", SHA-256 " + paper.digest.slice(0, 16) + "…";
        list.appendChild(line);
      }
      place.append(words, list);
    }
    function papersNotMarked() {
      return all(".item").filter(item => paperOf(item) && !item.querySelector(".free input").checked)
        .map(item => item.querySelector(".free input"));
    }
    function zipped(files) {
      const parts = [], directory = [];
      let offset = 0, size = 0;
      for (const file of files) {
        const name = utf8(file.name), head = new DataView(new ArrayBuffer(30)), entry = new DataView(new ArrayBuffer(46));
        head.setUint32(0, 0x04034B50, true);
        entry.setUint32(0, 0x02014B50, true);
        entry.setUint16(4, 20, true);
        for (const [view, at] of [[head, 4], [entry, 6]]) {
          view.setUint16(at, 20, true);
          view.setUint16(at + 2, 0x0800, true);
          view.setUint16(at + 8, 33, true);
          view.setUint32(at + 10, file.sum, true);
          view.setUint32(at + 14, file.bytes.length, true);
          view.setUint32(at + 18, file.bytes.length, true);
          view.setUint16(at + 22, name.length, true);
        }
        entry.setUint32(42, offset, true);
        parts.push(head.buffer, name, file.bytes);
        directory.push(entry.buffer, name);
        offset += 30 + name.length + file.bytes.length;
        size += 46 + name.length;
      }
      const end = new DataView(new ArrayBuffer(22));
      end.setUint32(0, 0x06054B50, true);
      end.setUint16(8, files.length, true);
      end.setUint16(10, files.length, true);
      end.setUint32(12, size, true);
      end.setUint32(16, offset, true);
      return new Blob(parts.concat(directory, end.buffer), { type: "application/zip" });
    }

    """#
}
