//! The export panel: what, how large, in which look, with a preview that is the real thing scaled down.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Button, ComboBox, DragValue, RichText, TextureHandle, TextureOptions, Ui, vec2};

use super::App;
use super::dialogs::{Dialog, Purpose, Verdict};
use super::files::Answer;
use super::theme::strong;
use crate::board::Tone;
use crate::export::png::{Picture, Resolution, write};
use crate::export::raster::{Raster, WHOLE};
use crate::file::store;
use crate::geom::px_len_from_mm;
use crate::layout::Layouter;
use crate::scene::Scene;
use crate::style::{Look, Style};

/// Side in pixels of the preview.
const PREVIEW: (f64, f64) = (420.0, 300.0);

/// What is to be exported.
pub(super) struct ExportPlan {
    area: String,
    look: Look,
    size: Size,
    preview: Option<(String, Look, TextureHandle)>,
    scene: Option<(Look, Arc<Scene>)>,
}

impl std::fmt::Debug for ExportPlan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ExportPlan")
            .field("area", &self.area)
            .field("look", &self.look)
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}

/// How large a picture is to be.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Size {
    /// For paper and reports.
    Print,
    /// For slides.
    Screen,
    /// Pixels from left to right.
    Width(u32),
}

impl Size {
    const fn resolution(self) -> Resolution {
        match self {
            Self::Print => Resolution::Dpi(300.0),
            Self::Screen => Resolution::Width(1920),
            Self::Width(width) => Resolution::Width(width),
        }
    }
}

impl App {
    /// Opens the export panel.
    pub(super) fn open_export(&mut self) {
        self.end_writing();
        let plan = self.files_plan();
        self.dialog = Some(Dialog::Export(Box::new(plan)));
    }

    fn files_plan(&self) -> ExportPlan {
        ExportPlan { area: "board".to_owned(), look: self.look, size: Size::Print, preview: None, scene: None }
    }

    pub(super) fn export_ui(&mut self, ui: &mut Ui, mut plan: Box<ExportPlan>) -> Verdict {
        ui.heading("Export PNG");
        ui.add_space(6.0);
        let scene = self.scene_in(&mut plan);
        let mut verdict = None;
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(250.0);
                Self::choices_ui(ui, &mut plan, &scene);
                let picture = scene.area(&plan.area).map(|area| Picture::new(area, plan.size.resolution()));
                ui.add_space(10.0);
                match picture {
                    Some(Ok(picture)) => verdict = self.export_buttons_ui(ui, &plan, &scene, picture),
                    Some(Err(error)) => {
                        ui.colored_label(ui.visuals().error_fg_color, error.to_string());
                    }
                    None => {
                        ui.colored_label(ui.visuals().error_fg_color, "This part of the board is not there");
                    }
                }
            });
            ui.add_space(16.0);
            preview_ui(ui, &mut plan, &scene);
        });
        verdict.unwrap_or(Verdict::Open(Dialog::Export(plan)))
    }

    fn choices_ui(ui: &mut Ui, plan: &mut ExportPlan, scene: &Scene) {
        let name_of = |area: &str| match area {
            "board" => "Whole board".to_owned(),
            "grid" => "Who, when and how".to_owned(),
            slot => scene
                .slots
                .iter()
                .find(|place| place.id.as_str() == slot)
                .map_or_else(|| slot.to_owned(), |place| place.name.clone()),
        };
        let what = ui.label(RichText::new("What").font(strong(13.5)));
        let choice = ComboBox::from_id_salt("what").width(240.0).selected_text(name_of(&plan.area));
        let choice = choice.show_ui(ui, |ui| {
            let named = std::iter::once("board".to_owned()).chain(scene.areas.iter().map(|(name, _)| name.clone()));
            for area in named.chain(scene.slots.iter().map(|slot| slot.id.to_string())) {
                let words = name_of(&area);
                ui.selectable_value(&mut plan.area, area, words);
            }
        });
        choice.response.labelled_by(what.id);
        ui.add_space(6.0);
        ui.label(RichText::new("Size").font(strong(13.5)));
        ui.radio_value(&mut plan.size, Size::Print, "For paper: 300 dpi");
        ui.radio_value(&mut plan.size, Size::Screen, "For a slide: 1920 pixels wide");
        ui.horizontal(|ui| {
            let own = matches!(plan.size, Size::Width(_));
            if ui.radio(own, "Width").clicked() && !own {
                plan.size = Size::Width(3000);
            }
            if let Size::Width(width) = &mut plan.size {
                ui.add(DragValue::new(width).range(16..=20_000).suffix(" px")).accessible_name("Width in pixels");
            }
        });
        ui.add_space(6.0);
        ui.label(RichText::new("Look").font(strong(13.5)));
        ui.horizontal(|ui| {
            for (look, words) in [(Look::Light, "Light"), (Look::Dark, "Dark"), (Look::Print, "Print")] {
                ui.radio_value(&mut plan.look, look, words);
            }
        });
    }

    fn export_buttons_ui(
        &mut self,
        ui: &mut Ui,
        plan: &ExportPlan,
        scene: &Arc<Scene>,
        picture: Picture,
    ) -> Option<Verdict> {
        ui.label(format!("{} × {} pixels, {:.0} dpi", picture.width, picture.height, picture.dpi()));
        if plan.area == "board" && !scene.overflows().is_empty() {
            let words = "Some places are too full to show all of their notes";
            ui.colored_label(ui.visuals().warn_fg_color, words);
        }
        ui.add_space(10.0);
        let mut verdict = None;
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::new(RichText::new("Save…").font(strong(14.0))).min_size(vec2(90.0, 34.0))).clicked() {
                self.files.export = Some((Arc::clone(scene), picture, plan.look));
                self.ask_path(Purpose::Export);
                verdict = Some(Verdict::Closed);
            }
            if ui
                .add(Button::new("Copy").min_size(vec2(70.0, 34.0)))
                .on_hover_text("Copy the picture to the clipboard")
                .clicked()
            {
                self.copy_export(ui, scene, picture, plan.look);
                verdict = Some(Verdict::Closed);
            }
            if ui.add(Button::new("Cancel").min_size(vec2(70.0, 34.0))).clicked() {
                verdict = Some(Verdict::Closed);
            }
        });
        verdict
    }

    fn copy_export(&mut self, ui: &Ui, scene: &Scene, picture: Picture, look: Look) {
        const MOST_ON_CLIPBOARD: u32 = 8000;
        if picture.width.max(picture.height) > MOST_ON_CLIPBOARD {
            self.complain("This picture is too large for the clipboard: choose a smaller size, or save it");
            return;
        }
        let ground = Style::of(look).tone(Tone::Page);
        let pixmap = Raster::new().paint(scene, picture.view(0, picture.height), Some(ground), WHOLE);
        ui.ctx().copy_image(super::canvas::color_image(&pixmap));
        self.say(format!("Copied a picture of {} × {} pixels", picture.width, picture.height));
    }

    /// The board in the look that is chosen.
    fn scene_in(&mut self, plan: &mut ExportPlan) -> Arc<Scene> {
        match &plan.scene {
            Some((look, scene)) if *look == plan.look => Arc::clone(scene),
            _ => {
                let template = Arc::clone(self.editor.template());
                let scene =
                    Layouter::default().layout(&self.fonts, Style::of(plan.look), &template, self.editor.board());
                let scene = Arc::new(scene);
                plan.scene = Some((plan.look, Arc::clone(&scene)));
                scene
            }
        }
    }

    /// Writes the picture that was asked for, on a thread of its own.
    pub(super) fn export_to(&mut self, path: PathBuf) {
        let Some((scene, picture, look)) = self.files.export.take() else { return };
        let answer = self.files.answer();
        self.say(format!("Writing {}…", path.display()));
        let job = move || {
            answer(Answer::Exported(write_picture(&scene, picture, look, &path)));
        };
        if std::thread::Builder::new().name("export".to_owned()).spawn(job).is_err() {
            self.complain("The picture could not be written: the computer has no room for another task");
        }
    }
}

fn write_picture(scene: &Scene, picture: Picture, look: Look, path: &std::path::Path) -> Result<String, String> {
    let mut bytes = vec![];
    write(scene, picture, Style::of(look).tone(Tone::Page), None, &mut bytes, &|_| true)
        .map_err(|error| error.to_string())?;
    store::write_bytes(path, &bytes, true).map_err(|error| error.to_string())?;
    Ok(format!("Wrote {}: {} × {} pixels", path.display(), picture.width, picture.height))
}

fn preview_ui(ui: &mut Ui, plan: &mut ExportPlan, scene: &Scene) {
    let Some(area) = scene.area(&plan.area) else { return };
    let points = (PREVIEW.0 / area.width()).min(PREVIEW.1 / area.height());
    let fresh = plan.preview.as_ref().is_some_and(|(shown, look, _)| *shown == plan.area && *look == plan.look);
    if !fresh {
        let scale = points * f64::from(ui.pixels_per_point());
        if let Ok(picture) = Picture::new(area, Resolution::Width(px_len_from_mm(area.width(), scale))) {
            let ground = Style::of(plan.look).tone(Tone::Page);
            let pixmap = Raster::new().paint(scene, picture.view(0, picture.height), Some(ground), WHOLE);
            let texture = ui.ctx().load_texture("preview", super::canvas::color_image(&pixmap), TextureOptions::LINEAR);
            plan.preview = Some((plan.area.clone(), plan.look, texture));
        }
    }
    if let Some((_, _, texture)) = &plan.preview {
        let size = vec2(super::view::narrow(area.width() * points), super::view::narrow(area.height() * points));
        egui::Frame::new().stroke(ui.visuals().window_stroke).show(ui, |ui| {
            ui.add(egui::Image::from_texture((texture.id(), size)).alt_text("Preview of the picture"));
        });
    }
}
