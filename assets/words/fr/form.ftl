# Reading a form: what is wrong in its file.

form-finding = { $at } : { $problem }
form-file = { $path } : { $finding }.
form-file-more = { $more ->
    [one] { $path } : { $finding }. Il y a encore { $more } erreur. Lancez « copboard check » pour voir les deux.
   *[other] { $path } : { $finding }. Il y a encore { $more } erreurs. Lancez « copboard check » pour les voir toutes.
}

form-too-large = Un formulaire ne peut pas dépasser 1 Mio
form-attribute = Un formulaire ne peut pas commencer par « #! ». Supprimez cette ligne
form-syntax = Lecture impossible ici ({ $why })
form-unknown-key = « { $key } » est inconnu ici. Utilisez l’un de ces noms : { $expected }
form-unknown-value = « { $found } » n’est pas possible ici. Utilisez l’une de ces valeurs : { $expected }
form-missing-key = « { $key } » manque ici
form-repeated-key = « { $key } » apparaît deux fois entre les mêmes parenthèses
form-bad-id = « { $id } » ne peut pas servir d’identifiant. Utilisez de 1 à 64 caractères parmi a-z, A-Z, 0-9, « - », « _ » et « / »
form-duplicate-id = L’identifiant « { $id } » est déjà utilisé
form-taken-id = L’identifiant « { $id } » est réservé
form-built-in = « { $id } » est l’identifiant d’un formulaire intégré. Choisissez-en un autre
form-out-of-range = La valeur doit être comprise entre { $least } et { $most }, mais elle est de { $found }
form-outside-page = Ceci n’est pas sur la page, qui mesure { $size } mm
form-beside-on-page = Cette zone est déclarée hors de la page, mais elle la recouvre
form-notes-outside-slot = La surface des notes doit se trouver dans celle de la zone
form-overlap = Cette zone recouvre la zone « { $slot } »
form-sizes-not-descending = Les tailles de texte doivent aller de la plus grande à la plus petite
form-missing-text = Le texte « { $key } » manque dans la langue « { $language } »
form-no-texts = Un formulaire doit avoir ses textes dans au moins une langue
form-no-such-blank = Il n’y a pas de champ « { $id } » pour une ligne de texte
form-no-such-slot = Il n’y a pas de zone « { $id } »
form-no-such-area = Il n’y a pas de partie « { $id } »
form-no-such-hue = Il n’y a pas de teinte { $hue }. Utilisez 1 à { $most }
form-no-such-level = Il n’y a pas de niveau de titre { $level }. Utilisez 1 à 6
form-skipped-level = Ce titre ne peut pas être de niveau { $level } à cause du titre qui le précède. Utilisez 1 à { $most }
form-no-title = Un formulaire doit avoir un titre : un texte avec role: heading(1) avant tous les autres titres
form-no-slots = Un formulaire doit avoir au moins une zone pour les notes
form-too-many = Il y en a { $found }, mais { $most } au plus sont possibles
form-second-grid = Un formulaire ne peut avoir qu’une seule grille
form-empty = Ceci ne peut pas être vide
form-cells-too-small = Les en-têtes et les espaces laissent des cellules de { $cell } mm ; il faut au moins { $least } mm
form-group-heads = Donnez un en-tête à chaque groupe s’il y a group_heads, et à aucun sinon
