//! The commands that the guide shows.

use crate::{Done, directory, run};
use std::{fs, path::Path, process::Command};

/// The pages of the guide that show commands.
fn guide() -> String {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/guide");
    let page = |name| fs::read_to_string(guide.join(name)).unwrap();
    page("pages.md") + &page("cli.md")
}

#[test]
fn the_commands_of_the_guide_do_what_it_says() {
    let guide = guide();
    let directory = directory().join("guide");
    fs::create_dir_all(directory.join("src")).unwrap();
    // It has a table of error codes itself.
    fs::write(directory.join("order-error-codes.md"), &guide).unwrap();
    let commands: Vec<_> = guide
        .lines()
        .filter(|line| line.starts_with("apm-errors "))
        .collect();
    assert!(commands.len() >= 4, "{commands:?}");
    for command in commands {
        let output = Command::new("sh")
            .args(["-c", &command.replacen("apm-errors", "\"$0\"", 1)])
            .arg(env!("CARGO_BIN_EXE_apm-errors"))
            .current_dir(&directory)
            .output();
        let done = Done::of(&output.unwrap());
        assert_eq!(done.code, 0, "{command}: {}{}", done.out, done.err);
    }
    let source = fs::read_to_string(directory.join("src/order_code.rs")).unwrap();
    assert!(source.contains("pub enum OrderCode {"), "{source}");
}

#[test]
fn the_guide_names_each_command() {
    let (guide, help) = (guide(), run(&["--help"]).quiet(0));
    let (_, commands) = help.split_once("Commands:\n").unwrap();
    let commands: Vec<_> = commands
        .lines()
        .map_while(|line| line.split_whitespace().next())
        .filter(|command| *command != "help")
        .collect();
    assert_eq!(commands.len(), 13);
    for command in commands {
        assert!(guide.contains(&format!("\n| `{command} ")), "{command}");
    }
}
