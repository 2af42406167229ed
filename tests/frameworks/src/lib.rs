#![doc = include_str!("../../../apm-errors/src/guide/frameworks.md")]
