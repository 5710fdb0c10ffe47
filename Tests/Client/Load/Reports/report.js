"use strict";
// Draws the page from the data beside it. Plots are SVG in user units of pixels.
const report = JSON.parse(document.getElementById("data").textContent);
const root = document.getElementById("report");
const SVG = "http://www.w3.org/2000/svg";
const pointsMax = 900;

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}
function draw(tag, attributes = {}, text) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (text !== undefined) node.textContent = text;
  return node;
}
const count = n => Math.round(n).toLocaleString("en-US");
const short = n => n >= 1e6 ? trim(n / 1e6) + "M" : n >= 1e4 ? trim(n / 1e3) + "k" : trim(n);
const trim = n => String(+n.toPrecision(3));
function time(ms) {
  if (ms >= 1000) return trim(ms / 1000) + " s";
  return ms >= 1 ? trim(ms) + " ms" : trim(ms * 1000) + " µs";
}
function span(seconds) {
  if (seconds >= 120) return Math.floor(seconds / 60) + ":" + String(Math.round(seconds % 60)).padStart(2, "0") + " min";
  return trim(seconds) + " s";
}

// Seconds as points of the plots: parts of a second too short to tell a rate are left out, many seconds are gathered.
const seconds = report.seconds.filter((s, _, all) => s.length >= 0.25 || (s.length > 0 && all.length < 4));
function points(method) {
  const size = Math.max(1, Math.ceil(seconds.length / pointsMax));
  const result = [];
  for (let at = 0; at < seconds.length; at += size) {
    const group = seconds.slice(at, at + size), figures = group.map(s => s.methods[method]);
    const length = group.reduce((sum, s) => sum + s.length, 0);
    const sum = key => figures.reduce((total, f) => total + f[key], 0);
    const worst = key => Math.max(...figures.map(f => f.good > 0 ? f[key] : 0)) || null;
    result.push({
      x: group[0].second + length / 2, good: sum("good") / length, failed: sum("failed") / length,
      level: group.reduce((total, s) => total + s.level * s.length, 0) / length,
      p50: worst("p50"), p90: worst("p90"), p99: worst("p99"), p999: worst("p99.9"), max: worst("max"),
    });
  }
  return result;
}

// Scales map values to pixels and give round marks.
function linear(from, to, low, high) {
  const scale = v => low + (v - from) / (to - from || 1) * (high - low);
  const step = niceStep((to - from) / 5);
  scale.marks = [];
  for (let v = Math.ceil(from / step) * step; v <= to * 1.0001; v += step) scale.marks.push(+v.toPrecision(12));
  return scale;
}
function niceStep(raw) {
  const power = 10 ** Math.floor(Math.log10(raw || 1));
  return [1, 2, 5, 10].map(f => f * power).find(step => step >= raw * 0.999);
}
function timeStep(raw) { return [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200].find(s => s >= raw) || niceStep(raw); }
function logarithmic(from, to, low, high) {
  const a = Math.log10(from), b = Math.log10(to);
  const scale = v => low + (Math.log10(Math.max(v, from)) - a) / (b - a || 1) * (high - low);
  scale.marks = [];
  const factors = b - a < 1.2 ? [1, 2, 5] : b - a < 2.5 ? [1, 3] : [1];
  for (let p = Math.floor(a); p <= Math.ceil(b); p++)
    for (const f of factors) { const v = f * 10 ** p; if (v >= from * 0.999 && v <= to * 1.001) scale.marks.push(v); }
  return scale;
}

function legend(series) {
  const box = make("div", { class: "legend" });
  for (const s of series) {
    const key = draw("svg", { width: 22, height: 10 });
    key.append(draw("line", { x1: 1, y1: 5, x2: 21, y2: 5, style: `stroke:${s.color}`, "stroke-width": 2.5,
      ...(s.dash && { "stroke-dasharray": s.dash }) }));
    box.append(make("span", {}, key, s.name));
  }
  return box;
}

// A plot of lines over x. series: {name, color, dash?, values: [[x, y|null]]}
function plot({ series, x, y, xMarks, xText, yText, xName, yName, tip }) {
  const width = 1100, height = 270, left = 62, right = 14, top = 22, bottom = 40;
  const sx = x(left, width - right), sy = y(height - bottom, top);
  const svg = draw("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${yName} by ${xName}` });
  for (const v of sy.marks) {
    svg.append(draw("line", { class: "grid", x1: left, x2: width - right, y1: sy(v), y2: sy(v) }));
    svg.append(draw("text", { x: left - 8, y: sy(v) + 4, "text-anchor": "end" }, yText(v)));
  }
  for (const v of xMarks || sx.marks) {
    svg.append(draw("line", { class: "base", x1: sx(v), x2: sx(v), y1: height - bottom, y2: height - bottom + 4 }));
    svg.append(draw("text", { x: sx(v), y: height - bottom + 17, "text-anchor": "middle" }, xText(v)));
  }
  svg.append(draw("line", { class: "base", x1: left, x2: width - right, y1: height - bottom, y2: height - bottom }));
  svg.append(draw("text", { x: left - 8, y: 11, "text-anchor": "end" }, yName));
  svg.append(draw("text", { x: width - right, y: height - 4, "text-anchor": "end" }, xName));
  for (const s of series) {
    let path = "", isOpen = false;
    for (const [vx, vy] of s.values) {
      if (vy === null) { isOpen = false; continue; }
      path += `${isOpen ? "L" : "M"}${sx(vx).toFixed(1)} ${sy(vy).toFixed(1)}`;
      isOpen = true;
    }
    const known = s.values.filter(v => v[1] !== null);
    if (known.length === 1) svg.append(draw("circle", { cx: sx(known[0][0]), cy: sy(known[0][1]), r: 4, style: `fill:${s.color}` }));
    svg.append(draw("path", { class: "curve", d: path, style: `stroke:${s.color}`, ...(s.dash && { "stroke-dasharray": s.dash }) }));
  }
  const cursor = draw("line", { class: "cursor", y1: top, y2: height - bottom });
  svg.append(cursor);
  const note = make("div", { class: "tip" }), box = make("div", { class: "plot" }, svg, note);
  svg.addEventListener("mousemove", event => {
    const frame = svg.getBoundingClientRect(), at = (event.clientX - frame.left) / frame.width * width;
    const xs = [...new Set(series.flatMap(s => s.values.map(v => v[0])))];
    if (!xs.length) return;
    const near = xs.reduce((best, v) => Math.abs(sx(v) - at) < Math.abs(sx(best) - at) ? v : best);
    cursor.setAttribute("x1", sx(near)); cursor.setAttribute("x2", sx(near));
    cursor.style.visibility = note.style.visibility = "visible";
    note.replaceChildren(make("b", {}, tip(near)), ...series.flatMap(s => {
      const hit = s.values.find(v => v[0] === near);
      return hit && hit[1] !== null ? [make("div", {}, `${s.name}: ${(s.text || yText)(hit[1])}`)] : [];
    }));
    const place = sx(near) / width * frame.width;
    note.style.left = place > frame.width / 2 ? `${place - note.offsetWidth - 12}px` : `${place + 12}px`;
  });
  svg.addEventListener("mouseleave", () => { cursor.style.visibility = note.style.visibility = "hidden"; });
  return box;
}

function card(title, hint, ...content) {
  return make("section", { class: "card" }, make("h2", {}, title), make("p", { class: "soft" }, hint), ...content);
}
function timeAxis(values) {
  const end = Math.max(1, ...seconds.map(s => s.second + s.length)), step = timeStep(end / 8), marks = [];
  for (let v = 0; v <= end * 1.0001; v += step) marks.push(v);
  return { x: (low, high) => linear(0, end, low, high), xMarks: end < 1.5 ? [0, 0.5, 1] : marks, xText: span,
    xName: "time since the warm-up", tip: v => `at ${span(v)}` };
}
function throughput(method) {
  const data = points(method), isOpen = report.plan.loop === "open";
  const perSecond = v => `${count(v)}/s`;
  const series = [{ name: "good answers", color: "var(--one)", values: data.map(p => [p.x, p.good]), text: perSecond }];
  if (data.some(p => p.failed > 0))
    series.push({ name: "errors", color: "var(--three)", values: data.map(p => [p.x, p.failed]), text: perSecond });
  if (isOpen && method === 0)
    series.push({ name: "planned", color: "var(--max)", dash: "5 5", values: data.map((p, i) => [p.x, p.level === 0 && i === data.length - 1 ? null : p.level]), text: perSecond });
  const top = Math.max(1, ...series.flatMap(s => s.values.map(v => v[1]))) * 1.08;
  return card("Throughput over time", "Calls per second, second by second.", legend(series), plot({ series, ...timeAxis(),
    y: (low, high) => linear(0, top, low, high), yText: short, yName: "calls/s" }));
}
function latencyOverTime(method) {
  const data = points(method);
  const series = [["max", "max"], ["p99.9", "p999"], ["p99", "p99"], ["p90", "p90"], ["p50", "p50"]]
    .map(([name, key]) => ({ name, color: `var(--${key})`, values: data.map(p => [p.x, p[key]]), dash: key === "max" && "2 4" }));
  const known = series.flatMap(s => s.values.map(v => v[1])).filter(v => v > 0);
  return card("Latency over time", `${meaning()} Logarithmic scale.`, legend(series), plot({ series, ...timeAxis(), ...latencyAxis(known), }));
}
function latencyAxis(known) {
  const low = known.length ? Math.min(...known) : 0.1, high = known.length ? Math.max(...known) : 1;
  return { y: (a, b) => logarithmic(low * 0.8, Math.max(high, low * 4) * 1.2, a, b), yText: time, yName: "latency" };
}
function meaning() {
  return report.plan.loop === "open"
    ? "From the moment a call was meant to leave to its good answer, waiting included."
    : "From the moment of sending to the good answer; callers wait for each other's answers, which hides stalls.";
}
// Percentiles stand at log10(1/(1 − p)), so that each nine takes the same room.
function byPercentile(method) {
  const figures = report.methods[method], isOpen = report.plan.loop === "open";
  const nines = curve => curve.filter(c => c[0] < 100).map(c => [-Math.log10(1 - c[0] / 100), c[1]]).concat(
    curve.length ? [[-Math.log10(1 - Math.min(curve.at(-1)[0], lastLevel(curve)) / 100) + 0.15, curve.at(-1)[1]]] : []);
  const lastLevel = curve => Math.max(0, ...curve.filter(c => c[0] < 100).map(c => c[0]));
  const series = [];
  if (figures.latencyMs)
    series.push({ name: isOpen ? "from the intended moment" : "from the moment of sending", color: "var(--one)", values: nines(figures.latencyMs.curve) });
  if (isOpen && figures.rawLatencyMs)
    series.push({ name: "raw: from the moment of sending", color: "var(--two)", dash: "6 4", values: nines(figures.rawLatencyMs.curve) });
  const known = series.flatMap(s => s.values.map(v => v[1])).filter(v => v > 0);
  const end = Math.max(2, ...series.flatMap(s => s.values.map(v => v[0])));
  const names = [[0, "0 %"], [0.30103, "50 %"], [1, "90 %"], [2, "99 %"], [3, "99.9 %"], [4, "99.99 %"], [5, "99.999 %"], [6, "99.9999 %"], [7, "99.99999 %"]];
  const percent = v => +(100 * (1 - 10 ** -v)).toPrecision(7) + " %";
  return card("Latency by percentile", "How long the given share of good answers took at most; the last point is the longest of all.",
    legend(series), plot({ series, x: (low, high) => linear(0, end, low, high), xMarks: names.map(n => n[0]).filter(v => v <= end),
      xText: v => names.find(n => n[0] === v)[1], xName: "percentile", tip: percent, ...latencyAxis(known) }));
}
function errors(method) {
  const list = [...report.methods[method].errors].sort((a, b) => b.count - a.count);
  const total = report.methods[method].calls;
  if (!list.length) return card("Errors by code", "None.");
  const top = list[0].count;
  return card("Errors by code", "google.rpc.Code and the reason, with the share of all calls.", ...list.map(e => {
    const bar = make("i", { style: `width:${Math.max(100 * e.count / top, 0.5)}%` });
    return make("div", { class: "bar" }, make("span", {}, `${e.code} ${e.reason}`), make("span", {}, bar),
      make("span", { class: "count" }, `${count(e.count)} · ${trim(100 * e.count / total)} %`));
  }));
}

const percentiles = ["mean", "p50", "p90", "p99", "p99.9", "p99.99", "max"];
function table() {
  const head = make("tr", {}, ...["method", "calls", "failed", "good/s", ...percentiles].map(h => make("th", {}, h)));
  const body = report.methods.flatMap((m, index) => {
    const cells = latency => percentiles.map(p => latency ? time(latency[p]) : "–");
    const row = (texts, isRaw) => make("tr", {}, ...texts.map(t => make("td", isRaw ? { class: "raw" } : {}, t)));
    const rows = [row([m.name, count(m.calls), count(m.failed), trim(m.goodPerSecond) >= 100 ? count(m.goodPerSecond) : trim(m.goodPerSecond), ...cells(m.latencyMs)])];
    if (index === 0 && report.plan.loop === "open") rows.push(row(["raw", "", "", "", ...cells(m.rawLatencyMs)], true));
    return rows;
  });
  return card("Methods", meaning() + (report.plan.loop === "open" ? " “raw”: from the moment of sending." : ""), make("table", {}, make("thead", {}, head), make("tbody", {}, ...body)));
}
function objectives() {
  if (!report.objectives.length) return "";
  const head = make("tr", {}, ...["objective", "of", "measured", ""].map((h, i) => make("th", i < 2 ? { class: "text" } : {}, h)));
  const rows = report.objectives.map(o => make("tr", {}, make("td", {}, o.objective), make("td", { class: "text" }, o.method),
    make("td", {}, o.measuredText), make("td", { class: `mark ${o.met ? "good" : "bad"}` }, o.met ? "✓ met" : "✗ missed")));
  return card("Objectives", "They decide the exit code.", make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows)));
}
function header() {
  const plan = report.plan, run = report.run;
  const facts = [["began", run.startTime], ["measured", span(run.measuredSeconds)], ["loop", `${plan.loop}, in flight ${plan.loop === "open" ? "≤ " : ""}${count(plan.inFlight)}${plan.loop === "open" ? "" : " a caller"}`],
    ["connections", `${plan.connections} a service`], ["timeout", time(plan.timeoutMs)], ["warm-up", span(plan.warmUpSeconds)], ["seed", plan.seed], ["load", plan.stages.join(", ")],
    ["services", Object.entries(plan.endpoints).map(e => e.join(" ")).join(", ")]];
  if (plan.scale !== 1) facts.push(["time scaled by", plan.scale]);
  const missed = report.objectives.filter(o => !o.met).length, total = report.objectives.length;
  const verdict = !run.finished ? ["warn", `⚠ The run ${run.ending}.${missed ? ` ${missed} of ${total} objectives missed so far.` : ""}`]
    : missed ? ["bad", total === 1 ? "✗ The objective is missed" : `✗ ${missed} of ${total} objectives missed`] : total ? ["good", total === 1 ? "✓ The objective is met" : `✓ All ${total} objectives met`] : null;
  return [make("h1", {}, plan.name), make("p", { class: "soft" }, plan.description),
    make("ul", { class: "facts" }, ...facts.map(([name, text]) => make("li", {}, `${name} `, make("b", {}, String(text))))),
    ...(verdict ? [make("div", { class: `verdict ${verdict[0]}` }, verdict[1])] : [])];
}
function tiles() {
  const all = report.methods[0], latency = all.latencyMs;
  const tile = (name, value, unit = "") => make("div", { class: "tile" }, make("div", { class: "soft" }, name),
    make("div", { class: "value" }, value, make("span", { class: "unit" }, unit && " " + unit)));
  const measure = (name, key) => { const [value, unit] = latency ? time(latency[key]).split(" ") : ["–", ""]; return tile(name, value, unit); };
  return make("div", { class: "tiles" }, tile("calls", all.calls < 1e6 ? count(all.calls) : trim(all.calls / 1e6), all.calls < 1e6 ? "" : "million"), tile("good answers", count(all.goodPerSecond), "/s"),
    tile("errors", trim(all.calls ? 100 * all.failed / all.calls : 0), "%"), measure("median", "p50"), measure("p99", "p99"), measure("p99.9", "p99.9"), measure("longest", "max"));
}
function plots(method) {
  return [throughput(method), latencyOverTime(method), byPercentile(method), errors(method)];
}
const choice = make("select", { id: "method" }, ...report.methods.map((m, index) => make("option", { value: index }, m.name)));
const area = make("div", {}, ...plots(0));
choice.addEventListener("change", () => area.replaceChildren(...plots(+choice.value)));
root.replaceChildren(make("header", {}, ...header()), tiles(), objectives(), table(),
  make("div", { class: "picker" }, make("label", { for: "method" }, "Plots of"), choice), area,
  make("footer", {}, report.run.unanswered ? `${count(report.run.unanswered)} calls were still under way at the end and are not counted. ` : "",
    "The same figures lie beside this page: report.json, seconds.csv, *.hgrm."));
