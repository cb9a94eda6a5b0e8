# Finding and replacing on the board.

## What can be typed before a colon or a comparison, the first being the one that is shown

find-keys-color = couleur color colour
find-keys-place = lieu place case question
find-keys-votes = votes vote voix

## Names of colors, beside their captions

color-yellow = jaune
color-blue = bleu
color-green = vert
color-pink = rose
color-violet = violet mauve
color-white = blanc
