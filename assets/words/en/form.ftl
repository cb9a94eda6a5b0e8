# Reading a form: what is wrong in its file.

form-finding = { $at }: { $problem }
form-file = { $path }: { $finding }.
form-file-more = { $more ->
    [one] { $path }: { $finding }. There is { $more } more problem. Run “copboard check” to see both.
   *[other] { $path }: { $finding }. There are { $more } more problems. Run “copboard check” to see all of them.
}

form-too-large = A form can be at most 1 MiB
form-attribute = Forms can't begin with “#!”. Delete this line
form-syntax = This can't be read ({ $why })
form-unknown-key = “{ $key }” isn't known here. Use one of: { $expected }
form-unknown-value = “{ $found }” isn't possible here. Use one of: { $expected }
form-missing-key = “{ $key }” is missing here
form-repeated-key = “{ $key }” appears twice in the same brackets
form-bad-id = “{ $id }” can't be used as an id. Use 1 to 64 of a-z, A-Z, 0-9, “-”, “_” and “/”
form-duplicate-id = The id “{ $id }” is already in use
form-taken-id = The id “{ $id }” is reserved
form-built-in = “{ $id }” is the id of a built-in form. Choose another id
form-out-of-range = This must be between { $least } and { $most }, but is { $found }
form-outside-page = This isn't on the page, which is { $size } mm
form-beside-on-page = This slot is marked as beside the page, but overlaps it
form-notes-outside-slot = The area for notes must be inside the slot's own area
form-overlap = This slot overlaps the slot “{ $slot }”
form-sizes-not-descending = Text sizes must go from large to small
form-missing-text = The text “{ $key }” is missing in the language “{ $language }”
form-no-texts = A form needs texts in at least one language
form-no-such-blank = There is no blank “{ $id }” for a line of text
form-no-such-slot = There is no slot “{ $id }”
form-no-such-area = There is no area “{ $id }”
form-no-such-hue = There is no hue { $hue }. Use 1 to { $most }
form-no-such-level = There is no heading level { $level }. Use 1 to 6
form-skipped-level = This heading can't have level { $level } because of the heading before it. Use 1 to { $most }
form-no-title = A form needs a title: a text with role: heading(1) before all other headings
form-no-slots = A form needs at least one slot for notes
form-too-many = There are { $found }, but at most { $most } are possible
form-second-grid = A form can have only one grid
form-empty = This can't be empty
form-cells-too-small = The heads and gaps leave cells of { $cell } mm, but cells need at least { $least } mm
form-group-heads = Give each group a head if there are group_heads, and none otherwise
