# Exports: formats, words in exported documents, marks of what has no room.

## Formats, as a list shows them

format-png = Image PNG
format-jpeg = Image JPEG
format-webp = Image WebP
format-pdf = PDF
format-svg = Dessin SVG
format-docx = Document Word
format-xlsx = Classeur Excel
format-html = Page web (HTML)
format-markdown = Markdown
format-csv = Notes en tableau (CSV)
format-grid-csv = Grille en tableau (CSV)
format-text = Texte brut
format-json = JSON pour programmes

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

publish-no-such-area = Le tableau n’a pas de zone nommée « { $wanted } ». Zones disponibles : { $known }.
publish-no-such-page = Il n’y a pas de page { $page }. Ceci en a { $pages }.
publish-no-notes = Aucune de ces notes n’est affichée sur la page. Choisissez d’autres notes, ou exportez leur zone.
publish-words-failed = Impossible d’écrire le texte ({ $why })
publish-stopped = Arrêté

picture-too-small = Une image a besoin d’au moins 1 pixel. Choisissez une résolution supérieure à 0.
picture-too-large = Une image de { $width } × { $height } pixels est trop grande. Choisissez au plus { $dpi } pixels par pouce, ou une largeur d’au plus { $most } pixels.
picture-write-failed = Impossible d’écrire l’image ({ $why })
picture-encode-failed = Impossible d’encoder l’image ({ $why })

pdf-page-too-large = Une page de { $width } × { $height } mm est trop grande pour le PDF. Choisissez un papier plus petit.
pdf-failed = Impossible de créer le PDF ({ $why }). Merci de le signaler, et d’exporter en PNG ou SVG en attendant.

paging-no-poster-size = Une affiche a besoin d’un format, de A4 à tabloïd, et d’un papier pour la composer, comme A4
paging-too-many-sheets = Il faudrait { $sheets } feuilles. Choisissez une affiche plus petite ou un papier plus grand.

## Words on the board and in exported documents, in the board's language

votes = { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}
no-notes = Aucune note
field-label = { $label } :

column-section = Section
column-row = Ligne
column-phase = Phase
column-position = Position
column-text = Texte
column-color = Couleur
column-votes = Votes

sheet-notes = Notes
sheet-grid = Grille
sheet-board = Tableau

board-image = Image du tableau : { $name }. Ses notes suivent sous forme de texte.
board-attachment = Le tableau modifiable. Ouvrez ce PDF dans copboard pour le modifier.

hidden-notes = { $notes ->
    [one] { $notes } note n’est pas entièrement affichée
   *[other] { $notes } notes ne sont pas entièrement affichées
}
hidden-notes-on-page = { $hidden } ; elles sont toutes à la page { $page }
overflow-on-page = { $count } · page { $page }
continuation-all = { $notes ->
    [one] La note
   *[other] Toutes les notes ({ $notes })
}
continuation-continued = suite
poster-sheet = Feuille { $sheet } sur { $sheets } : rangée { $row }, colonne { $column }. Coupez le long des repères à gauche et en haut, puis collez { $overlap } mm sur les feuilles voisines.

# What the room sees: names of subjects, pages.
subject-title = Titre
subject-table = Tableau
subject-page = Page entière
subject-break = Pause
subject-black = Écran noir
stage-page-of = { $page } sur { $pages }
stage-covered-note = Note masquée
