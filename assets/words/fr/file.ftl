# Reading and writing files: errors, remarks, the store, the journal, damaged files.

## Why a file couldn't be opened

load-missing = Fichier introuvable : { $path }. Vérifiez le nom ou choisissez un autre fichier.
load-folder = { $path } est un dossier. Choisissez un tableau à l’intérieur.
load-not-a-file = { $path } est un périphérique, pas un fichier. Choisissez le fichier d’un tableau.
load-forbidden = Vous n’avez pas le droit de lire { $path }. Demandez à son propriétaire ou choisissez un autre fichier.
load-not-utf8 = { $path }, ligne { $line } : ce n’est pas du texte UTF-8. Enregistrez le fichier en UTF-8 ou cherchez une autre copie.
load-unreadable = { $path } : { $why }
load-disk = Impossible de lire { $path } ({ $why }). Vérifiez le disque ou la connexion, puis réessayez.

## Why a file couldn't be saved

save-exists = { $path } existe déjà. Choisissez un autre nom.
save-changed = { $path } a changé depuis que vous l’avez ouvert. Choisissez la version à conserver.
save-folder = { $path } est un dossier. Choisissez un nom de fichier à l’intérieur.
save-not-a-file = { $path } est un périphérique, pas un fichier. Choisissez un autre nom.
save-missing-folder = Le dossier { $folder } n’existe pas. Choisissez un autre dossier ou reconnectez son disque.
save-forbidden = Vous n’avez pas le droit d’enregistrer { $path }. Choisissez un autre dossier.
save-read-only = { $path } est en lecture seule. Choisissez un autre nom ou un autre dossier.
save-full = Impossible d’enregistrer { $path } (le disque est plein). Libérez de l’espace ou choisissez un autre dossier.
save-bad-name = Impossible d’enregistrer { $path } (le disque n’accepte pas ce nom). Choisissez un nom plus court ou plus simple.
save-unconfirmed = { $path } a été enregistré, mais le disque ne l’a pas confirmé ({ $why }). Enregistrez de nouveau.
save-disk = Impossible d’enregistrer { $path } ({ $why }). Vérifiez le disque et réessayez, ou choisissez un autre dossier.

## Why a text couldn't be read as a board

place = Ligne { $line }, colonne { $column }

read-empty = Ce fichier est vide. Cherchez une autre copie du tableau.
read-only-zeros = Ce fichier ne contient que des octets nuls, comme après une coupure de courant. Cherchez une autre copie du tableau.
read-utf16 = Ce fichier est du texte UTF-16. Enregistrez-le en UTF-8 dans un éditeur de texte.
read-copied-notes = Ce sont des notes copiées d’un tableau. Collez-les sur un tableau.
read-not-a-board = Ce n’est pas un tableau, mais apparemment { $what }. Choisissez le fichier d’un tableau (.ron).
read-no-board-inside = C’est { $what } sans tableau à l’intérieur. Choisissez le fichier d’un tableau, ou un fichier exporté avec « Inclure le tableau modifiable ».
read-protected = C’est { $what } chiffré, dans lequel un tableau ne peut pas être lu. Retirez sa protection, ou choisissez le fichier d’un tableau.
read-too-complex = C’est { $what } trop complexe pour y chercher un tableau. Choisissez le fichier d’un tableau, ou un fichier exporté avec « Inclure le tableau modifiable ».
read-merge-conflict = Ligne { $line } : la gestion de versions a laissé ici deux versions, entre « <<<<<<< » et « >>>>>>> ». Gardez les lignes voulues, et supprimez les autres et les marques.
read-malformed = { $at } : { $problem }
read-nested-too-deep = { $at } : les parenthèses sont imbriquées sur plus de { $most } niveaux. Aucun tableau n’en a besoin. Supprimez cette partie.
read-text-too-long = { $at } : ce texte dépasse 1 Mio, le maximum d’une note. Répartissez-le sur plusieurs notes.
read-too-many-notes = Ce fichier a plus de { $most } notes, le maximum d’un tableau. Répartissez-les sur plusieurs tableaux.
read-too-many-keys = Ce fichier a plus de { $most } zones, champs et autres noms ; ce n’est donc pas un tableau. Cherchez une autre copie.
read-too-large = Ce fichier dépasse 64 Mio, le maximum du fichier d’un tableau. Répartissez-le sur plusieurs tableaux.
read-missing-format = Ce fichier ne dit pas qu’il est un tableau (« format: 1 » manque). Si c’en est un, ajoutez cela en première ligne après la parenthèse ouvrante.
read-no-such-format = Ce fichier indique le format { $format }, qui n’existe pas. Si c’est un tableau, écrivez « format: 1 ».
read-too-new = Ce tableau a été enregistré par une version plus récente de copboard (format { $format }). Ouvrez-le avec cette version ou mettez celle-ci à jour.
read-unknown-form = Ce tableau utilise le formulaire « { $form } », que cette version de copboard n’a pas. Formulaires disponibles : { $known }.

kind-png = une image PNG
kind-jpeg = une image JPEG
kind-gif = une image GIF
kind-svg = un dessin SVG
kind-pdf = un document PDF
kind-zip = une archive ZIP ou un document bureautique
kind-gzip = une archive gzip
kind-database = une base de données
kind-program = un programme
kind-json = du JSON
kind-xml = une page web, un dessin ou un autre XML
kind-markdown = du Markdown
kind-text = un autre type de texte

problem-missing-comma = une virgule ou une parenthèse fermante manque avant { $found }. Ajoutez-la, ou cherchez juste avant un guillemet manquant.
problem-missing-colon = un deux-points manque avant { $found }. Écrivez nom: valeur.
problem-missing-opening = « { $bracket } » ouvrant attendu, mais { $found } trouvé. Comparez cette ligne avec ses voisines.
problem-missing-closing = « { $bracket } » fermant manque avant { $found }. Ajoutez-le, ou cherchez juste avant une virgule manquante.
problem-expected-text = un texte est attendu, mais { $found } a été trouvé. Mettez le texte entre guillemets, "comme ceci".
problem-expected-key = un nom comme text ou votes est attendu, mais { $found } a été trouvé. Écrivez les noms sans guillemets, suivis d’un deux-points.
problem-expected = { $what } est attendu, mais { $found } a été trouvé. Corrigez cette valeur.
problem-unclosed-text = le texte qui commence ici n’a pas de guillemet fermant. Ajoutez-le, ou cherchez une copie plus ancienne si le fichier a été coupé.
problem-unclosed-comment = un commentaire commence par /* et ne se termine pas. Ajoutez */ à sa fin.
problem-unknown-escape = une barre oblique inverse de ce texte est suivie de quelque chose d’inconnu. Écrivez \\ pour une barre oblique inverse.
problem-repeated-key = « { $key } » apparaît deux fois dans les mêmes parenthèses. Supprimez l’un des deux.
problem-cut-off = le fichier se termine avant le tableau. S’il a été coupé, cherchez une copie plus ancienne. Sinon, ajoutez les parenthèses fermantes manquantes.
problem-after-the-end = le tableau se termine avant { $found }. Supprimez tout ce qui suit sa dernière parenthèse.
problem-zero-bytes = il y a ici des octets nuls, comme après une coupure de courant ou sur un disque défaillant. Cherchez une copie plus ancienne.
problem-other = { $found } n’est pas lisible ({ $why }). Comparez cette ligne avec ses voisines.

found-end-of-line = la fin de la ligne

expected-board = un tableau
expected-texts = des textes par nom
expected-slots = des notes par zone
expected-numbers = des listes de nombres par nom
expected-list = une liste de notes
expected-note = une note
expected-notes = des notes
expected-text = un texte entre guillemets
expected-number = un nombre entier

## What reading a file changed

remark-newer = Ce tableau a été enregistré par une version plus récente de copboard (format { $format }). Il est ici en lecture seule, et une partie peut ne pas être affichée
remark-unknown-slot = { $notes ->
    [one] Ce tableau n’a pas de zone nommée « { $name } » ; sa note est maintenant dans « { $place } »
   *[other] Ce tableau n’a pas de zone nommée « { $name } » ; ses { $notes } notes sont maintenant dans « { $place } »
}
remark-unknown-field = Ce tableau n’a pas de champ nommé « { $name } » ; son texte est maintenant une note dans « { $place } »
remark-unknown-phase = Ce tableau n’a pas de phase nommée « { $name } » ; son texte est maintenant une note dans « { $place } »
remark-unknown-caption = Ce tableau n’a pas de couleur nommée « { $name } » ; son texte est maintenant une note dans « { $place } »
remark-repeated = « { $name } » apparaît deux fois dans le fichier ; son deuxième texte est maintenant une note dans « { $place } »
remark-unknown-color = { $notes ->
    [one] Ce tableau n’a pas de couleur nommée « { $name } » ; { $notes } note est maintenant jaune
   *[other] Ce tableau n’a pas de couleur nommée « { $name } » ; { $notes } notes sont maintenant jaunes
}
remark-unknown-language = { $notes ->
    [one] « { $name } » n’est pas un code de langue ; la langue de { $notes } note est de nouveau reconnue à ses lettres
   *[other] « { $name } » n’est pas un code de langue ; la langue de { $notes } notes est de nouveau reconnue à leurs lettres
}
remark-renamed-notes = { $notes ->
    [one] { $notes } note avait le même identifiant qu’une autre, « { $id } », et en a reçu un nouveau
   *[other] { $notes } notes avaient le même identifiant qu’une autre, « { $id } », et en ont reçu de nouveaux
}
remark-changed-votes = { $notes ->
    [one] { $notes } note avait un nombre de votes impossible et a maintenant le plus proche possible
   *[other] { $notes } notes avaient un nombre de votes impossible et ont maintenant le plus proche possible
}
remark-cleaned-texts = { $texts ->
    [one] Des caractères de contrôle invisibles ont été retirés de { $texts } texte
   *[other] Des caractères de contrôle invisibles ont été retirés de { $texts } textes
}
remark-unknown-key = Cette version ne connaît pas « { $name } ». L’enregistrement le supprime
remark-unknown-note-key = { $notes ->
    [one] Cette version ne connaît pas « { $name } » (dans { $notes } note). L’enregistrement le supprime
   *[other] Cette version ne connaît pas « { $name } » (dans { $notes } notes). L’enregistrement le supprime
}
remark-missing-form = Le fichier ne dit pas quel formulaire il utilise ; il est affiché sur celui par défaut
remark-unknown-form = Cette version de copboard n’a pas le formulaire « { $form } » de ce tableau. Il est en lecture seule ici, sur une page simple
remark-broken-form = Le formulaire contenu dans ce fichier est inutilisable. Le tableau est en lecture seule ici, sur une page simple. { $finding }
remark-renamed-board = L’identifiant du tableau avait des caractères non autorisés ; il en a reçu un nouveau
remark-trailing-zeros = Le fichier se terminait par des octets nuls, comme après une coupure de courant. Le tableau qui les précède est complet
remark-salvaged = { $lines ->
    [one] Ce fichier est endommagé : { $lines } ligne n’a pas pu être lue. Enregistrez le reste sous un autre nom
   *[other] Ce fichier est endommagé : { $lines } lignes n’ont pas pu être lues. Enregistrez le reste sous un autre nom
}
remark-salvaged-start =
    { $lines ->
        [one] Ce fichier est endommagé : sa fin manque, on ne sait combien, et { $lines } ligne avant n’a pas pu être lue. Enregistrez le reste sous un autre nom
       *[other] Ce fichier est endommagé : sa fin manque, on ne sait combien, et { $lines } lignes avant n’ont pas pu être lues. Enregistrez le reste sous un autre nom
    }
remark-salvaged-whole = Ce fichier est endommagé, mais toutes ses lignes ont pu être lues. Enregistrez-le sous un autre nom
remark-salvaged-end = Ce fichier est endommagé : sa fin manque, on ne sait combien. Enregistrez le reste sous un autre nom

## The journal

journal-no-thread = La protection contre les plantages est désactivée (ressources insuffisantes). Fermez quelques programmes, et enregistrez souvent d’ici là.
journal-failed = La protection contre les plantages est désactivée (une partie de copboard a échoué). Redémarrez copboard, et enregistrez souvent d’ici là.
journal-full = La protection contre les plantages est désactivée (le disque est plein). Libérez de l’espace, et enregistrez souvent d’ici là : { $folder }
journal-forbidden = La protection contre les plantages est désactivée (pas de droit d’écriture dans son dossier). Autorisez l’écriture, et enregistrez souvent d’ici là : { $folder }
journal-not-a-folder = La protection contre les plantages est désactivée (un fichier est à la place de son dossier). Déplacez ce fichier, et enregistrez souvent d’ici là : { $folder }
journal-slow = La protection contre les plantages est désactivée (le disque ne répond pas). Vérifiez le disque, et enregistrez souvent d’ici là, si possible sur un autre : { $folder }
journal-nowhere = La protection contre les plantages est désactivée (il n’y a pas de dossier personnel où garder une copie). Enregistrez souvent
journal-disk = La protection contre les plantages est désactivée ({ $why }). Vérifiez le disque, et enregistrez souvent d’ici là : { $folder }

disk-not-verified = le disque a rendu d’autres données que celles écrites
