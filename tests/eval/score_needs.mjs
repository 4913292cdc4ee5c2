#!/usr/bin/env node
// biome-ignore-all lint: the judge of the benchmark, kept as it was handed over so that figures compare
// biome-ignore-all format: as above
// Scores skill predictions (names, need, traps) against needs_dev.jsonl or a file of that shape. Node, no dependencies.
//   node score_needs.mjs PRED.jsonl [--gold=F] [--alias=F] [--no-degrees] [--errors] [--json] [--boot=2000]
//   node score_needs.mjs --selftest
// PRED: one object a line {id, skills:[{label, need, kind, years?, mentions?:[{text}]}]}
// A prediction stands for itself only: nothing is expanded (no implied skills).
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const opt = (k, d) => {
  const a = args.find((x) => x === '--' + k || x.startsWith('--' + k + '='));
  return a === undefined ? d : a.includes('=') ? a.slice(a.indexOf('=') + 1) : true;
};
const jsonl = (f) =>
  readFileSync(f, 'utf8')
    .split('\n')
    .filter((x) => x.trim())
    .map((l, i) => {
      try {
        return JSON.parse(l);
      } catch (e) {
        throw new Error(`${f} line ${i + 1}: ${e.message}`);
      }
    });

// --- names ---------------------------------------------------------------
// folding: case, blanks, punctuation (but + and # stay: C, C++ and C# differ), plural s
export function fold(s) {
  let k = String(s ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}+#]+/gu, '');
  if (!k)
    k = String(s ?? '')
      .trim()
      .toLowerCase();
  if (k.length > 4 && /ies$/.test(k)) k = k.slice(0, -3) + 'y';
  else if (k.length > 3 && /[^s]s$/.test(k)) k = k.slice(0, -1);
  return k;
}
const flat = (s) =>
  String(s ?? '')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
export function readAliases(text) {
  const own = new Map(),
    also = new Map(); // folded label -> rows; folded alias -> rows
  const add = (m, k, i) => {
    if (!k) return;
    if (!m.has(k)) m.set(k, new Set());
    m.get(k).add(i);
  };
  const lines = text.split(/\r?\n/);
  const head = (lines.shift() || '').split('\t');
  const L = head.indexOf('label'),
    A = head.indexOf('aliases');
  if (L < 0 || A < 0) throw new Error('alias file: no columns "label" and "aliases"');
  lines.forEach((l, i) => {
    if (!l.trim()) return;
    const c = l.split('\t');
    add(own, fold(c[L]), i);
    for (const a of (c[A] || '').split('|')) add(also, fold(a), i);
  });
  // a name that is some row's label means that row, and nothing else; else every row it is an alias of
  return (name) => {
    const k = fold(name);
    return own.get(k) || also.get(k) || null;
  };
}
const same = (rowsOf, a, b) => {
  if (fold(a) === fold(b)) return true;
  const x = rowsOf(a),
    y = rowsOf(b);
  if (!x || !y) return false;
  for (const r of x) if (y.has(r)) return true;
  return false;
};

// --- one posting ---------------------------------------------------------
const RANK = { required: 3, preferred: 2, mentioned: 1 };
const isSoft = (x) => (x.kind || 'skill') === 'soft';
function dedupe(rowsOf, list) {
  const out = [];
  for (const p of list) {
    const q = out.find((o) => isSoft(o) === isSoft(p) && same(rowsOf, o.label, p.label));
    if (!q) out.push({ ...p, mentions: [...(p.mentions || [])] });
    else {
      q.mentions.push(...(p.mentions || []));
      if ((RANK[p.need] || 0) > (RANK[q.need] || 0)) {
        q.need = p.need;
        q.years = p.years ?? q.years;
      }
    }
  }
  return out;
}
// gold labels that the alias file holds for one thing in one posting are one item, with the strongest need
function merge(rowsOf, labels) {
  const out = [];
  for (const l of labels) {
    const q = out.find((o) => o.names.some((n) => same(rowsOf, n, l.name)));
    if (!q) {
      out.push({ ...l, names: [l.name], surfaces: [l.surface] });
      continue;
    }
    q.names.push(l.name);
    q.surfaces.push(l.surface);
    if (RANK[l.need] > RANK[q.need]) {
      q.need = l.need;
      q.years = l.years ?? q.years;
    }
    q.years ??= l.years;
    if (!l.degree) {
      q.degree = undefined;
      q.kind = l.kind;
    }
  }
  return out;
}
function pair(rowsOf, preds, golds) {
  const pairs = [],
    freeP = new Set(preds),
    freeG = new Set(golds);
  const stage = (f) => {
    for (const g of [...freeG])
      for (const p of freeP)
        if (f(p, g)) {
          pairs.push([p, g]);
          freeP.delete(p);
          freeG.delete(g);
          break;
        }
  };
  stage((p, g) => g.names.some((n) => fold(p.label) === fold(n)));
  stage((p, g) => g.names.some((n) => same(rowsOf, p.label, n)));
  stage((p, g) => g.surfaces.some((n) => fold(p.label) === fold(n))); // the posting's own wording of that label
  return { pairs, p: [...freeP], g: [...freeG] };
}
export function scoreOne(rowsOf, gold, pred, o = {}) {
  const preds = dedupe(
    rowsOf,
    (pred?.skills || []).filter((s) => s && s.label),
  );
  const hard = merge(
      rowsOf,
      gold.labels.filter((l) => l.kind !== 'soft' && !(o.noDegrees && l.degree)),
    ),
    soft = merge(
      rowsOf,
      gold.labels.filter((l) => l.kind === 'soft'),
    );
  const free = [...(gold.optional || []), ...(o.noDegrees ? gold.labels.filter((l) => l.degree) : [])];
  const H = pair(
    rowsOf,
    preds.filter((p) => !isSoft(p)),
    hard,
  );
  const S = pair(rowsOf, preds.filter(isSoft), soft);
  const hits = (p, list) =>
    list.some((g) => same(rowsOf, p.label, g.name) || fold(p.label) === fold(g.surface));
  const cross = H.p.filter((p) => hits(p, soft)),
    crossS = S.p.filter((p) => hits(p, hard) || hits(p, free));
  const rest = H.p.filter((p) => !cross.includes(p));
  const ignored = rest.filter((p) => hits(p, free)),
    fp = rest.filter((p) => !ignored.includes(p));
  const trapSet = new Map(gold.traps.map((t) => [flat(t.surface), t.surface]));
  const traps = [];
  for (const p of [...fp, ...S.p.filter((x) => !crossS.includes(x))]) {
    const m = p.mentions.length ? p.mentions.map((x) => x.text ?? x) : p.surface ? [p.surface] : [];
    const t = m.map(flat).find((x) => trapSet.has(x));
    if (t !== undefined) traps.push([p.label, trapSet.get(t)]);
  }
  const years = H.pairs.filter(([p, g]) => g.years != null && p.years !== undefined);
  return {
    id: gold.id,
    tp: H.pairs.length,
    fp: fp.length,
    fn: H.g.length,
    opt: ignored.length,
    cross: cross.length + crossS.length,
    need: H.pairs.filter(([p, g]) => p.need === g.need || (g.strongest && p.need === g.strongest)).length,
    pairs: H.pairs,
    fpList: fp,
    fnList: H.g,
    optList: ignored,
    stp: S.pairs.length,
    sfp: S.p.length - crossS.length,
    sfn: S.g.length,
    traps,
    nTraps: trapSet.size,
    yearsN: years.length,
    yearsOk: years.filter(([p, g]) => Number(p.years) === g.years).length,
  };
}
// --- sums ----------------------------------------------------------------
const div = (a, b) => (b ? a / b : 0);
const prf = (tp, fp, fn) => {
  const P = div(tp, tp + fp),
    R = div(tp, tp + fn);
  return { P, R, F1: P + R ? (2 * P * R) / (P + R) : 0 };
};
const sum = (l, f) => l.reduce((a, x) => a + f(x), 0);
export function totals(R) {
  const t = (k) => sum(R, (x) => x[k]);
  const micro = prf(t('tp'), t('fp'), t('fn')),
    strict = prf(t('tp'), t('fp') + t('opt'), t('fn')),
    soft = prf(t('stp'), t('sfp'), t('sfn'));
  const each = R.filter((x) => x.tp + x.fp + x.fn > 0).map((x) => prf(x.tp, x.fp, x.fn));
  const avg = (k) => (each.length ? sum(each, (x) => x[k]) / each.length : 0);
  const byNeed = {};
  for (const n of Object.keys(RANK)) {
    const ps = R.flatMap((x) => x.pairs.filter(([, g]) => g.need === n));
    const miss = sum(R, (x) => x.fnList.filter((g) => g.need === n).length);
    byNeed[n] = {
      gold: ps.length + miss,
      recall: div(ps.length, ps.length + miss),
      needRight: div(ps.filter(([p]) => p.need === n).length, ps.length),
    };
  }
  const groups = {
    skill: (g) => g.kind === 'skill',
    certificate: (g) => g.kind === 'certificate' && !g.degree,
    'degree field': (g) => g.degree,
    language: (g) => g.kind === 'language',
  };
  const byKind = {};
  for (const [n, f] of Object.entries(groups)) {
    const a = sum(R, (x) => x.pairs.filter(([, g]) => f(g)).length),
      b = sum(R, (x) => x.fnList.filter(f).length);
    byKind[n] = { gold: a + b, recall: div(a, a + b) };
  }
  return {
    postings: R.length,
    tp: t('tp'),
    fp: t('fp'),
    fn: t('fn'),
    optional: t('opt'),
    cross: t('cross'),
    micro,
    strict,
    macro: { P: avg('P'), R: avg('R'), F1: avg('F1') },
    needAccuracy: div(t('need'), t('tp')),
    byNeed,
    byKind,
    soft: { ...soft, tp: t('stp'), fp: t('sfp'), fn: t('sfn') },
    trapHits: sum(R, (x) => x.traps.length),
    traps: t('nTraps'),
    years: t('yearsN') ? t('yearsOk') / t('yearsN') : null,
    yearsN: t('yearsN'),
  };
}
function rng(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let z = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}
export function bootstrap(R, n = 2000, seed = 7) {
  // postings are drawn with replacement
  const rnd = rng(seed),
    got = {};
  const put = (k, v) => (got[k] ??= []).push(v);
  for (let b = 0; b < n; b++) {
    const S = R.map(() => R[Math.floor(rnd() * R.length)]);
    const t = (k) => sum(S, (x) => x[k]);
    const m = prf(t('tp'), t('fp'), t('fn')),
      s = prf(t('tp'), t('fp') + t('opt'), t('fn')),
      q = prf(t('stp'), t('sfp'), t('sfn'));
    put('P', m.P);
    put('R', m.R);
    put('F1', m.F1);
    put('strictF1', s.F1);
    put('need', div(t('need'), t('tp')));
    put('softF1', q.F1);
    const e = S.filter((x) => x.tp + x.fp + x.fn > 0).map((x) => prf(x.tp, x.fp, x.fn).F1);
    put('macroF1', e.length ? sum(e, (x) => x) / e.length : 0);
  }
  const ci = {};
  for (const [k, v] of Object.entries(got)) {
    v.sort((a, b) => a - b);
    ci[k] = [v[Math.floor(0.025 * (n - 1))], v[Math.ceil(0.975 * (n - 1))]];
  }
  return ci;
}
export function run(rowsOf, gold, preds, o = {}) {
  const by = new Map(),
    twice = [];
  for (const p of preds) {
    if (by.has(p.id)) twice.push(p.id);
    by.set(p.id, p);
  }
  const R = gold.map((g) => scoreOne(rowsOf, g, by.get(g.id), o));
  return {
    R,
    missing: gold.filter((g) => !by.has(g.id)).map((g) => g.id),
    unknown: [...by.keys()].filter((i) => !gold.some((g) => g.id === i)),
    twice,
  };
}
const f3 = (x) => x.toFixed(3),
  ci = (c, k) => (c[k] ? ` [${f3(c[k][0])}-${f3(c[k][1])}]` : '');
function print(name, T, c) {
  console.log(
    `${name}: ${T.postings} postings, gold ${T.tp + T.fn}, right ${T.tp}, wrong ${T.fp}, missed ${T.fn}, optional ones ignored ${T.optional}, put in the wrong kind (ignored) ${T.cross}`,
  );
  console.log(
    `  names micro   P ${f3(T.micro.P)}${ci(c, 'P')}  R ${f3(T.micro.R)}${ci(c, 'R')}  F1 ${f3(T.micro.F1)}${ci(c, 'F1')}`,
  );
  console.log(
    `  names strict  P ${f3(T.strict.P)}  R ${f3(T.strict.R)}  F1 ${f3(T.strict.F1)}${ci(c, 'strictF1')}   (optional ones count as wrong)`,
  );
  console.log(
    `  names macro   P ${f3(T.macro.P)}  R ${f3(T.macro.R)}  F1 ${f3(T.macro.F1)}${ci(c, 'macroF1')}`,
  );
  console.log(
    `  need accuracy ${f3(T.needAccuracy)}${ci(c, 'need')} on ${T.tp} matched; ` +
      Object.entries(T.byNeed)
        .map(([k, v]) => `${k} ${f3(v.needRight)} (recall ${f3(v.recall)} of ${v.gold})`)
        .join('; '),
  );
  console.log(
    '  recall by kind ' +
      Object.entries(T.byKind)
        .map(([k, v]) => `${k} ${f3(v.recall)} of ${v.gold}`)
        .join('; '),
  );
  console.log(
    `  soft          P ${f3(T.soft.P)}  R ${f3(T.soft.R)}  F1 ${f3(T.soft.F1)}${ci(c, 'softF1')}  (gold ${T.soft.tp + T.soft.fn})`,
  );
  console.log(
    `  trap hits     ${T.trapHits} (listed traps ${T.traps})` +
      (T.years === null ? '' : `; years right ${f3(T.years)} of ${T.yearsN}`),
  );
}
const goldAsPred = (g) => ({
  id: g.id,
  skills: g.labels.map((l) => ({
    label: l.name,
    need: l.need,
    kind: l.kind,
    years: l.years,
    mentions: [{ text: l.surface }],
  })),
});
function selftest(rowsOf, gold, aliasText) {
  const bad = [];
  const ok = (c, m) => {
    console.log((c ? 'ok   ' : 'FAIL ') + m);
    if (!c) bad.push(m);
  };
  const T = (preds, o) => totals(run(rowsOf, gold, preds, o).R),
    one = gold.map(goldAsPred);
  let t = T(one);
  ok(
    t.micro.F1 === 1 &&
      t.strict.F1 === 1 &&
      t.macro.F1 === 1 &&
      t.needAccuracy === 1 &&
      t.soft.F1 === 1 &&
      t.trapHits === 0 &&
      t.fp === 0 &&
      t.years === 1,
    'gold as prediction: every figure 1, no trap hit',
  );
  t = T(one, { noDegrees: true });
  ok(t.micro.F1 === 1, 'the same without degree fields');
  t = T([]);
  ok(
    t.micro.F1 === 0 &&
      t.tp === 0 &&
      t.fn ===
        sum(
          gold,
          (g) =>
            merge(
              rowsOf,
              g.labels.filter((l) => l.kind !== 'soft'),
            ).length,
        ),
    'no prediction: F1 0, all missed',
  );
  const swap = { required: 'preferred', preferred: 'mentioned', mentioned: 'required' };
  t = T(one.map((p) => ({ ...p, skills: p.skills.map((s) => ({ ...s, need: swap[s.need] })) })));
  ok(t.micro.F1 === 1 && t.needAccuracy < 0.03, 'needs swapped: names 1, need accuracy about 0');
  t = T(one.map((p) => ({ ...p, skills: p.skills.map((s) => ({ ...s, label: s.label.toUpperCase() })) })));
  ok(t.micro.F1 === 1, 'upper case: names 1');
  t = T(
    one.map((p, i) => ({
      ...p,
      skills: [
        ...p.skills,
        ...gold[i].traps.map((x, j) => ({
          label: `zz trap ${'abcdefghijklm'[j]}q`,
          need: 'required',
          kind: 'skill',
          mentions: [{ text: x.surface }],
        })),
      ],
    })),
  );
  ok(t.trapHits === t.traps && t.micro.P < 1 && t.micro.R === 1, 'all traps predicted: all counted');
  t = T(one.map((p) => ({ ...p, skills: p.skills.flatMap((s) => [s, { ...s }]) })));
  ok(t.micro.F1 === 1, 'each prediction twice: counted once');
  t = T(
    one.map((p, i) => ({
      ...p,
      skills: [
        ...p.skills,
        ...(gold[i].optional || []).map((x) => ({ label: x.name, kind: 'skill', need: 'required' })),
      ],
    })),
  );
  ok(
    t.micro.P === 1 && (t.strict.P < 1 || !gold.some((g) => g.optional?.length)),
    'optional ones predicted: ignored, wrong in the strict figure',
  );
  t = T(one.map((p) => ({ ...p, skills: p.skills.filter((_, i) => i % 2) })));
  ok(t.micro.P === 1 && t.micro.R < 0.7 && t.micro.R > 0.3, 'every other label: P 1, R about a half');
  ok(
    fold('C') !== fold('C++') &&
      fold('C') !== fold('C#') &&
      fold('REST APIs') === fold('rest api') &&
      fold('Node.js') === fold('NodeJS') &&
      fold('CI / CD') === fold('CI/CD') &&
      fold('Libraries') === fold('library'),
    'folding',
  );
  ok(
    fold('Java') !== fold('JavaScript') &&
      !same(rowsOf, 'Java', 'JavaScript') &&
      !same(rowsOf, 'C', 'C++') &&
      !same(rowsOf, 'C++', 'C#'),
    'different names stay different',
  );
  let n = 0,
    k = 0;
  const lines = aliasText.split(/\r?\n/),
    head = lines[0].split('\t'),
    L = head.indexOf('label'),
    A = head.indexOf('aliases');
  for (const l of lines.slice(1)) {
    const c = l.split('\t');
    for (const a of (c[A] || '').split('|'))
      if (a.trim()) {
        n++;
        if (same(rowsOf, a, c[L])) k++;
      }
  }
  ok(k / n > 0.98, `an alias equals its label: ${k} of ${n} (the rest are themselves labels of other rows)`);
  const sw = T(gold.map((g, i) => goldAsPred({ ...gold[(i + 1) % gold.length], id: g.id })));
  ok(sw.micro.F1 < 0.3, `another posting's labels: F1 ${f3(sw.micro.F1)}`);
  const b1 = bootstrap(
      run(
        rowsOf,
        gold,
        one.map((p) => ({ ...p, skills: p.skills.slice(1) })),
      ).R,
      300,
    ),
    b2 = bootstrap(
      run(
        rowsOf,
        gold,
        one.map((p) => ({ ...p, skills: p.skills.slice(1) })),
      ).R,
      300,
    );
  ok(JSON.stringify(b1) === JSON.stringify(b2) && b1.F1[0] <= b1.F1[1], 'the interval is reproducible');
  console.log(bad.length ? `${bad.length} failed` : 'self-test passed');
  process.exitCode = bad.length ? 1 : 0;
}
if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const goldF = opt('gold', join(HERE, 'needs_dev.jsonl')),
    aliasF = opt('alias', join(HERE, '../taxonomy/own_skills.tsv'));
  const gold = jsonl(goldF),
    aliasText = readFileSync(aliasF, 'utf8'),
    rowsOf = readAliases(aliasText),
    o = { noDegrees: !!opt('no-degrees', false) };
  if (opt('selftest', false)) selftest(rowsOf, gold, aliasText);
  else {
    const f = args.find((a) => !a.startsWith('--'));
    if (!f || !existsSync(f)) {
      console.error(
        'usage: score_needs.mjs PRED.jsonl [--gold=F] [--alias=F] [--no-degrees] [--errors] [--json] [--boot=N] | --selftest',
      );
      process.exit(2);
    }
    const { R, missing, unknown, twice } = run(rowsOf, gold, jsonl(f), o);
    const n = Number(opt('boot', 2000)),
      T = totals(R),
      c = n > 0 ? bootstrap(R, n) : {};
    if (opt('json', false)) console.log(JSON.stringify({ ...T, interval: c, missing, unknown, twice }));
    else {
      if (missing.length)
        console.log(
          `postings without a prediction (counted as empty): ${missing.length} ${missing.slice(0, 5).join(' ')}`,
        );
      if (unknown.length)
        console.log(
          `predictions for unknown ids (left out): ${unknown.length} ${unknown.slice(0, 5).join(' ')}`,
        );
      if (twice.length) console.log(`ids predicted twice (last one used): ${twice.join(' ')}`);
      print('all', T, c);
      for (const s of new Set(gold.map((g) => g.source)))
        if (s) {
          const Q = R.filter((_, i) => gold[i].source === s);
          print(s, totals(Q), n > 0 ? bootstrap(Q, n) : {});
        }
      const G = gold.flatMap((g) => g.labels.filter((l) => l.kind !== 'soft'));
      console.log(
        `gold names that the alias file knows: ${G.filter((l) => rowsOf(l.name)).length} of ${G.length} (${new Set(G.map((l) => fold(l.name))).size} different)`,
      );
    }
    if (opt('errors', false))
      for (const r of R)
        console.log(
          `${r.id}\n  wrong: ${r.fpList.map((p) => p.label).join(' | ')}\n  missed: ${r.fnList.map((g) => g.name).join(' | ')}\n  need: ${r.pairs
            .filter(([p, g]) => p.need !== g.need)
            .map(([p, g]) => `${g.name} ${g.need}<-${p.need}`)
            .join(' | ')}\n  traps: ${r.traps.map((x) => x.join('<-')).join(' | ')}`,
        );
  }
}
