# Exports: formats, words in exported documents, marks of what has no room.

## Formats, as a list shows them

format-png = PNG image
format-jpeg = JPEG image
format-webp = WebP image
format-pdf = PDF
format-svg = SVG drawing
format-docx = Word document
format-xlsx = Excel workbook
format-html = Web page (HTML)
format-markdown = Markdown
format-csv = Notes as a table (CSV)
format-grid-csv = Grid as a table (CSV)
format-text = Plain text
format-json = JSON for programs

## How large a file gets

size-pixels = { $width } × { $height } pixels
size-millimeters = { $width } × { $height } mm
size-pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
size-notes = { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}

## Why there is no file

publish-no-such-area = The board has no area called “{ $wanted }”. It has: { $known }.
publish-no-such-page = There is no page { $page }. This has { $pages }.
publish-no-notes = None of these notes is shown on the page. Choose other notes, or export their area.
publish-words-failed = Couldn't write the text ({ $why })
publish-stopped = Stopped

picture-too-small = A picture needs at least 1 pixel. Choose a resolution above 0.
picture-too-large = A picture of { $width } × { $height } pixels is too large. Choose at most { $dpi } pixels per inch, or a width of at most { $most } pixels.
picture-write-failed = Couldn't write the picture ({ $why })
picture-encode-failed = Couldn't encode the picture ({ $why })

pdf-page-too-large = A page of { $width } × { $height } mm is too large for PDF. Choose a smaller paper size.
pdf-failed = Couldn't make the PDF ({ $why }). Please report this, and export PNG or SVG in the meantime.

paging-no-poster-size = A poster needs a size, from A4 to tabloid, and paper to be made from, such as A4
paging-too-many-sheets = That would take { $sheets } sheets. Choose a smaller poster or larger paper.

## Words on the board and in exported documents, in the board's language

votes = { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}
no-notes = No notes
field-label = { $label }:

column-section = Section
column-row = Row
column-phase = Phase
column-position = Position
column-text = Text
column-color = Color
column-votes = Votes

sheet-notes = Notes
sheet-grid = Grid
sheet-board = Board

board-image = Picture of the board: { $name }. Its notes follow as text.
board-attachment = The editable board. Open this PDF in copboard to edit it.

hidden-notes = { $notes ->
    [one] { $notes } note isn't fully shown
   *[other] { $notes } notes aren't fully shown
}
hidden-notes-on-page = { $hidden }; all are on page { $page }
overflow-on-page = { $count } · page { $page }
continuation-all = { $notes ->
    [one] The note
   *[other] All { $notes } notes
}
continuation-continued = continued
poster-sheet = Sheet { $sheet } of { $sheets }: row { $row }, column { $column }. Cut along the marks on the left and at the top, and glue { $overlap } mm over the neighboring sheets.

# What the room sees: names of subjects, pages.
subject-title = Title
subject-table = Table
subject-page = Whole page
subject-break = Break
subject-black = Black screen
stage-page-of = { $page } of { $pages }
stage-covered-note = Covered note
