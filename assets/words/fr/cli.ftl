# The command line: help, errors, warnings.

## Help. Names are made up from commands and options: cli-help-COMMAND, cli-help-COMMAND-OPTION, or
## cli-help-OPTION for one that several commands share.

cli-help = Un éditeur de bureau pour un canevas de facilitation : le tableau visuel 5, Collaboration et coopération, du Communities of Practice Playbook.
cli-help-after =
    Exemples :
      copboard                                     ouvrir un nouveau tableau dans une fenêtre
      copboard atelier.ron                         ouvrir un tableau dans une fenêtre
      copboard new atelier.ron                     écrire un tableau vide
      copboard export atelier.ron --to image.png   créer une image, sans écran
      copboard export atelier.ron --to tableau.pdf --to rapport.docx --to notes.csv
      copboard export atelier.ron --to grille.png --area grid --width 1920 --theme dark
      copboard export atelier.ron --to mur.pdf --poster a1 --paper a4
      copboard export *.ron --all exports          chaque tableau dans chaque format
      copboard export atelier.ron --to - --format pdf | lpr
      copboard print-blank --to vierge.pdf         le formulaire à remplir à la main
      copboard open-from image.png                 continuer avec le tableau d’une image
      copboard check *.ron                         vérifier que des tableaux sont lisibles

    Langue : celle du système ; COPBOARD_LANGUAGE=fr (ou en) en choisit une autre.

    Code de sortie : 0 en cas de succès, 1 en cas d’échec (signalé sur stderr), 2 si la
    ligne de commande n’est pas valide.
cli-help-board = Tableau à ouvrir dans une fenêtre. Par défaut, un nouveau
cli-help-boards = Tableaux ; `-` en lit un sur stdin
cli-help-force = Remplacer les fichiers existants
cli-help-help = Afficher l’aide
cli-help-version = Afficher la version
cli-help-help-command = Afficher l’aide de copboard ou d’une commande

cli-help-heading-commands = Commandes
cli-help-heading-arguments = Arguments
cli-help-heading-options = Options

cli-help-export = Exporter des tableaux en images, pages, documents et tableaux de données, sans écran
cli-help-export-to = Fichier à écrire, au format de son extension : png, jpg, webp, pdf, svg, docx, xlsx, html, md, csv, grid.csv, txt ou json. Peut être répété ; `-` écrit sur stdout
cli-help-export-all = Écrire chaque tableau dans chaque format dans ce dossier
cli-help-export-format = Format, si le nom du fichier n’a pas d’extension connue
cli-help-export-area = Partie du tableau : `board` pour la page, `grid` pour qui, comment et quand, ou une zone comme `co-create/1` ou `parking`
cli-help-export-stage = Montrer ce que voit une salle : `all` pour tous les sujets, une page ou plus pour chacun, ou un seul, comme `co-create/1`, `cop`, `collaboration`, `table`, `page` ou `title` ; en PDF ou en image
cli-help-export-page = Page du sujet que montre une image
cli-help-export-screen = Écran pour --stage, en pixels
cli-help-export-picture-width = Largeur de l’image au mur, en mètres
cli-help-export-last-row = Distance du dernier rang au mur, en mètres ; aucun texte n’est plus petit que ce qui s’y lit
cli-help-export-signs = Montrer sur chaque note le signe de sa couleur, pour les distinguer sans la couleur. Par défaut, ils sont dans le thème d’impression
cli-help-export-parking = Inclure le parking à idées. Par défaut, il est dans les formats de texte, mais pas dans les images ni le PDF

cli-help-language = Langue du formulaire ; par défaut la vôtre, si le formulaire l’a
cli-help-theme = Couleurs des images et des pages : comme à l’écran, comme sur un écran sombre, ou pour l’impression
cli-help-dpi = Résolution d’un PNG, JPEG ou WebP en pixels par pouce
cli-help-width = Largeur d’un PNG, JPEG ou WebP en pixels, à la place de --dpi
cli-help-quality = Qualité d’un JPEG de 1 à 100 ; plus basse, le fichier est plus petit et moins net
cli-help-paper = Format de papier d’un PDF ; `own` est celui du tableau, A3
cli-help-orientation = Orientation du papier ; `auto` montre le tableau le plus grand possible
cli-help-poster = Créer un PDF de ce format à partir de feuilles de --paper, à couper et à coller
cli-help-pdfa = Faire un PDF d’archive : PDF/A-2a, ou PDF/A-3a avec --board-inside
cli-help-separator = Ce qui sépare les cellules d’un CSV ; Excel veut `semicolon` là où la virgule est le signe décimal
cli-help-bom = Commencer un CSV par une marque d’ordre des octets, qui permet à Excel de lire les accents
cli-help-svg-text = Écrire le texte d’un SVG comme texte, ce qui demande la police Inter pour le même aspect
cli-help-board-inside = Inclure le tableau modifiable dans un PNG, PDF ou SVG, avec toutes ses notes, même celles qui ne sont pas affichées

cli-help-print-blank = Écrire le formulaire sans notes, à imprimer et à remplir à la main, sans écran
cli-help-print-blank-board = Tableau dont imprimer la communauté, la séance, l’animation et les dates
cli-help-print-blank-to = Fichier à écrire : PDF, PNG ou SVG ; `-` écrit un PDF sur stdout

cli-help-open-from = Ouvrir le tableau inclus dans un PNG, SVG ou PDF
cli-help-open-from-picture = PNG, SVG ou PDF qui inclut un tableau
cli-help-open-from-to = Écrire le tableau dans ce fichier au lieu d’ouvrir une fenêtre ; `-` écrit sur stdout

cli-help-new = Écrire un tableau vide
cli-help-new-to = Fichier à écrire ; `-` écrit sur stdout
cli-help-new-form = Formulaire du tableau : le fichier d’un formulaire à vous, ou l’identifiant d’un formulaire intégré

cli-help-check = Vérifier si des tableaux sont lisibles et ce qui serait perdu ; ne change rien

cli-help-completions = Afficher un script de complétion pour un shell
cli-help-completions-shell = Shell

cli-help-man = Afficher la page de manuel de copboard ou d’une commande
cli-help-man-subcommand = Commande

## Errors and warnings

cli-no-stage = { $format } ne peut pas montrer ce que voit une salle. Utilisez pdf, png, jpg, webp ou svg.
cli-no-subject = Le tableau n’a pas de sujet « { $wanted } ». Sujets disponibles : { $known }.
cli-page-from-one = Utilisez un nombre entier à partir de 1
cli-screen-size = Utilisez une taille comme 1920x1080
cli-warning = attention : { $what }
cli-in-file = { $file } : { $what }
cli-stdin = stdin
cli-stdout = stdout
cli-stdin-failed = Impossible de lire stdin ({ $why })
cli-stdout-failed = Impossible d’écrire sur stdout ({ $why })
cli-terminal = Cette sortie n’est pas du texte. Indiquez un fichier avec --to, ou redirigez-la avec « > FICHIER » ou « | PROGRAMME ».
cli-no-format = Format de { $name } inconnu. Utilisez l’une des extensions { $endings }, ou ajoutez --format.
cli-one-file = { $name } est un seul fichier, mais il y a plusieurs tableaux. Utilisez --all DOSSIER, ou exportez un tableau à la fois.
cli-name-taken = Un autre tableau a déjà été écrit dans { $path }. Renommez l’un des deux.
cli-file-exists = { $path } existe déjà. Choisissez un autre nom, ou ajoutez --force pour le remplacer.
cli-checked-form = { $slots ->
    [one] formulaire « { $title } » avec { $slots } zone
   *[other] formulaire « { $title } » avec { $slots } zones
}
cli-no-such-form = Il n’y a pas de formulaire nommé « { $name } ». Formulaires intégrés : { $known }.
cli-no-such-command = il n’y a ni commande ni tableau nommé « { $name } »
cli-no-window = Ce copboard a été compilé sans sa fenêtre. Voir « copboard export --help » pour ce qu’il peut faire.
cli-number-from-to = un nombre de { $least } à { $most } est attendu, comme 300
cli-meters-from-to = un nombre de { $least } à { $most } mètres est attendu
cli-quality-from-to = un nombre entier de 1 à 100 est attendu, comme 85
cli-whole-number-from-to = un nombre entier de { $least } à { $most } est attendu, comme 1920

cli-hidden-notes = { $notes ->
    [one] { $notes } note de « { $area } » n’est pas entièrement affichée. Raccourcissez-la, déplacez-en certaines, ou exportez un PDF, qui continue sur des pages supplémentaires
   *[other] { $notes } notes de « { $area } » ne sont pas entièrement affichées. Raccourcissez-les, déplacez-en certaines, ou exportez un PDF, qui continue sur des pages supplémentaires
}
cli-one-page-of = Ceci montre la page { $page } sur { $pages }. Utilisez --page pour une autre, ou exportez un PDF pour toutes
cli-missing-characters = Aucune police installée n’a { $characters }. Installez-en une, comme une police Noto
cli-missing-characters-more = Aucune police installée n’a { $characters } et { $more } autres. Installez-en une, comme une police Noto

cli-checked = { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
cli-checked-with-remarks = { $remarks ->
    [one] { cli-checked }, { $remarks } remarque
   *[other] { cli-checked }, { $remarks } remarques
}
cli-readable-notes = { $notes ->
    [one] { $what } { $notes } note est encore lisible.
   *[other] { $what } { $notes } notes sont encore lisibles.
}
