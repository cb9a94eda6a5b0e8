# Saving, what can go wrong with it, recovery, versions.

## Why a task did not come to its end

task-no-thread = Ressources insuffisantes. Fermez quelques programmes et réessayez
task-failed = Une partie de copboard a échoué. Réessayez

open-not-begun = Impossible d’ouvrir le tableau. { $why }
save-not-begun = Impossible d’enregistrer le tableau. { $why }
version-not-read = Impossible de lire l’historique des versions. { $why }
present-not-kept = Le tableau n’a pas pu être sauvegardé ; il reste donc ouvert. { $why }
export-not-made = Impossible d’exporter. { $why }
preview-not-made = Pas d’aperçu. { $why }
picture-not-copied = Impossible de copier une image. { $why }
picture-too-large-to-copy = Cette image est trop grande pour le presse-papiers. Choisissez une taille plus petite ou enregistrez-la dans un fichier
file-not-shown = Aucune application n’a pu l’ouvrir : { $path }

## File dialogs of the system

pick-board = Ouvrir un tableau
pick-save = Enregistrer le tableau
pick-export = Exporter
files-with-boards = Tableaux et fichiers qui incluent un tableau
files-boards = Tableaux
files-all = Tous les fichiers

## The window can't be opened

no-window = copboard : impossible d’ouvrir une fenêtre ({ $why }). Sans fenêtre, utilisez la ligne de commande : copboard export TABLEAU.ron --to FICHIER.png
no-window-display = il n’y a pas d’écran
no-window-contents = son contenu n’a pas pu être créé
no-window-opengl = OpenGL n’est pas disponible

## Impression

print-preparing = Préparation de l’impression…
print-sent = Envoyé à l’imprimante
print-shown = Le PDF est ouvert dans une autre application. Imprimez-le à partir de là
print-not-shown = Aucune fenêtre d’impression ni application PDF n’a pu s’ouvrir. Ouvrez ce fichier vous-même et imprimez-le : { $path }
print-failed = Impression impossible. { $why }

## Texts and boards whose notes are added

files-texts = Textes
text-too-large = Le texte dépasse { $most } Mo. Divisez-le et réessayez : { $path }
text-is-none = Ce fichier n’est pas un texte : { $path }
file-empty = { $file } ne contient pas de texte
board-not-added = Impossible d’ajouter les notes de { $path }. { $why }
boards-nothing-new = Rien n’a été ajouté : toutes les notes sont déjà sur ce tableau
boards-added = { $count ->
    [one] 1 note ajoutée
   *[other] { $count } notes ajoutées
} depuis { $files ->
    [one] 1 tableau
   *[other] { $files } tableaux
}
notes-added-from = { $count ->
    [one] 1 note ajoutée
   *[other] { $count } notes ajoutées
} depuis { $file }
link-not-opened = Aucune application n’a pu ouvrir ce lien : { $address }
