# Finding and replacing on the board.

## What can be typed before a colon or a comparison, the first being the one that is shown

find-keys-color = color colour
find-keys-place = place cell question
find-keys-votes = votes vote

## Names of colors, beside their captions

color-yellow = yellow
color-blue = blue
color-green = green
color-pink = pink
color-violet = violet purple
color-white = white
