// SPDX-License-Identifier: CC0-1.0
var config = { accessToken: 'x', showMarkers: true, title: "T", footer: '<a href="http://s.org">S</a>',
  chapters: [ {id: 'a', title: `Kazakhstan`, image: './a.png', description: 'x' + 'y', location: {center: [71.4, 51.1], zoom: 3.5, pitch: 60},
    onChapterEnter: [{layer: 'uzbekistan', opacity: 1}], onChapterExit: [] }, {location: {center: {lng: 1, lat: 2}}} ] };
