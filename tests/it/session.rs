//! The steps of a whole workshop, for a tool that acts on a real window, can be followed.

use std::process::Command;

use crate::tools::not_checked;

/// The steps for a window of a size; `None` if there is no Python here.
fn steps(size: &str) -> Option<String> {
    let Ok(ran) = Command::new("python3").args(["tests/session.py", size]).output() else {
        not_checked("the steps of a workshop, as python3 is not installed");
        return None;
    };
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    Some(String::from_utf8(ran.stdout).unwrap())
}

/// What is wrong with a step of a window of a size, if anything.
fn complaint(step: &str, (width, height): (u32, u32)) -> Option<String> {
    let (name, rest) = step.split_once(' ').unwrap_or((step, ""));
    let words: Vec<&str> = rest.split_whitespace().collect();
    let is_inside = |at: &[&str]| {
        let inside = |word: &str, most: u32| word.parse::<u32>().is_ok_and(|at| at < most);
        at.chunks(2).all(|at| inside(at[0], width) && inside(at[1], height))
    };
    let is_right = match (name, words.len()) {
        ("#" | "type", 1..) => true,
        ("wait", 1) => words[0].parse::<f64>().is_ok_and(|seconds| (0.0..5.0).contains(&seconds)),
        ("shot", 1) => words[0].chars().all(|c| c.is_ascii_alphanumeric() || c == '-'),
        ("move" | "click" | "double" | "right", 2) | ("drag", 4) => is_inside(&words),
        ("scroll", 1) => words[0].parse::<i32>().is_ok(),
        ("key", 1) => {
            let mut keys = words[0].split('+');
            let key = keys.next_back().unwrap_or_default();
            key.chars().all(|c| c.is_ascii_alphanumeric()) && keys.all(|held| ["ctrl", "shift", "alt"].contains(&held))
        }
        _ => false,
    };
    (!is_right).then(|| format!("{step:?} is no step"))
}

#[test]
fn a_workshop_can_be_followed_at_both_sizes() {
    for size in [(1280, 720), (1920, 1080)] {
        let Some(steps) = steps(&format!("{}x{}", size.0, size.1)) else { return };
        let wrong: Vec<String> = steps.lines().filter_map(|step| complaint(step, size)).collect();
        assert_eq!(wrong, Vec::<String>::new());
        let shots: Vec<&str> = steps.lines().filter_map(|step| step.strip_prefix("shot ")).collect();
        assert!(shots.len() > 20 && shots.is_sorted(), "{shots:?}");
        for shot in shots {
            assert!(steps.contains(&format!("# {shot}: ")), "what is to be seen on {shot}?");
        }
        let seconds: f64 = steps.lines().filter_map(|step| step.strip_prefix("wait ")?.parse::<f64>().ok()).sum();
        assert!(seconds < 120.0, "{seconds} seconds of waiting");
    }
}

#[test]
fn a_step_that_no_tool_knows_is_found() {
    for step in ["press 3 4", "click 3", "click 3 9999", "wait long", "key hyper+x", "shot a/b", "type", ""] {
        assert!(complaint(step, (1280, 720)).is_some(), "{step:?}");
    }
}
