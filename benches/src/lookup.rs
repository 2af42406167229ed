//! From a code to what it names.

use crate::{Case, Group};
use fxhash::FxHashMap;
use std::{collections::HashMap, str::FromStr};

include!(concat!(env!("OUT_DIR"), "/codes.rs"));

macro_rules! groups {
    ($($module:ident $size:literal $lengths:literal $strum_goal:literal $phf_goal:literal $fxhash_goal:literal;)+) => {
        vec![$(
            group::<_, $module::Strum, $module::StrumPhf>(
                $module::Ours::from_code,
                $size, concat!($lengths, ", hit"), $module::CODES, &$module::PHF, &shuffled($module::CODES),
                [$strum_goal, $phf_goal, $fxhash_goal],
            ),
            group::<_, $module::Strum, $module::StrumPhf>(
                $module::Ours::from_code,
                $size, concat!($lengths, ", miss"), $module::CODES, &$module::PHF, &misses($module::CODES),
                [0.0; 3],
            ),
        )+]
    };
}

pub(crate) fn groups() -> Vec<Group> {
    groups! {
        one_4 4 "one length" 1.0 0.0 0.0;
        mixed_4 4 "mixed lengths" 1.0 0.0 0.0;
        one_100 100 "one length" 1.0 0.0 0.0;
        mixed_100 100 "mixed lengths" 1.0 0.0 0.0;
        one_1000 1000 "one length" 0.0 0.2 0.5;
        mixed_1000 1000 "mixed lengths" 0.0 0.2 0.5;
        one_10000 10000 "one length" 0.005 0.2 0.5;
        mixed_10000 10000 "mixed lengths" 0.0 0.2 0.5;
    }
}

fn group<Ours, Strum, StrumPhf>(
    from_code: impl Fn(&str) -> Option<Ours> + 'static,
    size: usize,
    what: &str,
    codes: &'static [&'static str],
    phf: &'static phf::Map<&'static str, u16>,
    asked: &[String],
    goals: [f64; 3],
) -> Group
where
    Strum: FromStr + 'static,
    StrumPhf: FromStr + 'static,
{
    let numbered = || codes.iter().copied().zip(0..);
    let std: HashMap<&str, u16> = numbered().collect();
    let fxhash: FxHashMap<&str, u16> = numbered().collect();
    let asked: &'static [String] = asked.to_vec().leak();
    let goal = |case: Case, goal: f64| if goal > 0.0 { case.goal(goal) } else { case };
    Group {
        title: format!("look-up, {size} codes, {what}"),
        cases: vec![
            Case::over("from_code", asked, move |code| from_code(code)),
            goal(
                Case::over("strum", asked, |code| Strum::from_str(code)),
                goals[0],
            ),
            Case::over("strum, use_phf", asked, |code| StrumPhf::from_str(code)),
            goal(
                Case::over("phf", asked, |code| phf.get(code.as_str()).copied()),
                goals[1],
            ),
            Case::over("std HashMap", asked, move |code| {
                std.get(code.as_str()).copied()
            }),
            goal(
                Case::over("fxhash", asked, move |code| {
                    fxhash.get(code.as_str()).copied()
                }),
                goals[2],
            ),
        ],
    }
}

/// All codes, in an order that no processor foresees.
fn shuffled(codes: &[&str]) -> Vec<String> {
    let mut codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
    let mut state = 1_u64;
    for at in (1..codes.len()).rev() {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        #[allow(clippy::cast_possible_truncation, reason = "it is below `at + 1`")]
        codes.swap(at, ((state >> 33) % (at as u64 + 1)) as usize);
    }
    codes
}

/// As many codes that are not there, each like one that is.
fn misses(codes: &[&str]) -> Vec<String> {
    let mut misses = shuffled(codes);
    for (at, code) in misses.iter_mut().enumerate() {
        match at % 3 {
            0 => code.replace_range(code.len() - 6..code.len() - 5, "9"),
            1 => code.replace_range(code.len() - 1.., "X"),
            _ => code.replace_range(2..3, "X"),
        }
    }
    misses
}
