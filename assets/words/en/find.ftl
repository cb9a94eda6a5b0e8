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

## The bar

find-field = Find
find-field-hint = Find notes: words, @name, color:…, votes>2
find-count = { $nth } of { $total }
find-found =
    { $total ->
        [one] 1 found
       *[other] { $total } found
    }
find-none = No matches
find-hidden = { $count } hidden
find-hidden-hint = Found in places that are too full to show them. Click to see the next one
find-color = Color
find-color-chosen = Color: { $what }
find-place = Place
find-place-chosen = Place: { $what }
find-votes = Votes
find-votes-chosen =
    { $least ->
        [one] With votes
       *[other] { $least } votes or more
    }
find-votes-any = Any number
find-several = { $count } chosen
find-clear = Clear filters
find-next = Next match
find-previous = Previous match
find-close = Close the search
find-replace-toggle = Replace…
find-replace-hint = Put other words in place of those that are found
find-replacement = Replace with
find-replace = Replace
find-replace-all = Replace all
find-replaced =
    { $texts ->
        [one] Replaced { $count } in 1 text. Ctrl+Z brings the words back
       *[other] Replaced { $count } in { $texts } texts. Ctrl+Z brings the words back
    }
find-removed =
    { $texts ->
        [one] Removed { $count } from 1 text, as there was nothing to replace it with. Ctrl+Z brings the words back
       *[other] Removed { $count } from { $texts } texts, as there was nothing to replace them with. Ctrl+Z brings the words back
    }
find-nothing-replaced = There is nothing to replace
