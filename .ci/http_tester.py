"""What the tester asks of each answer of 400 or more: it is documented.

Schemathesis loads this file. Its own checks hold status, content type and schema against the document; this one holds the code
against the list of the document, which is open, so no schema does.
"""

import schemathesis


@schemathesis.check
def documented_code(ctx, response, case):
    if response.status_code < 400 or case.method == "HEAD":
        return
    documented = set()
    document = case.operation.schema.raw_schema
    for answer in document["components"]["responses"].values():
        schema = answer["content"]["application/json"]["schema"]
        documented.update(schema["properties"]["errorCode"]["x-extensible-enum"])
    body = response.json()
    code = body.get("errorCode", body.get("code"))
    assert code in documented, f"{case.method} {case.path}: {response.status_code} {response.text!r}"
