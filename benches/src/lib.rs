//! What is compared: cases in groups, each group one thing that several crates can do.
//!
//! The program `ratios` lets the cases of a group take turns and prints ratios; `cargo bench` gives
//! the same cases to criterion.

mod accessors;
mod answer;
mod body;
mod decode;
mod lookup;
mod message;

use std::hint::black_box;

/// Cases that do the same; the first one is ours, each other one a peer.
pub struct Group {
    /// What they do.
    pub title: String,
    /// The cases.
    pub cases: Vec<Case>,
}

/// One way to do it.
pub struct Case {
    /// The crate, and what of it.
    pub name: &'static str,
    /// At most how many times as much ours should cost.
    pub goal: Option<f64>,
    /// Does it so many times.
    pub run: Box<dyn Fn(usize)>,
}

impl Case {
    /// Does the same each time.
    fn of<T>(name: &'static str, run: impl Fn() -> T + 'static) -> Self {
        Self::over(name, &[()], move |()| run())
    }

    /// Takes the inputs in turn.
    fn over<I: 'static, T>(
        name: &'static str,
        inputs: &'static [I],
        run: impl Fn(&'static I) -> T + 'static,
    ) -> Self {
        let run = Box::new(move |times: usize| {
            let mut left = times;
            while left > 0 {
                for input in &inputs[..left.min(inputs.len())] {
                    black_box(&run(black_box(input)));
                }
                left = left.saturating_sub(inputs.len());
            }
        });
        let goal = None;
        Self { name, goal, run }
    }

    /// Ours should cost at most so many times as much.
    fn goal(self, goal: f64) -> Self {
        Self {
            goal: Some(goal),
            ..self
        }
    }
}

/// All of them.
#[must_use]
pub fn groups() -> Vec<Group> {
    let mut groups = lookup::groups();
    groups.extend(accessors::groups());
    groups.extend(message::groups());
    groups.extend(body::groups());
    groups.extend(answer::groups());
    groups.extend(decode::groups());
    groups
}
