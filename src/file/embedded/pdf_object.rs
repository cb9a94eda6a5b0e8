//! Objects of PDF, of which only that is kept which leads to an attached board: nothing here grows with the file.

/// Name of the file attached to a PDF.
pub const PDF_ATTACHMENT: &str = "board.ron";

/// Most brackets within brackets.
const MOST_LEVELS: usize = 64;

/// What a dictionary says that matters here.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts {
    /// Whether `F` is the name of the board's file.
    pub(super) is_named_as_board: bool,
    /// The stream that `F` leads to.
    pub(super) file: Option<u32>,
    /// Where `EF` says that the file is.
    pub(super) embedded: Option<Embedded>,
    /// How a stream is packed.
    pub(super) filter: Filter,
    /// How long a stream is, if it says so here and not elsewhere.
    pub(super) length: Option<usize>,
    /// Whether there are objects in the stream.
    pub(super) is_object_stream: bool,
    /// Whether it says how the document is encrypted.
    pub(super) is_encrypted: bool,
    /// Where in the stream the objects begin.
    pub(super) first: usize,
}

/// Where an attached file is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Embedded {
    /// In this stream.
    Stream(u32),
    /// In the stream that this dictionary names.
    Through(u32),
}

/// How a stream is packed.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Filter {
    /// Not at all.
    #[default]
    None,
    /// By Deflate.
    Flate,
    /// In a way that no board is.
    Other,
}

/// An object, as far as it matters here.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'a> {
    Name(&'a [u8]),
    /// Whether a text is the name of the board's file.
    Text(bool),
    Integer(usize),
    Reference(u32),
    Dict(Facts),
    Other,
}

/// Reads objects from a place on.
pub(super) struct Parser<'a> {
    bytes: &'a [u8],
    at: usize,
    level: usize,
}

impl<'a> Parser<'a> {
    pub(super) const fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at, level: 0 }
    }

    /// How far was read.
    pub(super) const fn place(&self) -> usize {
        self.at
    }

    /// The place of a stream's first byte, if a stream follows.
    pub(super) fn stream_start(&mut self) -> Option<usize> {
        self.skip_blanks();
        let data = self.bytes[self.at..].strip_prefix(b"stream")?;
        let data = data.strip_prefix(b"\r").unwrap_or(data);
        let data = data.strip_prefix(b"\n").unwrap_or(data);
        Some(self.bytes.len() - data.len())
    }

    /// Reads a number without a sign or a fraction.
    pub(super) fn integer(&mut self) -> Option<usize> {
        self.skip_blanks();
        let digits = self.take_while(|byte| byte.is_ascii_digit());
        str::from_utf8(digits).ok()?.parse().ok()
    }

    /// Reads the next object. `None` if there is none; then the place is where that was noticed.
    pub(super) fn value(&mut self) -> Option<Value<'a>> {
        self.skip_blanks();
        let rest = &self.bytes[self.at..];
        match rest {
            [b'<', b'<', ..] => self.nested(Self::dict),
            [b'[', ..] => self.nested(Self::array),
            [b'(', ..] => self.literal().map(Value::Text),
            [b'<', ..] => self.digits().map(Value::Text),
            [b'/', ..] => Some(Value::Name(self.name())),
            [b'0'..=b'9', ..] => Some(self.number_or_reference()),
            [byte, ..] if is_regular(*byte) => {
                self.take_while(is_regular);
                Some(Value::Other)
            }
            _ => None,
        }
    }

    fn nested(&mut self, read: impl FnOnce(&mut Self) -> Option<Value<'a>>) -> Option<Value<'a>> {
        if self.level == MOST_LEVELS {
            return None;
        }
        self.level += 1;
        let value = read(self);
        self.level -= 1;
        value
    }

    fn dict(&mut self) -> Option<Value<'a>> {
        self.at += 2;
        let mut facts = Facts::default();
        loop {
            self.skip_blanks();
            match &self.bytes[self.at..] {
                [b'>', b'>', ..] => {
                    self.at += 2;
                    return Some(Value::Dict(facts));
                }
                [b'/', ..] => {
                    let key = self.name();
                    facts.learn(key, self.value()?);
                }
                _ => return None,
            }
        }
    }

    /// Reads an array. Of one object it means that object.
    fn array(&mut self) -> Option<Value<'a>> {
        self.at += 1;
        let (mut only, mut count) = (None, 0_usize);
        loop {
            self.skip_blanks();
            if self.bytes.get(self.at) == Some(&b']') {
                self.at += 1;
                return Some(only.filter(|_| count == 1).unwrap_or(Value::Other));
            }
            only = Some(self.value()?);
            count += 1;
        }
    }

    fn name(&mut self) -> &'a [u8] {
        self.at += 1;
        self.take_while(is_regular)
    }

    /// A number, or one with a generation and an `R` behind it.
    fn number_or_reference(&mut self) -> Value<'a> {
        let number = self.take_while(is_regular);
        let Some(number) = str::from_utf8(number).ok().and_then(|digits| digits.parse().ok()) else {
            return Value::Other;
        };
        let end = self.at;
        self.skip_blanks();
        let generation = self.take_while(|byte| byte.is_ascii_digit());
        self.skip_blanks();
        if !generation.is_empty()
            && generation.len() < 6
            && self.take_while(is_regular) == b"R"
            && let Ok(number) = u32::try_from(number)
        {
            return Value::Reference(number);
        }
        self.at = end;
        Value::Integer(number)
    }

    /// A text in round brackets.
    fn literal(&mut self) -> Option<bool> {
        let (mut open, mut said) = (0_usize, Comparison::default());
        while let Some(byte) = self.next() {
            match byte {
                b'(' => {
                    open += 1;
                    if open == 1 {
                        continue;
                    }
                }
                b')' => {
                    open -= 1;
                    if open == 0 {
                        return Some(said.is_board());
                    }
                }
                b'\\' => {
                    if let Some(byte) = self.escaped() {
                        said.push(byte);
                    }
                    continue;
                }
                _ => {}
            }
            said.push(byte);
        }
        None
    }

    /// What a backslash and the characters behind it stand for.
    fn escaped(&mut self) -> Option<u8> {
        match self.next()? {
            b'0'..=b'7' => {
                self.at -= 1;
                let digits = &self.bytes[self.at..self.bytes.len().min(self.at + 3)];
                let count = digits.iter().take_while(|byte| (b'0'..=b'7').contains(byte)).count();
                self.at += count;
                Some(digits[..count].iter().fold(0, |code: u8, digit| code.wrapping_mul(8).wrapping_add(digit - b'0')))
            }
            b'\n' => None,
            byte => Some(byte),
        }
    }

    /// A text in hexadecimal digits.
    fn digits(&mut self) -> Option<bool> {
        self.at += 1;
        let (mut half, mut said) = (None, Comparison::default());
        while let Some(byte) = self.next() {
            if byte == b'>' {
                return Some(half.is_none() && said.is_board());
            }
            if byte.is_ascii_whitespace() {
                continue;
            }
            let digit = u8::try_from(char::from(byte).to_digit(16)?).ok()?;
            match half.take() {
                None => half = Some(digit << 4),
                Some(high) => said.push(high | digit),
            }
        }
        None
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.bytes.get(self.at).copied();
        self.at += usize::from(byte.is_some());
        byte
    }

    fn take_while(&mut self, belongs: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let length = rest.iter().position(|byte| !belongs(*byte)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn skip_blanks(&mut self) {
        loop {
            self.take_while(is_blank);
            if self.bytes.get(self.at) != Some(&b'%') {
                break;
            }
            self.take_while(|byte| byte != b'\n' && byte != b'\r');
        }
    }
}

impl Facts {
    fn learn(&mut self, key: &[u8], value: Value<'_>) {
        match (key, value) {
            (b"F", Value::Text(is_named_as_board)) => self.is_named_as_board = is_named_as_board,
            (b"F", Value::Reference(stream)) => self.file = Some(stream),
            (b"EF", Value::Reference(dict)) => self.embedded = Some(Embedded::Through(dict)),
            (b"EF", Value::Dict(files)) => self.embedded = files.file.map(Embedded::Stream),
            (b"Filter", Value::Name(name)) => {
                self.filter = if name == b"FlateDecode" { Filter::Flate } else { Filter::Other };
            }
            (b"Filter", _) => self.filter = Filter::Other,
            (b"Length", Value::Integer(length)) => self.length = Some(length),
            (b"Type", Value::Name(name)) => self.is_object_stream = name == b"ObjStm",
            (b"Encrypt", Value::Reference(_) | Value::Dict(_)) => self.is_encrypted = true,
            (b"First", Value::Integer(first)) => self.first = first,
            _ => {}
        }
    }
}

/// Compares a text with the name of the board's file while it is read.
#[derive(Default)]
struct Comparison {
    same: usize,
    differs: bool,
}

impl Comparison {
    fn push(&mut self, byte: u8) {
        self.differs |= PDF_ATTACHMENT.as_bytes().get(self.same) != Some(&byte);
        self.same += usize::from(!self.differs);
    }

    const fn is_board(&self) -> bool {
        !self.differs && self.same == PDF_ATTACHMENT.len()
    }
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

const fn is_regular(byte: u8) -> bool {
    !is_blank(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}
