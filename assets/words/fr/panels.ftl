# The board, the bars, strips and the list of notes around it, and the board for screen readers.

canvas-drop-to-open = Déposer pour ouvrir
welcome-what = Pointez un emplacement et écrivez
welcome-paste = Coller une liste
welcome-paste-hint = Chaque ligne devient une note
welcome-example = Ouvrir un exemple
blank-hint-line = cliquez pour remplir
blank-hint-date = quand ?

access-board =
    { $count ->
        [one] Tableau, { $count } note
       *[other] Tableau, { $count } notes
    }
access-slot =
    { $count ->
        [0] { $name }, vide
        [one] { $name }, { $count } note
       *[other] { $name }, { $count } notes
    }
access-slot-overfull = { $slot }, { $count } pas entièrement affichées
access-note =
    { $votes ->
        [0] { $slot }, note { $nth } sur { $total } : { $text }
        [one] { $slot }, note { $nth } sur { $total } : { $text }, { $votes } vote
       *[other] { $slot }, note { $nth } sur { $total } : { $text }, { $votes } votes
    }
access-new-note = Nouvelle note
access-note-text = Texte de la note

menu-button = Menu
region-bar = Outils du tableau
region-trouble = Fichier
region-place-bar = Emplacement affiché seul
region-list = Notes à côté du tableau
region-welcome = Commencer
region-find = Rechercher et remplacer
region-status = État
menu-recent = Ouvrir un tableau récent
menu-forms = Nouveau tableau sur un formulaire
menu-blanks = Remplir
menu-captions = Renommer les couleurs
menu-colors = Couleur
menu-proportions = Place pour les notes
menu-form-size = Taille du formulaire
menu-move-to = Déplacer vers
menu-contrast = Contraste
menu-text-size = Taille du texte
menu-languages = Langue

bar-no-file = Pas encore enregistré dans un fichier
bar-present = Présenter
bar-page = Page
bar-area = Grille
bar-more = Plus
bar-export-hint = Enregistrer le tableau en image, PDF, texte ou tableau
bar-zoom = { $percent } %
bar-zoom-hint = Zoomer avec Ctrl et la molette, ou Ctrl et + ou −
color-hint = « { $caption } » pour les notes que vous avez sélectionnées, ou pour les nouvelles notes. Double-cliquez pour la renommer
color-hint-pen = Les nouvelles notes sont « { $caption } ». Cliquez pour revenir à la couleur de chaque emplacement. Double-cliquez pour la renommer
state-saved = Enregistré
state-not-saved = Non enregistré
state-changed-elsewhere = Modifié ailleurs
state-new = Nouveau

trouble-changed = Ce fichier a été modifié ailleurs
trouble-changed-both = Ce fichier a été modifié ailleurs, et vous avez des modifications non enregistrées
trouble-gone = Le fichier de ce tableau a été déplacé ou supprimé. Votre tableau est toujours ouvert
trouble-not-a-file = Il y a autre chose à la place du fichier de ce tableau. Votre tableau est toujours ouvert
trouble-forbidden = Vous n’avez plus le droit de lire le fichier de ce tableau. Votre tableau est toujours ouvert
trouble-unreadable = Le fichier de ce tableau n’est plus lisible ({ $why }). Votre tableau est toujours ouvert
trouble-slow = Enregistrement en cours. Le disque ne répond pas
trouble-try-again = Réessayer
trouble-try-again-hint = Enregistrer de nouveau dans le même fichier
trouble-save-elsewhere = Enregistrer ailleurs…
trouble-save-elsewhere-hint = Choisir un autre dossier ou un autre nom
trouble-take-theirs = Prendre l’autre
trouble-take-theirs-hint = Ouvrir la version du fichier. La vôtre va dans l’historique des versions
trouble-keep-mine = Garder la mienne
trouble-keep-mine-hint = Enregistrer votre version. Celle du fichier va dans l’historique des versions
trouble-keep-both = Conserver les deux
trouble-keep-both-hint = Enregistrer votre version, et conserver l’autre à côté comme copie
trouble-save-again = Enregistrer de nouveau
trouble-save-again-hint = Enregistrer de nouveau le tableau dans le même fichier

status-nowhere = Pointez un emplacement du tableau et écrivez
status-target = Écrivez pour ajouter à { $place }
status-drop = Relâchez pour déplacer vers { $place } · Échap : annuler
status-drag = Glissez vers un emplacement du tableau · Échap : annuler
status-writing-new-note = Entrée : note suivante · Maj+Entrée : nouvelle ligne · Échap : terminer · Tab : emplacement suivant
status-writing-note = Entrée : terminer · Maj+Entrée : nouvelle ligne · Tab : emplacement suivant
status-writing-blank = Entrée : terminer · Tab : champ suivant
status-show-in-folder = Afficher dans le dossier
status-open-file = Ouvrir
status-selected =
    { $count ->
        [one] { $count } sélectionnée
       *[other] { $count } sélectionnées
    }
status-smallest-cm = Plus petit texte : lisible jusqu’à { $cm } cm
status-smallest-m = Plus petit texte : lisible jusqu’à { $m } m
status-smallest-hint = Plus petit texte à l’impression en taille réelle : { $mm } mm, { $pt } pt
status-overfull =
    { $count ->
        [one] { $count } emplacement est trop plein
       *[other] { $count } emplacements sont trop pleins
    }
status-overfull-hint = Cliquez pour aller au suivant
status-overfull-place = { $place } : +{ $count }
status-missing =
    { $count ->
        [one] { $count } caractère sans police
       *[other] { $count } caractères sans police
    }
status-missing-hint = Aucune police de cet ordinateur n’a { $codes }. Les notes conservent ces caractères. Installez une police pour leur écriture pour les voir.

count-notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
list-close = Fermer la liste
list-note = Note { $nth } sur { $total }

## A place that is shown alone

focus-position = { $nth } sur { $total }
focus-back-hint = Afficher la page comme avant (Échap)
status-show-all = Tout afficher
ghost-note = Écrivez ici
full-screen-exit = Quitter le plein écran
list-name = Liste des notes
list-heading =
    { $count ->
        [0] { $place } : vide
       *[other] { $place } ({ $count })
    }
list-hidden = Pas affichée sur la page
list-all = Toutes les notes
list-show-all = Tous les emplacements
list-show-place = Celui-ci
list-note-hidden = { $note }, pas affichée sur la page
list-note-votes =
    { $votes ->
        [one] { $note }, { $votes } vote
       *[other] { $note }, { $votes } votes
    }
