# What the status line says about what was done.

window-title = { $mark }{ $name } – copboard
untitled = Nouveau tableau

new-board = Nouveau tableau
example-opened = C’est un exemple. Modifiez-le à votre guise, et enregistrez-le sous un nom à vous
opening = Ouverture…
opened =
    { $count ->
        [one] { $name } ouvert ({ $count } note)
       *[other] { $name } ouvert ({ $count } notes)
    }
opened-beside-recovered = { $name } ouvert. Les modifications non enregistrées sont gardées : « Récupérer un travail antérieur… » dans le menu les a
opened-embedded = Ce tableau était inclus dans { $file }. Enregistrez-le pour conserver vos modifications
open-elsewhere = { $name } est aussi ouvert dans une autre fenêtre. Ne modifiez que l’un des deux
salvaged =
    { $count ->
        [one] { $count } note a été récupérée. Le fichier endommagé reste tel quel.
       *[other] { $count } notes ont été récupérées. Le fichier endommagé reste tel quel.
    }
theirs-not-taken = Votre version n’a pas pu être sauvegardée ; elle reste donc ouverte. { $why }

document-read-only = Ce tableau est en lecture seule. Enregistrez-le sous un nouveau nom pour le modifier
save-over-read-only = Ce tableau est en lecture seule ; son fichier n’est donc pas remplacé. Choisissez un autre nom
saving = Enregistrement…
saved = { $name } enregistré
saved-beside = { $name } enregistré. L’autre version est à côté, sous le nom { $copy }
saved-rights-lost = { $name } enregistré, mais certaines de ses autorisations de partage n’ont pas pu être conservées. Vérifiez qui peut l’ouvrir
saved-attributes-lost = { $name } enregistré, mais certains de ses attributs n’ont pas pu être conservés
saved-parted = { $name } enregistré. Ses autres noms (liens physiques) ont toujours la version précédente
file-has-other-names = Ce fichier a d’autres noms (liens physiques). L’enregistrer l’en sépare
saved-without-history = Enregistré, mais cette version n’a pas pu être ajoutée à l’historique. { $why }
save-refused-changed = Non enregistré, car le fichier a été modifié ailleurs. Choisissez ci-dessus la version à conserver

undone = Annulé : { $what }
redone = Rétabli : { $what }
typed-at-last-place = Aucun emplacement n’était sélectionné : cette note va dans « { $place } ». Faites-la glisser là où elle doit être
pen-taken = Nouvelles notes : { $caption }. Cliquez de nouveau sur la couleur pour revenir à celle de chaque emplacement
pen-put-down = Nouvelles notes : couleur de chaque emplacement
paste-where = Pointez un emplacement du tableau, ou appuyez sur Tab pour en sélectionner un, puis collez
place-is-largest = Cet emplacement ne peut pas être plus grand
place-is-smallest = Cet emplacement ne peut pas être plus petit
room-enough = Toutes les notes sont visibles. Rien à changer
room-no-more =
    { $hidden ->
        [one] Il n’y a pas de place pour la note cachée. Essayez une plus grande taille du formulaire
       *[other] Il n’y a pas de place pour les { $hidden } notes cachées. Essayez une plus grande taille du formulaire
    }
room-larger-text = Place faite. Le plus petit texte est plus grand
room-for-all = Place faite. Toutes les notes sont visibles
room-for-more =
    { $shown ->
        [0] Place faite. { $hidden } notes sont encore cachées. Essayez une plus grande taille du formulaire
        [one] Place faite pour { $shown } note de plus. { $hidden } sont encore cachées. Essayez une plus grande taille du formulaire
       *[other] Place faite pour { $shown } notes de plus. { $hidden } sont encore cachées. Essayez une plus grande taille du formulaire
    }
proportions-reset = Le formulaire a de nouveau ses proportions imprimées
form-size-changed = Le formulaire est maintenant en { $size }
note-added-hidden = Ajoutée. Non affichées ici : { $hidden } dans cet emplacement. Ctrl+2 les montre toutes
note-changed-hidden = Modifiée. Non affichées ici : { $hidden } dans cet emplacement. Ctrl+2 les montre toutes
notes-moved =
    { $count ->
        [one] 1 note déplacée vers { $place }
       *[other] { $count } notes déplacées vers { $place }
    }
notes-deleted =
    { $count ->
        [one] { $count } note supprimée. Ctrl+Z la rétablit
       *[other] { $count } notes supprimées. Ctrl+Z les rétablit
    }
vote-added = 1 vote ajouté, { $now } à présent
vote-removed =
    { $left ->
        [0] 1 vote retiré, il n’en reste aucun
        [one] 1 vote retiré, il en reste { $left }
       *[other] 1 vote retiré, il en reste { $left }
    }
votes-added = 1 vote ajouté à chacune des { $count } notes
votes-removed = 1 vote retiré à chacune des { $count } notes
no-votes = Aucun vote à retirer
sorted-by-votes = Trié par votes
notes-copied =
    { $count ->
        [one] { $count } note copiée
       *[other] { $count } notes copiées
    }
notes-cut =
    { $count ->
        [one] { $count } note coupée
       *[other] { $count } notes coupées
    }
note-texts-copied =
    { $count ->
        [one] Texte de { $count } note copié
       *[other] Texte de { $count } notes copié
    }
notes-pasted =
    { $count ->
        [one] { $count } note collée
       *[other] { $count } notes collées
    }
clipboard-empty = Le presse-papiers est vide ou ne contient pas de texte. Copiez une liste dans un autre programme, puis collez-la ici
cells-beyond-grid =
    { $count ->
        [one] { $count } cellule ne tenait pas dans la grille et est allée dans « { $slot } »
       *[other] { $count } cellules ne tenaient pas dans la grille et sont allées dans « { $slot } »
    }
table-copied = Copié sous forme de tableau : { $what }
part-board = le tableau
part-named = « { $name } »
part-notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
picture-copied = Image de { $width } × { $height } pixels copiée
picture-cancelled = Annulé. Aucune image n’a été copiée

export-part-board = Tableau entier
export-part-named = { $name }
export-part-notes = Notes sélectionnées ({ $count })
export-over-board = C’est le fichier du tableau lui-même. Choisissez un autre nom pour l’export
exported = { $path } exporté ({ $size })
export-cancelled = Annulé. { $name } n’a pas été écrit

recovered =
    { $count ->
        [one] { $count } note récupérée. Enregistrez le tableau pour la conserver
       *[other] { $count } notes récupérées. Enregistrez le tableau pour les conserver
    }
recovered-copy =
    { $count ->
        [one] { $count } note récupérée dans une copie. Enregistrez-la sous un nouveau nom
       *[other] { $count } notes récupérées dans une copie. Enregistrez-la sous un nouveau nom
    }
no-history = Il n’y a pas de dossier pour l’historique des versions sur cet ordinateur
version-restored = C’est une version antérieure. La précédente est dans l’historique. Enregistrez pour conserver celle-ci

## Files held over the window

drop-texts = Déposez pour ajouter les notes à « { $slot } »
drop-board = Déposez pour ouvrir ce tableau
drop-several = Déposez pour choisir que faire de { $count } fichiers
