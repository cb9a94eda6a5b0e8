# Dialogs.

dialog-ok = OK
dialog-cancel = Annuler
dialog-close = Fermer

unsaved-title = Enregistrer « { $name } » d’abord ?
unsaved-body = Vos dernières modifications ne sont pas enregistrées
unsaved-changed = Le fichier a été modifié ailleurs et ne contient plus ce tableau
unsaved-gone = Son fichier a été déplacé ou supprimé. Plus aucun fichier ne contient ce tableau
unsaved-unreadable = Son fichier n’est plus lisible. Enregistrez le tableau ailleurs
unsaved-save = Enregistrer
unsaved-discard = Ne pas enregistrer

slow-save-title = Le disque ne répond pas
slow-save-body = Le tableau n’est pas encore enregistré. Enregistrez-le ailleurs, ou fermez : copboard en garde une copie sur cet ordinateur et la propose au prochain démarrage
slow-save-body-unsafe = Le tableau n’est pas encore enregistré, et copboard ne peut pas en garder de copie sur cet ordinateur. Si vous fermez maintenant, vos dernières modifications sont perdues
slow-save-close = Fermer quand même
slow-save-wait = Attendre

## A board can't be opened or saved

open-failure-title = Impossible d’ouvrir le tableau
open-failure-another = Ouvrir un autre fichier…
save-failure-title = Impossible d’enregistrer le tableau
save-failure-body = Votre tableau est toujours ouvert
save-failure-save-as = Enregistrer sous…
save-failure-not-now = Plus tard
remarks-title = Ce tableau a été ouvert avec des changements

## Paths

waiting-title = En attente de la boîte de dialogue
waiting-body = Elle s’ouvre dans sa propre fenêtre
waiting-type-path = Saisir plutôt un chemin

path-open = Ouvrir
path-save = Enregistrer
path-export = Exporter
path-field = Nom du fichier et dossier
path-exists = Un fichier de ce nom existe déjà. Appuyez sur Remplacer pour l’écraser.
path-replace = Remplacer
path-in-folder = Dans ce dossier
path-recent = Tableaux récents

## Colors

caption-title = Que signifie cette couleur ?
caption-rename = Renommer

language-title = { $notes ->
    [one] En quelle langue est cette note ?
   *[other] En quelle langue sont ces { $notes } notes ?
}
language-field = Code de langue, par exemple ja ou pt-BR
language-by-letters = Automatique, d’après les lettres
language-unknown = Ce n’est pas un code de langue. Choisissez une langue ci-dessous ou saisissez par exemple ja ou pt-BR
language-set = Définir la langue
language-name = { $tag ->
    [de] Allemand
    [en] Anglais
    [ar] Arabe
    [bg] Bulgare
    [zh-Hans] Chinois simplifié
    [zh-Hant] Chinois traditionnel
    [ko] Coréen
    [hr] Croate
    [da] Danois
    [es] Espagnol
    [et] Estonien
    [fi] Finnois
    [fr] Français
    [el] Grec
    [hu] Hongrois
    [he] Hébreu
    [ga] Irlandais
    [it] Italien
    [ja] Japonais
    [lv] Letton
    [lt] Lituanien
    [mt] Maltais
    [nl] Néerlandais
    [ur] Ourdou
    [fa] Persan
    [pl] Polonais
    [pt] Portugais
    [ro] Roumain
    [ru] Russe
    [sk] Slovaque
    [sl] Slovène
    [sv] Suédois
    [cs] Tchèque
    [th] Thaï
    [tr] Turc
    [uk] Ukrainien
    [vi] Vietnamien
   *[other] { $tag }
}

## Boards that were closed with unsaved changes

recovery-title = Récupérer des modifications non enregistrées
recovery-body = copboard a été fermé avec des modifications non enregistrées. Choisissez ce qu’il faut ouvrir. Rien n’est supprimé, quel que soit votre choix.
recovery-no-file = Pas encore enregistré dans un fichier
recovery-recovered = Récupéré
recovery-on-disk = Dans son fichier maintenant
recovery-changed = { $count ->
    [one] { $count } note, modifiée { $ago }
   *[other] { $count } notes, modifiées { $ago }
}
recovery-saved = { $count ->
    [one] { $count } note, enregistrée { $ago }
   *[other] { $count } notes, enregistrées { $ago }
}
recovery-never-saved = Ce tableau n’a jamais été enregistré
recovery-picture = { $title } : image du tableau
recovery-file-changed = Le fichier a changé depuis. Le tableau récupéré s’ouvre en copie, et le fichier reste tel quel.
recovery-open = Ouvrir le tableau récupéré
recovery-open-hint = Il n’est pas enregistré tant que vous ne le faites pas
recovery-open-file = Ouvrir le fichier
recovery-open-file-hint = Le tableau récupéré est conservé pendant sept jours
recovery-keep-both = Conserver les deux
recovery-keep-both-hint = Ouvre le tableau récupéré en copie sans nom
recovery-later = Décider plus tard
recovery-later-hint = La question sera reposée au prochain démarrage

## Version history

versions-title = Historique des versions
versions-body = Les 20 derniers enregistrements sont conservés, puis un par heure pendant un jour et un par jour pendant un mois
versions-loading = Chargement des versions…
versions-none = Aucune version pour l’instant. L’enregistrement crée la première.
versions-saved = Enregistrée { $ago }
versions-picture = Image du tableau, { $ago }
versions-restore = Restaurer cette version

## Earlier work

earlier-title = Récupérer un travail antérieur
earlier-body = Ce que copboard a conservé sur cet ordinateur : tableaux non enregistrés ou abandonnés, versions enregistrées et fichiers remplacés. L’ouverture crée une copie. Rien n’est supprimé.
earlier-loading = Recherche des travaux antérieurs…
earlier-none = Aucun travail antérieur sur cet ordinateur pour l’instant
earlier-unsaved = Non enregistré, { $ago }
earlier-recovered = Déjà récupéré, { $ago }
earlier-discarded = Abandonné, { $ago }
earlier-edited = Modifié { $ago }
earlier-displaced = Remplacé par une autre version, { $ago }
earlier-replaced = Fichier remplacé, { $ago }
earlier-facts = { $notes }, { $size } ko
earlier-unreadable = Illisible, { $size } ko
earlier-open = Ouvrir une copie
earlier-more = Afficher plus
earlier-damaged = Seule une partie de ce tableau a pu être lue. Enregistrez-le sous un nouveau nom

## Find a command

palette-field = Chercher une commande
palette-list = Commandes
palette-nothing = Aucune commande ne contient ces mots

## Keyboard shortcuts

shortcuts-title = Raccourcis clavier
shortcuts-either = { $one } ou { $other }
shortcuts-typing = Écrire et se déplacer
key-ctrl = Ctrl
key-shift = Maj
key-alt = Alt
key-tab = Tab
key-space = Espace
key-delete = Suppr
key-backspace = Retour arrière
key-plus = +
key-minus = −
key-equals = =
key-up = ↑
key-down = ↓
key-left = ←
key-right = →
keys-letters = Lettres
keys-letters-do = Commencer une note à l’emplacement sélectionné ou sous le pointeur
keys-enter = Entrée
keys-enter-do = Terminer la note et commencer la suivante
keys-shift-enter = Maj+Entrée
keys-shift-enter-do = Commencer une nouvelle ligne
keys-escape = Échap
keys-escape-do = Quitter le texte, puis la note, puis l’emplacement
keys-arrows = Flèches
keys-arrows-do = Aller de note en note
keys-shift-arrows = Maj+flèches
keys-shift-arrows-do = Sélectionner plusieurs notes
keys-double-click = Double-clic
keys-double-click-do = Modifier une note, ou en commencer une
keys-votes = Clic, clic droit sur les votes
keys-votes-do = Ajouter un vote, en retirer un
keys-pull = Glisser une couleur de la barre
keys-pull-do = Commencer une note de cette couleur
keys-wheel = Molette, Ctrl+molette
keys-wheel-do = Déplacer la page, zoomer
keys-space = Espace ou bouton du milieu + glisser
keys-space-do = Déplacer la page
keys-f6 = F6, Maj+F6
keys-f6-do = Aller à la partie suivante de la fenêtre, ou à la précédente
keys-f10 = F10 ou Alt
keys-f10-do = Ouvrir le menu

## The window is to close while a file is exported

exporting-body = La fenêtre se ferme quand le fichier est terminé
exporting-stop = Annuler l’export et fermer
exporting-stay = Garder la fenêtre ouverte

## Something from elsewhere that can be read in several ways

paste-title = Coller comme
paste-lines = { $count ->
    [one] { $count } note, une par ligne
   *[other] { $count } notes, une par ligne
}
paste-paragraphs = { $count ->
    [one] { $count } note, une par paragraphe
   *[other] { $count } notes, une par paragraphe
}
paste-one = { $lines ->
    [one] 1 note de { $lines } ligne
   *[other] 1 note de { $lines } lignes
}
paste-rows = { $count ->
    [one] { $count } note, une par rangée
   *[other] { $count } notes, une par rangée
}
paste-each = { $count ->
    [one] { $count } note, une par case
   *[other] { $count } notes, une par case
}
paste-table = Tableau : { $count ->
    [one] { $count } note
   *[other] { $count } notes
} dans { $cells ->
    [one] { $cells } case
   *[other] { $cells } cases
}
paste-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
paste-title-of-file = Ajouter « { $file } » comme
paste-add = Ajouter

## Several files at once

several-title = { $count } fichiers
several-body = Ouvrez l’un d’eux, ou ajoutez les notes de tous à ce tableau
several-open = Ouvrir { $file }
several-add = Ajouter toutes les notes à ce tableau

## Addresses in notes

links-title = { $count ->
    [one] Ouvrir ce lien ?
   *[other] Ouvrir l’un de ces liens ?
}
links-open = Ouvrir
