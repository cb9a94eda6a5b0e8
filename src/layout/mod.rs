//! From a board to its picture: the printed form, and the notes flowed into their slots.

mod borders;
mod card;
mod chances;
mod continuation;
mod faces;
mod fit;
mod flow;
mod fonts;
mod heading;
mod ink;
mod legend;
mod list;
mod packed;
mod paper;
mod paragraph;
mod printed;
mod room;
mod shaped;
mod shaping;
mod sheet;
mod sheets;
mod sign;
mod sizes;
mod stage;
mod subject;
mod tiles;
mod votes;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

pub use card::{CardText, card};
pub use chances::character_ends;
pub use fit::note_setting;
use fit::{Fit, Room};
pub use fonts::{Fonts, Setting, SystemFonts};
pub use list::{List, Row, RowItem, RowSetter};
pub use paper::{Orientation, Paper};
pub use paragraph::Paragraph;
pub use printed::LINE_HEIGHT as BLANK_LINE_HEIGHT;
pub use room::{hidden_notes, make_room};
pub use shaped::Shaped;
pub use sheet::{PagingError, Sheet};
pub use sheets::{Paging, Sheets, sheets};
use sizes::Sizes;
pub use stage::{StageShow, readable_from, stage};
pub use subject::{SubjectArea, place_alone};

use crate::board::{Area, Board, Element, Form, LegendDef, Note, NoteColor, Notes, SlotDef, TextRules, Tone, Weight};
use crate::geom::{Point, Rect};
use crate::scene::{BlankPlace, Border, BoxItem, Group, Item, NotePlace, Role, Scene, SlotPlace, TextItem};
use crate::style::{Appearance, Color, Style};

impl From<Area> for Rect {
    fn from(Area(x, y, width, height): Area) -> Self {
        Self::new(x, y, x + width, y + height)
    }
}

fn area_of(rect: Rect) -> Area {
    Area(rect.x0, rect.y0, rect.width(), rect.height())
}

/// The picture of `board`.
#[must_use]
pub fn layout(fonts: &Fonts, style: &'static Style, board: &Board) -> Scene {
    Layouter::default().layout(fonts, style, board)
}

/// Font size at which the text field shapes; the board's own text size divided by it is the zoom.
pub const FIELD_SIZE: f32 = shaping::SHAPING_SIZE;

/// States of a slot that are remembered: the board as it is, and as it would be if a drag ended.
const KEPT_STATES: usize = 3;

/// Lays boards out one after the other, and does again only what changed. The picture is the same
/// as [`layout`] gives.
#[derive(Debug, Default)]
pub struct Layouter {
    /// In the order of the form's slots, so that none has to be looked up by name.
    known: Vec<KnownSlot>,
    form: KnownForm,
}

/// States of one slot, the latest last.
#[derive(Debug, Default)]
struct KnownSlot {
    fits: Vec<KnownFit>,
    pictures: Vec<KnownPicture>,
}

/// How notes fit a slot that has its size of text to itself.
#[derive(Debug)]
struct KnownFit {
    notes: Notes,
    place: KnownPlace,
    fit: Arc<Fit>,
}

#[derive(Debug)]
struct KnownPicture {
    notes: Notes,
    captions: Arc<BTreeMap<NoteColor, String>>,
    appearance: Appearance,
    language: Arc<str>,
    place: KnownPlace,
    /// Text size in millimetres that it has at most.
    most: f64,
    picture: SlotPicture,
}

/// A slot as a form had it.
#[derive(Debug)]
struct KnownPlace {
    form: Arc<Form>,
    def: SlotDef,
}

impl KnownPlace {
    fn new(form: &Arc<Form>, def: &SlotDef) -> Self {
        Self { form: Arc::clone(form), def: def.clone() }
    }

    /// Whether a form has it as it is. While a border moves, most places of each form after the other stay.
    fn is(&self, form: &Arc<Form>, def: &SlotDef) -> bool {
        Arc::ptr_eq(&self.form, form)
            || (self.def == *def && self.form.text == form.text && self.form.is_same_print(form))
    }
}

#[derive(Clone, Debug)]
struct SlotPicture {
    group: Arc<Group>,
    place: Arc<SlotPlace>,
}

#[derive(Debug, Default)]
struct KnownForm {
    appearance: Appearance,
    language: Arc<str>,
    form: Option<Arc<Form>>,
    groups: HashMap<usize, Arc<Group>>,
    borders: Option<Arc<[Border]>>,
    legend: Option<(LegendDef, Vec<legend::Entry>, Arc<Group>)>,
    blanks: HashMap<usize, (String, Arc<Group>, BlankPlace)>,
}

impl Layouter {
    /// The picture of `board`.
    #[must_use]
    pub fn layout(&mut self, fonts: &Fonts, style: &'static Style, board: &Board) -> Scene {
        let form = &*board.form;
        let page = Rect::new(0.0, 0.0, form.page.0, form.page.1);
        let mut scene = Scene {
            page,
            world: page,
            areas: form.areas.iter().map(|(name, area)| (name.clone(), area.area.into())).collect(),
            groups: Vec::with_capacity(form.elements.len()),
            slots: vec![],
            blanks: vec![],
            borders: Arc::default(),
            missing: vec![],
        };
        let fonts = &fonts.in_language(&board.language);
        let cx = Context { fonts, style, board, rules: &form.text };
        scene.borders = Arc::clone(self.form(&cx).borders.get_or_insert_with(|| borders::borders(form)));
        let fits: Vec<Arc<Fit>> = form.slots().enumerate().map(|(nth, def)| self.fit(&cx, nth, def)).collect();
        self.known.truncate(fits.len());
        let sizes = Sizes::of(fits.iter().filter(|fit| fit.has_notes()).map(|fit| fit.size));
        let mut fits = fits.iter().enumerate();
        for (nth, element) in form.elements.iter().enumerate() {
            let group = match element {
                Element::Part(_) | Element::Text(_) => self.printed(&cx, nth, element),
                Element::Blank(def) => {
                    let words = board.blank(&def.id);
                    let make = || printed::blank(fonts, style, def, cx.say(&def.label), words);
                    let (group, place) = self.blank(&cx, nth, words, make);
                    scene.blanks.push(place);
                    group
                }
                Element::Slot(def) => {
                    let Some((nth, fit)) = fits.next() else { continue };
                    let picture = self.slot(&cx, (nth, def), fit, sizes.most(fit.size));
                    scene.slots.push(picture.place);
                    picture.group
                }
            };
            scene.world = scene.world.union(group.bounds);
            scene.groups.push(group);
        }
        if let Some(def) = &form.legend {
            let group = self.legend(&cx, def);
            scene.groups.push(group);
        }
        scene.missing = missing(&scene);
        scene
    }

    fn printed(&mut self, cx: &Context<'_>, nth: usize, element: &Element) -> Arc<Group> {
        let make = || match element {
            Element::Part(def) => printed::part(cx.style, def),
            Element::Text(def) => printed::text(cx.fonts, cx.style, def, cx.say(&def.key)),
            Element::Blank(_) | Element::Slot(_) => Group::decoration(Rect::ZERO, vec![]),
        };
        Arc::clone(self.form(cx).groups.entry(nth).or_insert_with(|| Arc::new(make())))
    }

    fn blank(
        &mut self,
        cx: &Context<'_>,
        nth: usize,
        words: &str,
        make: impl Fn() -> (Group, BlankPlace),
    ) -> (Arc<Group>, BlankPlace) {
        let blanks = &mut self.form(cx).blanks;
        if let Some((known, group, place)) = blanks.get(&nth)
            && known == words
        {
            return (Arc::clone(group), place.clone());
        }
        let (group, place) = make();
        let group = Arc::new(group);
        blanks.insert(nth, (words.to_owned(), Arc::clone(&group), place.clone()));
        (group, place)
    }

    fn legend(&mut self, cx: &Context<'_>, def: &LegendDef) -> Arc<Group> {
        let entries = legend::entries(cx.board);
        let known = &mut self.form(cx).legend;
        if let Some((of, shown, group)) = known
            && of == def
            && *shown == entries
        {
            return Arc::clone(group);
        }
        let group = Arc::new(legend::legend(cx.fonts, cx.style, def, &entries));
        *known = Some((*def, entries, Arc::clone(&group)));
        group
    }

    /// The printed parts known for this form, language and look.
    fn form(&mut self, cx: &Context<'_>) -> &mut KnownForm {
        let (appearance, board) = (cx.style.appearance(), cx.board);
        let (language, form) = (Arc::clone(&board.language), Some(Arc::clone(&board.form)));
        match &self.form.form {
            Some(known) if self.form.appearance == appearance && self.form.language == board.language => {
                if Arc::ptr_eq(known, &board.form) {
                    return &mut self.form;
                }
                if known.is_same_print(&board.form) {
                    let known = Arc::clone(known);
                    let is_same = |nth: usize| known.elements.get(nth) == board.form.elements.get(nth);
                    self.form.groups.retain(|nth, _| is_same(*nth));
                    self.form.blanks.retain(|nth, _| is_same(*nth));
                    self.form.form = form;
                    self.form.borders = None;
                    return &mut self.form;
                }
            }
            _ => {}
        }
        self.form = KnownForm { appearance, language, form, ..KnownForm::default() };
        &mut self.form
    }

    /// What is known of the slot with a number.
    fn known(&mut self, nth: usize) -> &mut KnownSlot {
        if self.known.len() <= nth {
            self.known.resize_with(nth + 1, KnownSlot::default);
        }
        &mut self.known[nth]
    }

    /// How the notes of a slot fit by themselves.
    fn fit(&mut self, cx: &Context<'_>, nth: usize, def: &SlotDef) -> Arc<Fit> {
        let notes = cx.board.notes(&def.id).cloned().unwrap_or_default();
        let fits = &mut self.known(nth).fits;
        let form = &cx.board.form;
        let same = |known: &&KnownFit| Arc::ptr_eq(&known.notes, &notes) && known.place.is(form, def);
        if let Some(known) = fits.iter().find(same) {
            return Arc::clone(&known.fit);
        }
        let fit = Arc::new(fit::fit(cx.fonts, &cx.board.form.text, Room::on_page(def, form.scale()), &notes, f64::MAX));
        remember(fits, KnownFit { notes, place: KnownPlace::new(form, def), fit: Arc::clone(&fit) });
        fit
    }

    /// The picture of a slot, whose text is at `most` millimetres at most. By itself, it fits as `fit` says.
    fn slot(&mut self, cx: &Context<'_>, (nth, def): (usize, &SlotDef), fit: &Fit, most: f64) -> SlotPicture {
        let notes = cx.board.notes(&def.id).cloned().unwrap_or_default();
        let (appearance, captions) = (cx.style.appearance(), Arc::clone(&cx.board.captions));
        let pictures = &mut self.known(nth).pictures;
        let same = |known: &&KnownPicture| {
            Arc::ptr_eq(&known.notes, &notes)
                && known.appearance == appearance
                && known.captions == captions
                && known.language == cx.board.language
                && known.place.is(&cx.board.form, def)
                && known.most.total_cmp(&most).is_eq()
        };
        if let Some(known) = pictures.iter().find(same) {
            return known.picture.clone();
        }
        let picture = if fit.size <= most {
            cx.picture(def, &notes, fit)
        } else {
            let room = Room::on_page(def, cx.board.form.scale());
            cx.picture(def, &notes, &fit::fit(cx.fonts, &cx.board.form.text, room, &notes, most))
        };
        let (language, place) = (Arc::clone(&cx.board.language), KnownPlace::new(&cx.board.form, def));
        let picture_of = KnownPicture { notes, appearance, captions, language, place, most, picture: picture.clone() };
        remember(pictures, picture_of);
        picture
    }
}

fn remember<T>(states: &mut Vec<T>, state: T) {
    if states.len() >= KEPT_STATES {
        states.remove(0);
    }
    states.push(state);
}

fn missing(scene: &Scene) -> Vec<char> {
    let notes = scene.slots.iter().flat_map(|slot| &slot.notes).map(|note| &note.lines);
    let blanks = scene.blanks.iter().map(|blank| &blank.lines);
    let mut missing: Vec<char> = notes.chain(blanks).flat_map(|lines| lines.missing.iter().copied()).collect();
    missing.sort_unstable();
    missing.dedup();
    missing
}

/// What the layout of one board refers to.
struct Context<'a> {
    fonts: &'a Fonts,
    style: &'static Style,
    board: &'a Board,
    /// How notes are set.
    rules: &'a TextRules,
}

impl<'a> Context<'a> {
    fn say(&self, key: &'a str) -> &'a str {
        self.board.form.say(&self.board.language, key)
    }

    /// The picture of a slot whose notes have their places.
    fn picture(&self, def: &SlotDef, notes: &Notes, fit: &fit::Fit) -> SlotPicture {
        let name = self.board.form.slot_name(&self.board.language, def);
        let mut children: Vec<Group> = vec![];
        let mut places = vec![];
        for (note, fitted) in notes.iter().zip(&fit.notes) {
            children.push(self.note(note, fitted, fit.size));
            places.push(NotePlace {
                id: note.id.clone(),
                rect: fitted.rect,
                text_at: fitted.text_at,
                lines: Arc::clone(&fitted.lines),
                shown_lines: fitted.shown_lines,
            });
        }
        let whole = |nth: usize| fit.notes.get(nth).is_some_and(fit::Fitted::is_whole);
        let hidden: Vec<_> =
            notes.iter().enumerate().filter(|(nth, _)| !whole(*nth)).map(|(_, note)| note.id.clone()).collect();
        if let Some(mark) = fit.mark {
            children.push(self.overflow(def, mark, hidden.len(), &notes[fit.notes.len()..]));
        }
        let area: Rect = def.area.into();
        let place = SlotPlace {
            id: def.id.clone(),
            name: name.clone(),
            area,
            notes_area: fit.area,
            beside: def.beside,
            text_size: fit.size,
            columns: fit.columns,
            reads_down: fit.reads_down,
            notes: places,
            hidden,
            overflow_mark: fit.mark,
        };
        let group = Group {
            role: Role::Slot(def.id.clone()),
            name,
            language: None,
            cell: def.cell,
            bounds: area,
            items: vec![],
            children,
        };
        SlotPicture { group: Arc::new(group), place: Arc::new(place) }
    }

    fn note(&self, note: &Note, fitted: &fit::Fitted, size: f64) -> Group {
        let tones = self.style.note(note.color);
        let rect = fitted.rect;
        let ground = BoxItem {
            rect,
            radius: self.style.note_radius.min(rect.height() / 4.0),
            fill: Some(tones.fill),
            frame: Some((tones.edge, self.style.edge_width)),
        };
        let text = TextItem {
            lines: Arc::clone(&fitted.lines),
            shown_lines: fitted.shown_lines,
            at: fitted.text_at,
            size,
            color: tones.ink,
            upward: false,
        };
        let mut items = vec![Item::Box(ground), Item::Text(text)];
        if !fitted.is_whole() {
            items.push(Item::Text(self.more_follows(fitted, size, tones.ink)));
        }
        let votes =
            votes::group(self.fonts, self.board.words(), note.votes, rect, (size, fitted.votes_inset), tones.ink);
        let votes_area = votes.as_ref().and_then(Group::votes_corner);
        let taken = sign::Taken {
            note: rect,
            edge: self.style.edge_width,
            lines: (&fitted.lines, fitted.shown_lines),
            text_at: fitted.text_at,
            size,
            others: votes_area.as_slice(),
        };
        let caption = sign::caption(self.style, self.board.caption(note.color), note.color, &taken);
        let (role, name) = (Role::Note(note.id.clone()), note.text.to_string());
        let children = std::iter::once(caption).chain(votes).collect();
        let language = note.language.clone();
        Group { role, name, language, cell: None, bounds: rect, items, children }
    }

    /// The sign under the last shown line of a cut note.
    fn more_follows(&self, fitted: &fit::Fitted, size: f64, color: Color) -> TextItem {
        let setting = note_setting(self.rules);
        let lines = self.fonts.paragraph(&"…".into(), setting).lines(fitted.lines.width);
        let y = fitted.text_at.y + f64::from(fitted.lines.height_of(fitted.shown_lines)) * size;
        TextItem { lines, shown_lines: 1, at: Point::new(fitted.text_at.x, y), size, color, upward: false }
    }

    /// The mark that counts the notes that are not shown whole. Those without any room are in it, without
    /// marks of their own, for readers that need none.
    fn overflow(&self, def: &SlotDef, mark: Rect, hidden: usize, without_room: &[Arc<Note>]) -> Group {
        /// Text size in relation to the mark's height.
        const SIZE: f64 = 0.8;
        let size = SIZE * mark.height();
        let ground = BoxItem {
            rect: mark,
            radius: mark.height() / 2.0,
            fill: Some(self.style.tone(Tone::Overflow)),
            frame: None,
        };
        let setting = Setting::new(Weight::Bold, 1.0);
        let text: Arc<str> = format!("+{hidden}").into();
        let lines = self.fonts.paragraph(&text, setting).lines(100.0);
        let width = lines.lines.first().map_or(0.0, |line| f64::from(line.x1)) * size;
        let at = Point::new(mark.center().x - width / 2.0, mark.center().y - size / 2.0);
        let number =
            TextItem { lines, shown_lines: 1, at, size, color: self.style.tone(Tone::OnOverflow), upward: false };
        let name = self.board.words().say(&msg!("hidden-notes", notes = hidden));
        let items = vec![Item::Box(ground), Item::Text(number)];
        let children = without_room.iter().map(|note| Group {
            role: Role::Note(note.id.clone()),
            name: note.text.to_string(),
            language: note.language.clone(),
            cell: None,
            bounds: mark,
            items: vec![],
            children: vec![],
        });
        Group {
            role: Role::Overflow(def.id.clone()),
            name,
            language: None,
            cell: None,
            bounds: mark,
            items,
            children: children.collect(),
        }
    }
}
