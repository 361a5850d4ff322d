// What people leave in their stories.
module.exports = {
  title: ['Odd chapters'],
  showMarkers: "true",
  chapters: [
    null,
    {},
    { id: 'a', title: null, image: [''], description: [''], location: { center: [], zoom: 3 } },
    { id: 'a', title: 'The same id', image: ['one.png', 'two.png'], location: { center: ['8.54', '47.37'], zoom: '9' } },
    { id: 'a', title: 'Swapped', description: 'Latitude first.', location: { center: [-41.3, 174.8], zoom: 5 } },
    { id: 'fiji', title: 'Across', location: { center: [190.5, -17.8], zoom: 25, bearing: -540 } },
    { id: '', title: '', image: undefined, location: { center: { lon: 69.2, lat: 41.3 } }, onChapterEnter: null, onChapterExit: 'none' },
    { title: 'Layers', location: 'Paris', onChapterEnter: [ { layer: 'UZ' }, { layer: null }, null, { layer: 'uzbekistan', opacity: '1' } ] },
    'a chapter',
    { hidden: true, location: { center: [1e3, 1e3], zoom: 2 } },
  ],
}
