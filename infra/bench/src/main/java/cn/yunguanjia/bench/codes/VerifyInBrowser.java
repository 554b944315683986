package cn.yunguanjia.bench.codes;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Statistics;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.bench.browser.BuiltPages;
import cn.yunguanjia.bench.browser.Chromium;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A live code from its text to its verdict by the page's own verifier, in a browser whose processor
 * is slowed down four times.
 */
public final class VerifyInBrowser implements Benchmark {
  private static final int PHONE = 4;
  private static final int TIMES = 200;

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
          const timed = async (times, deed) => {
            const took = []
            for (let i = 0; i < times; i++) {
              const begun = performance.now()
              await deed()
              took.push(performance.now() - begun)
            }
            took.sort((a, b) => a - b)
            return took[Math.ceil(took.length * 0.95) - 1]
          }
          const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
          const message = new Uint8Array(300)
          const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, message)
          globalThis.bench = {
            code: (name, times) => timed(times, async () => {
              const { text, list, at } = vectors[name]
              const answer = await verify(text, list, at)
              if (!answer.valid) throw new Error('a sound code was refused: ' + answer.reason)
            }),
            plain: (times) => timed(times, async () => {
              if (!(await crypto.subtle.verify('Ed25519', pair.publicKey, signature, message)))
                throw new Error('a sound signature was refused')
            }),
          }
          return { ed25519: await bench.code('good-ed25519', 1), sm2: await bench.code('good-sm2', 1) }
        })()
        """;

    private final BuiltPages pages;
    private final Chromium chromium;
    private final Map<String, Object> first = new LinkedHashMap<>();

    Run(BuiltPages pages, Bench bench) throws Exception {
      this.pages = pages;
      // a page that does nothing by itself
      chromium =
          Chromium.open(
              bench.workFolder("code-verify-browser"),
              pages.address().resolve("vectors/live-codes-1.json"));
      try {
        chromium.slowDown(PHONE);
        var cold = chromium.evaluate(PREPARE);
        first.put("firstMs", Statistics.rounded(cold.get("ed25519").asDouble()));
        first.put("sm2FirstMs", Statistics.rounded(cold.get("sm2").asDouble()));
      } catch (Exception | Error failed) {
        chromium.close();
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

    @Override
    public Map<String, Object> extra() throws Exception {
      Map<String, Object> extra = new LinkedHashMap<>(first);
      extra.put(
          "sm2P95Ms",
          Statistics.rounded(
              chromium.evaluate("bench.code('good-sm2', " + TIMES + ")").asDouble()));
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
