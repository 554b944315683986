package cn.yunguanjia.bench.codes;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Statistics;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.bench.browser.BuiltPages;
import cn.yunguanjia.bench.browser.Chromium;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A live code from its text to its verdict by the page's own verifier, in a browser whose processor
 * is slowed down four times.
 */
public final class VerifyInBrowser implements Benchmark {
  private static final int PHONE = 4;
  private static final int TIMES = 200;
  private static final int COLD_STARTS = 5;

  @Override
  public Title title() {
    return new Title(
        "code-verify-browser",
        "a live code verified with Ed25519 in Chromium, processor slowed 4 times, p95",
        "ms",
        Better.LOWER,
        "the browser's own Ed25519 verification alone, p95");
  }

  @Override
  public Trial open(Bench bench) throws Exception {
    BuiltPages pages = BuiltPages.serve();
    try {
      return new Run(pages, bench);
    } catch (Exception | Error failed) {
      pages.close();
      throw failed;
    }
  }

  private static final class Run implements Trial {
    private static final String PREPARE =
        """
        (async () => {
          const { verify, readKeyListJson, readRoot } = await import('/vectors/verifier.js')
          const file = await (await fetch('/vectors/live-codes-1.json')).json()
          const vectors = {}
          for (const name of ['good-ed25519', 'good-sm2']) {
            const one = file.codes.find((each) => each.name === name)
            const list = file.lists.find((each) => each.name === one.list)
            vectors[name] = { ...one, at: Date.parse(one.at) / 1000,
              list: await readKeyListJson(JSON.stringify({ cose: list.cose }), readRoot(file.root)) }
          }
          const once = async (deed) => {
            const begun = performance.now()
            await deed()
            return performance.now() - begun
          }
          const timed = async (times, deed) => {
            const took = []
            for (let i = 0; i < times; i++) took.push(await once(deed))
            took.sort((a, b) => a - b)
            return took[Math.ceil(took.length * 0.95) - 1]
          }
          const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
          const message = new Uint8Array(300)
          const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, message)
          const sound = (name) => async () => {
            const { text, list, at } = vectors[name]
            const answer = await verify(text, list, at)
            if (!answer.valid) throw new Error('a sound code was refused: ' + answer.reason)
          }
          // the verifier asked for its tables before: what is asked for later is done later
          const idle = () => new Promise((done) => requestIdleCallback(() => done()))
          globalThis.bench = {
            code: (name, times) => timed(times, sound(name)),
            cold: async (times) => ({
              firstMs: await once(sound('good-ed25519')),
              sm2FirstMs: await once(sound('good-sm2')),
              sm2TablesMs: await once(idle),
              sm2P95Ms: await timed(times, sound('good-sm2')),
            }),
            plain: (times) => timed(times, async () => {
              if (!(await crypto.subtle.verify('Ed25519', pair.publicKey, signature, message)))
                throw new Error('a sound signature was refused')
            }),
          }
        })()
        """;

    private final BuiltPages pages;
    private final Chromium chromium;
    private final Bench bench;

    Run(BuiltPages pages, Bench bench) throws Exception {
      this.pages = pages;
      this.bench = bench;
      this.chromium = phone("code-verify-browser");
    }

    /** A browser that has verified nothing yet. */
    private Chromium phone(String name) throws Exception {
      // a page that does nothing by itself
      Chromium fresh =
          Chromium.open(
              bench.workFolder(name), pages.address().resolve("vectors/live-codes-1.json"));
      try {
        fresh.slowDown(PHONE);
        fresh.evaluate(PREPARE);
        return fresh;
      } catch (Exception | Error failed) {
        fresh.close();
        throw failed;
      }
    }

    @Override
    public double ours() throws Exception {
      return chromium.evaluate("bench.code('good-ed25519', " + TIMES + ")").asDouble();
    }

    @Override
    public double baseline() throws Exception {
      return chromium.evaluate("bench.plain(" + TIMES + ")").asDouble();
    }

    /**
     * What only a browser that has just started shows: the first answer in each algorithm, how long
     * the tables take that SM2 makes after it, and SM2 with them. Medians over as many browsers.
     */
    @Override
    public Map<String, Object> extra() throws Exception {
      Map<String, List<Double>> took = new LinkedHashMap<>();
      for (int i = 0; i < COLD_STARTS; i++) {
        try (Chromium fresh = phone("code-verify-browser-cold")) {
          for (var figure : fresh.evaluate("bench.cold(" + TIMES + ")").properties()) {
            took.computeIfAbsent(figure.getKey(), name -> new ArrayList<>())
                .add(figure.getValue().asDouble());
          }
        }
      }
      Map<String, Object> extra = new LinkedHashMap<>();
      took.forEach(
          (name, values) -> extra.put(name, Statistics.rounded(Statistics.median(values))));
      extra.put("coldStarts", COLD_STARTS);
      extra.put("cpuThrottle", PHONE);
      return extra;
    }

    @Override
    public void close() throws Exception {
      chromium.close();
      pages.close();
    }
  }
}
