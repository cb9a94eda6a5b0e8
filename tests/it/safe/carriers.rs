//! Pictures and documents that ask for more than a board can need: each is read, or refused with a sentence, within
//! limits of memory and of the processor's time that the system holds.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::process::Command;

use copboard::file::ReadError;
use copboard::file::embedded::{Carrier, PDF_ATTACHMENT};
use flate2::Compression;
use flate2::write::ZlibEncoder;

use crate::examples::example_path;

const MEGABYTE: usize = 1 << 20;

/// Opens a file in a process that has 400 MB of addresses and 20 seconds of the processor, in an unoptimised build.
/// Returns what it wrote, or its sentence.
fn open(name: &str, bytes: &[u8]) -> Result<Vec<u8>, String> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    let line = "ulimit -v 409600; ulimit -t 20; exec \"$0\" open-from \"$1\" --to -";
    let mut shell = Command::new("sh");
    let ran =
        shell.args(["-c", line, env!("CARGO_BIN_EXE_copboard"), name]).current_dir(folder.path()).output().unwrap();
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    match ran.status.code() {
        Some(0) => Ok(ran.stdout),
        Some(1) => Err(said),
        other => panic!("{other:?} for {name}: {said}"),
    }
}

fn opens(name: &str, bytes: &[u8]) {
    assert_eq!(open(name, bytes), Ok(board().into_bytes()), "{name}");
}

fn is_refused(name: &str, bytes: &[u8], sentence: &str) {
    let said = open(name, bytes).err().unwrap_or_else(|| panic!("{name}"));
    assert!(said.contains(sentence), "{name}: {said}");
}

fn board() -> String {
    fs::read_to_string(example_path("sparse")).unwrap()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(vec![], Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A drawing with a board in it, and other things before it.
fn drawing(before: &str) -> Vec<u8> {
    use base64::Engine as _;
    let code = base64::engine::general_purpose::STANDARD.encode(board());
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg'>{before}<c:board xmlns:c='urn:copboard:board'>{code}</c:board></svg>"
    )
    .into_bytes()
}

fn repeated(count: usize, each: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, nth| {
        write!(text, "{}", each(nth)).unwrap();
        text
    })
}

#[test]
fn a_drawing_with_many_names_opens() {
    opens("attributes.svg", &drawing(&format!("<g {}/>", repeated(200_000, |nth| format!("a{nth}='' ")))));
    opens("namespaces.svg", &drawing(&format!("<g {}/>", repeated(200_000, |nth| format!("xmlns:a{nth}='b' ")))));
    opens("elements.svg", &drawing(&"<a/>".repeat(4 * MEGABYTE)));
    opens("one_attribute.svg", &drawing(&format!("<g a='{}'/>", "b".repeat(60 * MEGABYTE))));
}

#[test]
fn a_drawing_that_nests_or_declares_without_end_is_refused() {
    let too_complex = "This is an SVG drawing too complex to look for a board in";
    let nested = repeated(60_000, |nth| format!("<g xmlns:a{nth}='b'>"));
    is_refused("nested.svg", &drawing(&nested), too_complex);
    let ours = repeated(60_000, |nth| format!("xmlns:a{nth}='urn:copboard:board' "));
    is_refused("ours.svg", &drawing(&format!("<g {ours}/>")), too_complex);
    is_refused("deep.svg", &drawing(&"<g>".repeat(10 * MEGABYTE)), too_complex);
}

#[test]
fn entities_of_a_drawing_are_not_expanded() {
    let bomb = "<!DOCTYPE svg [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'>]>";
    let mut bytes = bomb.as_bytes().to_vec();
    bytes.extend(drawing("<text>&b;</text>"));
    opens("entities.svg", &bytes);
}

/// Writes objects of a document, each with its number, as programs write them.
struct Document(Vec<u8>);

impl Document {
    fn new() -> Self {
        Self(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec())
    }

    fn object(mut self, number: usize, content: &str) -> Self {
        self.0.extend(format!("{number} 0 obj\n{content}\nendobj\n").bytes());
        self
    }

    fn stream(mut self, number: usize, keys: &str, data: &[u8]) -> Self {
        self.0.extend(format!("{number} 0 obj\n<< {keys} /Length {} >>\nstream\r\n", data.len()).bytes());
        self.0.extend(data);
        self.0.extend(b"\nendstream\nendobj\n");
        self
    }

    /// The file of the board, as object 9.
    fn file(self) -> Self {
        self.stream(9, "/Type /EmbeddedFile /Filter /FlateDecode", &packed(board().as_bytes()))
    }

    /// A stream of objects.
    fn packed(self, number: usize, objects: &[(usize, &str)]) -> Self {
        let (mut pairs, mut content) = (String::new(), String::new());
        for (number, object) in objects {
            write!(pairs, "{number} {} ", content.len()).unwrap();
            content += object;
            content.push('\n');
        }
        let keys = format!("/Type /ObjStm /N {} /First {} /Filter /FlateDecode", objects.len(), pairs.len());
        self.stream(number, &keys, &packed((pairs + &content).as_bytes()))
    }
}

#[test]
fn a_document_that_another_program_wrote_anew_opens() {
    let description = format!("<< /Type /Filespec /F ({PDF_ATTACHMENT}) /EF << /F 9 0 R >> >>");
    opens("plain.pdf", &Document::new().object(3, &description).file().0);
    opens("object_stream.pdf", &Document::new().file().packed(4, &[(2, "[1 2 3]"), (3, &description), (5, "null")]).0);
    let indirect = format!("<</F({PDF_ATTACHMENT})/EF 5 0 R>>");
    opens("indirect.pdf", &Document::new().packed(4, &[(3, &indirect), (5, "<</F 9 0 R>>")]).file().0);
    let digits = PDF_ATTACHMENT.bytes().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    opens("digits.pdf", &Document::new().object(3, &format!("<</EF<</F 9 0 R>>/F<{digits}>>>")).file().0);
    let octal = PDF_ATTACHMENT.replace('b', "\\142");
    opens("octal.pdf", &Document::new().object(3, &format!("<</EF<</F 9 0 R>>/F({octal})>>")).file().0);
    // A program that changes a document writes what is new behind the rest.
    let older = Document::new().object(3, &description).stream(9, "/Type /EmbeddedFile", b"(format: 1, notes: {})");
    opens("changed.pdf", &older.file().0);
    let lengthless = Document::new().object(3, &description).file().0;
    let at = lengthless.windows(8).position(|word| word == b"/Length ").unwrap();
    let mut indirect_length = lengthless[..at].to_vec();
    indirect_length.extend(b"/Length 77 0 R >>\nstream\n");
    let data = lengthless.windows(8).position(|word| word == b"stream\r\n").unwrap() + 8;
    indirect_length.extend(&lengthless[data..]);
    opens("indirect_length.pdf", &indirect_length);
}

#[test]
fn a_document_with_another_attachment_has_no_board() {
    let other = Document::new().object(3, "<< /F (other.ron) /EF << /F 9 0 R >> >>").file().0;
    is_refused("other.pdf", &other, "a PDF document without a board inside");
}

#[test]
fn an_encrypted_document_is_not_said_to_have_no_board() {
    let protected = "This is a PDF document that is encrypted";
    let trailer = Document::new().object(3, "<</F(\x01\x02)/EF<</F 9 0 R>>>>").file();
    let trailer = [&trailer.0[..], b"trailer\n<</Size 9/Encrypt 4 0 R>>"].concat();
    is_refused("trailer.pdf", &trailer, protected);
    is_refused("stream.pdf", &Document::new().stream(4, "/Type /XRef /Encrypt 4 0 R", b"").0, protected);
}

#[test]
fn a_document_that_unpacks_without_end_is_refused() {
    let too_complex = "This is a PDF document too complex to look for a board in";
    let bomb = packed(&vec![b' '; 65 * MEGABYTE]);
    let keys = "/Type /ObjStm /N 1 /First 1 /Filter /FlateDecode";
    is_refused("bomb.pdf", &Document::new().stream(3, keys, &bomb).file().0, too_complex);
    // Many that are small and damaged, so that none of them ends as it should.
    let mut small = packed(&vec![b' '; MEGABYTE]);
    small.truncate(small.len() - 4);
    let many = (0..200).fold(Document::new(), |document, nth| document.stream(10 + nth, keys, &small));
    is_refused("many.pdf", &many.0, too_complex);
    // Packed twice, and in the streams of tables: nobody unpacks them.
    let twice = Document::new().stream(3, "/Type /ObjStm /Filter [/FlateDecode /FlateDecode]", &packed(&bomb));
    let tables = twice.stream(4, "/Type /XRef /W [1 2 1] /Size 9 /Filter /FlateDecode", &bomb);
    is_refused("twice.pdf", &tables.0, "without a board inside");
    let description = format!("<< /F ({PDF_ATTACHMENT}) /EF << /F 9 0 R >> >>");
    let attached = Document::new().object(3, &description).stream(9, "/Filter /FlateDecode", &bomb);
    is_refused("attached.pdf", &attached.0, "larger than 64 MiB");
}

#[test]
fn a_document_of_brackets_and_objects_without_end_is_refused() {
    let none = "a PDF document without a board inside";
    for (name, content) in [
        ("brackets.pdf", "<</EF".repeat(2 * MEGABYTE)),
        ("arrays.pdf", "[".repeat(8 * MEGABYTE)),
        ("texts.pdf", "(".repeat(8 * MEGABYTE)),
        ("numbers.pdf", format!("[{}", "1 ".repeat(4 * MEGABYTE))),
        ("objects.pdf", "1 0 obj<</F 1 0 R>>".repeat(MEGABYTE / 2)),
        ("streams.pdf", "1 0 obj<<>>stream\n".repeat(MEGABYTE / 2)),
        ("names.pdf", "1 0 obj<</F(board.ron)/EF 1 0 R>>".repeat(MEGABYTE / 4)),
    ] {
        is_refused(name, &Document::new().object(1, &content).0, none);
    }
    // Each of a stream's objects says that it is the first one again.
    let pairs = "1 0 ".repeat(MEGABYTE);
    let object = "[".to_owned() + &"1 ".repeat(4 * MEGABYTE) + "]";
    let keys = format!("/Type /ObjStm /First {}", pairs.len());
    is_refused("again.pdf", &Document::new().stream(2, &keys, (pairs + &object).as_bytes()).0, none);
}

#[test]
fn a_picture_with_the_largest_text_takes_no_more() {
    let mut data = b"copboard\0\0\0\0\0".to_vec();
    data.resize(60 * MEGABYTE, b' ');
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut checked = b"iTXt".to_vec();
    checked.append(&mut data);
    bytes.extend(u32::try_from(checked.len() - 4).unwrap().to_be_bytes());
    bytes.extend(&checked);
    bytes.extend(crc32fast::hash(&checked).to_be_bytes());
    drop(checked);
    assert!(matches!(Carrier::of(&bytes), Some(Carrier::Png)));
    let said = open("large.png", &bytes).unwrap_err();
    assert!(said.contains(&ReadError::Empty.to_string()), "{said}");
}
