//! Other languages than English: the form, exports and the command line in French, and the made-up ones.

use copboard::board::{Board, Form, Note, SlotId};
use copboard::export::words::markdown::markdown;
use copboard::export::words::{Outline, Scope, csv};
use copboard::file;
use copboard::layout::{Fonts, SystemFonts, layout};
use copboard::msg;
use copboard::scene::{Group, Item, TextItem};
use copboard::style::{Look, Style};
use copboard::words::{Language, Words};

use crate::program::Test;

/// A board in French with one note that has votes.
fn french() -> Board {
    let mut board = Board::new(&Form::usual(), "b");
    board.language = "fr-BE".into();
    let note = Note { votes: 2, ..Note::new("n", "Guide commun") };
    board.with_notes(&SlotId::from("collaboration/how/cop"), vec![note.into()])
}

fn texts(groups: &[Group]) -> Vec<(String, TextItem)> {
    let mut found = vec![];
    for group in groups {
        for item in &group.items {
            if let Item::Text(text) = item {
                found.push((group.name.clone(), text.clone()));
            }
        }
        found.extend(texts(&group.children));
    }
    found
}

#[test]
fn every_text_of_the_form_fits_in_each_language() {
    let form = Form::usual();
    for language in form.texts.keys() {
        let mut board = Board::new(&form, "b");
        board.language = language.as_str().into();
        let scene = layout(&Fonts::new(SystemFonts::Never), Style::of(Look::Light), &board);
        assert!(scene.missing.is_empty(), "{language}: no font has {:?}", scene.missing);
        let groups: Vec<Group> = scene.groups.iter().map(|group| (**group).clone()).collect();
        let texts = texts(&groups);
        assert!(texts.len() > 40, "{language}");
        for (name, text) in texts {
            assert_eq!(text.shown_lines, text.lines.lines.len(), "{language}: {name}");
            for start in text.lines.breaks().into_iter().filter(|start| *start > 0) {
                let (line, next) = text.lines.text.split_at(start);
                assert!(line.ends_with([' ', '-', '/']), "{language}: {line}|{next}");
            }
            assert!(text.size > 1.9, "{language}: {name} shrinks to {} mm", text.size);
        }
    }
}

#[test]
fn a_french_board_is_exported_in_french() {
    let outline = Outline::of(&french(), &Scope { parking: true, ..Scope::default() });
    let page = markdown(&outline);
    for part in ["# Collaboration et coopération", "- **Communauté\u{202f}:**", "(Idée, 2 votes)", "QUAND"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let rows = csv::rows(&outline, csv::CsvOptions::default()).unwrap();
    assert!(rows.contains("Section,Ligne,Phase,Position,Texte,Couleur,Votes"), "{rows}");
    assert!(rows.contains("Collaboration,COMMENT,CdP,1,Guide commun,Idée,2"), "{rows}");
}

#[test]
fn a_new_board_has_the_language_that_is_wanted() {
    let language =
        |ran: Test| file::read(std::str::from_utf8(&ran.success().read("a.ron")).unwrap()).unwrap().board.language;
    assert_eq!(&*language(Test::new().args("new a.ron")), "en");
    assert_eq!(&*language(Test::new().args("new a.ron --language fr")), "fr");
    assert_eq!(&*language(Test::new().args("new a.ron").env("COPBOARD_LANGUAGE", "fr_CA.UTF-8")), "fr");
    assert_eq!(&*language(Test::new().args("new a.ron --language en").env("COPBOARD_LANGUAGE", "fr")), "en");
}

#[test]
fn the_command_line_speaks_the_persons_language() {
    let french = || Test::with_example("sparse").env("COPBOARD_LANGUAGE", "fr");
    let sentence = "copboard: Fichier introuvable\u{202f}: rien.ron. Vérifiez le nom ou choisissez un autre fichier.";
    french().args("check rien.ron").stderr(sentence).failure();
    let help = String::from_utf8(french().args("export --help").success().stdout).unwrap();
    for part in ["Remplacer les fichiers existants", "Options:", "Afficher l’aide"] {
        assert!(help.contains(part), "{help}");
    }
    let page = String::from_utf8(french().args("man").success().stdout).unwrap();
    assert!(page.contains("Vérifier si des tableaux sont lisibles"), "{page}");
    let system = Test::new().args("check rien.ron").env("COPBOARD_LANGUAGE", "xx").env("LC_ALL", "fr_FR.UTF-8");
    system.env("LANGUAGE", "fr").stderr(sentence).failure();
}

#[test]
fn a_made_up_language_leaves_arguments_and_changes_the_rest() {
    let missing = msg!("load-missing", path = "tea.ron");
    let said = Words::of(Language::Pseudo).say(&missing);
    let (before, after) = said.split_once("tea.ron").unwrap();
    assert!(!before.contains(['a', 'e', 'i', 'o', 'u']) && !after.contains(['a', 'e', 'i', 'o', 'u']), "{said}");
    let said = Words::of(Language::PseudoRtl).say(&missing);
    assert!(said.contains("\u{2068}tea.ron\u{2069}") && said.starts_with('\u{202e}'), "{said}");
}
