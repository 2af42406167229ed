"""Enums of N documented codes, as each crate would have them annotated.

Every enum derives `Debug` and has, as far as its crate can say it, the code, the status, the message,
the description and the solution of each variant, and a way back from a code to its variant.
"""

CRATES = {
    # name: (dependencies, what stands before the enum, the lines of a variant)
    "bare": (
        "",
        "#[derive(Debug)]",
        [],
    ),
    "ours": (
        'apm-errors = { path = "@PROJECT@/apm-errors" }',
        "#[derive(Debug, apm_errors::ApmError)]",
        ['#[apm(code = "{code}", status = {status}, message = "{message}", '
         'description = "{description}", solution = "{solution}")]'],
    ),
    "thiserror": (
        'thiserror = "2"',
        "#[derive(Debug, thiserror::Error)]",
        ['#[error("{message}")]'],
    ),
    "thiserror + strum": (
        'thiserror = "2"\nstrum = { version = "0.28", features = ["derive"] }',
        "#[derive(Debug, thiserror::Error, strum::EnumString, strum::IntoStaticStr, strum::EnumMessage, "
        "strum::EnumProperty, strum::EnumIter)]",
        ['#[error("{message}")]',
         '#[strum(serialize = "{code}", message = "{description}", detailed_message = "{solution}", '
         'props(status = {status}))]'],
    ),
    "miette": (
        'thiserror = "2"\nmiette = "7"',
        "#[derive(Debug, thiserror::Error, miette::Diagnostic)]",
        ['#[error("{message}")]', '#[diagnostic(code("{code}"), help("{solution}"))]'],
    ),
    "snafu": (
        'snafu = "0.9"',
        "#[derive(Debug, snafu::Snafu)]",
        ['#[snafu(display("{message}"))]'],
    ),
}


def row(number):
    """The texts of a variant: as long as documented ones are, and different from one another."""
    return {
        "code": f"SVCSTG.ORD.{400_000 + number}",
        "status": 400 + number % 150,
        "message": f"order request {number} is invalid.",
        "description": f"Parameter {number} of the order request is missing or out of range.",
        "solution": f"Check parameter {number} and send the request again.",
    }


def carried(crate, count):
    """How many bytes of text the enum has in its variants' attributes."""
    keys = [key for key in row(0) if key != "status" and any("{" + key + "}" in line for line in CRATES[crate][2])]
    return sum(len(row(number)[key]) for number in range(count) for key in keys)


def source(crate, count):
    """The enum `Order` with so many variants."""
    _, before, lines = CRATES[crate]
    text = [before, "pub enum Order {"]
    for number in range(count):
        texts = row(number)
        text += ["    " + line.format(**texts) for line in lines]
        text.append(f"    V{number},")
    return "\n".join([*text, "}", ""])


def manifest(crate, project, name="bench", dependencies=None):
    """A package without a workspace around it."""
    dependencies = CRATES[crate][0] if dependencies is None else dependencies
    return (
        f'[package]\nname = "{name}"\nedition = "2024"\n[workspace]\n'
        f"[dependencies]\n{dependencies.replace('@PROJECT@', str(project))}\n"
    )
