//! Text of a PDF as people copy and search it, in every script that a font is here for.

use std::sync::Arc;

use copboard::board::{Board, Form, Note, NoteId, SlotId};
use copboard::export::Format;
use copboard::layout::{Fonts, SystemFonts, layout};
use copboard::publish::{Order, Studio};
use copboard::style::{Look, Style};
use tempfile::TempDir;

use crate::tools::{not_checked, poppler, poppler_plain};

/// Beginnings of the Declaration of Human Rights, and texts that take several glyphs for a letter.
const TEXTS: [(&str, &str); 20] = [
    ("Thai", "โดยที่การยอมรับนับถือเกียรติศักดิ์ประจำตัว"),
    ("Lao", "ມະນຸດເກີດມາມີສິດເສລີພາບ ແລະ ສະເໝີໜ້າກັນ"),
    ("Khmer", "មនុស្សទាំងអស់កើតមកមានសេរីភាព និងភាពស្មើៗគ្នា"),
    ("Burmese", "လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့်"),
    ("Hindi", "सभी मनुष्यों को गौरव और अधिकारों के मामले में"),
    ("Bengali", "সমস্ত মানুষ স্বাধীনভাবে সমান মর্যাদা এবং অধিকার"),
    ("Punjabi", "ਸਾਰਾ ਮਨੁੱਖੀ ਪਰਿਵਾਰ ਆਪਣੀ ਮਹਿਮਾ"),
    ("Gujarati", "પ્રતિષ્ઠા અને અધિકારોની દૃષ્ટિએ સર્વ માનવો"),
    ("Tamil", "மனிதப் பிறிவியினர் சகலரும் சுதந்திரமாகவே"),
    ("Telugu", "ప్రతిపత్తిస్వత్వముల విషయమున మానవులెల్లరును"),
    ("Kannada", "ಎಲ್ಲಾ ಮಾನವರೂ ಸ್ವತಂತ್ರರಾಗಿಯೇ ಜನಿಸಿದ್ದಾರೆ"),
    ("Malayalam", "മനുഷ്യരെല്ലാവരും തുല്യാവകാശങ്ങളോടും അന്തസ്സോടും"),
    ("Sinhala", "සියලු මනුෂ්‍යයෝ නිදහස්ව උපත ලබා ඇත"),
    ("Hebrew with vowels", "בָרָא אֱלֹהִים אֶת הָאוֹר וְהָאָרֶץ הָיְתָה תֹהוּ וְחֹשֶׁךְ עַל פְנֵי תְהוֹם"),
    ("Yiddish", "יעדער מענטש װערט געבױרן פֿרײַ און גלײַך אין כּבֿוד"),
    ("Arabic", "يولد جميع الناس أحراراً متساوين في الكرامة والحقوق، لا شيء إلا"),
    ("Persian", "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت"),
    ("Dhivehi", "ހުރިހާ އިންސާނުން ވެސް، ދުނިޔެއަށް އުފަން"),
    ("Tibetan", "འགྲོ་བ་མིའི་རིགས་རྒྱུད་ཡོངས་ལ་སྐྱེས་ཙམ་ཉིད་ནས"),
    ("marks on Latin", "m̃arks o̧n le̱tte̊rs, e\u{301}ga\u{300}l"),
];

/// A PDF of a board with one note, and whether each of its characters has a font here.
fn printed(text: &str) -> (TempDir, String, bool) {
    let form = Form::usual();
    let note = Note::new(NoteId::from("a"), text);
    let board = Board::new(&form, "x").with_notes(&SlotId::from("co-create/1"), vec![Arc::new(note)]);
    let fonts = Fonts::new(SystemFonts::WhenNeeded);
    let has_fonts = layout(&fonts, Style::of(Look::Light), &board).missing.is_empty();
    let studio = Studio { fonts: &fonts, board: &board };
    let bytes = studio.publish(&Order::usual(Format::Pdf), &|_| true).unwrap().bytes;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("board.pdf");
    std::fs::write(&path, bytes).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path, has_fonts)
}

/// Letters without marks and commas, of a text from right to left. On a page whose other words run from left to right
/// poppler puts what ends a word in front of it, unless that is a letter.
fn bare(text: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{7a6}'..='\u{7b0}' | '،');
    if text.contains(|c| matches!(c, '\u{590}'..='\u{7bf}')) {
        return text.chars().filter(|c| !is_mark(*c)).collect();
    }
    text.to_owned()
}

/// All but spaces, ends of lines and marks that turn text.
fn solid(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !turns(*c)).collect()
}

fn read(path: &str, arguments: &[&str]) -> Option<String> {
    poppler("pdftotext", arguments, path.as_ref()).map(|text| solid(&String::from_utf8(text).unwrap()))
}

#[test]
fn letters_of_several_glyphs_are_taken_out_once_and_in_order() {
    let mut wrong = vec![];
    for (name, text) in TEXTS {
        let (_folder, path, has_fonts) = printed(text);
        if !has_fonts {
            not_checked(&format!("text of a PDF in {name}: no font here has it"));
            continue;
        }
        let Some(read) = read(&path, &["-raw"]) else { return };
        if !read.contains(&solid(text)) && !bare(&read).contains(&bare(&solid(text))) {
            wrong.push(format!("{name}: {text} in {read}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_hyphen_at_the_end_of_a_line_stays() {
    let text = "well-being-minded-community-management-board-convening-session-process-and-co-creation";
    let (_folder, path, _) = printed(text);
    for arguments in [[].as_slice(), &["-raw"]] {
        let Some(read) = read(&path, arguments) else { return };
        assert!(read.contains(text), "{read}");
    }
}

#[test]
fn addresses_are_links_over_their_words() {
    let (_folder, path, _) =
        printed("See https://example.org/a, or write to team@example.org; not to file:///etc/passwd");
    let Some(links) = poppler_plain("pdfinfo", &["-url", &path]) else { return };
    let links = String::from_utf8(links).unwrap();
    let links: Vec<&str> = links.lines().skip(1).filter_map(|line| line.split_whitespace().last()).collect();
    assert_eq!(links, ["https://example.org/a", "mailto:team@example.org"]);
    let tagged = poppler_plain("pdfinfo", &["-enc", "UTF-8", "-struct-text", &path]).unwrap();
    let tagged = String::from_utf8(tagged).unwrap();
    let (_, link) = tagged.split_once("Link").unwrap();
    assert!(link.trim_start_matches(|c| c != '"').starts_with("\"https://example.org/a"), "{tagged}");
}

#[test]
fn a_note_in_another_language_says_so() {
    let has = |text: &str, wanted: &[u8]| {
        let (_folder, path, _) = printed(text);
        std::fs::read(path).unwrap().windows(wanted.len()).any(|bytes| bytes == wanted)
    };
    assert!(has("โดยที่การยอมรับ", b"/Lang(th)"));
    assert!(!has("Recognition of dignity", b"/Lang(th)"));
}
