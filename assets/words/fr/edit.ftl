# Changing a board: why something was refused, names of steps in the undo menu.

## Why a change was refused

refused-no-such-note = La note { $note } n’est plus sur le tableau
refused-no-such-slot = Ce tableau n’a pas de zone nommée « { $slot } »
refused-no-such-blank = Ce tableau n’a pas de champ nommé « { $blank } »
refused-name-taken = Il existe déjà une note avec l’identifiant { $note }
refused-text-too-long = Une note peut contenir au plus 1 Mio de texte. Répartissez-le sur plusieurs notes.
refused-too-many-notes = Un tableau peut contenir au plus { $most } notes. Commencez un deuxième tableau pour les autres.
paste-too-many = { $count ->
    [one] Rien n’a été collé : { $count } note de plus est de trop. Un tableau peut contenir au plus { $most } notes. Commencez un deuxième tableau pour elle.
   *[other] Rien n’a été collé : { $count } notes de plus sont de trop. Un tableau peut contenir au plus { $most } notes. Commencez un deuxième tableau pour elles.
}

## Steps, as they follow “Undo” and “Redo”

step-add = { $notes ->
    [one] ajouter une note
   *[other] ajouter { $notes } notes
}
step-edit-note = modifier la note
step-replace = { $count ->
    [one] remplacer des mots dans 1 texte
   *[other] remplacer des mots dans { $count } textes
}
step-delete = { $notes ->
    [one] supprimer la note
   *[other] supprimer { $notes } notes
}
step-move = { $notes ->
    [one] déplacer la note
   *[other] déplacer { $notes } notes
}
step-recolor = { $notes ->
    [one] changer la couleur de la note
   *[other] changer la couleur de { $notes } notes
}
step-set-language = { $notes ->
    [one] définir la langue de la note
   *[other] définir la langue de { $notes } notes
}
step-remove-votes = { $notes ->
    [one] retirer un vote à la note
   *[other] retirer un vote à { $notes } notes
}
step-vote = { $notes ->
    [one] voter pour la note
   *[other] voter pour { $notes } notes
}
step-duplicate = { $notes ->
    [one] dupliquer la note
   *[other] dupliquer { $notes } notes
}
step-edit-field = modifier le champ
step-rename-color = renommer la couleur
step-show-legend = afficher la légende
step-hide-legend = masquer la légende
step-recover = récupérer le tableau
step-reshape = modifier le formulaire
step-restore = restaurer la version
