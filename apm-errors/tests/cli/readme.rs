//! The commands that the README shows.

use crate::{Done, directory, run};
use std::{fs, path::Path, process::Command};

fn readme() -> String {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    // It lies beside the manifest in what is published.
    let readme = fs::read_to_string(package.join("../README.md"));
    readme.unwrap_or_else(|_| fs::read_to_string(package.join("README.md")).unwrap())
}

#[test]
fn the_commands_of_the_readme_do_what_it_says() {
    let readme = readme();
    let directory = directory().join("readme");
    fs::create_dir_all(directory.join("src")).unwrap();
    // It has a table of error codes itself.
    fs::write(directory.join("order-error-codes.md"), &readme).unwrap();
    let commands: Vec<_> = readme
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
fn the_readme_names_each_command() {
    let (readme, help) = (readme(), run(&["--help"]).quiet(0));
    let (_, commands) = help.split_once("Commands:\n").unwrap();
    let commands: Vec<_> = commands
        .lines()
        .map_while(|line| line.split_whitespace().next())
        .filter(|command| *command != "help")
        .collect();
    assert_eq!(commands.len(), 7);
    for command in commands {
        assert!(readme.contains(&format!("\n| `{command} ")), "{command}");
    }
}
