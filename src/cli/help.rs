//! Help, `copboard completions` and `copboard man`: from the one definition, in the person's language.

use clap::builder::PossibleValuesParser;
use clap::{Arg, Args, Command};
use clap_complete::Shell;

use super::target::{Target, TargetError};
use crate::words::Words;

#[derive(Debug, Args)]
pub(super) struct Completions {
    shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct Man {
    #[arg(value_parser = PossibleValuesParser::new(["export", "print-blank", "open-from", "new", "check", "completions", "man"]))]
    subcommand: Option<String>,
}

impl Completions {
    /// Prints completions of a command line.
    pub(super) fn run(&self, mut line: Command) -> Result<(), TargetError> {
        let mut script = vec![];
        clap_complete::generate(self.shell, &mut line, "copboard", &mut script);
        print(&script)
    }
}

impl Man {
    /// Prints the manual of a command line.
    pub(super) fn run(&self, line: Command) -> Result<(), TargetError> {
        let command = match &self.subcommand {
            // Without its own line, since a page has one section of examples, the whole program's.
            Some(name) => line.find_subcommand(name).cloned().unwrap_or(line),
            None => line,
        };
        let mut page = vec![];
        clap_mangen::Man::new(command).render(&mut page).map_err(TargetError::Stdout)?;
        print(&page)
    }
}

fn print(text: &[u8]) -> Result<(), TargetError> {
    Target::Stdout.write(text, false)
}

/// A definition with help in some words.
pub(super) fn in_words(mut command: Command, words: &Words) -> Command {
    // Only then are there `help` and `--help`, which need words, too.
    command.build();
    let command = command.about(words.text("cli-help")).after_help(words.text("cli-help-after"));
    command_in_words(command, "", words)
}

/// A command with help for its arguments and for the commands in it; `name` is empty for the program itself.
fn command_in_words(command: Command, name: &str, words: &Words) -> Command {
    command
        .subcommand_help_heading(words.text("cli-help-heading-commands"))
        .mut_args(|arg| arg_in_words(arg, name, words))
        .mut_subcommands(|inner| {
            let name = inner.get_name().to_owned();
            let about = words.find(&if name == "help" { "cli-help-help-command".to_owned() } else { help_name(&name) });
            command_in_words(inner, &name, words).about(about.unwrap_or_default())
        })
}

/// An argument with its help: that of its command, or one that several commands share.
fn arg_in_words(arg: Arg, command: &str, words: &Words) -> Arg {
    let name = arg.get_id().as_str().replace('_', "-");
    let help = words.find(&help_name(&format!("{command}-{name}"))).or_else(|| words.find(&help_name(&name)));
    let heading =
        words.text(if arg.is_positional() { "cli-help-heading-arguments" } else { "cli-help-heading-options" });
    arg.help(help.unwrap_or_default()).help_heading(heading)
}

fn help_name(subject: &str) -> String {
    format!("cli-help-{subject}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::Line;
    use crate::words::Language;

    fn check(command: &Command, used: &mut BTreeSet<String>) {
        let name = command.get_name();
        assert!(!command.get_about().unwrap().to_string().is_empty(), "{name} has no help");
        used.insert(help_name(name));
        for arg in command.get_arguments() {
            assert!(!arg.get_help().unwrap().to_string().is_empty(), "{name} {} has no help", arg.get_id());
            let arg = arg.get_id().as_str().replace('_', "-");
            used.extend([help_name(&format!("{name}-{arg}")), help_name(&arg)]);
        }
        command.get_subcommands().filter(|inner| inner.get_name() != "help").for_each(|inner| check(inner, used));
    }

    #[test]
    fn every_command_and_argument_has_help_and_all_help_is_used() {
        let mut used: BTreeSet<String> =
            ["cli-help", "cli-help-after", "cli-help-help-command"].map(str::to_owned).into();
        used.extend(["commands", "arguments", "options"].map(|heading| format!("cli-help-heading-{heading}")));
        for language in Language::ALL {
            check(&in_words(Line::command(), Words::of(language)), &mut used);
        }
        let text = include_str!("../../assets/words/en/cli.ftl");
        let names = text.lines().filter_map(|line| line.split_once(" =").map(|(name, _)| name));
        let unused: Vec<&str> = names.filter(|name| name.starts_with("cli-help") && !used.contains(*name)).collect();
        assert!(unused.is_empty(), "{unused:?}");
    }
}
