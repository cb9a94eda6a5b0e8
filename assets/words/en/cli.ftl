# The command line: help, errors, warnings.

## Help. Names are made up from commands and options: cli-help-COMMAND, cli-help-COMMAND-OPTION, or
## cli-help-OPTION for one that several commands share.

cli-help = A desktop editor for one facilitation canvas: Visual Board 5, Collaboration and cooperation, of the Communities of Practice Playbook.
cli-help-after =
    Examples:
      copboard                                     open a new board in a window
      copboard workshop.ron                        open a board in a window
      copboard new workshop.ron                    write an empty board
      copboard export workshop.ron --to board.png  make a picture; needs no display
      copboard export workshop.ron --to board.pdf --to report.docx --to notes.csv
      copboard export workshop.ron --to grid.png --area grid --width 1920 --theme dark
      copboard export workshop.ron --to wall.pdf --poster a1 --paper a4
      copboard export *.ron --all exports          every board in every format
      copboard export workshop.ron --to - --format pdf | lpr
      copboard print-blank --to blank.pdf          the form to fill in by hand
      copboard open-from board.png                 continue with the board in a picture
      copboard check *.ron                         check whether boards can be read

    Language: the system's; COPBOARD_LANGUAGE=fr or en chooses another one.

    Exit status: 0 on success, 1 on failure (reported on stderr), 2 if the command line
    isn't valid.
cli-help-board = Board to open in a window. Opens a new one by default
cli-help-boards = Boards, or forms of your own; `-` reads a board from stdin
cli-help-force = Overwrite existing files
cli-help-help = Print help
cli-help-version = Print version
cli-help-help-command = Print help for copboard or a command

cli-help-heading-commands = Commands
cli-help-heading-arguments = Arguments
cli-help-heading-options = Options

cli-help-export = Export boards as pictures, pages, documents and tables; needs no display
cli-help-export-to = File to write, in the format of its extension: png, jpg, webp, pdf, svg, docx, xlsx, html, md, csv, grid.csv, txt or json. Can be repeated; `-` writes to stdout
cli-help-export-all = Write each board in every format to this folder
cli-help-export-format = Format, if the file name has no known extension
cli-help-export-area = Part of the board: `board` for the page, `grid` for who, how and when, or an area such as `co-create/1` or `parking`
cli-help-export-stage = Show what a room sees: `all` subjects, one page or more for each, or one, such as `co-create/1`, `cop`, `collaboration`, `table`, `page` or `title`; as PDF or picture
cli-help-export-page = Which page of a subject a picture shows
cli-help-export-screen = Screen for --stage in pixels
cli-help-export-picture-width = Width of the picture on the wall in meters
cli-help-export-last-row = Distance of the last row from the wall in meters; no text is smaller than can be read from there
cli-help-export-signs = Show the sign of its color on each note, to be told apart without color. By default they are there in the print theme
cli-help-export-parking = Include the parking lot. By default it is in text formats, but not in pictures and PDF

cli-help-language = Language of the form; yours by default, if the form has it
cli-help-theme = Colors of pictures and pages: as on screen, as on a dark screen, or for printing
cli-help-dpi = Resolution of a PNG, JPEG or WebP in pixels per inch
cli-help-width = Width of a PNG, JPEG or WebP in pixels, instead of --dpi
cli-help-quality = Quality of a JPEG from 1 to 100; lower is smaller and less crisp
cli-help-paper = Paper size of a PDF; `own` is the board's own size, A3
cli-help-orientation = Orientation of the paper; `auto` shows the board largest
cli-help-poster = Make a PDF of this size from sheets of --paper, to cut and glue together
cli-help-pdfa = Make a PDF for the archive: PDF/A-2a, or PDF/A-3a with --board-inside
cli-help-separator = What stands between the cells of a CSV; Excel wants `semicolon` where a comma is the decimal sign
cli-help-bom = Begin a CSV with a byte order mark, by which Excel reads accents
cli-help-svg-text = Write the text of an SVG as text, which needs the font Inter to look the same
cli-help-board-inside = Include the editable board in a PNG, PDF or SVG, with all its notes, even those not shown

cli-help-print-blank = Write the form without notes, to print and fill in by hand; needs no display
cli-help-print-blank-board = Board whose community, session, facilitator and dates to print on it
cli-help-print-blank-to = File to write: PDF, PNG or SVG; `-` writes PDF to stdout

cli-help-open-from = Open the board that is included in a PNG, SVG or PDF
cli-help-open-from-picture = PNG, SVG or PDF that includes a board
cli-help-open-from-to = Write the board to this file instead of opening a window; `-` writes to stdout

cli-help-new = Write an empty board
cli-help-new-to = File to write; `-` writes to stdout
cli-help-new-form = Form of the board: the file of a form of your own, or the id of a built-in one

cli-help-check = Check whether boards can be read and what would be lost; changes nothing

cli-help-completions = Print a completion script for a shell
cli-help-completions-shell = Shell

cli-help-man = Print the manual page of copboard or of a command
cli-help-man-subcommand = Command

## Errors and warnings

cli-no-stage = { $format } can't show what a room sees. Use pdf, png, jpg, webp or svg.
cli-no-subject = The board has no subject “{ $wanted }”. It has: { $known }.
cli-page-from-one = Use a whole number from 1
cli-screen-size = Use a size such as 1920x1080
cli-warning = warning: { $what }
cli-in-file = { $file }: { $what }
cli-stdin = stdin
cli-stdout = stdout
cli-stdin-failed = Couldn't read stdin ({ $why })
cli-stdout-failed = Couldn't write to stdout ({ $why })
cli-terminal = This output isn't text. Name a file with --to, or redirect it with “> FILE” or “| PROGRAM”.
cli-no-format = Couldn't tell the format of { $name }. Use one of the extensions { $endings }, or add --format.
cli-one-file = { $name } is one file, but there are several boards. Use --all FOLDER, or export one board at a time.
cli-name-taken = Another board was already written to { $path }. Rename one of the two.
cli-file-exists = { $path } already exists. Choose another name, or add --force to overwrite it.
cli-no-such-command = there is no command and no board called “{ $name }”
cli-no-window = This copboard was built without its window. See “copboard export --help” for what it can do.
cli-number-from-to = expected a number from { $least } to { $most }, such as 300
cli-meters-from-to = expected a number from { $least } to { $most } meters
cli-quality-from-to = expected a whole number from 1 to 100, such as 85
cli-whole-number-from-to = expected a whole number from { $least } to { $most }, such as 1920

cli-hidden-notes = { $notes ->
    [one] { $notes } note in “{ $area }” isn't fully shown. Shorten it, move some elsewhere, or export a PDF, which continues on extra pages
   *[other] { $notes } notes in “{ $area }” aren't fully shown. Shorten them, move some elsewhere, or export a PDF, which continues on extra pages
}
cli-one-page-of = This shows page { $page } of { $pages }. Use --page for another one, or export a PDF for all
cli-missing-characters = No installed font has { $characters }. Install one that does, such as a Noto font
cli-missing-characters-more = No installed font has { $characters } and { $more } more. Install one that does, such as a Noto font

cli-checked = { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
cli-checked-with-remarks = { $remarks ->
    [one] { cli-checked }, { $remarks } remark
   *[other] { cli-checked }, { $remarks } remarks
}
cli-checked-form = { $slots ->
    [one] form “{ $title }” with { $slots } slot
   *[other] form “{ $title }” with { $slots } slots
}
cli-no-such-form = There is no form “{ $name }”. Use the file of your own form or one of: { $known }.
cli-readable-notes = { $notes ->
    [one] { $what } { $notes } note can still be read.
   *[other] { $what } { $notes } notes can still be read.
}
