// SPDX-License-Identifier: CC0-1.0
// A story in the manner of mapbox/storytelling.
var config = {
    style: 'mapbox://styles/someone/abc',
    accessToken: 'pk.secret-token',
    showMarkers: true,
    markerColor: '#3FB1CE',
    inset: true,
    theme: 'light',
    use3dTerrain: false, // flat
    title: 'Two capitals',
    subtitle: 'Why a country moved its government',
    byline: 'By A. Mapper',
    footer: 'Source: <a href="https://example.org/atlas">An atlas</a>, and others. <br> Made with care.',
    chapters: [
        {
            id: 'almaty',
            alignment: 'fully',
            hidden: false,
            title: 'Almaty, Kazakhstan',
            image: './almaty.jpeg',
            description: 'The <b>old</b> capital.<br>Its name isn\'t new.',
            location: { center: [76.95, 43.25], zoom: 8.5, pitch: 60, bearing: -43.2 },
            mapAnimation: 'flyTo',
            rotateAnimation: false,
            callback: '',
            onChapterEnter: [ { layer: 'kazakhstan', opacity: 1, duration: 5000 }, { layer: 'roads-2020', opacity: 0.5 } ],
            onChapterExit: [ { layer: 'kazakhstan', opacity: 0 } ],
        },
        { id: 'spacer', hidden: true, location: { center: [70, 47], zoom: 4 } },
        {
            id: 'astana',
            title: 'Astana',
            description: `The new capital,
                since 1997.`,
            location: { center: { lng: 71.43, lat: 51.13 }, zoom: 9 },
        },
    ]
};
