//! The form in the README is one.

use std::fs;

use copboard::board::Form;

use crate::examples::repository;

#[test]
fn the_form_in_the_readme_is_one() {
    let readme = fs::read_to_string(repository("README.md")).unwrap();
    let form = readme.split("```ron").nth(2).unwrap().split("```").next().unwrap();
    let form = Form::own(form).unwrap_or_else(|findings| panic!("{findings:?}"));
    assert!(form.slots().count() >= 3);
    let unused: Vec<_> = form.texts["en"].keys().filter(|key| !form.keys().contains(key.as_str())).collect();
    assert!(unused.is_empty(), "{unused:?}");
}
