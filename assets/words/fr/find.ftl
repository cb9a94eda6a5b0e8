# Finding and replacing on the board.

## What can be typed before a colon or a comparison, the first being the one that is shown

find-keys-color = couleur color colour
find-keys-place = emplacement lieu place case question
find-keys-votes = votes vote voix

## Names of colors, beside their captions

color-yellow = jaune
color-blue = bleu
color-green = vert
color-pink = rose
color-violet = violet mauve
color-white = blanc

## The bar

find-field = Rechercher
find-field-hint = Rechercher des notes : mots, @nom, couleur:…, votes>2
find-count = { $nth } sur { $total }
find-found =
    { $total ->
        [one] { $total } trouvé
       *[other] { $total } trouvés
    }
find-none = Aucun résultat
find-hidden =
    { $count ->
        [one] { $count } masqué
       *[other] { $count } masqués
    }
find-hidden-hint = Trouvé dans des emplacements trop pleins pour l’afficher. Cliquez pour voir le suivant
find-color = Couleur
find-color-chosen = Couleur : { $what }
find-place = Emplacement
find-place-chosen = Emplacement : { $what }
find-votes = Votes
find-votes-chosen =
    { $least ->
        [one] Avec des votes
       *[other] { $least } votes ou plus
    }
find-votes-any = Peu importe
find-several = { $count } choix
find-clear = Effacer les filtres
find-next = Résultat suivant
find-previous = Résultat précédent
find-close = Fermer la recherche
find-replace-toggle = Remplacer…
find-replace-hint = Mettre d’autres mots à la place de ceux qui sont trouvés
find-replacement = Remplacer par
find-replace = Remplacer
find-replace-all = Tout remplacer
find-replaced =
    { $texts ->
        [one] Remplacé { $count } fois dans { $texts } texte. Ctrl+Z rétablit les mots
       *[other] Remplacé { $count } fois dans { $texts } textes. Ctrl+Z rétablit les mots
    }
find-removed =
    { $texts ->
        [one] Supprimé { $count } fois dans { $texts } texte, sans mot de remplacement. Ctrl+Z rétablit les mots
       *[other] Supprimé { $count } fois dans { $texts } textes, sans mot de remplacement. Ctrl+Z rétablit les mots
    }
find-nothing-replaced = Il n’y a rien à remplacer
