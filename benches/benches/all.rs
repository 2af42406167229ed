//! The cases under criterion: `cargo bench --manifest-path benches/Cargo.toml`.

use criterion::Criterion;
use std::time::Instant;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    for group in apm_errors_benches::groups() {
        let mut measured = criterion.benchmark_group(&group.title);
        for case in &group.cases {
            measured.bench_function(case.name, |bencher| {
                bencher.iter_custom(|times| {
                    let start = Instant::now();
                    (case.run)(usize::try_from(times).unwrap_or(usize::MAX));
                    start.elapsed()
                });
            });
        }
        measured.finish();
    }
    criterion.final_summary();
}
