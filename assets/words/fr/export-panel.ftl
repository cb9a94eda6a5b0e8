# The export panel, and an export under way.

export-title = Exporter
export-blank-title = Imprimer un formulaire vierge
export-pictures = Images et pages
export-words = Texte et tableaux
export-format = Format

export-part = Que faut-il exporter
export-size = Taille
export-size-print = Pour l’impression : 300 ppp
export-size-slide = Pour une diapositive : 1920 pixels de large
export-size-own = Largeur
export-size-unit = px
export-size-width = Largeur en pixels
export-quality = Qualité
export-quality-hint = Une qualité plus basse donne un fichier plus petit, aux lettres moins nettes
export-separator = Entre les cellules
separator-comma = Virgule, pour la plupart des programmes
separator-comma-hint = Excel la veut là où le point est le signe décimal, comme en anglais
separator-semicolon = Point-virgule, pour Excel en Europe
separator-semicolon-hint = Excel le veut là où la virgule est le signe décimal, comme presque partout en Europe
separator-tab = Tabulation
separator-tab-hint = Pour les programmes qui coupent le texte aux virgules des notes
export-mark = Accents lisibles dans Excel
export-mark-hint = Commence le fichier par une marque d’ordre des octets. Désactivez-la pour les programmes qui l’affichent comme des signes étranges.
export-letters = Texte
export-letters-outlines = En contours : le même aspect partout
export-letters-text = En texte : peut être cherché et modifié
export-letters-text-hint = Le même aspect là où la police Inter est installée
export-theme = Thème
export-theme-light = Clair
export-theme-dark = Sombre
export-theme-print = Impression
export-signs = Signes des couleurs sur les notes
export-signs-hint = Une petite forme sur chaque note, pour distinguer les couleurs sans les voir
export-theme-hint = Le document contient aussi une image du tableau dans ce thème
export-beside = Inclure « { $slot } »
export-beside-page = Inclure « { $slot } » sur une page supplémentaire
export-embed = Inclure le tableau modifiable
export-embed-hint = Toute personne qui a le fichier peut ouvrir le tableau avec toutes ses notes, même celles qui ne sont pas affichées

## Paper

export-paper = Papier
export-sheets = Feuilles
export-poster = Affiche en plusieurs feuilles
export-poster-size = Format de l’affiche
export-archive = Pour l’archive (PDF/A)
export-archive-hint = Le fichier dit quand il a été fait, et n’a besoin de rien d’autre pour s’afficher dans des décennies
paper-own = Aussi grand que le tableau
paper-a4 = A4
paper-a3 = A3
paper-a2 = A2
paper-a1 = A1
paper-a0 = A0
paper-letter = Lettre
paper-tabloid = Tabloïd
orientation-auto = Au mieux
orientation-portrait = Portrait
orientation-landscape = Paysage

## The preview

export-preview = Aperçu
export-preview-page = Aperçu de la page { $page } sur { $pages }
export-preview-coming = Préparation de l’aperçu…
export-more-lines = { $count ->
    [one] … et encore { $count } ligne
   *[other] … et encore { $count } lignes
}
export-size-dpi = { $size }, { $dpi } ppp
export-page = Page { $page } sur { $pages }
export-next-page = Page suivante
export-previous-page = Page précédente
export-unseen = { $count ->
    [one] { $count } emplacement est trop plein pour afficher toutes ses notes, mais un PDF a des pages supplémentaires pour elles
   *[other] { $count } emplacements sont trop pleins pour afficher toutes leurs notes, mais un PDF a des pages supplémentaires pour elles
}
export-unseen-place = { $place } : +{ $count }
export-missing = { $count ->
    [one] { $count } caractère n’a pas de police sur cet ordinateur
   *[other] { $count } caractères n’ont pas de police sur cet ordinateur
}
export-unseen-and-missing = { $unseen }. { $missing }.

## Buttons

export-save = Exporter…
export-save-hint = Choisir un nom et un dossier pour le fichier
export-copy-picture = Copier en image
export-copy-picture-hint = Copier l’image dans le presse-papiers
export-copy-table-hint = Copier la grille, ou l’emplacement choisi, pour un document ou un tableur
export-print-blank-hint = Le même formulaire sans notes, à remplir à la main
export-busy = Un autre fichier est en cours d’export
export-nothing = Rien à exporter avec ces réglages

## An export under way

export-running = Export de { $name }
export-running-picture = Création d’une image pour le presse-papiers
export-stopping = Annulation de l’export de { $name }
export-stopping-picture = Annulation de l’image
export-share = { $percent } %
export-bar = { $title }, { $share }
export-stop = Annuler l’export
export-stop-hint = Aucun fichier n’est écrit, et un fichier existant reste tel quel
