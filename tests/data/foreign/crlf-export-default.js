/* A story
   from Windows. */
'use strict';
const config = {
  accessToken: "pk.secret", // secret
  'title': 'Kaffee\x20und Tee',
  subtitle: "It's \"quoted\" \u{1F30D} and goes \
on",
  byline: '',
  footer: '',
  style: 'mapbox://styles/mapbox/' + 'light-v10',
  chapters: [
    { id: "Ähem & Co.", title: 'Wien', image: '', description: `<p>
      Zeile</p>`, location: { center: [ 16.37, 48.21, ], zoom: +9, pitch: -0, bearing: .5e1 }, },
  ],
};

export default config;
