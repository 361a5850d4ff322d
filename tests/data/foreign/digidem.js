// SPDX-License-Identifier: CC0-1.0
// A story in the manner of digidem's fork: modern JavaScript, more keys.
export const config = {
  style: { version: 8, sources: {}, layers: [] },
  title: "A river",
  legend: true,
  bookmarks: false,
  logo: "logo.png",
  language: "es",
  chapters: [
    {
      id: "one",
      title: "Iquitos",
      description: ["<p>Primera frase.</p>", "<p>Segunda frase.</p>"].join(""),
      caption: "Foto del <i>puerto</i>",
      author: "Una autora",
      image: ["puerto.jpg", "otra.jpg"],
      mapInteractive: true,
      spinGlobe: false,
      location: { center: [-73.25, -3.75], zoom: 7 },
      onChapterEnter: [],
    },
  ],
};
export default config;
