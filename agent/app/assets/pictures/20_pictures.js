// Pictures that the server drew: parsed as XML, so that nothing in them can become a page's HTML.

function picture(source) {
  const parsed = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
  const isWhole = parsed.nodeName === "svg" && !parsed.querySelector("script, foreignObject");
  return isWhole ? document.importNode(parsed, true) : h("p", { class: "tie-empty" }, "This picture could not be drawn.");
}

function fill(view) {
  view.root.replaceChildren(...view.data.sections.map((section) => h("section", { class: "tie-pictures" },
    section.title ? h("h2", { dir: "auto" }, shown(section.title)) : null,
    section.pictures.map((item) => h("figure", null, h("figcaption", { dir: "auto" }, shown(item.title)),
      item.svg ? picture(item.svg) : h("p", { class: "tie-empty" }, item.otherwise))))));
}
