# Everything that can be done by name, as the menu, the palette and the sheet of shortcuts show it.

menu-file = Fichier
menu-edit = Édition
menu-note = Note
menu-view = Affichage
menu-help = Aide

verb-new = Nouveau tableau
verb-new-on-form = Nouveau tableau : { $form }
verb-open = Ouvrir…
verb-save = Enregistrer
verb-save-as = Enregistrer sous…
verb-versions = Historique des versions…
verb-recover-earlier = Récupérer un travail antérieur…
verb-export = Exporter…
verb-print = Imprimer…
verb-print-blank = Imprimer un formulaire vierge…
verb-copy-board-picture = Copier le tableau en image
verb-copy-notes-picture = Copier les notes en image
verb-close = Fermer la fenêtre

verb-undo = Annuler
verb-undo-what = Annuler : { $what }
verb-redo = Rétablir
verb-redo-what = Rétablir : { $what }
verb-cut = Couper
verb-copy = Copier
verb-copy-text = Copier en texte
verb-copy-table = Copier en tableau
verb-paste = Coller
verb-select-all = Tout sélectionner
verb-blank = Remplir « { $name } »…
verb-find = Rechercher…
verb-find-next = Rechercher le suivant
verb-find-previous = Rechercher le précédent
verb-replace = Remplacer…
verb-rename-color = Renommer « { $caption } »…
verb-make-room = Faire de la place là où il en faut
verb-place-wider = Élargir cet emplacement
verb-place-narrower = Rétrécir cet emplacement
verb-place-taller = Augmenter la hauteur de cet emplacement
verb-place-shorter = Réduire la hauteur de cet emplacement
verb-reset-proportions = Rétablir les proportions du formulaire
verb-form-size = Taille du formulaire : { $size }
verb-form-size-printed = Taille du formulaire : { $size } (comme imprimé)
# Entrées d’un sous-menu dont le nom dit ce qu’elles sont
entry = { $name }
entry-asks = { $name }…
entry-form-size-printed = { $size } (comme imprimé)

verb-edit = Modifier la note
verb-duplicate = Dupliquer
verb-delete = Supprimer
verb-color = Couleur : { $caption }
verb-legend = Légende des couleurs sur la page
verb-vote-up = Ajouter un vote
verb-vote-down = Retirer un vote
verb-sort-by-votes = Trier cet emplacement par votes
verb-move-up = Déplacer vers le haut
verb-move-down = Déplacer vers le bas
verb-move-left = Déplacer vers la gauche
verb-move-right = Déplacer vers la droite
verb-next-overfull = Emplacement trop plein suivant
verb-move-to = Déplacer vers « { $place } »
verb-open-link = Ouvrir le lien…
verb-note-language = Langue de la note…
verb-slot-notes = Lister les notes de cet emplacement

verb-next-slot = Emplacement suivant
verb-previous-slot = Emplacement précédent
verb-whole-page = Afficher la page entière
verb-focus = Ouvrir cet emplacement seul
verb-leave-focus = Retour à la page
verb-show-area = Afficher « { $name } »
verb-zoom-in = Zoom avant
verb-zoom-out = Zoom arrière
verb-full-screen = Plein écran
verb-theme-light = Thème clair
verb-theme-dark = Thème sombre
verb-theme-print = Thème d’impression
verb-signs = Signes des couleurs sur les notes
verb-theme-desktop = Thème du bureau
verb-contrast-desktop = Contraste du bureau
verb-contrast-high = Contraste élevé
verb-contrast-usual = Contraste normal
verb-text-larger = Texte plus grand dans la fenêtre
verb-text-smaller = Texte plus petit dans la fenêtre
verb-text-size = Texte à { $percent } %
verb-language = Langue : { $name }

verb-palette = Chercher une commande…
verb-shortcuts = Raccourcis clavier
verb-example = Ouvrir l’exemple : { $name }

example-sparse = une première demi-heure
example-full = un tableau rempli
example-overfull = un tableau trop plein, en plusieurs écritures

## Other words by which people look for a command, beside those of its name

words-for-export = image imprimer pdf png svg word document tableau envoyer télécharger rapport
words-for-print = papier imprimante pdf
words-for-copy-picture = image capture presse-papiers
words-for-versions = restaurer revenir antérieur sauvegarde
words-for-recover-earlier = restaurer perdu plantage sauvegarde non enregistré abandonné
words-for-rename-color = couleur légende signification sens
words-for-color = couleur recolorer peindre
words-for-find = trouver chercher filtrer où
words-for-replace = substituer changer mots
words-for-votes = gommettes voter priorité
words-for-open-link = web adresse url navigateur courriel
words-for-note-language = chinois japonais coréen arabe code césure traduction
words-for-slot-notes = cachées toutes plein
words-for-make-room = cachées plein déborder place espace proportions agrandir
words-for-proportions = agrandir réduire taille bordure ligne colonne diviser
words-for-form-size = papier affiche plus grand page format
words-for-focus = agrandir afficher seul toutes les notes cachées
words-for-leave-focus = fermer emplacement tableau entier
words-for-full-screen = présenter présentation projecteur vidéoprojecteur
words-for-contrast = accessibilité vision lisible noir blanc thème couleurs apparence
words-for-text-size = accessibilité vision police lettres taille échelle interface zoom grand petit
words-for-theme = nuit mode couleurs apparence
words-for-signs = disque carré triangle plus formes daltonien gris copie accessibilité
words-for-duplicate = copier cloner
