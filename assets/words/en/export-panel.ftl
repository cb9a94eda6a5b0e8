# The export panel, and an export under way.

export-title = Export
export-blank-title = Print a blank form
export-pictures = Pictures and pages
export-words = Text and tables
export-format = Format

export-part = What to export
export-size = Size
export-size-print = For print: 300 dpi
export-size-slide = For slides: 1920 pixels wide
export-size-own = Width
export-size-unit = px
export-size-width = Width in pixels
export-quality = Quality
export-quality-hint = Lower quality makes a smaller file with less crisp letters
export-separator = Between cells
separator-comma = Comma, for most programs
separator-comma-hint = Excel wants it where a point is the decimal sign, as in English
separator-semicolon = Semicolon, for Excel in most of Europe
separator-semicolon-hint = Excel wants it where a comma is the decimal sign, as in most of Europe and Latin America
separator-tab = Tab
separator-tab-hint = For programs that split text at commas in notes
export-mark = Readable accents in Excel
export-mark-hint = Begins the file with a byte order mark. Switch it off for programs that show it as odd characters.
export-letters = Text
export-letters-outlines = As outlines: looks the same everywhere
export-letters-text = As text: can be searched and edited
export-letters-text-hint = Looks the same where the font Inter is installed
export-theme = Theme
export-theme-light = Light
export-theme-dark = Dark
export-theme-print = Print
export-signs = Signs of colors on notes
export-signs-hint = A small shape on each note, so that colors are told apart without color
export-theme-hint = The document also has a picture of the board in this theme
export-beside = Include “{ $slot }”
export-beside-page = Include “{ $slot }” on an extra page
export-embed = Include the editable board
export-embed-hint = Anyone with the file can open the board with all its notes, even those that aren't shown

## Paper

export-paper = Paper
export-sheets = Sheets
export-poster = Poster from several sheets
export-poster-size = Poster size
export-archive = For the archive (PDF/A)
export-archive-hint = The file says when it was made, and needs nothing but itself to be shown in decades
paper-own = As large as the board
paper-a4 = A4
paper-a3 = A3
paper-a2 = A2
paper-a1 = A1
paper-a0 = A0
paper-letter = Letter
paper-tabloid = Tabloid
orientation-auto = Best fit
orientation-portrait = Portrait
orientation-landscape = Landscape

## The preview

export-preview = Preview
export-preview-page = Preview of page { $page } of { $pages }
export-preview-coming = Making the preview…
export-more-lines = { $count ->
    [one] … and { $count } more line
   *[other] … and { $count } more lines
}
export-size-dpi = { $size }, { $dpi } dpi
export-page = Page { $page } of { $pages }
export-next-page = Next page
export-previous-page = Previous page
export-unseen = { $count ->
    [one] { $count } place is too full to show all its notes, but a PDF has extra pages for them
   *[other] { $count } places are too full to show all their notes, but a PDF has extra pages for them
}
export-unseen-place = { $place }: +{ $count }
export-missing = { $count ->
    [one] { $count } character has no font on this computer
   *[other] { $count } characters have no font on this computer
}
export-unseen-and-missing = { $unseen }. { $missing }.

## Buttons

export-save = Export…
export-save-hint = Choose a name and folder for the file
export-copy-picture = Copy as picture
export-copy-picture-hint = Copy the picture to the clipboard
export-copy-table-hint = Copy the grid, or the chosen place, for a document or a spreadsheet
export-print-blank-hint = The same form without notes, to fill in by hand
export-busy = Another file is being exported
export-nothing = Nothing to export with these settings

## An export under way

export-running = Exporting { $name }
export-running-picture = Making a picture for the clipboard
export-stopping = Cancelling the export of { $name }
export-stopping-picture = Cancelling the picture
export-share = { $percent }%
export-bar = { $title }, { $share }
export-stop = Cancel export
export-stop-hint = No file is written, and an existing one stays as it is
