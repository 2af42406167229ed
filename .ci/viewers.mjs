// Opens the document of a service in Swagger UI and in Redoc, and looks for its texts there.
// usage: node viewers.mjs SERVICE [SCREENSHOT_DIRECTORY]
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const [program, pictures] = process.argv.slice(2);
const service = spawn(program, { env: { ...process.env, PORT: "0" }, stdio: ["ignore", "pipe", "ignore"] });
let failed = false;
try {
    const url = await new Promise((found) => createInterface(service.stdout).once("line", found));
    const document = await (await fetch(url)).text();
    const file = (name) => readFileSync(new URL(`node_modules/${name}`, import.meta.url), "utf8");
    const page = (head, start) =>
        `<!doctype html><meta charset="utf-8">${head}<div id="view"></div><script>const spec = ${document.replaceAll("<", "\\u003c")};${start}</script>`;
    const script = (name) => `<script>${file(name).replaceAll("</script", "<\\/script")}</script>`;
    const viewers = {
        "Swagger UI": page(
            `<style>${file("swagger-ui-dist/swagger-ui.css")}</style>` + script("swagger-ui-dist/swagger-ui-bundle.js"),
            `SwaggerUIBundle({ spec, dom_id: "#view", docExpansion: "full" })`,
        ),
        Redoc: page(
            script("redoc/bundles/redoc.standalone.js"),
            `Redoc.init(spec, { expandResponses: "all" }, window.document.getElementById("view"))`,
        ),
    };
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
    for (const [name, html] of Object.entries(viewers)) {
        const tab = await browser.newPage({ viewport: { width: 1200, height: 1600 } });
        await tab.route("**/*", (route) =>
            route.request().url() === "http://viewer/" ? route.fulfill({ body: html, contentType: "text/html" }) : route.abort(),
        );
        await tab.goto("http://viewer/");
        await tab.getByText("The order was never placed").first().waitFor();
        const shown = await tab.locator("body").innerText();
        const wanted = [
            // Each is a line of its own, or ends one.
            "`count` is a number and `item` a text: <null>, Vec<String> and 2*3*4 are neither.",
            "# 1: compare the body with the schema.",
        ];
        if (name === "Swagger UI") {
            const options = await tab.locator("option").allTextContents();
            if (!options.some((it) => it.startsWith("SVCSTG.ORD.404001: "))) {
                wanted.push(`an option that begins with a code, of ${JSON.stringify(options)}`);
            }
        }
        const lines = shown.split("\n").map((it) => it.trim());
        for (const text of wanted.filter((text) => !lines.some((line) => line.endsWith(text)))) {
            console.log(`${name} does not show: ${text}`);
            failed = true;
        }
        if (pictures) {
            await tab.screenshot({ path: `${pictures}/${name.replace(" ", "-").toLowerCase()}.png`, fullPage: true });
        }
    }
    await browser.close();
} finally {
    service.kill();
}
console.log(failed ? "some texts are missing" : "both viewers show every text");
process.exit(failed ? 1 : 0);
